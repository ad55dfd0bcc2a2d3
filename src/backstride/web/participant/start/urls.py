"""Addresses of the start."""

from __future__ import annotations

from django.urls import path

from backstride.web.participant.start import another_programme, ready, views

urlpatterns = [
    path("", views.start, name="start"),
    path("ready/", ready.ready, name="start_ready"),
    path("programme/", another_programme.programme, name="programme"),
    path("<slug:question>/", views.start_question, name="start_question"),
]
