"""Addresses of what to do when something is wrong, or worries somebody."""

from __future__ import annotations

from django.urls import path, register_converter

from backstride.web.participant.worry import flare_views, views
from backstride.web.participant.worry.where import Country, Language

register_converter(Language, "spoken")
register_converter(Country, "country")

urlpatterns = [
    path("", views.worried, name="worried"),
    path("something-else/", views.something_else, name="something_else"),
    path("place/", views.place, name="place"),
    path("emergency/", views.emergency, name="emergency"),
    path("emergency/<spoken:lang>/", views.emergency_for_all, name="emergency_for_all"),
    path("emergency/<spoken:lang>/<country:place>/", views.emergency_for_all, name="emergency_for_all"),
    path("flare-up/", flare_views.flare, name="flare"),
]
