"""Addresses of letting a clinic see, and of joining one."""

from __future__ import annotations

from django.urls import path

from backstride.web.participant.who_sees import join_views, views

urlpatterns = [
    path("who-sees/", views.who_sees, name="who_sees"),
    path("who-sees/<uuid:clinic>/", views.change, name="who_sees_change"),
    path("who-sees/<uuid:clinic>/end/", views.end, name="who_sees_end"),
    path("join/", join_views.join, name="join"),
    path("join/<str:code>/", join_views.invitation, name="invitation"),
]
