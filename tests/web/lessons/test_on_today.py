"""The card on Today: one lesson at most, the most pressing that was not read, and why now."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.cast.people import ANA
from tests.cast.story import Story
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.lessons.reading import LANGUAGES, html_at, lessons_in, reads


def card(browser: Client) -> list[str]:
    """The lessons on Today."""
    return lessons_in(html_at(browser, "/today/"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_names_the_lesson_and_the_reason_and_leads_to_it(begun: Client, lang: str) -> None:
    said = {
        "en": "Lesson: Moving is usually safe Your first session lies ahead. Read it",
        "es": "Lección: Moverse casi siempre es seguro Tiene por delante su primera sesión. Leerla",
    }
    assert said[lang] in reads(begun, "/today/", lang)
    assert 'href="/lessons/moving-is-safe/"' in html_at(begun, "/today/", lang)


def test_there_is_one_at_most_and_the_next_comes_when_it_was_read(begun: Client, tells: Tells) -> None:
    assert card(begun) == ["moving-is-safe"]
    tells(Story("reads").tell("lesson_read", "2026-01-05 19:00", lesson="moving-is-safe"))
    assert card(begun) == ["start-low"]


def test_where_nothing_is_left_for_now_there_is_none(begun: Client, tells: Tells) -> None:
    story = Story("reads")
    for lesson in ("moving-is-safe", "start-low"):
        story = story.tell("lesson_read", "2026-01-05 19:00", lesson=lesson)
    tells(story)
    assert card(begun) == []


def test_the_weeks_bring_the_next_one_with_no_entry_in_between(
    begun: Client, tells: Tells, clock: Clock
) -> None:
    clock.at("2026-01-06 20:00")
    tells(ANA.settled("2026-01-05").tell("lesson_read", "2026-01-06 19:00", lesson="moving-is-safe"))
    assert card(begun) == []
    clock.at("2026-01-12 09:00")
    assert card(begun) == ["start-low"]


def test_a_flare_up_comes_before_everything(begun: Client, tells: Tells, clock: Clock) -> None:
    clock.at("2026-01-07 20:00")
    tells(ANA.settled("2026-01-05").flared_up("2026-01-07"))
    assert card(begun) == ["flare-up"]


def test_one_that_was_read_before_is_not_put_there_again(begun: Client, tells: Tells, clock: Clock) -> None:
    clock.at("2026-01-07 20:00")
    tells(
        ANA.settled("2026-01-05").tell("lesson_read", "2026-01-06", lesson="flare-up").flared_up("2026-01-07")
    )
    assert "flare-up" not in card(begun)


def test_a_walk_stopped_for_pain_brings_the_lesson_on_it(begun: Client, tells: Tells, clock: Clock) -> None:
    clock.at("2026-01-08 20:00")
    tells(ANA.settled("2026-01-05").session("2026-01-07", ended="pain", rise=3).morning())
    assert card(begun) == ["pain-on-a-walk"]


@pytest.mark.parametrize(
    "story",
    [
        ANA.symptom("2026-01-05 19:30", "chest_pain"),
        ANA.tell("paused_by_self", "2026-01-05 19:30"),
        ANA.tell("left", "2026-01-05 19:30"),
    ],
    ids=["an emergency", "a pause", "leaving"],
)
def test_there_is_none_while_all_is_quiet(begun: Client, tells: Tells, story: Story) -> None:
    tells(story)
    assert card(begun) == []


def test_while_somebody_waits_to_be_seen_only_whom_to_see(begun: Client, tells: Tells) -> None:
    tells(ANA.symptom("2026-01-05 19:30", "fever"))
    assert card(begun) == ["when-to-see-someone"]
