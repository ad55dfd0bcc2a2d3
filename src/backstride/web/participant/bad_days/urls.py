"""Addresses of bad days. Telling a flare-up itself is with what worries somebody."""

from __future__ import annotations

from django.urls import path

from backstride.web.participant.bad_days import morning_views, views

urlpatterns = [
    path("", views.flare_plan, name="flare_plan"),
    path("morning/", morning_views.flare_morning, name="flare_morning"),
]
