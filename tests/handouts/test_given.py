"""What a handout is made from: today's session or the next, a stage to look at, or a reason why none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from backstride.book.programmes import read_programme
from backstride.book.rulebook import shipped_rulebook
from backstride.book.words import Words
from backstride.handouts.given import (
    NoHandout,
    Standing,
    digest_of,
    given_by,
    given_stage,
    how_now,
    refuse_unusable,
    stood,
)
from backstride.handouts.says import says
from backstride.heart.course import Course, replay
from backstride.heart.decision import decide
from backstride.heart.entries import read_entry
from backstride.heart.notation import Session, read_session
from backstride.heart.state import Ease, Mode, Pace, State
from tests.cli.journals import ENROLLED, ON_TRACK, STOPPED, Told, entry

DUE, NOT_DUE = date(2026, 3, 4), date(2026, 3, 2)


def course(entries: Sequence[Told] = ON_TRACK, on: date = DUE) -> Course:
    return replay([read_entry(each) for each in entries], shipped_rulebook(), on)


def why_none(make: Any, *given: Any) -> str:
    with pytest.raises(NoHandout) as none:
        make(*given)
    return none.value.why


def test_todays_session_where_one_is_due() -> None:
    here = course()
    given = given_by(decide(here), here.programme, "en")
    assert (given.what_for, given.day, given.session.text) == ("today", DUE, "walk 16 min")
    assert (given.stage, given.how, given.programme.name) == (12, "full", "Walking")


def test_the_next_session_where_none_is_due() -> None:
    here = course(on=NOT_DUE)
    given = given_by(decide(here), here.programme, "es")
    assert (given.what_for, given.on, given.day) == ("next", NOT_DUE, date(2026, 3, 3))
    assert given.programme.name == "Caminar"


def test_it_carries_the_decision_by_its_digest() -> None:
    decision = decide(course())
    assert stood(decision).digest == digest_of(decision)
    assert stood(decision).short == digest_of(decision)[:12]
    assert stood(decision).good_until == decision.good_until


def test_a_stage_to_look_at_is_no_prescription() -> None:
    given = given_stage(read_programme("run-walk"), 3, "en", DUE)
    assert (given.is_prescribed, given.day, given.stood) == (False, None, None)


@pytest.mark.parametrize("mode", ["not_screened", "ask_first", "stopped", "held", "paused", "left"])
def test_where_sessions_wait_there_is_none_not_even_to_look_at(mode: str) -> None:
    here = course()
    waiting = replace(decide(here), mode=Mode(mode), next_session=None)
    assert why_none(given_by, waiting, here.programme, "en") == "waiting"
    assert why_none(given_stage, here.programme, 3, "en", DUE, Standing(waiting, "full")) == "waiting"


def test_a_decision_without_a_session_gives_none() -> None:
    here = course()
    assert why_none(given_by, replace(decide(here), next_session=None), here.programme, "en") == "waiting"


def test_an_emergency_leaves_none() -> None:
    here = course(STOPPED)
    assert why_none(given_by, decide(here), here.programme, "en") == "waiting"


def test_nobody_is_given_anything_before_the_screening() -> None:
    here = course([ENROLLED])
    assert why_none(given_by, decide(here), here.programme, "en") == "waiting"


def test_a_withdrawn_programme_gives_none_and_says_why() -> None:
    here = course()
    gone = replace(here.programme, withdrawn="a stage was wrong")
    with pytest.raises(NoHandout) as none:
        given_by(decide(here), gone, "en")
    said = Words("es", strict=True).say("handouts", "refused.withdrawn", **none.value.figures)
    assert (none.value.why, "a stage was wrong" in said) == ("withdrawn", True)
    assert why_none(given_stage, gone, 3, "en", DUE) == "withdrawn"


@pytest.mark.parametrize("stage", [0, 13, 99999])
def test_a_stage_that_is_not_there(stage: int) -> None:
    assert why_none(given_stage, read_programme("run-walk"), stage, "en", DUE) == "no_stage"


def test_a_session_of_nothing_or_of_more_than_six_hours_gives_none() -> None:
    assert why_none(refuse_unusable, Session(())) == "empty"
    assert why_none(refuse_unusable, read_session("walk 360 min, walk 1 s")) == "too_long"
    refuse_unusable(read_session("walk 360 min"))


def test_every_reason_has_its_sentence_and_its_mend() -> None:
    figures: dict[str, str | int] = {
        "why": "x",
        "stage": 3,
        "last": 2,
        "all_s": 7,
        "most_s": 6,
        "phrase": "run",
        "file": "x",
        "folder": "x",
    }
    for lang in ("en", "es"):
        words = Words(lang, strict=True)
        for why in ("waiting", "withdrawn", "no_stage", "empty", "too_long", "no_calendar"):
            assert words.say("handouts", f"refused.{why}", **figures)
            assert words.say("handouts", f"refused.{why}.do", **figures)
        for why in ("another_calendar", "changed_calendar", "no_letters"):
            assert words.say("handouts", f"refused.{why}", title="x")
            assert words.say("handouts", f"refused.{why}.do")


@pytest.mark.parametrize(
    ("state", "how"),
    [
        (State(), "full"),
        (State(pace=Pace.SLOW), "full"),
        (State(pace=Pace.WALK_ONLY), "walked"),
        (State(ease=Ease.BACK), "eased"),
        (State(ease=Ease.LEGS, pace=Pace.WALK_ONLY), "eased"),
    ],
)
def test_a_stage_is_shown_as_the_person_would_do_it_now(state: State, how: str) -> None:
    assert how_now(state) == how


def test_running_that_is_shut_is_not_handed_out() -> None:
    standing = Standing(decide(course()), "walked")
    given = given_stage(read_programme("run-walk"), 3, "en", DUE, standing)
    assert (given.session.run_s, given.how) == (0, "walked")


def test_in_a_flare_up_the_session_is_eased_and_says_so() -> None:
    flared = entry(9, "flared_up", "2026-03-04T09:00:00+01:00", pain=7, symptoms=[])
    here = course((*ON_TRACK, flared))
    given = given_by(decide(here), here.programme, "en")
    assert given.how == "eased"
    assert says(given, Words("en", strict=True)).notes == ("It is eased for now: shorter, and walked.",)


@pytest.mark.parametrize("lang", ["en", "es"])
def test_every_handout_says_when_it_was_made_from_what_and_until_when(lang: str) -> None:
    here = course()
    decision = decide(here)
    told = says(given_by(decision, here.programme, lang), Words(lang, strict=True))
    assert stood(decision).short in told.made
    assert "2026" in told.made
    assert decision.good_until is not None
    assert str(decision.good_until.day) in told.until


def test_without_an_end_it_says_to_make_it_again_when_something_is_told() -> None:
    here = course()
    decision = replace(decide(here), good_until=None, next_session_on=None, due=False)
    told = says(given_by(decision, here.programme, "en"), Words("en", strict=True))
    assert told.until.startswith("Make it again whenever")
    assert told.what_for == "This is the next session. No day is set for it yet."


def test_a_programme_that_is_not_offered_says_so() -> None:
    given = given_stage(read_programme("couch-to-5k"), 3, "en", DUE)
    assert "does not offer this programme" in says(given, Words("en", strict=True)).in_full
