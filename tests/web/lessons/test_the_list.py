"""All lessons on one page: those that matter now first, with the reason; none is ever locked."""

from __future__ import annotations

import pytest
from django.test import Client

from backstride.book.lessons.lesson import read_lessons
from tests.cast.people import ANA
from tests.cast.story import Story
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.lessons.reading import LANGUAGES, html_at, lessons_in, read_entries, reads

ALL = [lesson.id for lesson in read_lessons("en")]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_who_is_not_signed_in_finds_all_of_them_in_their_order(client: Client, db: None, lang: str) -> None:
    html = html_at(client, "/lessons/", lang)
    assert lessons_in(html) == ALL
    for lesson in read_lessons(lang):
        assert f'<a href="/lessons/{lesson.id}/">{lesson.title}</a>' in html


@pytest.mark.parametrize("lang", LANGUAGES)
def test_those_that_matter_now_come_first_each_with_its_reason(begun: Client, lang: str) -> None:
    html = html_at(begun, "/lessons/", lang)
    assert lessons_in(html)[:2] == ["moving-is-safe", "start-low"]
    assert sorted(lessons_in(html)) == sorted(ALL)
    reason = {"en": "Your first session lies ahead.", "es": "Tiene por delante su primera sesión."}
    assert html.count(reason[lang]) == 2


def test_what_the_weeks_brought_has_its_reason_once(begun: Client, tells: Tells, clock: Clock) -> None:
    clock.at("2026-01-21 20:00")
    tells(ANA.lives_until("2026-01-21"))
    page = reads(begun, "/lessons/")
    assert page.count("They belong to the weeks of your programme up to now.") == 1
    assert page.index("When to see someone") < page.index("The others") < page.index("Why backs hurt")


def test_the_one_that_a_flare_up_calls_for_stands_at_the_top(
    begun: Client, tells: Tells, clock: Clock
) -> None:
    clock.at("2026-01-07 20:00")
    tells(ANA.settled("2026-01-05").flared_up("2026-01-07"))
    assert lessons_in(html_at(begun, "/lessons/"))[0] == "flare-up"


def test_one_that_was_read_says_when_and_stays_where_it_is(begun: Client, tells: Tells) -> None:
    tells(Story("reads").tell("lesson_read", "2026-01-05 19:00", lesson="weather"))
    page = reads(begun, "/lessons/")
    assert "Heat, cold, ice and indoors ✓ Read on Monday, 5 January 2026" in page
    assert 'href="/lessons/weather/"' in html_at(begun, "/lessons/")


def test_one_read_before_the_same_pain_came_again_stands_among_those_of_now(
    begun: Client, tells: Tells, clock: Clock
) -> None:
    clock.at("2026-01-07 20:00")
    story = ANA.settled("2026-01-05").tell("lesson_read", "2026-01-06", lesson="flare-up")
    tells(story.flared_up("2026-01-07"))
    page = reads(begun, "/lessons/")
    assert lessons_in(html_at(begun, "/lessons/"))[0] == "flare-up"
    assert "What you told us sounds like a flare-up. ✓ Read on Tuesday, 6 January 2026" in page


def test_in_an_emergency_none_is_offered_and_all_can_be_read(
    begun: Client, tells: Tells, clock: Clock
) -> None:
    tells(ANA.symptom("2026-01-05 19:30", "saddle_numbness"))
    html = html_at(begun, "/lessons/")
    assert lessons_in(html) == ALL
    assert "Worth reading now" not in html
    assert html.index('class="stop"') < html.index("<h1>")


def test_a_lesson_that_is_no_more_is_left_out(begun: Client, tells: Tells) -> None:
    tells(Story("reads").tell("lesson_read", "2026-01-05 19:00", lesson="pain-is-information"))
    assert sorted(lessons_in(html_at(begun, "/lessons/"))) == sorted(ALL)


def test_looking_at_it_tells_nothing(begun: Client) -> None:
    html_at(begun, "/lessons/")
    assert read_entries() == []


@pytest.mark.parametrize("path", ["/lessons/", "/lessons/words/"])
def test_it_is_only_read(begun: Client, path: str) -> None:
    assert begun.post(path).status_code == 405


def test_the_plan_leads_to_it(begun: Client) -> None:
    assert 'href="/lessons/"' in html_at(begun, "/plan/")


def test_the_title_tells_nothing_clinical(begun: Client) -> None:
    assert "<title>Lessons – Backstride</title>" in html_at(begun, "/lessons/")
