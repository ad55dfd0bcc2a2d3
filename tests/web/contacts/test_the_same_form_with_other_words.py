"""Spec: a form saved, gone back to, corrected and saved again: nothing typed is lost or said wrongly."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.test import Client

from backstride.web.clinic.granting import Let, grant
from backstride.web.clinic.models import Clinic, Clinician
from backstride.web.contacts.models import PrivateNote, Task
from backstride.web.journals.models import Participant
from tests.web.clinic.people import a_clinician, signed_in
from tests.web.conftest import Clock
from tests.web.contacts.conftest import LetsSee
from tests.web.contacts.test_a_contact_with_somebody import CALL, pages, told
from tests.web.contacts.test_tasks_and_private_notes import NOTE, SHARED, TASK

pytestmark = pytest.mark.django_db
AtWork = Callable[[], Client]
OTHER_WORDS = [
    {"went": "Twice, not three times."},
    {"agreed": "Sunday with Carla."},
    {"goal": "climb the tower"},
    {"goal": ""},
    {"shared": "The leaflet is here."},
    {"shared": ""},
    {"private": "Sleeps well."},
    {"private": ""},
    {"next_on": "2026-03-11"},
    {"next_at": "18:45"},
    {"next_on": "", "next_at": ""},
    {"task_1": "send two leaflets"},
    {"task_1_due": "2026-02-06"},
    {"task_2": ""},
    {"task_3": "ring the son"},
]
LESS = ("went", "goal", "shared", "private", "next_on", "next_at", "task_1", "task_1_due", "task_2")


def the_id_in(page: str) -> str:
    """What the forms of a page are sent under."""
    (found,) = set(re.findall(r'name="entry" value="([^"]+)"', page))
    return str(found)


@pytest.mark.parametrize("other", OTHER_WORDS)
@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_call_corrected_is_shown_again_word_for_word(
    at_work: AtWork, participant: Participant, lets_see: LetsSee, other: dict[str, str], lang: str
) -> None:
    lets_see()
    browser = at_work()
    browser.cookies["django_language"] = lang
    assert browser.post(f"{pages(participant)}4/", CALL).status_code == 302
    corrected = {**CALL, **other}
    answer = browser.post(f"{pages(participant)}4/", corrected)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert {"en": "was kept before with other words", "es": "ya se guardó con otras palabras"}[lang] in page
    assert [typed for name, typed in corrected.items() if name != "entry" and typed not in page] == []
    assert the_id_in(page) != CALL["entry"]
    assert [each["notes"] for each in told(participant, "contact_held")] == [
        f"{CALL['went']}\n{CALL['agreed']}"
    ]
    assert (Task.objects.count(), PrivateNote.objects.get().text) == (2, CALL["private"])


@pytest.mark.parametrize("call", [CALL, {**CALL, **dict.fromkeys(LESS, "")}])
def test_the_same_words_again_are_said_to_be_kept(
    at_work: AtWork, participant: Participant, lets_see: LetsSee, call: dict[str, str]
) -> None:
    lets_see()
    browser = at_work()
    for _ in range(3):
        answer = browser.post(f"{pages(participant)}4/", call, follow=True)
        assert answer.redirect_chain == [(pages(participant), 302)]
        assert "Noted. The person can read what was agreed." in answer.content.decode()
    assert len(told(participant, "contact_held")) == 1


@pytest.mark.parametrize(
    ("form", "other", "model"),
    [
        (TASK, {"text": "write to her"}, Task),
        (TASK, {"due": "2026-02-20"}, Task),
        (TASK, {"due": ""}, Task),
        (NOTE, {"note": "not worried any more"}, PrivateNote),
    ],
)
@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_task_and_a_note_corrected_are_asked_about_and_kept_beside_the_first(  # noqa: PLR0917
    at_work: AtWork,
    participant: Participant,
    lets_see: LetsSee,
    form: dict[str, str],
    other: dict[str, str],
    model: type[Task | PrivateNote],
    lang: str,
) -> None:
    lets_see()
    browser = at_work()
    browser.cookies["django_language"] = lang
    browser.post(pages(participant), form)
    answer = browser.post(pages(participant), {**form, **other})
    page = answer.content.decode()
    assert answer.status_code == 422
    said = {"en": "Something else was kept from this form", "es": "De este formulario ya se guardó otra cosa"}
    assert page.count(said[lang]) == 2, "above, and beside the question"
    assert [typed for typed in other.values() if typed not in page] == []
    assert model.objects.count() == 1
    fresh = the_id_in(page)
    assert fresh != form["entry"]
    assert browser.post(pages(participant), {**form, **other, "entry": fresh}).status_code == 302
    assert model.objects.count() == 2


@pytest.mark.parametrize("form", [TASK, NOTE])
def test_another_clinics_row_is_never_taken_for_ones_own(
    at_work: AtWork, participant: Participant, lets_see: LetsSee, clock: Clock, form: dict[str, str]
) -> None:
    lets_see()
    at_work().post(pages(participant), form)
    hillside = Clinic.objects.create(name="Hillside", made=clock.now)
    from_riverside = Clinician.objects.get()
    grant(participant, hillside, Let("A.", SHARED), clock.now)
    dora = signed_in(a_clinician(hillside, "Dora", clock.now), clock.now)
    assert dora.post(pages(participant), form).status_code == 422
    rows = [*Task.objects.values_list("by", flat=True), *PrivateNote.objects.values_list("by", flat=True)]
    assert rows == [from_riverside.pk]
