"""The app of accounts."""

from __future__ import annotations

from django.apps import AppConfig


class Accounts(AppConfig):
    """Users and how they sign in."""

    name = "backstride.web.accounts"
    label = "accounts"

    def ready(self) -> None:
        """Listen for who signs out."""
        from backstride.web.accounts import leaving  # noqa: F401, PLC0415 - models are there only now
