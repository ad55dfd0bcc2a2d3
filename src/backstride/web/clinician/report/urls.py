"""Addresses of the report of a month, and of the clinic's tables."""

from __future__ import annotations

from django.urls import path

from backstride.web.clinician.report import views
from backstride.web.clinician.report.tables import TABLES

urlpatterns = [
    path("", views.report, name="clinic_report"),
    path("pdf/", views.report_file, name="clinic_report_pdf"),
    *(path(f"{name}.csv", views.table, {"name": name}, name=f"clinic_report_{name}") for name in TABLES),
]
