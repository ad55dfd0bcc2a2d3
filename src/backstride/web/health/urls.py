"""The one address of the health."""

from __future__ import annotations

from django.urls import path

from backstride.web.health import views

urlpatterns = [path("health/", views.health, name="health")]
