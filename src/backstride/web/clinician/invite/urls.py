"""Addresses of inviting."""

from __future__ import annotations

from django.urls import path

from backstride.web.clinician.invite import views

urlpatterns = [
    path("", views.invite_page, name="clinic_invite"),
    path("<str:digest>/back/", views.back, name="clinic_invite_back"),
]
