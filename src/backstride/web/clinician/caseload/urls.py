"""Addresses of the list of everybody a clinic follows."""

from __future__ import annotations

from django.urls import path

from backstride.web.clinician.caseload import views

urlpatterns = [path("", views.people, name="clinic")]
