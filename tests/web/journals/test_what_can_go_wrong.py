"""What can go wrong between a phone and the journal, and what becomes of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

import pytest
from django.db import OperationalError, connection

from backstride.book.rulebook import shipped_rulebook
from backstride.heart.course import replay
from backstride.heart.decision import decide
from backstride.web.journals.append import append
from backstride.web.journals.models import Entry, Participant, Standing
from backstride.web.journals.standing import stands
from tests.cast.story import Story
from tests.web.conftest import Clock

ANA = Story("Ana").enrolled("2026-01-05").cleared("2026-01-05")
Tells = Callable[[Story], Any]


def test_an_entry_replaced_before_it_arrived_counts_as_it_was_corrected(
    participant: Participant, tells: Tells, clock: Clock
) -> None:
    story = ANA.session("2026-01-05", rise=6)
    corrected = story.corrects(story.last, pain={"worst": 3})
    clock.at("2026-01-05 20:00")
    *begun, session, correction = corrected.told
    append(participant.pk, [*begun, correction], clock.now)
    kept = append(participant.pk, [session], clock.now).kept
    course = replay(corrected.entries, shipped_rulebook(), date(2026, 1, 5))
    assert kept.decision == decide(course)


def test_an_entry_from_a_phone_whose_clock_runs_ahead_counts_when_its_day_has_come(
    participant: Participant, tells: Tells, clock: Clock
) -> None:
    clock.at("2026-01-05 20:00")
    tells(ANA)
    ahead = ANA.session("2026-01-07", rise=6).told[-1]
    append(participant.pk, [ahead], clock.now)
    assert stands(participant, clock.now).decision.action == "start"
    clock.at("2026-01-07")
    assert stands(participant, clock.now).decision.action != "start"


def test_that_holds_also_where_nothing_else_would_have_changed_by_then(
    participant: Participant, tells: Tells, clock: Clock
) -> None:
    on_mondays = Story("Ana").enrolled("2026-01-05", days=["mon"]).cleared("2026-01-05").settled("2026-01-05")
    clock.at("2026-01-06 20:00")
    tells(on_mondays)
    append(participant.pk, [on_mondays.flared_up("2026-01-08").told[-1]], clock.now)
    clock.at("2026-01-07")
    assert stands(participant, clock.now).decision.mode == "active"
    clock.at("2026-01-08 20:00")
    assert stands(participant, clock.now).decision.mode == "flare"


def test_when_an_entry_was_received_is_the_servers_word_and_not_the_phones(
    participant: Participant, tells: Tells, clock: Clock
) -> None:
    clock.at("2026-01-05 20:00")
    tells(ANA)
    note = {**ANA.tell("noted", "2026-01-05", text="x").told[-1], "received": "2020-01-01T00:00:00+00:00"}
    append(participant.pk, [note], clock.now)
    kept = Entry.objects.get(kind="noted")
    assert kept.received == clock.now
    assert "received" not in json.loads(kept.payload)


def test_an_id_from_another_journal_is_refused_without_telling_whose_it_is(
    participant: Participant, tells: Tells, clock: Clock
) -> None:
    clock.at("2026-01-05 20:00")
    tells(ANA)
    stranger = Participant.objects.create(zone="Europe/Madrid", language="en")
    with pytest.raises(ValueError, match="already used; it should be an id of its own"):
        append(stranger.pk, [ANA.told[0]], clock.now)
    assert not Entry.objects.filter(participant=stranger).exists()


@pytest.mark.sqlite
@pytest.mark.django_db(transaction=True)
def test_a_full_disk_leaves_everything_as_it_was(
    participant: Participant, tells: Tells, clock: Clock
) -> None:
    clock.at("2026-01-05 20:00")
    tells(ANA)
    before = list(Entry.objects.values_list("payload", flat=True)), Standing.objects.get().course
    many = Story("notes")
    for _ in range(200):
        many = many.tell("noted", "2026-01-05", text="x" * 1000)
    with a_full_disk(), pytest.raises(OperationalError, match="full"):
        append(participant.pk, many.told, clock.now)
    assert (list(Entry.objects.values_list("payload", flat=True)), Standing.objects.get().course) == before


@contextmanager
def a_full_disk() -> Iterator[None]:
    """The database may grow by no page."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA page_count")
        (pages,) = cursor.fetchone()
        cursor.execute(f"PRAGMA max_page_count = {pages}")
        yield
        cursor.execute("PRAGMA max_page_count = 1000000000")
