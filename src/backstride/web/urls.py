"""Every address of the app."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [
    path("", include("backstride.web.accounts.not_here")),
    path("", include("backstride.web.accounts.urls")),
    path("accounts/", include("allauth.urls")),
    path("api/", include("backstride.web.api.urls")),
    path("clinic/", include("backstride.web.clinician.urls")),
    path("", include("backstride.web.health.urls")),
    path("", include("backstride.web.pages.urls")),
    path("", include("backstride.web.participant.urls")),
]

handler429 = "backstride.web.pages.faults.too_often"
handler404 = "backstride.web.pages.faults.not_found"
handler500 = "backstride.web.pages.faults.broken"
