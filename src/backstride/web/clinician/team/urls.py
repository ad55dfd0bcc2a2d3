"""Addresses of the team."""

from __future__ import annotations

from django.urls import path

from backstride.web.clinician.team import views
from backstride.web.clinician.team.letterhead import letterhead

urlpatterns = [
    path("", views.team, name="clinic_team"),
    path("cover/", views.cover, name="clinic_team_cover"),
    path("zone/", views.zone, name="clinic_team_zone"),
    path("letterhead/", letterhead, name="clinic_team_letterhead"),
    path("invite/", views.invite_colleague, name="clinic_team_invite"),
    path("invite/<str:digest>/back/", views.back, name="clinic_team_back"),
    path("<uuid:colleague>/ended/", views.let_go, name="clinic_team_ended"),
]
