"""The address of a clinic's open tasks."""

from __future__ import annotations

from django.urls import path

from backstride.web.clinician.tasks import views

urlpatterns = [path("", views.tasks, name="clinic_tasks")]
