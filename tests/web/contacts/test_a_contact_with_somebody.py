"""Spec: a clinician prepares a contact, fills in a short form, and the person reads what was agreed."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from backstride.web.clinic.models import Clinician
from backstride.web.clinician.person.contacts import talk_views
from backstride.web.contacts.holding import hold
from backstride.web.contacts.models import Appointment, PrivateNote, Task
from backstride.web.journals.models import Entry, Participant
from tests.cast.people import ANA
from tests.web.clinic.answering import answers
from tests.web.clinic.people import a_clinician, signed_in
from tests.web.conftest import Clock
from tests.web.contacts.conftest import LetsSee
from tests.web.journals.test_append import Tells
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
AtWork = Callable[[], Client]
ENTRY = "11111111-1111-4111-8111-111111111111"
CALL = {
    "entry": ENTRY,
    "went": "Three walks a week, two in the rain.",
    "agreed": "Saturday with Carla, round the lake.",
    "goal": "carry the shopping home",
    "shared": "The leaflet is in the post.",
    "private": "Sounds tired; ask about sleep.",
    "next_on": "2026-03-10",
    "next_at": "17:30",
    "task_1": "send the leaflet",
    "task_1_due": "2026-02-05",
    "task_2": "ring the GP",
}


@pytest.fixture
def carla(lets_see: LetsSee, ben: Clinician, clock: Clock) -> Client:
    """A colleague's browser, while Ana lets both see her course."""
    lets_see()
    return signed_in(a_clinician(ben.clinic, "Carla", clock.now), clock.now)


def pages(person: Participant) -> str:
    """Where the contacts with somebody are."""
    return f"/clinic/person/{person.pk}/contacts/"


def told(person: Participant, kind: str) -> list[dict[str, str]]:
    """What the journal says of a kind."""
    return [json.loads(row.payload) for row in Entry.objects.filter(participant=person, kind=kind)]


def test_the_page_says_when_each_contact_is(
    at_work: AtWork, participant: Participant, lets_see: LetsSee
) -> None:
    lets_see()
    page = text_of(at_work().get(pages(participant)).content.decode())
    assert "Week 4, main contact Due since Monday, 2 February 2026, 1 day" in page
    assert "Week 2, check between Missed: it was on Monday, 19 January 2026, 15 days ago" in page
    assert "Week 8, check between Monday, 2 March 2026, in 27 days" in page


@pytest.mark.parametrize(
    ("lang", "says"),
    [
        ("en", "Week 4, main contact Due today, Monday, 2 February 2026"),
        ("es", "Toca hoy, lunes, 2 de febrero de 2026"),
    ],
)
def test_on_its_day_it_is_due_today(  # noqa: PLR0917 - fixtures
    at_work: AtWork, participant: Participant, lets_see: LetsSee, clock: Clock, lang: str, says: str
) -> None:
    lets_see()
    clock.at("2026-02-02 12:00")
    browser = at_work()
    browser.cookies["django_language"] = lang
    page = text_of(browser.get(pages(participant)).content.decode())
    assert says in page
    assert not re.search(r"\b0 (days|días)", page)


def test_the_agenda_holds_figures_and_says_what_is_not_shared(
    at_work: AtWork, participant: Participant, lets_see: LetsSee
) -> None:
    lets_see()
    page = text_of(at_work().get(f"{pages(participant)}4/").content.decode())
    assert "sessions since Monday, 5 January 2026" in page
    assert "Pain, check-ins and measures are not shared with you" in page
    assert "Their own words are not shared with you" in page
    assert "of 10" not in page


def test_an_emergency_stands_in_the_agenda_also_when_somebody_has_acknowledged_it(
    at_work: AtWork, participant: Participant, lets_see: LetsSee, tells: Tells
) -> None:
    lets_see()
    tells(ANA.lives_until("2026-02-03").symptom("2026-02-03 09:00", "fainted", "fell"))
    browser = at_work()
    for rule in ("symptom.now", "symptom.this_week"):
        answers(participant, browser, rule, how="seen")
    page = text_of(browser.get(f"{pages(participant)}4/").content.decode())
    assert "now Told an emergency sign" in page
    assert "this week Told of" not in page


def test_with_everything_shared_it_tells_pain_and_lessons_too(
    at_work: AtWork, participant: Participant, lets_see: LetsSee
) -> None:
    lets_see("pain", "notes")
    page = text_of(at_work().get(f"{pages(participant)}4/").content.decode())
    assert "Usual pain at the start: 2 of 10." in page
    assert "No goal is set yet." in page
    assert "Lessons that matter and are not read yet" in page


def test_what_was_agreed_goes_into_the_journal_and_the_person_reads_it(
    ana: Client, at_work: AtWork, ben: Clinician, participant: Participant, lets_see: LetsSee
) -> None:
    lets_see()
    answer = at_work().post(f"{pages(participant)}4/", CALL)
    assert answer.headers["Location"] == pages(participant)
    (held,) = told(participant, "contact_held")
    assert (held["contact"], held["by"], held["who"]) == ("week-4", "clinician", str(ben.pk))
    assert held["notes"] == f"{CALL['went']}\n{CALL['agreed']}"
    assert [each["goal"] for each in told(participant, "goal_set")] == [CALL["goal"]]
    (noted,) = told(participant, "noted")
    assert (noted["text"], noted["by"]) == (CALL["shared"], "clinician")
    assert CALL["agreed"] in text_of(ana.get("/plan/review/4/").content.decode())
    assert CALL["shared"] in text_of(ana.get("/log/journal/").content.decode())


