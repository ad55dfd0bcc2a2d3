"""What calls for a lesson beside the decision: the latest answers of check-ins, for a fortnight."""

from __future__ import annotations

import pytest
from django.test import Client

from backstride.book.lessons.facts import TOLD_BESIDES
from backstride.web.journals import kept_as_json
from backstride.web.journals.models import Participant, Standing
from backstride.web.participant.lessons import besides
from tests.cast.people import ANA
from tests.cast.story import JSON, Story
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.lessons.reading import html_at, lessons_in

READ_ALL_THAT_COMES = ("moving-is-safe", "start-low", "when-to-see-someone")


@pytest.fixture
def week_2(begun: Client, tells: Tells, clock: Clock) -> Client:
    """Ana in her second week, who has read what the weeks have brought."""
    clock.at("2026-01-12 21:00")
    story = ANA.settled("2026-01-05")
    for lesson in READ_ALL_THAT_COMES:
        story = story.tell("lesson_read", "2026-01-08", lesson=lesson)
    tells(story)
    return begun


def checks_in(on: str = "2026-01-12", **says: JSON) -> Story:
    return Story(f"checks in {on}").tell("checked_in", on, **says)


def card(browser: Client) -> list[str]:
    return lessons_in(html_at(browser, "/today/"))


@pytest.mark.parametrize(("sleep", "found"), [(0, True), (4, True), (5, False), (10, False)])
def test_poor_sleep_calls_for_the_lesson_on_it(week_2: Client, tells: Tells, sleep: int, found: bool) -> None:
    tells(checks_in(sleep=sleep))
    assert card(week_2) == (["sleep-stress-sitting"] if found else [])


@pytest.mark.parametrize(("sure", "found"), [(0, True), (4, True), (5, False), (10, False)])
def test_little_confidence_calls_for_habits_and_company(
    week_2: Client, tells: Tells, sure: int, found: bool
) -> None:
    tells(checks_in(confidence=sure))
    assert card(week_2) == (["habits-and-company"] if found else [])


def test_what_was_not_asked_says_nothing(week_2: Client, tells: Tells) -> None:
    tells(checks_in(pain_average=2))
    assert card(week_2) == []


def test_the_latest_answer_counts_and_a_check_in_that_did_not_ask_leaves_it(
    week_2: Client, tells: Tells, clock: Clock
) -> None:
    clock.at("2026-01-14 21:00")
    tells(checks_in(sleep=2))
    tells(checks_in("2026-01-13", pain_average=2))
    assert card(week_2) == ["sleep-stress-sitting"]
    tells(checks_in("2026-01-14", sleep=8))
    assert card(week_2) == []


def test_one_taken_back_no_longer_counts(week_2: Client, tells: Tells) -> None:
    told = checks_in("2026-01-12 19:00", sleep=2)
    tells(told)
    tells(told.undoes("2026-01-12 20:00", told.last))
    assert card(week_2) == []


def test_after_a_fortnight_it_says_nothing_more(week_2: Client, tells: Tells, clock: Clock) -> None:
    tells(checks_in(sleep=2))
    clock.at("2026-01-14 21:00")
    tells(Story("reads").tell("lesson_read", "2026-01-14", lesson="why-backs-hurt"))
    for day, found in (("2026-01-25", True), ("2026-01-26", False)):
        clock.at(f"{day} 09:00")
        offered = html_at(week_2, "/lessons/")
        assert ("You told us about poor sleep" in offered) is found, day


def test_what_is_kept_for_it_comes_back_as_it_was(
    week_2: Client, tells: Tells, participant: Participant
) -> None:
    kept = tells(checks_in(sleep=2, confidence=3.5)).kept
    text = Standing.objects.get(participant=participant).course
    assert kept_as_json.read(text).lessons == kept.lessons
    assert dict(kept.lessons.read).keys() == set(READ_ALL_THAT_COMES)


def test_every_teller_tells_facts_that_the_lessons_know(
    week_2: Client, tells: Tells, participant: Participant
) -> None:
    kept = tells(checks_in(sleep=2, confidence=2)).kept
    told = besides.told_besides(participant, kept)
    assert {"check_in.sleep.poor", "check_in.confidence.low"} <= told <= set(TOLD_BESIDES)


def test_what_no_lesson_knows_is_left_out_and_breaks_no_page(
    week_2: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(besides, "TELLERS", (lambda *_: ("measure.made_up", "weather.ice"),))
    assert card(week_2) == ["weather"]
    assert "measure.made_up" in caplog.text
