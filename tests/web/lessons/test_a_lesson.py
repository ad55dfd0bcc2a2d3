"""A lesson to read: its words explained in their place, its claims with sources; read, it says so."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest
from django.test import Client

from backstride.book.lessons.glossary import clinical_words_in
from backstride.book.lessons.lesson import Lesson, read_lessons
from backstride.book.sources import read_sources
from backstride.heart.entries import JournalRefused
from backstride.web.accounts.models import User
from backstride.web.journals.models import Entry, Participant
from backstride.web.participant.lessons import views
from tests.cast.people import ANA
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.lessons.reading import LANGUAGES, hidden_id, html_at, read_entries, reads

FLARE = "/lessons/flare-up/"
EVERY = [lesson for lang in LANGUAGES for lesson in read_lessons(lang)]
CITE = re.compile(
    r'<details class="cite"><summary>.*?<span class="number">(.*?)</span></summary>(.*?)</details>'
)


def name_of(lesson: Lesson) -> str:
    return f"{lesson.id}-{lesson.lang}"


# -- reading -----------------------------------------------------------------------------------


@pytest.mark.parametrize("lesson", EVERY, ids=name_of)
def test_whoever_is_not_signed_in_reads_it_whole(client: Client, db: None, lesson: Lesson) -> None:
    html = html_at(client, f"/lessons/{lesson.id}/", lesson.lang)
    assert f"<h1>{lesson.title}</h1>" in html
    assert 'data-form="lesson"' not in html
    assert html.count("<svg") == (1 if lesson.picture else 0)


@pytest.mark.parametrize("lesson", EVERY, ids=name_of)
def test_every_number_opens_to_its_sources_in_full(client: Client, db: None, lesson: Lesson) -> None:
    html = html_at(client, f"/lessons/{lesson.id}/", lesson.lang)
    found = CITE.findall(html.replace("\n", " "))
    cited = {int(number) for numbers, _ in found for number in numbers.split(", ")}
    assert cited == set(range(1, len(lesson.sources) + 1))
    for numbers, behind in found:
        assert behind.count('<li class="source">') == len(numbers.split(", "))
    works = [read_sources()[each] for each in lesson.sources]
    assert all(f"https://doi.org/{work.doi}" in html for work in works if work.doi)


@pytest.mark.parametrize("lesson", EVERY, ids=name_of)
def test_every_clinical_word_is_explained_once_in_its_place_and_at_the_foot(
    client: Client, db: None, lesson: Lesson
) -> None:
    html = unescape(html_at(client, f"/lessons/{lesson.id}/", lesson.lang))
    text, foot = html.split("</article>")
    explained = re.findall(r'<details class="word"><summary>[^<]+</summary><p>(.*?)</p>', text)
    meanings = [term.means for term in clinical_words_in(lesson)]
    assert len(explained) == len(set(explained))
    assert all(f"<dd>{means}</dd>" in foot for means in meanings)
    assert set(explained) <= set(meanings)
    assert len(meanings) - len(explained) <= 2, (
        "only words of headings, and parts of longer words, stand below alone"
    )


def test_a_drawing_is_named_and_described_for_who_does_not_see_it(client: Client, db: None) -> None:
    html = html_at(client, FLARE)
    assert 'role="img" aria-labelledby="picture-flare-up-title picture-flare-up-shows"' in html
    assert '<title id="picture-flare-up-title">A flare-up passes</title>' in html
    assert '<figcaption aria-hidden="true">A line of pain rises' in html


def test_a_number_stays_with_the_word_before_it(client: Client, db: None) -> None:
    assert '<span class="tied">weeks.<details class="cite">' in html_at(client, FLARE)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_unknown_lesson_is_kindly_not_found(client: Client, db: None, lang: str) -> None:
    client.cookies["django_language"] = lang
    answer = client.get("/lessons/pain-is-information/")
    assert answer.status_code == 404
    assert 'href="/"' in answer.text
    assert client.post("/lessons/pain-is-information/").status_code == 404


def test_the_title_tells_nothing_clinical(client: Client, db: None) -> None:
    assert "<title>Lesson – Backstride</title>" in html_at(client, FLARE)


def test_it_leads_to_the_next_one_and_to_all(client: Client, db: None) -> None:
    html = html_at(client, FLARE)
    assert "Next: Knees, ankles and shoes" in html
    assert 'href="/lessons/"' in html
    assert "Next:" not in html_at(client, "/lessons/weather/")


def test_the_next_one_is_what_matters_most_and_was_not_read(begun: Client) -> None:
    assert "Next: Moving is usually safe" in reads(begun, "/lessons/weather/")
    assert "Next: Start low, go up slowly" in reads(begun, "/lessons/moving-is-safe/")


# -- having read it ----------------------------------------------------------------------------


def has_read(browser: Client, path: str = FLARE, **more: str) -> Any:
    return browser.post(path, {"entry": hidden_id(html_at(browser, path)), **more}, follow=True)


def test_that_it_was_read_is_one_entry_of_the_persons_own(begun: Client) -> None:
    entry = hidden_id(html_at(begun, FLARE))
    answer = begun.post(FLARE, {"entry": entry})
    assert answer.headers["Location"] == f"{FLARE}#read"
    (told,) = read_entries()
    assert (told["id"], told["lesson"], told["by"]) == (entry, "flare-up", "participant")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_then_it_says_when_and_asks_no_more(begun: Client, lang: str) -> None:
    has_read(begun)
    page = reads(begun, FLARE, lang)
    said = {
        "en": "You read this on Monday, 5 January 2026.",
        "es": "Leyó esta lección el lunes, 5 de enero de 2026.",
    }
    assert said[lang] in page
    assert 'data-form="lesson"' not in html_at(begun, FLARE)


def test_a_double_click_is_one_entry(begun: Client) -> None:
    form = {"entry": hidden_id(html_at(begun, FLARE))}
    for _ in range(2):
        assert begun.post(FLARE, form).status_code == 302
    assert len(read_entries()) == 1


def test_read_in_another_tab_it_is_not_told_twice(begun: Client) -> None:
    first, second = (hidden_id(html_at(begun, FLARE)) for _ in range(2))
    for entry in (first, second):
        begun.post(FLARE, {"entry": entry})
    assert [each["id"] for each in read_entries()] == [first]


def test_undone_by_somebody_it_can_be_read_again(begun: Client, tells: Tells, clock: Clock) -> None:
    form = {"entry": hidden_id(html_at(begun, FLARE))}
    begun.post(FLARE, form)
    clock.at("2026-01-05 21:00")
    tells(ANA.undoes("2026-01-05 20:30", form["entry"]))
    assert 'data-form="lesson"' in html_at(begun, FLARE)
    begun.post(FLARE, form)
    assert "You read this on" in reads(begun, FLARE)


def test_the_plan_stays_as_it_is(begun: Client) -> None:
    def prescribed() -> int:
        return Entry.objects.filter(kind="prescribed").count()

    before, page = prescribed(), reads(begun, "/plan/")
    has_read(begun)
    assert prescribed() == before
    assert reads(begun, "/plan/") == page


def test_the_journal_says_which(begun: Client) -> None:
    has_read(begun)
    assert re.search(r"Lesson read .{0,40}What to do in a flare-up", reads(begun, "/log/journal/"))


def test_the_journal_shows_one_that_is_no_more_by_its_id(begun: Client, tells: Tells) -> None:
    tells(ANA.tell("lesson_read", "2026-01-05 19:30", lesson="pain-is-information"))
    assert re.search(r"Lesson read .{0,40}pain-is-information", reads(begun, "/log/journal/"))


def test_who_is_not_signed_in_tells_nothing(client: Client, db: None) -> None:
    answer = client.post(FLARE, {"entry": "6e9f4b1e-8f1b-4c53-9d5e-2f9f0a7c1b11"})
    assert answer.status_code == 302
    assert Entry.objects.count() == 0


def test_somebody_elses_form_tells_nothing(begun: Client, participant: Participant) -> None:
    eva = Client()
    user = User.objects.create_user(email="eva@example.org", password="quiet lane walking")
    Participant.objects.create(user=user, zone="Europe/Madrid", language="en")
    eva.force_login(user)
    answer = eva.post(FLARE, {"whose": str(participant.pk)})
    assert answer.status_code == 409
    assert read_entries() == []


def test_who_has_not_begun_may_say_that_it_was_read(ana: Client, clock: Clock) -> None:
    has_read(ana)
    assert [each["lesson"] for each in read_entries()] == ["flare-up"]
    assert "You read this on" in reads(ana, FLARE)


def test_what_the_journal_refuses_is_said(begun: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(*_: Any) -> None:
        raise JournalRefused([])

    monkeypatch.setattr(views, "tell_also", refuses)
    answer = has_read(begun)
    assert answer.status_code == 409
    assert "That could not be noted." in answer.text


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_only_reading_and_telling_is_there(begun: Client, method: str) -> None:
    assert getattr(begun, method)(FLARE).status_code == 405
