"""Addresses of letters about a person."""

from __future__ import annotations

from django.urls import path

from backstride.web.clinician.person.letters import views

urlpatterns = [
    path("", views.letters, name="clinic_person_letters"),
    path("pdf/", views.letter_file, name="clinic_person_letter_pdf"),
]
