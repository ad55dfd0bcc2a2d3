"""Other pages lead to a lesson where one fits; they come whatever is wrong with a lesson's file."""

from __future__ import annotations

import pytest
from django.test import Client

from backstride.book.lessons.refused import LessonsProblem
from backstride.web.pages.templatetags import lessons
from tests.cast.people import ANA
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.lessons.reading import LANGUAGES, html_at
from tests.web.today.reading import links_of, text_of

FLARE_UP, WHOM, PAIN = "/lessons/flare-up/", "/lessons/when-to-see-someone/", "/lessons/pain-on-a-walk/"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_flare_up_told_leads_to_its_lesson_and_to_pain_on_a_walk(begun: Client, lang: str) -> None:
    begun.cookies["django_language"] = lang
    html = begun.post("/worried/flare-up/", {"none": "yes", "pain": "6"}).content.decode()
    assert {FLARE_UP, PAIN, WHOM} <= set(links_of(html))
    assert ("Lesson: Pain during a walk" if lang == "en" else "Lección: Dolor durante") in text_of(html)


def test_with_a_sign_it_leads_to_whom_to_see_and_to_nothing_that_invites_to_walk(begun: Client) -> None:
    html = begun.post("/worried/flare-up/", {"sign": "calf_swelling", "pain": "6"}).content.decode()
    assert WHOM in links_of(html)
    assert not {FLARE_UP, PAIN} & set(links_of(html))


@pytest.mark.parametrize("path", ["/worried/", "/worried/something-else/"])
def test_something_worries_me_leads_to_whom_to_see(client: Client, db: None, path: str) -> None:
    assert WHOM in links_of(html_at(client, path))


def test_the_morning_after_a_walk_stopped_for_pain_leads_to_the_lesson_on_it(
    begun: Client, tells: Tells, clock: Clock
) -> None:
    clock.at("2026-01-06 08:00")
    tells(ANA.session("2026-01-05", ended="pain", rise=3))
    assert PAIN in links_of(html_at(begun, "/log/morning/"))


def test_the_morning_after_another_one_does_not(begun: Client, tells: Tells, clock: Clock) -> None:
    clock.at("2026-01-06 08:00")
    tells(ANA.session("2026-01-05"))
    assert PAIN not in links_of(html_at(begun, "/log/morning/"))


def test_a_broken_lesson_breaks_no_page_of_who_is_worried(
    client: Client, db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def is_broken(*_: str) -> None:
        raise LessonsProblem("when-to-see-someone.md: no source at all.")

    monkeypatch.setattr(lessons, "read_lesson", is_broken)
    assert WHOM in links_of(html_at(client, "/worried/"))
