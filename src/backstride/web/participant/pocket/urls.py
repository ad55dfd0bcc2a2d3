"""Addresses of the pocket; the worker and the manifest stand at the top, being about every page."""

from __future__ import annotations

from django.urls import include, path

from backstride.web.participant.pocket import views

urlpatterns = [
    path("worker.js", views.worker, name="worker"),
    path("app.webmanifest", views.manifest, name="manifest"),
    path("pocket/what-to-keep.json", views.what_to_keep, name="what_to_keep"),
    path("pocket/", include("backstride.web.participant.pocket.pages.urls")),
]
