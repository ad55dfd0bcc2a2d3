"""A correction names the entry it replaces: of all that was told of one thing, one entry counts."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from backstride.heart.corrections import follow_corrections
from backstride.heart.entries import Entry
from backstride.heart.state import Mode
from tests.cast.people import ANA, BEGIN, CARMEN
from tests.cast.story import Story

MON, TUE, WED = "2026-01-05", "2026-01-06", "2026-01-07"


def minutes_that_count(story: Story, on: str = WED) -> list[float]:
    """What the sessions of a story are taken for (minutes)."""
    happened = story.on(on).course.happenings
    return [each.figures["minutes"] for each in happened if each.event.kind == "session"]


def test_the_correction_counts_and_the_first_telling_does_not() -> None:
    story = ANA.session(MON, minutes=50)
    corrected = story.corrects(story.last, minutes=16)
    assert minutes_that_count(story) == [50]
    assert minutes_that_count(corrected) == [16]


def test_a_correction_may_move_a_session_to_another_day() -> None:
    story = ANA.session(TUE, minutes=16)
    moved = story.corrects(story.last, at=f"{MON}T18:30:00+01:00")
    assert [f"{day}" for day in moved.on(WED).course.memory.sessions] == [MON]


def test_of_a_chain_the_end_counts_in_whatever_order_it_was_told() -> None:
    story = ANA.session(MON, minutes=10)
    first = story.last
    second = story.corrects(first, minutes=20)
    third = second.corrects(second.last, minutes=30)
    start, chain = third.told[:-3], third.told[-3:]
    for order in permutations(chain):
        for moments in permutations(["18:00", "19:00", "20:00"]):
            told = tuple(
                {**entry, "at": f"{MON}T{at}:00+01:00"} for entry, at in zip(order, moments, strict=True)
            )
            assert minutes_that_count(replace(third, told=(*start, *told))) == [30]


def test_of_two_corrections_of_one_entry_the_later_counts() -> None:
    story = ANA.session(MON, minutes=10)
    first = story.last
    both = story.corrects(first, minutes=20).corrects(first, minutes=30)
    assert minutes_that_count(both) == [30]


def test_of_corrections_of_two_entries_each_counts() -> None:
    monday = ANA.session(MON, minutes=50)
    tuesday = monday.session(TUE, minutes=50)
    both = tuesday.corrects(monday.last, minutes=16).corrects(tuesday.last, minutes=15)
    assert minutes_that_count(both) == [16, 15]


def test_a_corrected_correction_outweighs_one_that_went_no_further() -> None:
    story = ANA.session(MON, minutes=10)
    first = story.last
    fork = story.corrects(first, minutes=20)
    second = fork.last
    assert minutes_that_count(fork.corrects(second, minutes=40).corrects(first, minutes=30)) == [40]


def test_where_the_telling_and_its_correction_are_both_taken_back_nothing_counts() -> None:
    story = ANA.session(MON, minutes=10)
    first = story.last
    both = story.corrects(first, minutes=20)
    assert minutes_that_count(both.undoes(TUE, first, both.last)) == []


def test_a_correction_of_nothing_known_waits_for_it() -> None:
    story = ANA.session(MON, minutes=10)
    waiting = story.corrects(story.last, minutes=20)
    target = waiting.told[-2]
    alone = replace(waiting, told=(*waiting.told[:-2], waiting.told[-1]))
    assert minutes_that_count(alone) == []
    assert minutes_that_count(replace(alone, told=(*alone.told, target))) == [20]


def test_a_correction_waits_too_while_its_target_lies_after_the_day_asked_for() -> None:
    story = ANA.session(WED, minutes=10)
    moved = story.corrects(story.last, at=f"{TUE}T18:00:00+01:00")
    assert minutes_that_count(moved, TUE) == []
    assert minutes_that_count(moved, WED) == [10]


def test_a_correction_of_a_correction_that_waits_waits_as_well() -> None:
    story = ANA.session(MON, minutes=10)
    chain = story.corrects(story.last, minutes=20)
    chain = chain.corrects(chain.last, minutes=30)
    alone = replace(chain, told=(*chain.told[:-3], *chain.told[-2:]))
    assert minutes_that_count(alone) == []


def test_a_correction_says_everything_anew() -> None:
    story = ANA.session(MON, effort=9)
    calmer = story.corrects(story.last, effort=None).morning(on=TUE)
    assert calmer.on(TUE).happened[-1] == "session done settled"


def test_a_corrected_symptom_stays_said_under_its_first_name() -> None:
    story = CARMEN.symptom(MON, "saddle_numbness")
    first = story.last
    corrected = story.corrects(first, symptoms=["dizzy"])
    now = corrected.on(MON)
    assert now.mode is Mode.STOPPED
    assert now.attention("symptom.now").figures == {"entries": (first,)}
    again = corrected.corrects(corrected.last, symptoms=["saddle_numbness"])
    assert again.on(MON).attention("symptom.now").figures == {"entries": (first,)}


def told_by_hand(*entries: tuple[str, str, str | None]) -> list[Entry]:
    """Entries as another program may hand them over: id, kind, and what each replaces."""
    at = ANA.entries[0].at
    return [Entry(name, kind, at, "participant", {}, replaces) for name, kind, replaces in entries]


def test_another_kind_is_never_replaced_even_where_no_reader_refused_it() -> None:
    corrected = follow_corrections(told_by_hand(("a", "noted", None), ("b", "goal_set", "a")))
    assert corrected.gone == {"b"}


@pytest.mark.parametrize(
    "circle", [[("a", "a")], [("a", "b"), ("b", "a")], [("a", "b"), ("b", "c"), ("c", "b")]]
)
def test_whatever_goes_round_in_a_circle_waits_for_ever(circle: list[tuple[str, str]]) -> None:
    corrected = follow_corrections(told_by_hand(*((name, "noted", target) for name, target in circle)))
    assert corrected.gone == {name for name, _ in circle}


def test_only_a_clinician_corrects_what_a_clinician_told() -> None:
    held = ANA.clinician("hold", MON)
    _, hold = held.entries[-2:]
    by_self = hold._replace(id="f" * 8, by="participant", replaces=hold.id)
    by_clinician = by_self._replace(by="clinician")
    assert follow_corrections([hold, by_self]).gone == {by_self.id}
    assert follow_corrections([hold, by_clinician]).gone == {hold.id}


def test_a_clinician_may_correct_what_a_participant_told() -> None:
    story = ANA.session(BEGIN, minutes=50)
    assert minutes_that_count(story.corrects(story.last, by="clinician", minutes=16)) == [16]