def test_the_clinic_keeps_tasks_a_private_note_and_the_next_day(
    at_work: AtWork, ben: Clinician, participant: Participant, lets_see: LetsSee
) -> None:
    lets_see()
    at_work().post(f"{pages(participant)}4/", CALL)
    tasks = list(Task.objects.order_by("text").values_list("text", "due", "by"))
    assert tasks == [("ring the GP", None, ben.pk), ("send the leaflet", date(2026, 2, 5), ben.pk)]
    assert PrivateNote.objects.get().text == CALL["private"]
    fixed = Appointment.objects.get()
    assert (fixed.contact, fixed.on, fixed.at) == ("week-8", date(2026, 3, 10), time(17, 30))
    assert fixed.with_whom == ben


def test_the_same_form_sent_twice_is_kept_once(
    at_work: AtWork, participant: Participant, lets_see: LetsSee
) -> None:
    lets_see()
    browser = at_work()
    for _ in range(2):
        assert browser.post(f"{pages(participant)}4/", CALL).status_code == 302
    counts = (len(told(participant, "contact_held")), Task.objects.count(), PrivateNote.objects.count())
    assert counts == (1, 2, 1)


def test_a_mistake_loses_nothing_of_what_was_typed(
    at_work: AtWork, participant: Participant, lets_see: LetsSee
) -> None:
    lets_see()
    wrong = {**CALL, "agreed": "", "next_on": "2025-01-01", "task_1_due": "soon"}
    answer = at_work().post(f"{pages(participant)}4/", wrong)
    page = answer.content.decode()
    assert answer.status_code == 422
    for question in ("agreed", "next_on", "task_1"):
        assert f'href="#q-{question}"' in page
    for name in ("went", "goal", "shared", "private", "task_1", "task_2", "entry"):
        assert wrong[name] in page
    assert not told(participant, "contact_held")
    assert not Task.objects.exists()


def test_a_colleague_who_was_second_keeps_what_they_typed(
    at_work: AtWork, participant: Participant, lets_see: LetsSee
) -> None:
    lets_see()
    browser = at_work()
    browser.post(f"{pages(participant)}4/", CALL)
    late = {**CALL, "entry": "22222222-2222-4222-8222-222222222222", "agreed": "Sunday"}
    answer = browser.post(f"{pages(participant)}4/", late)
    assert answer.status_code == 422
    assert "has been noted meanwhile" in answer.content.decode()
    assert "Sunday" in answer.content.decode()
    assert len(told(participant, "contact_held")) == 1


def test_of_two_colleagues_in_the_same_moment_the_second_is_told(
    at_work: AtWork, participant: Participant, carla: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The form is looked at before the journal is locked: what is kept between the two is noticed, too."""
    ahead = at_work()

    def a_moment_earlier(*words: Any) -> None:
        monkeypatch.setattr(talk_views, "hold", hold)
        assert ahead.post(f"{pages(participant)}4/", CALL).status_code == 302
        hold(*words)

    monkeypatch.setattr(talk_views, "hold", a_moment_earlier)
    answer = carla.post(f"{pages(participant)}4/", {**CALL, "entry": str(uuid4()), "agreed": "Swimming."})
    assert answer.status_code == 422
    assert "has been noted meanwhile" in text_of(answer.content.decode())
    assert "Swimming." in answer.content.decode()
    assert len(told(participant, "contact_held")) == 1


def test_a_review_on_ones_own_counts_and_a_talk_can_still_be_held(
    ana: Client, at_work: AtWork, participant: Participant, lets_see: LetsSee, clock: Clock
) -> None:
    lets_see()
    ana.post("/plan/review/4/", {"entry": "33333333-3333-4333-8333-333333333333", "good": "my own words"})
    browser = at_work()
    page = text_of(browser.get(pages(participant)).content.decode())
    assert "Reviewed on their own on Tuesday, 3 February 2026" in page
    assert "my own words" not in text_of(browser.get(f"{pages(participant)}4/").content.decode())
    clock.now += timedelta(minutes=1)
    assert browser.post(f"{pages(participant)}4/", CALL).status_code == 302
    assert "Held on Tuesday, 3 February 2026" in text_of(browser.get(pages(participant)).content.decode())


def test_a_week_that_is_no_contacts_is_not_there(
    at_work: AtWork, participant: Participant, lets_see: LetsSee
) -> None:
    lets_see()
    assert at_work().get(f"{pages(participant)}5/").status_code == 404


@pytest.mark.parametrize("page", ["", "4/", "4/day/"])
@pytest.mark.parametrize("lang", ["en", "es"])
def test_each_page_has_all_its_words(
    page: str, lang: str, at_work: AtWork, participant: Participant, lets_see: LetsSee
) -> None:
    lets_see("pain", "notes")
    browser = at_work()
    browser.cookies["django_language"] = lang
    browser.post(f"{pages(participant)}4/", {**CALL, "agreed": ""} if page == "4/" else {})
    assert browser.get(f"{pages(participant)}{page}").status_code == 200


@pytest.mark.parametrize("page", ["", "4/"])
def test_a_page_asks_no_more_of_the_database_for_a_longer_journal(
    page: str,
    at_work: AtWork,
    participant: Participant,
    lets_see: LetsSee,
    django_assert_max_num_queries: Any,
) -> None:
    lets_see("pain", "notes")
    browser = at_work()
    browser.post(f"{pages(participant)}2/", CALL)
    with django_assert_max_num_queries(26):
        browser.get(f"{pages(participant)}{page}")
