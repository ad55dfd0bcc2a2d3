"""Addresses of the people a clinic follows."""

from __future__ import annotations

from django.urls import path

from backstride.web.clinician.caseload import views
from backstride.web.clinician.person import views as person_views

urlpatterns = [
    path("", views.people, name="clinic"),
    path("person/<uuid:person>/", person_views.person, name="clinic_person"),
]
