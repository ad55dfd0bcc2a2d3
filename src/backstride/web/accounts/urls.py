"""Addresses of signing in by link, and of a forgotten password; the rest is allauth's, and comes after."""

from __future__ import annotations

from django.urls import path

from backstride.web.accounts import views
from backstride.web.accounts.forgotten import Forgotten

urlpatterns = [
    path("accounts/password/reset/", Forgotten.as_view(), name="account_reset_password"),
    path("enter/<str:secret>/", views.enter, name="enter"),
]
