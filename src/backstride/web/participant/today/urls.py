"""Address of today."""

from __future__ import annotations

from django.urls import path

from backstride.web.participant.today import views

urlpatterns = [
    path("", views.today, name="today"),
]
