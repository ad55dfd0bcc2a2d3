"""The order is `at`, then `id`, whatever the order of the file; what lies later is left out, and counted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from backstride.heart.entries import read_journal
from backstride.heart.journal import open_diary
from tests.cast.people import ANA, BO
from tests.cast.story import Story

MON, TUE, WED = "2026-01-05", "2026-01-06", "2026-01-07"


def backwards(story: Story) -> Story:
    return replace(story, told=story.told[::-1])


def test_the_order_of_the_file_does_not_matter() -> None:
    story = BO.settled(MON, WED).flared_up("2026-01-09")
    assert backwards(story).on("2026-01-10").decision == story.on("2026-01-10").decision


def test_at_one_moment_the_id_decides() -> None:
    at = f"{TUE}T18:00:00+01:00"
    notes = [{"id": f"{n}" * 8 + "-0000-4000-8000-" + "0" * 12, "at": at} for n in (2, 1)]
    told = tuple({**note, "kind": "noted", "by": "participant", "text": "x"} for note in notes)
    diary = open_diary(replace(ANA, told=told).entries, date(2026, 1, 6))
    assert [entry.id[0] for entry in diary.days[0][1]] == ["1", "2"]


def test_moments_are_compared_whatever_their_offsets() -> None:
    story = ANA.tell("noted", TUE, text="second").tell("noted", TUE, text="first")
    story.told[-2]["at"], story.told[-1]["at"] = f"{TUE}T12:00:00+01:00", f"{TUE}T12:30:00+02:00"
    diary = open_diary(story.entries, date(2026, 1, 6))
    assert [entry.says["text"] for entry in diary.days[-1][1]] == ["first", "second"]


def test_later_entries_are_left_out_and_counted() -> None:
    story = ANA.settled(MON, WED)
    assert [story.on(day).decision.ignored for day in ("2026-01-04", MON, TUE, WED, "2026-01-08")] == [
        6,
        3,
        2,
        1,
        0,
    ]
    assert story.on(TUE).happened == ANA.settled(MON).on(TUE).happened


def test_the_same_entry_twice_is_there_once() -> None:
    story = ANA.settled(MON)
    assert read_journal(story.text * 3) == story.entries


def test_an_empty_journal_is_a_journal_of_nobody_yet() -> None:
    nobody = Story("Nobody").on(MON)
    assert nobody.decision.stage is None
    assert nobody.rules == ["waiting.not_screened"]
    assert (nobody.decision.good_until, nobody.decision.ignored) == (None, 0)
    assert nobody.seen_to == []


def test_a_diary_tells_the_entries_of_a_kind_each_with_its_day_and_without_what_was_taken_back() -> None:
    told = ANA.tell("noted", TUE, text="undone")
    story = told.tell("withdrawn", TUE, about=[told.last]).flared_up(WED).tell("noted", WED, text="stays")
    diary = open_diary(story.entries, date(2026, 1, 7))
    found = [(f"{day}", entry.kind) for day, entry in diary.of("noted", "flared_up")]
    assert sorted(found) == [(WED, "flared_up"), (WED, "noted")]
