"""A form sent after the sign-in had lapsed: it waits until the same person is back, and is sent by them.

It is never sent by itself. One form at most waits in a browser, for an hour, in a session of its own, which
ends with the hour whatever becomes of the sign-in. Files cannot be given back. These are forms of a clinic's
pages: none of them asks for a password or a code of a second step; `NEVER` keeps such words out all the same.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, NamedTuple

from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import constant_time_compare, salted_hmac

from backstride.web import clock
from backstride.web.pages.not_kept import what_was_typed
from backstride.web.participant.visit import end_in_time

KEY = "sent_too_late"
"""Of the browser's session: under which key the other one lies. In that one, the form."""
GOOD_FOR = timedelta(hours=1)
MOST_BYTES = 64 * 1024
"""Project opinions: a code is found within the hour, and what is typed by hand is far shorter."""
NEVER = ("password", "code", "secret")
WHO = "backstride_who"
"""The cookie that says who opened a clinic's page here last: of a form that nobody sends, it was them.

No one else can be meant: signing in anew makes the tokens of all forms that were open before worthless.
"""


class Waiting(NamedTuple):
    """A form that waits: where it was sent to, its fields, and whether a file was with it."""

    path: str
    told: list[tuple[str, str]]
    has_file: bool


def remember_who(request: HttpRequest, answer: HttpResponse) -> None:
    """Note in the browser who is at work in it. It tells nobody who that is, and ends with the browser."""
    mark = _mark_of(request.user)
    if _mark_in(request) != mark:
        secure = settings.SESSION_COOKIE_SECURE
        answer.set_signed_cookie(WHO, mark, salt=WHO, httponly=True, samesite="Lax", secure=secure)


def whose_form(request: HttpRequest) -> str:
    """The mark of who sent a form: who is signed in, or was the last to be; empty where nobody knows."""
    return _mark_of(request.user) if request.user.is_authenticated else _mark_in(request)


def keep(request: HttpRequest) -> bool:
    """Whether it waits now; one that waited before does so no more. What is too long is not kept."""
    drop(request)
    told = [(name, value) for name, value in what_was_typed(request) if not _is_secret(name)]
    whose = whose_form(request)
    if not whose or sum(len(f"{name}{value}".encode()) for name, value in told) > MOST_BYTES:
        return False
    apart = SessionStore()
    apart[KEY] = {
        "whose": whose,
        "path": request.get_full_path(),
        "told": told,
        "has_file": bool(request.FILES),
        "at": clock.now().isoformat(),
    }
    apart.set_expiry(int(GOOD_FOR.total_seconds()))
    apart.save()
    request.session[KEY] = apart.session_key
    end_in_time(request)
    return True


def waiting(request: HttpRequest) -> Waiting | None:
    """The form that waits for who is signed in. Somebody else's, or one that is too old, goes unseen."""
    kept: dict[str, Any] = _apart(request).get(KEY) or {}
    fresh = bool(kept) and datetime.fromisoformat(kept["at"]) > clock.now() - GOOD_FOR
    if not fresh or not constant_time_compare(kept["whose"], _mark_of(request.user)):
        drop(request)
        return None
    return Waiting(kept["path"], [(name, value) for name, value in kept["told"]], kept["has_file"])


def drop(request: HttpRequest) -> None:
    """Let go of what waits, if anything does."""
    if KEY in request.session:
        _apart(request).delete()
        del request.session[KEY]


def drop_if_sent(request: HttpRequest) -> None:
    """Let go of what waited for a form that has now been sent."""
    if request.method == "POST" and KEY in request.session:
        kept = waiting(request)
        if kept and kept.path == request.get_full_path():
            drop(request)


def _apart(request: HttpRequest) -> SessionStore:
    return SessionStore(request.session.get(KEY))


def _is_secret(name: str) -> bool:
    return any(each in name.casefold() for each in NEVER)


def _mark_of(user: Any) -> str:
    return salted_hmac(WHO, str(user.pk), algorithm="sha256").hexdigest()


def _mark_in(request: HttpRequest) -> str:
    return request.get_signed_cookie(WHO, "", salt=WHO) or ""
