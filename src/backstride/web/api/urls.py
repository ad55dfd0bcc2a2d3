"""Addresses for programs."""

from __future__ import annotations

from django.urls import path

from backstride.web.api import views

urlpatterns = [
    path("entries", views.entries, name="api_entries"),
    path("today", views.today, name="api_today"),
    path("openapi.json", views.description, name="api_openapi"),
    path("", views.not_found, name="api_top"),
    path("<path:rest>", views.not_found, name="api_not_found"),
]
