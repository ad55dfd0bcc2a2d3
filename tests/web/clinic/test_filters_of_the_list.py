"""Spec: the list can be narrowed by plain links, which keep the search and say how many they lead to."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest
from django.test import Client

from backstride.web.accounts.models import User
from backstride.web.clinic.granting import Let, grant
from backstride.web.clinic.models import Clinician, Grant
from backstride.web.journals.append import append
from backstride.web.journals.models import Participant
from tests.cast.people import ANA, BEGIN, HUGO, LEO, walker
from tests.cast.story import Story
from tests.web.clinic.answering import WEEK_0, answers
from tests.web.clinic.people import PASSWORD, signed_in
from tests.web.conftest import Clock
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
LINK = re.compile(r'<a class="tap" href="(/clinic/(?:\?[^"]*)?)"( aria-current="true")?>([^<]*)</a>')
QUERIES = 10
"""At most so many, however many people there are."""


@pytest.fixture(name="at_work")
def _at_work(ben: Clinician, clock: Clock) -> Client:
    """Ana has fallen, Leo is silent, Hugo runs and is held."""
    for name, story, day in (
        ("Ana", ANA.symptom("2026-01-12 09:00", "fell"), "2026-01-12"),
        ("Leo", LEO, BEGIN),
        ("Hugo", HUGO.clinician("hold", "2026-01-12"), "2026-01-12"),
    ):
        clock.at(f"{day} 23:00")
        follows(ben, name, story, clock)
    clock.at("2026-01-14 12:00")
    return signed_in(ben, clock.now)


def follows(ben: Clinician, name: str, story: Story, clock: Clock) -> None:
    """Ben's clinic follows somebody with a story."""
    user = User.objects.create_user(email=f"{name.lower()}@example.net", password=PASSWORD)
    story = story.tell("contact_held", f"{BEGIN} 10:30", **WEEK_0)
    person = Participant.objects.create(user=user, zone=story.zone, language="en")
    append(person.pk, story.told, clock.now)
    grant(person, ben.clinic, Let(name, ()), clock.now)


def shown(browser: Client, query: str = "") -> list[str]:
    """Who is on the list, in its order."""
    html = browser.get(f"/clinic/{query}").content.decode()
    return re.findall(r'<th scope="row"><a[^>]*>([^<]*)</a>', html)


def links(browser: Client, query: str = "") -> dict[str, str]:
    """The filters' links by their words."""
    html = browser.get(f"/clinic/{query}").content.decode()
    return {text_of(says): unescape(href) for href, _, says in LINK.findall(html)}


@pytest.mark.parametrize(
    ("query", "there"),
    [
        ("", ["Ana", "Leo", "Hugo"]),
        ("?show=needs", ["Ana"]),
        ("?show=silent", ["Leo"]),
        ("?programme=run-walk", ["Hugo"]),
        ("?programme=walk&show=silent", ["Leo"]),
        ("?mode=held", ["Hugo"]),
        ("?mode=held&show=silent", []),
        ("?show=nonsense", ["Ana", "Leo", "Hugo"]),
        ("?find=e&show=silent", ["Leo"]),
        ("?find=an&show=silent", []),
    ],
)
def test_each_choice_shows_its_people(at_work: Client, query: str, there: list[str]) -> None:
    assert shown(at_work, query) == there


def test_an_emergency_that_was_acknowledged_stands_after_the_open_ones_and_needs_somebody(
    at_work: Client, ben: Clinician, clock: Clock
) -> None:
    for name, sign in (("Nora", "fainted"), ("Iris", "fainted"), ("Tom", "fever")):
        follows(ben, name, walker(Story(name)).symptom("2026-01-14 09:00", sign), clock)
    answers(Grant.objects.get(called="Nora").participant, at_work, "symptom.now", how="seen")
    assert shown(at_work, "?show=needs") == ["Iris", "Tom", "Nora", "Ana"]
    assert shown(at_work)[:4] == ["Iris", "Tom", "Nora", "Ana"]


def test_each_link_says_how_many_and_leads_there(at_work: Client) -> None:
    for says, href in links(at_work, "?find=e").items():
        found = re.search(r"\((\d+)\)$", says)
        assert found is not None
        assert len(shown(at_work, href.removeprefix("/clinic/"))) == int(found[1]), says


def test_a_link_changes_one_choice_and_keeps_the_others_and_the_search(at_work: Client) -> None:
    assert links(at_work, "?find=e&mode=active")["who is silent (1)"] == (
        "/clinic/?find=e&show=silent&mode=active"
    )


def test_the_search_keeps_what_was_chosen(at_work: Client) -> None:
    html = at_work.get("/clinic/?show=silent").content.decode()
    assert '<input type="hidden" name="show" value="silent">' in html


def test_where_nobody_is_left_the_page_says_so(at_work: Client) -> None:
    assert "Nobody here just now" in at_work.get("/clinic/?mode=held&show=silent").content.decode()


@pytest.mark.parametrize("lang", ["en", "es"])
def test_it_speaks_both_languages(at_work: Client, lang: str) -> None:
    at_work.cookies["django_language"] = lang
    assert at_work.get("/clinic/?mode=held").status_code == 200


def test_more_people_need_no_more_queries(
    at_work: Client, ben: Clinician, clock: Clock, django_assert_max_num_queries: Any
) -> None:
    for number in range(5):
        follows(ben, f"Person{number}", walker(Story(f"Person {number}")), clock)
    with django_assert_max_num_queries(QUERIES):
        assert len(shown(at_work)) == 8
