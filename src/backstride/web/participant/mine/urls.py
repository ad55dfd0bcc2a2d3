"""Addresses of my data."""

from __future__ import annotations

from django.urls import path

from backstride.web.participant.mine import views

urlpatterns = [
    path("", views.mine, name="mine"),
    path("everything.zip", views.take_everything, name="everything"),
    path("bring/", views.bring, name="bring"),
]
