"""Addresses of the team."""

from __future__ import annotations

from django.urls import path

from backstride.web.clinician.team import views
from backstride.web.clinician.team.inviting import back, invite_colleague
from backstride.web.clinician.team.letterhead import letterhead
from backstride.web.clinician.team.letting_go import let_go

urlpatterns = [
    path("", views.team, name="clinic_team"),
    path("cover/", views.cover, name="clinic_team_cover"),
    path("zone/", views.zone, name="clinic_team_zone"),
    path("letterhead/", letterhead, name="clinic_team_letterhead"),
    path("invite/", invite_colleague, name="clinic_team_invite"),
    path("invite/<str:digest>/back/", back, name="clinic_team_back"),
    path("<uuid:colleague>/ended/", let_go, name="clinic_team_ended"),
]
