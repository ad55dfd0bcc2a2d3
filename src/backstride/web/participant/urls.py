"""Addresses of a participant's pages, one folder each."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [
    path("", include("backstride.web.participant.welcome.urls")),
    path("check/", include("backstride.web.participant.check.urls")),
    path("start/", include("backstride.web.participant.start.urls")),
    path("today/", include("backstride.web.participant.today.urls")),
    path("log/", include("backstride.web.participant.log.urls")),
    path("told-before/", include("backstride.web.participant.was_it_you.urls")),
    path("worried/", include("backstride.web.participant.worry.urls")),
    path("plan/", include("backstride.web.participant.plan.urls")),
    path("mine/", include("backstride.web.participant.mine.urls")),
    path("move/", include("backstride.web.participant.moving.urls")),
    path("indoors/", include("backstride.web.participant.indoors.urls")),
    path("session/", include("backstride.web.participant.player.urls")),
    path("", include("backstride.web.participant.pocket.urls")),
    path("", include("backstride.web.participant.carry.urls")),
]
