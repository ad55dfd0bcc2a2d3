"""Each event of a path is written as the entries that make it, on the first day that they can."""

from __future__ import annotations

from typing import Any

import pytest

from backstride.heart.alphabet import Ended, Event, Kind, Response
from backstride.heart.proof import Path
from backstride.heart.state import Pace
from tests.cast.book import WALK
from tests.cast.programmes import WALKING, walking, with_row
from tests.spec.witness.test_a_path_becomes_a_journal import BEGIN, CLEAR, SETTLED, STOPPED, witness

ID = "00000000-0000-0000-0000-{:012x}".format
COMMON = ("id", "kind", "at", "by")
CALM, FLARED = {"pain": 2, "back_to_usual": True}, {"pain": 6, "back_to_usual": False}
IRRITATED = {"pain": 4, "back_to_usual": False}
SORE = {"legs": {"worst": 5, "limp": True}}
CLEARED = {"decision": "clear", "why": "as the path says", "scope": "run"}

LATER = (
    Event(Kind.SESSION, Ended.OVER, Response.SETTLED),
    Event(Kind.SESSION, Ended.PART, Response.UNKNOWN),
    Event(Kind.SESSION, Ended.HARD, Response.IRRITATED),
    Event(Kind.SESSION, Ended.PAIN, Response.FLARED),
    Event(Kind.SYMPTOM_NOW),
    Event(Kind.SCREENED_SEEN, pace=Pace.NORMAL),
    Event(Kind.HOLD),
    SETTLED,
    Event(Kind.RESUME),
    Event(Kind.WORSENING),
)


def says(entry: dict[str, Any]) -> dict[str, Any]:
    """What an entry says beside what every entry says."""
    return {key: value for key, value in entry.items() if key not in COMMON}


def done(minutes: float, ended: str = "done", **more: float) -> dict[str, Any]:
    """A session with a calm evening."""
    return {"minutes": minutes, "ended": ended, "pain": {"worst": 3}, "legs": "none", **more}


def test_a_story_of_many_events_is_a_journal_from_the_first_day_on() -> None:
    entries = witness((*BEGIN, *LATER))
    assert [(entry["at"], entry["kind"], entry["by"], says(entry)) for entry in entries] == [
        (f"2026-01-{day:02}T08:{minute:02}:00+00:00", kind, by, told)
        for minute, (day, kind, by, told) in enumerate(THE_STORY, start=1)
    ]
    assert [entry["id"] for entry in entries] == [ID(number) for number in range(1, len(entries) + 1)]


THE_STORY = (
    (
        5,
        "enrolled",
        "participant",
        {
            "programme": "walk",
            "zone": "UTC",
            "birth_year": 1990,
            "back_state": "chronic",
            "usual_pain": 2,
            "walk_tolerance_min": 15,
            "days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
        },
    ),
    (5, "screened", "participant", {"questionnaire": "screening-1", "answers": CLEAR}),
    (5, "session_done", "participant", done(24)),
    (6, "morning_after", "participant", CALM),
    (6, "session_done", "participant", done(3)),
    (7, "session_done", "participant", done(12, effort=10)),
    (8, "morning_after", "participant", IRRITATED),
    (12, "session_done", "participant", done(12, ended="pain")),
    (13, "morning_after", "participant", FLARED),
    (13, "symptom_reported", "participant", {"symptoms": ["saddle_numbness"]}),
    (
        13,
        "screened",
        "participant",
        {
            "questionnaire": "screening-1",
            "answers": CLEAR,
            "seen_by": "a doctor",
            "seen_on": "2026-01-13",
        },
    ),
    (13, "clinician_decided", "clinician", {"decision": "hold", "why": "as the path says"}),
    (13, "session_done", "participant", done(10)),
    (14, "morning_after", "participant", CALM),
    (14, "clinician_decided", "clinician", {"decision": "resume", "why": "as the path says"}),
    (14, "checked_in", "participant", {"pain_average": 5}),
    (21, "checked_in", "participant", {"pain_average": 5}),
)

