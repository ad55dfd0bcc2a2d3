"""The app of accounts."""

from __future__ import annotations

from django.apps import AppConfig


class Accounts(AppConfig):
    """Users and how they sign in."""

    name = "backstride.web.accounts"
    label = "accounts"

    def ready(self) -> None:
        """Listen for who signs out, and who sets up a second step."""
        from backstride.web.accounts import leaving, second_step_given  # noqa: F401, PLC0415 - models: only now
