"""Signing out: what the browser keeps of a person goes, so that the next one is shown nothing of it."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.signals import user_logged_out
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse

JUST_LEFT = "has_just_left"
OF_A_PERSON = ("place",)
"""Cookies that tell something about who was signed in: the country they are in."""


@receiver(user_logged_out)
def remember(sender: type, request: HttpRequest, **more: Any) -> None:
    """Note it on the request, for the answer to it."""
    setattr(request, JUST_LEFT, True)


def forget_pages(request: HttpRequest, answer: HttpResponse) -> None:
    """Tell the browser to drop its copies, if somebody has just signed out."""
    if getattr(request, JUST_LEFT, False):
        answer.headers["Clear-Site-Data"] = '"cache"'
        for name in OF_A_PERSON:
            answer.delete_cookie(name, samesite="Lax")