LAST: dict[str, tuple[Path, str, dict[str, Any]]] = {
    "a session left out": ((*BEGIN, Event(Kind.SKIPPED)), "session_skipped", {}),
    "a flare-up": ((*BEGIN, Event(Kind.FLARE_UP)), "flared_up", {"pain": 6, "symptoms": []}),
    "its next day": (
        (*BEGIN, Event(Kind.FLARE_UP), Event(Kind.FLARE_DAY)),
        "flared_up",
        {"pain": 6, "symptoms": []},
    ),
    "sore legs": ((*BEGIN, Event(Kind.LEGS_SORE)), "checked_in", SORE),
    "sore legs, still": ((*BEGIN, Event(Kind.LEGS_SORE), Event(Kind.LEGS_STILL_SORE)), "checked_in", SORE),
    "a sign for today": ((*BEGIN, Event(Kind.SYMPTOM_TODAY)), "symptom_reported", {"symptoms": ["fever"]}),
    "one for this week": (
        (*BEGIN, Event(Kind.SYMPTOM_THIS_WEEK)),
        "symptom_reported",
        {"symptoms": ["dizzy"]},
    ),
    "one of a bone": (
        (*BEGIN, Event(Kind.SYMPTOM_BONE)),
        "symptom_reported",
        {"symptoms": ["bone_point_pain"]},
    ),
    "a clear": ((BEGIN[0], Event(Kind.CLINICIAN_CLEAR, pace=Pace.NORMAL)), "clinician_decided", CLEARED),
    "a clear about all that was told": (
        (*STOPPED, Event(Kind.CLINICIAN_LIFT, pace=Pace.NORMAL)),
        "clinician_decided",
        {**CLEARED, "about": [ID(1), ID(2), ID(3)]},
    ),
    "another stage": (
        (*BEGIN, Event(Kind.SET_STAGE, stage=2)),
        "clinician_decided",
        {"decision": "set_stage", "why": "as the path says", "stage": 2},
    ),
    "a referral": (
        (*BEGIN, Event(Kind.REFER)),
        "clinician_decided",
        {"decision": "refer", "why": "as the path says"},
    ),
    "a pause": ((*BEGIN, Event(Kind.PAUSE)), "paused_by_self", {}),
    "the last stage, chosen": ((*BEGIN, Event(Kind.CHOSEN)), "stage_chosen", {"stage": WALK.last_stage}),
    "leaving": ((*BEGIN, Event(Kind.LEFT)), "left", {}),
    "half a minute of a part": (
        (Event(Kind.ENROLLED, stage=2), BEGIN[1], Event(Kind.SESSION, Ended.PART, Response.UNKNOWN)),
        "session_done",
        done(2.5),
    ),
    "time": (
        (*BEGIN, SETTLED, Event(Kind.GAP_SHORT)),
        "noted",
        {"text": "time went by: gap_short"},
    ),
}


@pytest.mark.parametrize("what", LAST)
def test_an_event_is_written_as_this_entry(what: str) -> None:
    path, kind, told = LAST[what]
    last = witness(path)[-1]
    assert (last["kind"], says(last)) == (kind, told)


def test_time_goes_by_in_the_systems_words_and_a_clinicians_word_in_their_own() -> None:
    path = (*BEGIN, Event(Kind.REFER), Event(Kind.GAP_SHORT))
    assert [entry["by"] for entry in witness(path)][-2:] == ["clinician", "system"]


def test_what_follows_two_bad_weeks_is_told_on_the_day_of_the_second() -> None:
    *_, second, skipped = witness((*BEGIN, Event(Kind.WORSENING), Event(Kind.SKIPPED)))
    assert (second["kind"], skipped["kind"]) == ("checked_in", "session_skipped")
    assert second["at"][:10] == skipped["at"][:10]


def test_minutes_have_two_places() -> None:
    """A quarter of 5 min 10 s is 1.2917 minutes."""
    odd = walking(with_row(WALKING, 1, session="walk 310 s"))
    start = (Event(Kind.ENROLLED, stage=1), BEGIN[1])
    told = witness((*start, Event(Kind.SESSION, Ended.PART, Response.UNKNOWN)), odd)[-1]
    assert told["minutes"] == 1.29
