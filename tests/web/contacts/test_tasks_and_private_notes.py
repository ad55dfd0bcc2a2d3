"""Spec: tasks and private notes are the clinic's own; a note is never edited; the person never sees it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from backstride.web.clinic.granting import Let, end_grant, grant
from backstride.web.clinic.models import Clinic, Clinician
from backstride.web.clinic.scopes import Scope
from backstride.web.contacts.models import PrivateNote, Task
from backstride.web.journals.models import Participant
from tests.web.clinic.people import a_clinician, signed_in
from tests.web.conftest import Clock
from tests.web.contacts.conftest import LetsSee
from tests.web.contacts.test_a_contact_with_somebody import pages
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
AtWork = Callable[[], Client]
SHARED: tuple[Scope, ...] = ("notes",)
TASK = {
    "do": "task",
    "entry": "44444444-4444-4444-8444-444444444444",
    "text": "ring her",
    "due": "2026-02-01",
}
NOTE = {"do": "note", "entry": "55555555-5555-4555-8555-555555555555", "note": "worried about her job"}


def test_a_task_is_open_here_and_on_the_clinics_page_until_it_is_done(
    at_work: AtWork, participant: Participant, lets_see: LetsSee, ben: Clinician
) -> None:
    lets_see()
    browser = at_work()
    for _ in range(2):
        browser.post(pages(participant), TASK)
    for address in (pages(participant), "/clinic/tasks/"):
        assert "ring her was due on Sunday, 1 February 2026" in text_of(
            browser.get(address).content.decode()
        ).replace("Ana of Tuesday · ", "")
    settled = {"do": "done", "task": str(Task.objects.get().pk), "back": "tasks"}
    assert browser.post(pages(participant), settled).headers["Location"] == "/clinic/tasks/"
    assert "Nothing is open." in browser.get("/clinic/tasks/").content.decode()
    assert Task.objects.get().done_by == ben
    assert "Done lately" in browser.get(pages(participant)).content.decode()
    browser.post(pages(participant), {**settled, "do": "open"})
    assert "ring her" in browser.get("/clinic/tasks/").content.decode()


def test_a_task_without_words_or_with_a_day_that_is_none_is_asked_for_again(
    at_work: AtWork, participant: Participant, lets_see: LetsSee
) -> None:
    lets_see()
    browser = at_work()
    for wrong in ({"text": ""}, {"due": "soon"}, {"text": "x" * 301}):
        assert browser.post(pages(participant), {**TASK, **wrong}).status_code == 422
    assert not Task.objects.exists()
    assert browser.post(pages(participant), {"do": "done", "task": "nothing"}).status_code == 404


def test_the_clinics_page_forgets_who_lets_it_see_nothing_any_more(
    at_work: AtWork, participant: Participant, lets_see: LetsSee, clock: Clock
) -> None:
    lets_see()
    browser = at_work()
    browser.post(pages(participant), TASK)
    end_grant(participant, Clinic.objects.get(), clock.now)
    page = browser.get("/clinic/tasks/").content.decode()
    assert "ring her" not in page
    assert "Ana of Tuesday" not in page


def test_the_clinics_page_asks_the_same_number_of_questions_for_many_tasks(
    at_work: AtWork, participant: Participant, lets_see: LetsSee, django_assert_num_queries: Any
) -> None:
    lets_see()
    browser = at_work()
    browser.post(pages(participant), TASK)
    counted = []
    for _ in range(2):
        with django_assert_num_queries(8, exact=False) as asked:
            browser.get("/clinic/tasks/")
        counted.append(len(asked))
        for number in range(5):
            browser.post(
                pages(participant), {**TASK, "entry": f"44444444-4444-4444-8444-44444444444{number}"}
            )
    assert counted[0] == counted[1]


def test_a_private_note_is_read_by_colleagues_and_by_no_page_of_the_person(
    ana: Client, at_work: AtWork, participant: Participant, lets_see: LetsSee, clock: Clock
) -> None:
    lets_see("pain", "notes")
    at_work().post(pages(participant), NOTE)
    carla = signed_in(a_clinician(Clinic.objects.get(), "Carla", clock.now), clock.now)
    assert NOTE["note"] in carla.get(pages(participant)).content.decode()
    for address in ("/today/", "/plan/", "/log/journal/", "/who-sees/", "/mine/", "/progress/"):
        assert NOTE["note"] not in ana.get(address, follow=True).content.decode()


def test_another_clinic_that_follows_the_same_person_sees_none_of_it(
    at_work: AtWork, participant: Participant, lets_see: LetsSee, clock: Clock
) -> None:
    lets_see()
    browser = at_work()
    browser.post(pages(participant), NOTE)
    browser.post(pages(participant), TASK)
    hillside = Clinic.objects.create(name="Hillside", made=clock.now)
    grant(participant, hillside, Let("A.", SHARED), clock.now)
    dora = signed_in(a_clinician(hillside, "Dora", clock.now), clock.now)
    page = dora.get(pages(participant)).content.decode()
    assert NOTE["note"] not in page
    assert TASK["text"] not in page
    settled = {"do": "done", "task": str(Task.objects.get().pk)}
    assert dora.post(pages(participant), settled).status_code == 404


def test_a_note_is_never_edited_the_same_form_again_changes_nothing(
    at_work: AtWork, participant: Participant, lets_see: LetsSee
) -> None:
    lets_see()
    browser = at_work()
    browser.post(pages(participant), NOTE)
    browser.post(pages(participant), {**NOTE, "note": "something else"})
    assert [note.text for note in PrivateNote.objects.all()] == [NOTE["note"]]
    assert browser.post(pages(participant), {"do": "note", "note": " "}).status_code == 422


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_guide_can_be_read_in_both_languages(
    lang: str, at_work: AtWork, lets_see: LetsSee, participant: Participant
) -> None:
    lets_see()
    browser = at_work()
    browser.cookies["django_language"] = lang
    page = browser.get("/clinic/coaching/").content.decode()
    assert {"en": "How to hold a contact", "es": "Cómo llevar un contacto"}[lang] in page
    assert browser.get("/clinic/tasks/").status_code == 200
