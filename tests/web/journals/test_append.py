"""Append: the one way in. All of it, or nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from backstride.heart.entries import JournalRefused
from backstride.web.journals.append import append
from backstride.web.journals.journal_of import journal_file
from backstride.web.journals.models import Entry, Participant, Standing
from tests.cast.story import Story
from tests.web.conftest import Clock

ANA = Story("Ana").enrolled("2026-01-05").cleared("2026-01-05")
Tells = Callable[[Story], Any]


def test_an_entry_is_kept_word_for_word(participant: Participant, tells: Tells, clock: Clock) -> None:
    clock.at("2026-01-05 20:00")
    tells(ANA)
    lines = [json.loads(line) for line in journal_file(participant.pk).splitlines()]
    told = [{key: value for key, value in line.items() if key != "received"} for line in lines]
    assert told[: len(ANA.told)] == list(ANA.told)


def test_what_is_prescribed_is_recorded_beside_it(
    participant: Participant, tells: Tells, clock: Clock
) -> None:
    clock.at("2026-01-05 20:00")
    tells(ANA)
    prescribed = Entry.objects.filter(participant=participant, kind="prescribed").get()
    assert json.loads(prescribed.payload)["decision"]["session"] == "walk 16 min"


def test_the_same_entry_again_is_accepted_and_kept_once(
    participant: Participant, tells: Tells, clock: Clock
) -> None:
    clock.at("2026-01-05 20:00")
    tells(ANA)
    before = Entry.objects.count()
    assert tells(ANA).new == ()
    assert Entry.objects.count() == before


def test_the_same_id_with_other_words_is_refused_and_nothing_is_kept(
    participant: Participant, tells: Tells, clock: Clock
) -> None:
    clock.at("2026-01-05 20:00")
    tells(ANA)
    before = list(Entry.objects.values_list("payload", flat=True))
    other = {**ANA.told[0], "at": "2026-01-05T09:01:00+01:00"}
    with pytest.raises(JournalRefused, match="already used"):
        append(participant.pk, [other], clock.now)
    assert list(Entry.objects.values_list("payload", flat=True)) == before


def test_the_standing_says_where_somebody_stands(
    participant: Participant, tells: Tells, clock: Clock
) -> None:
    clock.at("2026-01-05 20:00")
    tells(ANA)
    standing = Standing.objects.get(participant=participant)
    assert (standing.mode, standing.action, standing.programme.programme) == ("active", "start", "walk")
