"""Addresses of progress."""

from __future__ import annotations

from django.urls import path

from backstride.web.participant.progress.views import progress, summary_file

urlpatterns = [
    path("", progress, name="progress"),
    path("summary.pdf", summary_file, name="summary"),
]
