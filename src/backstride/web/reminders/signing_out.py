"""Whoever signs out of a browser is no longer reminded there: the next person sees nothing of it."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.signals import user_logged_out
from django.dispatch import receiver
from django.http import HttpRequest

from backstride.web.reminders.devices import OF_THIS_BROWSER
from backstride.web.reminders.models import Device


@receiver(user_logged_out)
def forget_this_browser(sender: type, request: HttpRequest | None = None, **more: Any) -> None:
    """Forget the device that this session switched on."""
    digest = request.session.get(OF_THIS_BROWSER) if request is not None else None
    if digest:
        Device.objects.filter(digest=digest).delete()
