"""A browser in which somebody has finished the safety check, and the set-up questions answered one by one."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from backstride.web.journals.models import Entry, Participant
from backstride.web.participant.check.draft import Finished
from backstride.web.participant.check.in_session import as_kept
from backstride.web.participant.telling import fresh_id
from tests.spec.screening.person import NOT_GIVEN, answers
from tests.web.conftest import Clock

ABOUT_RUNNING = ("brisk_days", "flare_lately", "leg_injury", "settled_weeks", "runner")
NOT_ABOUT_RUNNING: dict[str, Any] = dict.fromkeys(ABOUT_RUNNING, NOT_GIVEN)
"""Changes that leave the questions about running out of a check."""
FIRST_ANSWERS: dict[str, dict[str, Any]] = {
    "where": {"zone": "Europe/Madrid", "place": "ES"},
    "pain": {"pain": "3"},
    "since": {"about": "years_2"},
    "before": {"before": ""},
    "active": {"active": ""},
    "days": {"days": ["mon", "wed", "fri"]},
    "aids": {"aids": ""},
}


def after_the_check(client: Client, clock: Clock, *, run: bool = False, **said: object) -> Finished:
    """Put a finished check of nobody's into the session; whoever is signed in says that it was them.

    Without `run`, nothing was asked about running.
    """
    now = clock.now.isoformat(timespec="seconds")
    told = answers(**{**({} if run else NOT_ABOUT_RUNNING), **said})
    draft = Finished(entry=fresh_id(), begun=now, answers=told, at=now, run=run, zone="Europe/Madrid")
    session = client.session
    session["check"] = as_kept(draft)
    session.save()
    it_was_me(client)
    return draft


def it_was_me(client: Client) -> None:
    """Answer the question that comes after signing in; nobody else is asked it."""
    client.post("/told-before/", {"was_it_you": "yes"})


def answer_all(client: Client, programme: str = "walk", **changed: dict[str, Any]) -> None:
    """Choose a programme and answer every question as asked."""
    client.post("/start/", {"programme": programme})
    for question, form in {**FIRST_ANSWERS, **changed}.items():
        client.post(f"/start/{question}/", form)


@pytest.fixture
def told(participant: Participant) -> Callable[[], list[dict[str, Any]]]:
    """What the journal holds, without what the system wrote into it."""

    def entries() -> list[dict[str, Any]]:
        rows = Entry.objects.filter(participant=participant).exclude(kind="prescribed").order_by("seq")
        return [json.loads(row.payload) for row in rows]

    return entries
