"""Addresses of the weather."""

from __future__ import annotations

from django.urls import path

from backstride.web.participant.weather import views

urlpatterns = [
    path("", views.weather, name="weather"),
    path("now/", views.now, name="weather_now"),
]
