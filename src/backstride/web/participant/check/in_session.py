"""The check in a browser's session: kept there, so that nobody has to sign in to be checked."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import Any

from django.http import HttpRequest

from backstride.book.screening import CURRENT
from backstride.web.participant.check.draft import KEY, Draft, Emergency, Finished, Open, this_instant
from backstride.web.participant.check.seen import Seen
from backstride.web.participant.telling import fresh_id
from backstride.web.participant.visit import end_in_time

STATE = "state"
STATES: dict[str, type[Draft]] = {"open": Open, "finished": Finished, "emergency": Emergency}


def new_draft(request: HttpRequest, **known: Any) -> Open:
    """A check that begins now."""
    return Open(entry=fresh_id(), begun=this_instant(), whose=who_asks(request), **known)


def load(request: HttpRequest) -> Draft | None:
    """The check in this session; None where there is none of whoever asks, or none that still counts."""
    draft = in_session(request)
    return draft if draft and draft.whose == who_asks(request) else None


def told_by_nobody(request: HttpRequest) -> Draft | None:
    """The answers that were given in this session while nobody was signed in."""
    draft = in_session(request)
    return draft if draft and draft.answers and not draft.whose else None


def in_session(request: HttpRequest) -> Draft | None:
    """The check in this session, whoever gave its answers; None where today's questions do not fit."""
    kept = request.session.get(KEY)
    if not isinstance(kept, dict) or kept.get("questionnaire") != CURRENT or kept.get(STATE) not in STATES:
        return None
    state = STATES[kept[STATE]]
    names = {each.name for each in fields(state)}
    known = {name: value for name, value in kept.items() if name in names}
    draft = state(**{**known, "seen": Seen(*known["seen"])})
    return draft if draft.still_counts else None


def save(request: HttpRequest, draft: Draft) -> None:
    """Keep it for the next page."""
    request.session[KEY] = as_kept(draft)
    end_in_time(request)


def forget(request: HttpRequest) -> None:
    """Drop it, with all its answers."""
    request.session.pop(KEY, None)


def as_kept(draft: Draft) -> dict[str, Any]:
    """As a session holds it."""
    (state,) = [name for name, kind in STATES.items() if kind is type(draft)]
    return {STATE: state, **asdict(draft)}


def who_asks(request: HttpRequest) -> str:
    """The user who is signed in, by id; empty where nobody is."""
    return str(request.user.pk) if request.user.is_authenticated else ""
