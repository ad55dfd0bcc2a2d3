"""Addresses of the pages of the pocket."""

from __future__ import annotations

from django.urls import path

from backstride.web.participant.pocket.pages import views

urlpatterns = [
    path("", views.home, name="pocket"),
    path("log/", views.log, name="pocket_log"),
    path("check-in/", views.check_in, name="pocket_check_in"),
    path("measures/", views.measures, name="pocket_measures"),
    path("worried/", views.worried, name="pocket_worried"),
    path("flare/", views.flare, name="pocket_flare"),
]
