"""Addresses of the course of one person."""

from __future__ import annotations

from django.urls import path

from backstride.web.clinician.person.course import views

urlpatterns = [
    path("", views.timeline, name="clinic_person_course"),
    path("charts/", views.charts, name="clinic_person_charts"),
    path("measures/", views.measures, name="clinic_person_measures"),
    path("recordings/", views.recordings, name="clinic_person_recordings"),
]
