"""Addresses of signing in by link; the rest is allauth's."""

from __future__ import annotations

from django.urls import path

from backstride.web.accounts import views

urlpatterns = [path("enter/<str:secret>/", views.enter, name="enter")]
