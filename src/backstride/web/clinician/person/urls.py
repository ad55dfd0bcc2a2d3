"""Addresses about one person: each begins with who it is about."""

from __future__ import annotations

from django.urls import include, path

from backstride.web.clinician.person import views

urlpatterns = [
    path("", views.person, name="clinic_person"),
    path("change/", include("backstride.web.clinician.person.change.urls")),
    path("contacts/", include("backstride.web.clinician.person.contacts.urls")),
    path("course/", include("backstride.web.clinician.person.course.urls")),
    path("letters/", include("backstride.web.clinician.person.letters.urls")),
    path("needs/", include("backstride.web.clinician.person.needs.urls")),
]
