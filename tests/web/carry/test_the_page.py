"""Take your session with you: what the page offers, and where it offers nothing."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from icalendar import Calendar

from backstride.book.words import Words
from backstride.handouts.given import NoHandout, Why
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Entry, Participant
from backstride.web.participant.carry import page as page_module
from backstride.web.participant.carry import views
from tests.cast.story import Story
from tests.web.carry.reading import files_on, page_of, says
from tests.web.carry.withdrawing import WHY, withdraw_walk
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.today.reading import html_of

EVERY_FILE = [
    "/carry/session.mp3",
    "/carry/session.fit",
    "/carry/week.pdf",
    "/carry/week-large.pdf",
    "/carry/session.zwo",
    "/carry/session.txt",
    "/carry/sessions.ics",
]


def test_every_form_is_offered_with_the_session_that_it_holds(walks: Client) -> None:
    page = page_of(walks)
    assert files_on(page) == EVERY_FILE
    text = says(page)
    assert "This is the session for Tuesday, 6 January 2026." in text
    assert "Walk 16 minutes" in text


def test_it_says_which_decision_the_files_are_made_from(walks: Client, participant: Participant) -> None:
    prescribed = Entry.objects.filter(participant=participant, kind="prescribed").last()
    assert prescribed is not None
    digest = json.loads(prescribed.payload)["decision"]["digest"]
    made = f"Made on Tuesday, 6 January 2026. For your clinic: decision {digest[:12]}, programme walk"
    assert made in says(page_of(walks))


def test_today_and_the_plan_lead_to_it(walks: Client) -> None:
    assert 'href="/carry/"' in html_of(walks)
    assert 'href="/carry/"' in walks.get("/plan/").content.decode()


def test_the_title_says_nothing_clinical(walks: Client) -> None:
    assert "<title>Take your session with you – Backstride</title>" in page_of(walks)


def test_spanish(walks: Client) -> None:
    page = page_of(walks, "es")
    assert files_on(page) == EVERY_FILE
    assert "Llévese su sesión" in page
    assert "Esta es la sesión del martes, 6 de enero de 2026." in says(page)


def test_on_a_day_without_a_session_it_is_the_next_one(walks: Client, tells: Tells, clock: Clock) -> None:
    clock.at("2026-01-06 20:00")
    tells(Story("Ana again").session("2026-01-06 18:00", minutes=16))
    assert "This is the next session, for" in says(page_of(walks))


def test_only_a_session_of_today_is_offered_to_be_played_here(
    walks: Client, tells: Tells, clock: Clock
) -> None:
    assert "Or play it right here" in says(page_of(walks))
    clock.at("2026-01-06 20:00")
    tells(Story("Ana again").session("2026-01-06 18:00", minutes=16))
    page = page_of(walks)
    assert "Or play it right here" not in says(page)
    assert 'href="/session/"' not in page


@pytest.mark.parametrize(
    ("lang", "says_so"),
    [("en", "as far as the plan can be known today"), ("es", "hasta donde hoy se puede saber el plan")],
)
def test_it_promises_no_more_days_than_can_be_known(walks: Client, lang: str, says_so: str) -> None:
    assert says_so in says(page_of(walks, lang))


@pytest.mark.parametrize("lang", ["en", "es"])
def test_who_is_stopped_finds_the_advice_first_and_nothing_to_carry(
    walks: Client, stopped: Story, lang: str
) -> None:
    page = page_of(walks, lang)
    assert files_on(page) == []
    main = page[page.index("<main") :]
    assert main.index('href="/worried/emergency/"') < main.index("<h1>")
    nothing = {"en": "there is nothing to carry for now", "es": "no hay nada que llevarse"}
    assert nothing[lang] in says(page)


def test_where_sessions_wait_it_says_why_and_what_to_do(walks: Client, tells: Tells, clock: Clock) -> None:
    clock.at("2026-01-06 21:00")
    tells(Story("Ana pauses").tell("paused_by_self", "2026-01-06 20:00"))
    page = page_of(walks)
    assert files_on(page) == []
    assert "Sessions wait, so there is nothing to carry for now." in says(page)
    assert "Please do not follow files that you took earlier." in says(page)
    assert 'value="address"' not in page


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_withdrawn_programme_is_nothing_to_carry(
    walks: Client, monkeypatch: pytest.MonkeyPatch, lang: str
) -> None:
    withdraw_walk(monkeypatch)
    page = page_of(walks, lang)
    assert files_on(page) == []
    assert WHY in says(page)
    assert {"en": "has been withdrawn", "es": "se ha retirado"}[lang] in says(page)


UNUSABLE = {
    ("too_long", "en"): "The session takes 7 h.",
    ("too_long", "es"): "La sesión dura 7 h.",
    ("empty", "en"): "The session has nothing in it",
    ("empty", "es"): "La sesión no contiene nada",
}


@pytest.mark.parametrize(("why", "lang"), UNUSABLE)
def test_a_session_that_cannot_be_carried_says_why(
    walks: Client, monkeypatch: pytest.MonkeyPatch, why: Why, lang: str
) -> None:
    def unusable(kept: Kept, words: Words) -> None:
        raise NoHandout(why, all_s=7 * 3600, most_s=6 * 3600)

    monkeypatch.setattr(page_module, "given_today", unusable)
    monkeypatch.setattr(views, "given_today", unusable)
    assert UNUSABLE[why, lang] in says(page_of(walks, lang))
    assert files_on(page_of(walks, lang)) == []
    assert walks.get("/carry/session.mp3").status_code == 409


def test_strangers_are_welcomed_first(walks: Client, client: Client) -> None:
    assert Client().get("/carry/").headers["Location"] == "/"


def test_who_has_not_begun_begins_first(ana: Client) -> None:
    assert ana.get("/carry/").headers["Location"] == "/start/"


def test_other_methods_are_refused(walks: Client) -> None:
    assert walks.put("/carry/").status_code == 405
    assert walks.post("/carry/session.fit").status_code == 405


def test_it_leaves_nothing_in_the_journal(walks: Client) -> None:
    before = Entry.objects.count()
    for path in ("/carry/", *EVERY_FILE):
        walks.get(path).getvalue()
    assert Entry.objects.count() == before


def test_a_calendar_rings_only_where_that_is_ticked(walks: Client) -> None:
    assert 'id="q-rings"' in page_of(walks)
    assert 'aria-describedby="rings-help" checked' not in page_of(walks)
    assert alarms_of(walks) == []
    walks.post("/carry/", {"do": "time", "at": "7:30", "rings": "yes"})
    assert 'aria-describedby="rings-help" checked' in page_of(walks)
    assert alarms_of(walks) != []
    assert set(alarms_of(walks)) == {timedelta(0)}
    walks.post("/carry/", {"do": "time", "at": "7:30"})
    assert alarms_of(walks) == []


def test_a_time_that_is_none_loses_no_tick(walks: Client) -> None:
    answer = walks.post("/carry/", {"do": "time", "at": "soon", "rings": "yes"})
    assert answer.status_code == 422
    assert 'aria-describedby="rings-help" checked' in answer.content.decode()
    assert alarms_of(walks) == []


def alarms_of(browser: Client) -> list[timedelta]:
    """When an independent reader would ring, from the beginning of each session."""
    calendar: Any = Calendar.from_ical(browser.get("/carry/sessions.ics").content)
    return [alarm["TRIGGER"].dt for event in calendar.walk("VEVENT") for alarm in event.walk("VALARM")]
