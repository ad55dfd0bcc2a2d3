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
    path("flare-up/", include("backstride.web.participant.bad_days.urls")),
    path("plan/", include("backstride.web.participant.plan.urls")),
    path("appointments/", include("backstride.web.participant.appointments.urls")),
    path("check-in/", include("backstride.web.participant.check_ins.urls")),
    path("mine/", include("backstride.web.participant.mine.urls")),
    path("progress/", include("backstride.web.participant.progress.urls")),
    path("measures/", include("backstride.web.participant.measures.urls")),
    path("move/", include("backstride.web.participant.moving.urls")),
    path("indoors/", include("backstride.web.participant.indoors.urls")),
    path("lessons/", include("backstride.web.participant.lessons.urls")),
    path("session/", include("backstride.web.participant.player.urls")),
    path("weather/", include("backstride.web.participant.weather.urls")),
    path("reminders/", include("backstride.web.participant.reminders.urls")),
    path("", include("backstride.web.participant.who_sees.urls")),
    path("", include("backstride.web.participant.pocket.urls")),
    path("", include("backstride.web.participant.carry.urls")),
]
