"""The table of lessons is strict: what does not fit is refused; and no lesson hangs on its week alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from backstride.book.lessons.facts import TOLD_BESIDES, every_fact
from backstride.book.lessons.refused import LessonsProblem
from backstride.book.lessons.table import TABLE, read_table
from backstride.heart.attention import URGENT
from backstride.heart.symptoms import URGENCIES

SHIPPED = read_table()


def test_every_lesson_is_tied_to_a_state_and_not_only_to_a_week() -> None:
    assert [lesson.id for lesson in SHIPPED.lessons if not lesson.because] == []


def test_the_weeks_bring_one_lesson_each() -> None:
    assert [lesson.week for lesson in SHIPPED.lessons] == list(range(10))


def test_what_issue_and_trials_ask_for_is_tied() -> None:
    called = {lesson.id: set(lesson.because) for lesson in SHIPPED.lessons}
    assert "fear_is_high" in called["moving-is-safe"]
    assert "flare_up" in called["flare-up"]
    assert "first_run" in called["legs-and-shoes"]
    assert "silent_for_weeks" in called["habits-and-company"]
    assert "gap.middle" in SHIPPED.moments["silent_for_weeks"].facts  # three weeks


def test_whom_to_see_comes_before_everything() -> None:
    assert next(iter(SHIPPED.moments)) == "see_somebody"


def test_every_fact_that_is_told_besides_calls_for_something() -> None:
    used = {fact for moment in SHIPPED.moments.values() for fact in moment.facts}
    assert set(TOLD_BESIDES) - used == set()


def test_a_rule_that_sends_somebody_to_a_professional_calls_for_the_lesson_about_it() -> None:
    sent = {rule for rule, urgency in URGENT.items() if urgency in URGENCIES[1:3]}
    assert sent <= SHIPPED.moments["see_somebody"].facts


def test_an_emergency_rule_silences_or_leaves_only_whom_to_see() -> None:
    now = {rule for rule, urgency in URGENT.items() if urgency == "now"}
    assert "symptom.now" in SHIPPED.silent
    assert now - {"waiting.stopped"} <= SHIPPED.silent | SHIPPED.only_whom_to_see
    assert "mode.stopped" in SHIPPED.silent


def test_facts_are_known_by_their_ids() -> None:
    assert {"flare.reported", "mode.flare", "back.chronic", "weather.ice"} <= every_fact()


@pytest.mark.parametrize(
    ("right", "wrong", "why"),
    [
        ('[[lesson]]\nid = "weather"', '[lesson\nid = "weather"', "TOML file"),
        (
            "silent =",
            "quiet =",
            "it must have exactly: silent, only_whom_to_see, only_for_a_reason, lesson, moment",
        ),
        ('"mode.stopped", ', '"mode.halted", ', "silent: 'mode.halted' fact"),
        ('facts = ["session.none_yet"]', "facts = []", r"\[moment.first_session\]: 'no' fact"),
        ('facts = ["session.none_yet"]', "facts = [3]", r"\[moment.first_session\]: 3 fact"),
        ('["session.none_yet"]\nagain = false', '["session.none_yet"]', "exactly: facts, again"),
        ("again = false", 'again = "no"', "again is 'no', which is no true or false"),
        ("week = 3", "week = 3.5", "lesson 4: week is 3.5, which is no whole number"),
        ("week = 0", "week = true", "lesson 1: week is True, which is no whole number"),
        ("week = 0", "week = -1", "begin at 0 or later"),
        ("week = 3", "week = 1", "never fall"),
        ('id = "start-low"', 'id = "weather"', "'weather' stands there twice"),
        ('because = ["weather"]', 'because = ["storm"]', r"the moment 'storm' needs a table"),
        ('because = ["see_somebody"]', 'because = ["weather"]', "the moment 'see_somebody' needs"),
        ('picture = ""\n', "", "lesson 1: it has id, week, because; it must have exactly"),
        ("[moment.weather]\nfacts", "[moment]\nweather = 3\n[other]\nfacts", "."),
    ],
)
def test_a_mistake_is_refused(tmp_path: Path, right: str, wrong: str, why: str) -> None:
    text = TABLE.read_text(encoding="utf-8")
    assert right in text
    path = tmp_path / "lessons.toml"
    path.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    with pytest.raises(LessonsProblem, match=why):
        read_table(path)


def test_a_missing_table_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(LessonsProblem, match="No such file"):
        read_table(tmp_path / "none.toml")


def test_a_moment_that_is_no_table_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "lessons.toml"
    path.write_text(
        'silent = ["mode.left"]\nonly_whom_to_see = ["mode.held"]\nonly_for_a_reason = ["mode.left"]\n'
        "lesson = []\n[moment]\nsee_somebody = 3\n",
        encoding="utf-8",
    )
    with pytest.raises(
        LessonsProblem, match=r"\[moment.see_somebody\]: it has 3; it must have exactly: facts"
    ):
        read_table(path)
