"""Tokens for programs: make one (shown once), see them, revoke one."""

from __future__ import annotations

from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from backstride.web import clock
from backstride.web.accounts.models import User
from backstride.web.api.models import LONGEST_NAME
from backstride.web.api.tokens import MOST_TOKENS, make_token, revoke, working_tokens
from backstride.web.pages.language import words_now
from backstride.web.pages.post_only import post_only
from backstride.web.participant.plan.change_forms import words_in
from backstride.web.participant.plan.changes import get_or_post
from backstride.web.participant.telling import fresh_id, id_in
from backstride.web.participant.who import journals_page

NOT_KEPT = "private, no-store"
"""A page with a secret on it is kept nowhere, not even by the browser's own way back."""


@get_or_post
@journals_page
def tokens(request: Any) -> HttpResponse:
    """The tokens that work, and a form for another one; after the form, the new one, this once."""
    if request.method != "POST":
        return _page(request)
    name, token_id = words_in(request.POST, "name"), UUID(id_in(request.POST))
    wrong = _wrong_with(request.user, token_id, name)
    if wrong:
        return _page(request, wrong=wrong, name=name, status=422)
    secret = make_token(request.user, token_id, name, clock.now())
    return _page(request, made=name, secret=secret, again=secret is None)


@post_only("tokens")
@journals_page
def revoke_token(request: Any, token: UUID) -> HttpResponse:
    """Revoke one; revoked already, it is said again."""
    if not revoke(request.user, token, clock.now()):
        raise Http404("no such token of theirs")
    messages.success(request, words_now().say("api", "tokens.revoked"))
    return redirect("tokens")


def _wrong_with(user: User, token_id: UUID, name: str) -> str:
    """The sentence that says what is wrong with a name; empty where all is well, or it was sent before."""
    others = working_tokens(user).exclude(pk=token_id)
    if not name:
        return "wrong.no_name"
    if len(name) > LONGEST_NAME:
        return "wrong.too_long"
    if any(each.name.casefold() == name.casefold() for each in others):
        return "wrong.taken"
    return "wrong.too_many" if others.count() >= MOST_TOKENS else ""


def _page(request: Any, *, wrong: str = "", status: int = 200, **more: Any) -> HttpResponse:
    zone = ZoneInfo(request.participant.zone)
    page = {
        "tokens": [(each, each.made.astimezone(zone).date()) for each in working_tokens(request.user)],
        "entry": id_in(request.POST) if wrong else fresh_id(),
        "wrong": wrong and f"api:{wrong}",
        "most": MOST_TOKENS if wrong == "wrong.too_many" else LONGEST_NAME,
        "address": request.build_absolute_uri("/api/openapi.json"),
    }
    answer = render(request, "participant/plan/tokens.html", {**page, **more}, status=status)
    answer["Cache-Control"] = NOT_KEPT
    return answer
