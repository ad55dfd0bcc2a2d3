"""Whatever the machine can be led through, a journal can say: so that a broken law is seen by everybody."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from backstride.book.screening import CURRENT
from backstride.heart.alphabet import SESSIONS, Ended, Event, Kind, Response
from backstride.heart.course import Course, replay
from backstride.heart.decision import decide
from backstride.heart.entries import JournalRefused, read_entry
from backstride.heart.laws import LAWS
from backstride.heart.machine import step
from backstride.heart.programme import Programme
from backstride.heart.proof import Path, explore
from backstride.heart.state import Mode, Pace, State
from backstride.heart.witness import NoWitness, Told, write_witness
from tests.cast.book import BOOK, RUN_WALK, WALK
from tests.cast.programmes import WALKING, Row, running, walking
from tests.spec.screening.person import answers

CLEAR = answers(birth_year=1990, brisk_days=3, flare_lately="no", leg_injury="no")
BEGIN = (Event(Kind.ENROLLED, stage=3), Event(Kind.SCREENED_CLEAR, pace=Pace.NORMAL))
SETTLED = Event(Kind.SESSION, Ended.DONE, Response.SETTLED)
UNKNOWN = Event(Kind.SESSION, Ended.DONE, Response.UNKNOWN)
FLARED = Event(Kind.SESSION, Ended.DONE, Response.FLARED)


def witness(path: Path, programme: Programme = WALK) -> list[Told]:
    return write_witness(programme, path, BOOK, CURRENT, CLEAR)


def replayed(entries: list[Told], programme: Programme = WALK) -> Course:
    """The journal on the day of its last entry, as anybody would replay it."""
    last = max(datetime.fromisoformat(entry["at"]) for entry in entries)
    return replay([read_entry(entry) for entry in entries], BOOK, last.date(), programme)


def led_to(path: Path, programme: Programme = WALK) -> State:
    state = State()
    for event in path:
        state, _ = step(programme, state, event)
    return state


PLAIN = (
    Kind.SKIPPED,
    Kind.FLARE_UP,
    Kind.LEGS_SORE,
    Kind.SYMPTOM_NOW,
    Kind.SYMPTOM_TODAY,
    Kind.SYMPTOM_THIS_WEEK,
    Kind.SYMPTOM_BONE,
    Kind.WORSENING,
    Kind.HOLD,
    Kind.PAUSE,
    Kind.REFER,
    Kind.CHOSEN,
    Kind.LEFT,
    Kind.GAP_SHORT,
)
STOPPED = (*BEGIN, Event(Kind.SYMPTOM_NOW))
PATHS: dict[str, Path] = {
    **{kind: (*BEGIN, Event(kind)) for kind in PLAIN},
    **{event.name: (*BEGIN, event) for event in SESSIONS},
    "a flare-up, its second day and its end": (
        *BEGIN,
        Event(Kind.FLARE_UP),
        Event(Kind.FLARE_DAY),
        Event(Kind.USUAL_MORNING),
    ),
    "legs, and still": (*BEGIN, Event(Kind.LEGS_SORE), Event(Kind.LEGS_STILL_SORE)),
    "a usual morning after a session": (*BEGIN, FLARED, Event(Kind.USUAL_MORNING)),
    "pause and resume": (*BEGIN, Event(Kind.PAUSE), Event(Kind.RESUME)),
    "another stage": (*BEGIN, Event(Kind.SET_STAGE, stage=2)),
    "a clinician's clear": (BEGIN[0], Event(Kind.CLINICIAN_CLEAR, pace=Pace.NORMAL)),
    "lifted by a clinician": (*STOPPED, Event(Kind.CLINICIAN_LIFT, pace=Pace.NORMAL)),
    "lifted by a screen": (*STOPPED, Event(Kind.SCREENED_SEEN, pace=Pace.NORMAL)),
    "all gaps": (*BEGIN, SETTLED, Event(Kind.GAP_SHORT), Event(Kind.GAP_MIDDLE), Event(Kind.GAP_LONG)),
    "a flare-up that does not ease": (*BEGIN, FLARED, Event(Kind.FLARE_NOT_EASING)),
    "sessions while sessions wait": (*BEGIN, Event(Kind.HOLD), SETTLED, SETTLED),
    "sessions that nobody answers for": (*BEGIN, Event(Kind.HOLD), UNKNOWN, UNKNOWN, SETTLED),
    "a sore week": (*BEGIN, SETTLED, SETTLED, FLARED, SETTLED, SETTLED),
    "before anything": (),
}


@pytest.mark.parametrize("path", PATHS)
def test_the_journal_replays_to_where_the_path_leads(path: str) -> None:
    entries = witness(PATHS[path])
    if entries:
        assert replayed(entries).state == led_to(PATHS[path])


def test_a_running_programme_is_opened_by_the_gate() -> None:
    path = (Event(Kind.ENROLLED, stage=1), *BEGIN[1:], SETTLED, SETTLED)
    assert replayed(witness(path, RUN_WALK), RUN_WALK).state == led_to(path, RUN_WALK)


@pytest.mark.parametrize(
    ("last", "why"),
    [
        (Event(Kind.FLARES_OFTEN), "time alone does not bring: flares_often"),
        (Event(Kind.GAP_LONG), "time alone does not bring: gap_long"),
        (Event(Kind.ENROLLED, stage=8), "nobody starts on stage 8"),
        (Event(Kind.SCREENED_CLEAR, pace=Pace.SLOW), "no journal was found that says: screened_clear slow"),
    ],
)
def test_what_no_journal_can_say_is_told(last: Event, why: str) -> None:
    path = (last,) if last.kind is Kind.ENROLLED else (*BEGIN, last)
    with pytest.raises(NoWitness, match=why):
        witness(path)


# -- a broken programme ------------------------------------------------------------------------

STEEP = walking((*WALKING[:2], Row(3, "walk 20 min", 2), Row(4, "walk 20 min", 1)))
FAST = running(
    [
        Row(3, "walk 5 min, 4 x (run 30 s, walk 90 s), walk 5 min", 2),
        Row(3, "walk 5 min, 2 x (run 3 min, walk 1 min), walk 5 min", 2),
    ]
)


@pytest.mark.parametrize(("programme", "minutes"), [(STEEP, 20), (FAST, 18)])
def test_a_step_too_large_is_shown_by_a_journal(programme: Programme, minutes: float) -> None:
    (law,) = [law for law in LAWS if law.number == 3]
    path = law.breach(explore(programme))
    assert path is not None
    course = replayed(witness(path, programme), programme)
    before, after = course.happenings[-1].before, course.happenings[-1].after
    assert (course.happenings[-1].event, before.stage + 1) == (path[-1], after.stage)
    session = decide(course).next_session
    assert session is not None
    assert session.minutes == minutes


def test_its_entries_are_those_of_a_journal() -> None:
    entries = witness((*BEGIN, SETTLED, Event(Kind.GAP_SHORT)))
    assert [entry["kind"] for entry in entries] == [
        "enrolled",
        "screened",
        "session_done",
        "morning_after",
        "noted",
    ]
    assert replayed(entries).on > date(2026, 1, 5)
    assert replayed(entries).state.mode is Mode.ACTIVE


def test_nobody_starts_by_a_longer_walk_than_an_enrolment_may_tell() -> None:
    rows = (Row(3, "walk 5 min", 1), Row(3, "walk 3606 s", 1))
    a_tenth = walking(rows, start_share=10, start_most_minutes=70)
    with pytest.raises(NoWitness, match="nobody starts on stage 2"):
        witness((Event(Kind.ENROLLED, stage=2),), a_tenth)


def test_what_no_entry_may_say_is_refused_by_its_line() -> None:
    with pytest.raises(JournalRefused, match="line 3, 'stage': 61"):
        witness((*BEGIN, Event(Kind.SET_STAGE, stage=61)))
