"""Signing out: what the browser has kept of the pages goes, so that Back shows nothing to the next person."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.signals import user_logged_out
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse

JUST_LEFT = "has_just_left"


@receiver(user_logged_out)
def remember(sender: type, request: HttpRequest, **more: Any) -> None:
    """Note it on the request, for the answer to it."""
    setattr(request, JUST_LEFT, True)


def forget_pages(request: HttpRequest, answer: HttpResponse) -> None:
    """Tell the browser to drop its copies, if somebody has just signed out."""
    if getattr(request, JUST_LEFT, False):
        answer.headers["Clear-Site-Data"] = '"cache"'
