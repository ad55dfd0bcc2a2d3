"""Before an enrolment, and after leaving, only safety and a new start are heard."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Event, Kind, every_event
from backstride.heart.state import Mode, State
from backstride.heart.verdict import Action
from tests.cast.happenings import LEAVE, enrolled, heard, on_stage
from tests.cast.programmes import SMALL_WALK

SAFETY = frozenset(
    {
        Kind.SYMPTOM_NOW,
        Kind.SYMPTOM_TODAY,
        Kind.SYMPTOM_THIS_WEEK,
        Kind.SYMPTOM_BONE,
        Kind.SCREENED_CLEAR,
        Kind.SCREENED_SEEN,
        Kind.SCREENED_ASK,
        Kind.SCREENED_STOP,
        Kind.CLINICIAN_CLEAR,
        Kind.CLINICIAN_LIFT,
    }
)
HEARD = SAFETY | {Kind.ENROLLED, Kind.LEFT}
NOT_HEARD = [event for event in every_event(SMALL_WALK) if event.kind not in HEARD]


@pytest.mark.parametrize("event", NOT_HEARD, ids=lambda event: event.name)
def test_what_belongs_to_a_course_is_not_heard_without_one(event: Event) -> None:
    now = heard(event)
    assert now.rules == ("waiting.not_enrolled",)
    assert now.action is Action.NONE
    assert now.state == State()


@pytest.mark.parametrize("event", NOT_HEARD, ids=lambda event: event.name)
def test_nor_after_leaving(event: Event) -> None:
    now = heard(*on_stage(3), LEAVE, event)
    assert now.rules == ("waiting.not_enrolled",)
    assert now.mode is Mode.LEFT


@pytest.mark.parametrize("kind", sorted(SAFETY))
def test_safety_is(kind: Kind) -> None:
    assert heard(Event(kind)).rules != ("waiting.not_enrolled",)


def test_a_start_is() -> None:
    assert heard(enrolled(1)).rules == ("start.first_dose",)
    assert heard(*on_stage(3), LEAVE, enrolled(1)).rules == ("start.first_dose",)
