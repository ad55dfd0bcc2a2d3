"""Addresses of a clinician's pages."""

from __future__ import annotations

from django.urls import include, path

from backstride.web.clinician import second_factor_views, send_again_views

urlpatterns = [
    path("second-factor/", second_factor_views.second_factor, name="clinic_second_factor"),
    path("send-again/", send_again_views.send_again, name="clinic_send_again"),
    path("invite/", include("backstride.web.clinician.invite.urls")),
    path("report/", include("backstride.web.clinician.report.urls")),
    path("team/", include("backstride.web.clinician.team.urls")),
    path("tasks/", include("backstride.web.clinician.tasks.urls")),
    path("coaching/", include("backstride.web.clinician.coaching.urls")),
    path("programmes/", include("backstride.web.clinician.programmes.urls")),
    path("person/<uuid:person>/", include("backstride.web.clinician.person.urls")),
    path("", include("backstride.web.clinician.caseload.urls")),
]
