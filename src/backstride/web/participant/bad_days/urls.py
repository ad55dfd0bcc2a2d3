"""Addresses of bad days. Telling a flare-up itself is with what worries somebody."""

from __future__ import annotations

from django.urls import path

from backstride.web.participant.bad_days import views
from backstride.web.participant.mornings.of_a_flare_up import flare_morning

urlpatterns = [
    path("", views.flare_plan, name="flare_plan"),
    path("morning/", flare_morning, name="flare_morning"),
]
