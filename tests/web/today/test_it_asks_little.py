"""However long a journal is, the page reads the session, the user, the participant, the standing, grants."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.test import Client

from backstride.web.journals.append import append
from backstride.web.journals.models import Entry, Participant, Standing
from tests.cast.people import ANA
from tests.cast.story import Story
from tests.web.conftest import Clock

Tells = Callable[[Story], Any]
Queries = Callable[[int], Any]
LONG = 300


def test_five_questions_are_asked_for_a_long_journal_as_for_a_short_one(
    ana: Client, participant: Participant, tells: Tells, clock: Clock, django_assert_num_queries: Queries
) -> None:
    clock.at("2026-01-05 21:00")
    tells(ANA)
    ana.get("/today/")
    with django_assert_num_queries(5):
        ana.get("/today/")
    notes = ANA
    for number in range(LONG):
        notes = notes.tell("noted", f"2026-01-05 12:{number % 60:02}", text=f"{number}")
    append(participant.pk, notes.told, clock.now)
    assert Entry.objects.filter(participant=participant).count() > LONG
    with django_assert_num_queries(5) as asked:
        ana.get("/today/")
    assert not any("journals_entry" in query["sql"] for query in asked.captured_queries)


def test_on_a_later_day_on_which_the_standing_holds_nothing_more_is_asked(
    ana: Client, participant: Participant, tells: Tells, clock: Clock, django_assert_num_queries: Queries
) -> None:
    clock.at("2026-01-09 21:00")
    tells(ANA.settled("2026-01-05", "2026-01-06", "2026-01-07", "2026-01-08"))
    ana.get("/today/")
    standing = Standing.objects.get(participant=participant)
    assert standing.good_until is not None
    clock.at(f"{standing.good_until.replace(day=standing.good_until.day - 1)} 10:00")
    assert clock.now.date() > standing.on
    with django_assert_num_queries(5):
        ana.get("/today/")
