"""Whether something waits for the question: told here before somebody signed in, and nobody knows by whom."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from backstride.web.participant.check.draft import Draft
from backstride.web.participant.check.in_session import told_by_nobody
from backstride.web.participant.was_it_you.kept import Telling, tellings


class Before(NamedTuple):
    """What was told before: signs, and the answers to a check; at least one of them."""

    tellings: tuple[Telling, ...]
    check: Draft | None


def told_before(request: HttpRequest) -> Before | None:
    """What was told here before somebody signed in, until they say whose it is; None for nothing."""
    if not request.user.is_authenticated:
        return None
    before = Before(tellings(request), told_by_nobody(request))
    return before if any(before) else None


def waits_to_be_asked(request: HttpRequest) -> bool:
    """Whether the question comes before the page that somebody wants to look at.

    A form that is sent goes through: what it tells is taken in, and the question comes on the page after it.
    """
    return request.method != "POST" and told_before(request) is not None


def to_the_question(request: HttpRequest) -> HttpResponse:
    """To the question, and from there to where somebody was going."""
    return redirect(f"{reverse('was_it_you')}?{urlencode({'next': request.get_full_path()})}")
