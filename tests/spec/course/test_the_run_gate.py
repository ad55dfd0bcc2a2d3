"""Running opens by a clinician's word, or by fresh answers to its questions; walking does not wait for it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from backstride.book.screening import CURRENT, read_questionnaire
from backstride.heart.entries import JournalRefused
from backstride.heart.memory import Memory
from backstride.heart.run_gate import may_walk_instead
from backstride.heart.state import Mode, Pace
from tests.cast.book import BOOK, RUN_WALK, book_with
from tests.cast.people import ANA, BEGIN, HUGO
from tests.cast.programmes import Row, running
from tests.cast.story import JSON, Story
from tests.spec.screening.person import NOT_GIVEN

TUE, NEXT_YEAR = "2026-01-06", "2027-01-05"
FIT: dict[str, JSON] = {"walk_minutes": 30}
PASSED: dict[str, JSON] = {**FIT, "brisk_days": 4, "flare_lately": "no", "leg_injury": "no"}
SHUT: dict[str, JSON] = {**PASSED, "brisk_days": 1}
NOT_ASKED: dict[str, JSON] = dict.fromkeys(
    ("brisk_days", "flare_lately", "leg_injury", "settled_weeks", "runner"), NOT_GIVEN
)
FOR_WALKING: dict[str, JSON] = {**FIT, **NOT_ASKED}
NEW = Story("New")


def enrolled(story: Story, on: str, **says: JSON) -> Story:
    return story.enrolled(on, programme="run-walk", **says)


def to_running(story: Story, on: str) -> Story:
    return story.tell("programme_changed", on, programme="run-walk")


# -- a screening that never asked about running ---------------------------------------------------

ORDERS: dict[str, Story] = {
    "screened, then enrolled": enrolled(NEW.screened(BEGIN, **FOR_WALKING), BEGIN),
    "enrolled, then screened": enrolled(NEW, BEGIN).screened(f"{BEGIN} 12:00", **FOR_WALKING),
    "screened the day before": enrolled(NEW.screened("2026-01-04", **FOR_WALKING), BEGIN),
    "some of it asked": enrolled(NEW, BEGIN).screened(f"{BEGIN} 12:00", **{**FOR_WALKING, "brisk_days": 4}),
    "asked, and the gate is shut": enrolled(NEW.screened(BEGIN, **SHUT), BEGIN),
}


@pytest.mark.parametrize("order", ORDERS)
def test_it_is_a_clearance_for_walking_and_every_run_is_walked(order: str) -> None:
    now = ORDERS[order].on(BEGIN)
    assert (now.mode, now.course.state.pace, now.dose.run_s) == (Mode.ACTIVE, Pace.WALK_ONLY, 0)
    assert now.dose.session_s == RUN_WALK.ladder.walked[1].dose.session_s


@pytest.mark.parametrize("order", ORDERS)
def test_what_running_waits_for_is_said_every_day_until_it_is_open(order: str) -> None:
    story = ORDERS[order].tell("noted", TUE, text="hello")
    assert "pace.run_gate" in story.on(TUE).rules
    opened = story.screened("2026-01-07", **PASSED).on("2026-01-07")
    assert ("pace.run_gate" in opened.rules, opened.dose.run_s > 0) == (False, True)
    assert story.cleared("2026-01-07", scope="run").on("2026-01-07").dose.run_s > 0


def test_a_sore_bone_is_no_matter_of_the_gate() -> None:
    assert "pace.run_gate" not in HUGO.symptom(TUE, "bone_point_pain").on(TUE).rules
    assert "pace.run_gate" not in ANA.symptom(TUE, "bone_point_pain").on(TUE).rules


@pytest.mark.parametrize("order", ORDERS)
def test_walking_instead_is_cleared_for_twelve_months_like_any_other(order: str) -> None:
    waits = ORDERS[order].tell("paused_by_self", f"{BEGIN} 20:00")
    assert waits.on("2027-01-03").mode is Mode.PAUSED
    assert waits.on(NEXT_YEAR).mode is Mode.NOT_SCREENED


@pytest.mark.parametrize("first", ["screened", "enrolled"])
def test_where_its_sessions_are_longer_than_is_comfortable_the_questions_come_again(first: str) -> None:
    short: dict[str, JSON] = {**FOR_WALKING, "walk_minutes": 10, "this_week_signs": ["dizzy"]}
    screened = enrolled(NEW.screened(BEGIN, **short), BEGIN)
    story = screened if first == "screened" else enrolled(NEW, BEGIN).screened(f"{BEGIN} 12:00", **short)
    now = story.on(BEGIN)
    assert (now.mode, now.session) == (Mode.NOT_SCREENED, None)
    assert "symptom.this_week" in now.seen_to
    assert story.screened(TUE, **PASSED).on(TUE).mode is Mode.ACTIVE
    assert story.cleared(TUE).on(TUE).mode is Mode.ACTIVE


def test_a_clinician_who_cleared_them_before_has_seen_how_far_they_walk() -> None:
    short: dict[str, JSON] = {**FOR_WALKING, "walk_minutes": 10}
    seen = NEW.screened(BEGIN, **short).cleared(f"{BEGIN} 08:00")
    assert enrolled(seen, BEGIN).on(BEGIN).mode is Mode.ACTIVE
    again = seen.screened(f"{BEGIN} 08:30", **short)
    assert enrolled(again, BEGIN).on(BEGIN).mode is Mode.NOT_SCREENED


def test_whoever_runs_and_answers_for_walking_only_walks_from_then_on() -> None:
    now = HUGO.screened(TUE, **FOR_WALKING).on(TUE)
    assert (now.mode, now.dose.run_s) == (Mode.ACTIVE, 0)
    short = HUGO.screened(TUE, **{**FOR_WALKING, "walk_minutes": 10}).on(TUE)
    assert (short.mode, "clearance.condition_changed" in short.rules) == (Mode.NOT_SCREENED, True)
    assert short.course.happenings[-1].figures == {"programme": "run-walk"}


def test_after_a_change_to_running_it_opens_the_walks() -> None:
    story = to_running(ANA, TUE).screened("2026-01-07", **FOR_WALKING)
    now = story.on("2026-01-07")
    assert (now.mode, now.decision.programme, now.dose.run_s) == (Mode.ACTIVE, "run-walk", 0)


def test_what_is_missing_for_walking_too_is_still_refused() -> None:
    for missing in ({"back_state": NOT_GIVEN}, {"walk_minutes": -1}, {"brisk_days": "many"}):
        story = enrolled(NEW, BEGIN).screened(f"{BEGIN} 12:00", **{**FOR_WALKING, **missing})
        with pytest.raises(JournalRefused) as refused:
            story.on(BEGIN)
        assert [each.key.split(".")[-1] for each in refused.value.problems] == list(missing)


# -- answers that are no longer fresh -------------------------------------------------------------


@pytest.mark.parametrize(("on", "opens"), [("2026-01-18", True), ("2026-01-19", False)])
def test_answers_about_running_open_it_for_two_weeks(on: str, opens: bool) -> None:
    walks = NEW.screened(BEGIN, **PASSED).enrolled(BEGIN).tell("paused_by_self", f"{BEGIN} 20:00")
    changed = to_running(walks, on).tell("paused_by_self", f"{on} 20:00", over=True).on(on)
    assert (changed.mode, changed.dose.run_s > 0) == (Mode.ACTIVE if opens else Mode.NOT_SCREENED, opens)
    begins = enrolled(NEW.screened(BEGIN, **PASSED), on).on(on)
    assert (begins.mode, begins.dose.run_s > 0) == (Mode.ACTIVE, opens)


def test_once_they_are_older_walks_too_long_for_comfort_wait_as_well() -> None:
    short = NEW.screened(BEGIN, **{**PASSED, "walk_minutes": 10})
    assert enrolled(short, "2026-01-18").on("2026-01-18").mode is Mode.ACTIVE
    assert enrolled(short, "2026-01-19").on("2026-01-19").mode is Mode.NOT_SCREENED


def test_a_questionnaire_that_sets_them_no_limit_opens_it_for_as_long_as_it_is_clear() -> None:
    unlimited = {CURRENT: replace(read_questionnaire(), run_good_for=None)}
    story = replace(NEW, book=replace(BOOK, questionnaires=unlimited)).screened(BEGIN, **PASSED)
    assert enrolled(story, "2026-12-01").on("2026-12-01").dose.run_s > 0


def test_a_flare_up_since_then_shuts_it() -> None:
    walks = NEW.screened(BEGIN, **PASSED).enrolled(BEGIN)
    assert to_running(walks, "2026-01-08").on("2026-01-08").mode is Mode.ACTIVE
    for day in (BEGIN, TUE):
        flared = walks.flared_up(day).morning(on="2026-01-07")
        assert to_running(flared, "2026-01-08").on("2026-01-08").mode is Mode.NOT_SCREENED


def test_whoever_has_begun_to_run_goes_on_and_a_newer_version_changes_nothing() -> None:
    book = book_with(replace(RUN_WALK, version="1.1.0"))
    runs = enrolled(replace(NEW, book=book).screened(BEGIN, **PASSED), BEGIN, version="1.0.0")
    runs = runs.lives_until("2026-01-26")
    assert to_running(runs, "2026-01-26").on("2026-01-26").dose.run_s > 0


def test_who_walked_in_between_is_asked_again() -> None:
    runs = enrolled(NEW.screened(BEGIN, **PASSED), BEGIN).lives_until("2026-01-26")
    walks = runs.tell("programme_changed", "2026-01-26", programme="walk")
    assert to_running(walks, "2026-01-27").on("2026-01-27").mode is Mode.NOT_SCREENED


def test_a_clinician_s_word_for_running_holds_as_long_as_their_clear() -> None:
    walks = ANA.cleared(BEGIN, scope="run").lives_until("2026-02-20")
    assert to_running(walks, "2026-02-20").on("2026-02-20").dose.run_s > 0


@pytest.mark.parametrize(("scope", "opens"), [("walk", ("walk",)), ("run", ("walk", "run"))])
def test_a_clinician_s_word_opens_walking_and_running_only_where_it_says_so(
    scope: str, opens: tuple[str, ...]
) -> None:
    assert ANA.cleared(TUE, scope=scope).on(TUE).course.memory.cleared.scope == opens


# -- a clinician's clear after a screening --------------------------------------------------------


def test_a_clear_leaves_of_an_easy_pace_what_a_word_leaves_of_it() -> None:
    acute: dict[str, JSON] = {**FIT, "back_state": "acute", "trend": "better"}
    story = NEW.enrolled(BEGIN, back_state="acute").screened(f"{BEGIN} 12:00", **acute)
    assert story.cleared(TUE).on(TUE).course.state.pace is Pace.EASY  # the pain is still as new
    later = (
        story.tell("paused_by_self", TUE)
        .cleared("2026-02-17")
        .tell("paused_by_self", "2026-02-18", over=True)
    )
    assert later.on("2026-02-18").course.state.pace is Pace.SLOW
    chronic = later.cleared("2026-03-31").on("2026-03-31")
    assert chronic.course.state.pace is Pace.SLOW
    assert later.screened("2026-03-31", **FIT).on("2026-03-31").course.state.pace is Pace.NORMAL


def test_a_sign_that_was_told_in_a_screening_is_looked_at_and_steps_come_again() -> None:
    story = NEW.enrolled(BEGIN).screened(f"{BEGIN} 12:00", this_week_signs=["dizzy"])
    assert story.on(BEGIN).course.state.pace is Pace.EASY
    assert story.cleared(TUE).on(TUE).course.state.pace is Pace.SLOW


def test_what_makes_the_steps_slow_stays_with_whoever_is_older() -> None:
    story = NEW.enrolled(BEGIN, birth_year=1955).screened(f"{BEGIN} 12:00", birth_year=1955)
    assert story.cleared(TUE).on(TUE).course.state.pace is Pace.SLOW


# -- walked instead -----------------------------------------------------------------------------

RISING = running((Row(3, "walk 10 min, run 1 min", 2), Row(3, "walk 11 min, run 2 min", 2)))


@pytest.mark.parametrize(("told", "may"), [(None, False), (10.9, False), (11, True)])
def test_sessions_may_be_walked_where_the_first_one_is_no_longer_than_what_is_comfortable(
    told: float | None, may: bool
) -> None:
    memory = Memory(RISING, RISING)
    memory.cleared.walk_minutes = told
    assert may_walk_instead(memory) is may


def test_answers_given_before_enrolling_open_no_longer_sessions_than_are_comfortable() -> None:
    short: dict[str, JSON] = {**FOR_WALKING, "walk_minutes": 5}
    now = enrolled(NEW.screened(BEGIN, **short), BEGIN).on(BEGIN)
    assert (now.mode, now.session) == (Mode.NOT_SCREENED, None)
    word = enrolled(NEW.cleared(BEGIN), BEGIN).on(BEGIN)
    assert word.mode is Mode.ACTIVE


def test_what_opens_nothing_has_nothing_to_expire() -> None:
    short: dict[str, JSON] = {**FOR_WALKING, "walk_minutes": 5}
    cleared = enrolled(NEW, BEGIN).screened(f"{BEGIN} 12:00", **short).on(BEGIN).course.memory.cleared
    assert (cleared.is_clear, cleared.expires_on) == (False, None)
