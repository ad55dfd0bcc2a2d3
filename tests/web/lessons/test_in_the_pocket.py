"""A phone keeps the list, the clinical words, lessons that matter now, and always the one for a flare-up."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from backstride.web.participant.lessons.in_pocket import MOST
from tests.cast.people import ANA
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells

LARGEST_KB = 40
"""One page, before it is compressed."""
ALL_OF_THEM = ("/lessons/", "/lessons/words/")


def kept(browser: Client) -> list[str]:
    told: dict[str, Any] = browser.get("/pocket/what-to-keep.json").json()
    return [page for page in told["pages"] if page.startswith("/lessons/") and page not in ALL_OF_THEM]


def test_on_the_first_day_those_about_the_beginning(begun: Client) -> None:
    assert kept(begun) == ["/lessons/flare-up/", "/lessons/moving-is-safe/", "/lessons/start-low/"]


def test_later_no_more_than_a_few(begun: Client, tells: Tells, clock: Clock) -> None:
    clock.at("2026-03-02 20:00")
    tells(ANA.lives_until("2026-03-02"))
    assert len(kept(begun)) == MOST
    assert "/lessons/flare-up/" in kept(begun)


def test_they_are_no_pages_that_say_what_was_decided(begun: Client) -> None:
    told = begun.get("/pocket/what-to-keep.json").json()
    assert not set(kept(begun)) & set(told["decided"])


def test_a_kept_one_brings_what_it_needs_to_be_told_without_a_network_and_is_small(begun: Client) -> None:
    for page in kept(begun):
        html = begun.get(page, headers={"X-Pocket": "1"}).content.decode()
        assert "forms/lesson.js" in html
        assert html.count('id="words"') == 1
        assert "data-became" in html
        assert len(html.encode()) < LARGEST_KB * 1000
    assert "forms/lesson.js" not in begun.get(kept(begun)[0]).content.decode()


def test_the_list_and_the_words_are_kept_and_small(begun: Client) -> None:
    told = begun.get("/pocket/what-to-keep.json").json()
    assert set(ALL_OF_THEM) <= set(told["pages"])
    for page in ALL_OF_THEM:
        assert len(begun.get(page, headers={"X-Pocket": "1"}).content) < LARGEST_KB * 1000


@pytest.mark.parametrize(("lang", "says"), [("en", "without a network"), ("es", "sin red")])
def test_a_kept_list_says_which_lessons_open_without_a_network(begun: Client, lang: str, says: str) -> None:
    begun.cookies["django_language"] = lang
    page = begun.get("/lessons/", headers={"X-Pocket": "1"}).content.decode()
    lines = {each.partition('"')[0]: each for each in page.split('<li data-lesson="')[1:]}
    opens = [f"/lessons/{name}/" for name, line in lines.items() if says in line.partition("</li>")[0]]
    assert sorted(opens) == sorted(kept(begun))
    assert "data-lesson" in page
    now = begun.get("/lessons/").content.decode()
    assert all(says not in each.partition("</li>")[0] for each in now.split('<li data-lesson="')[1:])
