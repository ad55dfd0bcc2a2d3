"""The address of what one person needs."""

from __future__ import annotations

from django.urls import path

from backstride.web.clinician.person.needs import views

urlpatterns = [path("", views.needs, name="clinic_person_needs")]
