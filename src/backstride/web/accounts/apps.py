"""The app of accounts."""

from __future__ import annotations

from django.apps import AppConfig


class Accounts(AppConfig):
    """Users and how they sign in."""

    name = "backstride.web.accounts"
    label = "accounts"
