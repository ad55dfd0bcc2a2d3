"""The app of the contacts."""

from __future__ import annotations

from django.apps import AppConfig


class Contacts(AppConfig):
    """What is a clinic's own about its contacts with people."""

    name = "backstride.web.contacts"
    label = "contacts"
