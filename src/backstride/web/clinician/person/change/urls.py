"""Addresses of the changes."""

from __future__ import annotations

from django.urls import path

from backstride.web.clinician.person.change import views

urlpatterns = [
    path("", views.choose, name="clinic_person_change"),
    path("<slug:what>/", views.one, name="clinic_person_change_one"),
]
