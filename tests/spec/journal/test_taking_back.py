"""`withdrawn` takes entries back, as if they had never been told. It, too, may be taken back."""

from __future__ import annotations

from datetime import date

from backstride.heart.course import replay
from backstride.heart.state import Mode
from tests.cast.book import BOOK
from tests.cast.people import ANA, BO
from tests.spec.journal.test_corrections import minutes_that_count

MON, TUE, WED = "2026-01-05", "2026-01-06", "2026-01-07"


def test_what_is_taken_back_was_never_told() -> None:
    story = BO.flared_up(MON)
    assert story.on(TUE).mode is Mode.FLARE
    assert story.undoes(TUE, story.last).on(TUE).happened == BO.on(TUE).happened


def test_until_then_it_counts() -> None:
    story = BO.flared_up(MON)
    assert story.undoes(TUE, story.last).on(MON).mode is Mode.FLARE


def test_an_undo_taken_back_leaves_what_it_took() -> None:
    story = BO.flared_up(MON)
    undone = story.undoes(TUE, story.last)
    assert undone.undoes(WED, undone.last).on(WED).mode is Mode.FLARE


def test_an_undo_taken_back_twice_is_an_undo_again() -> None:
    story = BO.flared_up(MON)
    for day in (f"{TUE} 08:00", f"{TUE} 09:00", f"{TUE} 10:00"):
        story = story.undoes(day, story.last)
    assert story.on(TUE).mode is Mode.ACTIVE


def test_without_its_correction_the_first_telling_counts_again() -> None:
    story = ANA.session(MON, minutes=10)
    corrected = story.corrects(story.last, minutes=20)
    assert minutes_that_count(corrected.undoes(TUE, corrected.last)) == [10]


def test_an_old_version_taken_back_changes_nothing() -> None:
    story = ANA.session(MON, minutes=10)
    first = story.last
    corrected = story.corrects(first, minutes=20)
    assert minutes_that_count(corrected.undoes(TUE, first)) == [20]


def test_every_version_taken_back_leaves_nothing() -> None:
    story = ANA.session(MON, minutes=10)
    first = story.last
    corrected = story.corrects(first, minutes=20)
    assert minutes_that_count(corrected.undoes(TUE, first, corrected.last)) == []


def test_an_undo_of_something_unknown_waits_for_it() -> None:
    story = BO.flared_up(TUE)
    flare = story.last
    undone = BO.undoes(MON, flare)
    assert undone.on(WED).mode is Mode.ACTIVE
    late = story.undoes(MON, flare)
    assert late.on(WED).mode is Mode.ACTIVE


def test_a_person_cannot_take_back_what_a_clinician_told() -> None:
    """A file that tries is refused; where it comes another way, it has no effect."""
    held = ANA.clinician("hold", MON)
    by_a_clinician = held.undoes(TUE, held.last, by="clinician")
    assert by_a_clinician.on(TUE).mode is Mode.ACTIVE
    *before, undo = by_a_clinician.entries
    by_self = [*before, undo._replace(by="participant")]
    assert replay(by_self, BOOK, date(2026, 1, 6)).state.mode is Mode.HELD


def test_an_enrolment_taken_back_leaves_nobody_enrolled() -> None:
    enrolment = ANA.told[0]["id"]
    assert ANA.undoes(TUE, enrolment).on(TUE).decision.stage is None
