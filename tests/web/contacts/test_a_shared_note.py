"""Spec: a note is private or shared, at any time; the person reads what is shared; it moves nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from backstride.web.clinic.granting import Let, grant
from backstride.web.clinic.models import Clinic, Clinician
from backstride.web.clinic.scopes import Scope
from backstride.web.contacts.models import PrivateNote
from backstride.web.journals.append import append
from backstride.web.journals.models import Entry, Participant
from backstride.web.journals.standing import stands
from backstride.web.participant.mine.account import account_of
from tests.web.clinic.people import a_clinician, signed_in
from tests.web.conftest import Clock
from tests.web.contacts.conftest import LetsSee
from tests.web.contacts.test_a_contact_with_somebody import CALL, pages, told
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
AtWork = Callable[[], Client]
WORDS = "Hills are fine again. Take the short one on Sunday."
PAIN: tuple[Scope, ...] = ("pain",)
ANEW = "Hills are fine again, the short one only."


def a_note(text: str = WORDS, whose: str = "shared", entry: str = "") -> dict[str, str]:
    """The form as somebody sends it."""
    return {"do": "note", "entry": entry or str(uuid4()), "note": text, "for": whose}


def forms_of(browser: Client, person: Participant, do: str, **typed: str) -> dict[str, str]:
    """What the form under the newest shared note sends."""
    html = browser.get(pages(person)).content.decode()
    found = [form for form in re.findall(r"<form.*?</form>", html, re.DOTALL) if f'value="{do}"' in form]
    return {"do": do, **dict(re.findall(r'name="(entry|replaces)" value="([^"]*)"', found[0])), **typed}


def test_it_is_written_at_any_time_and_the_person_reads_who_wrote_it_and_when(
    ana: Client, at_work: AtWork, participant: Participant, lets_see: LetsSee, ben: Clinician
) -> None:
    lets_see()
    browser, form = at_work(), a_note()
    for _ in range(2):
        answer = browser.post(pages(participant), form, follow=True)
        assert "The note is shared" in answer.content.decode()
    (line,) = told(participant, "noted")
    assert (line["by"], line["who"], line["text"]) == ("clinician", str(ben.pk), WORDS)
    assert f"Tuesday, 3 February 2026, Ben: {WORDS}" in text_of(ana.get("/today/").content.decode())
    assert WORDS in text_of(ana.get("/log/journal/").content.decode())
    written: Any = account_of(participant)["clinicians"]
    assert written == {str(ben.pk): {"name": "Ben", "clinic": "Riverside Back Care"}}
    assert not told(participant, "contact_held")
    assert not PrivateNote.objects.exists()


@pytest.mark.parametrize("lang", ["en", "es"])
def test_it_stands_on_today_for_two_weeks_and_in_the_journal_for_good(
    lang: str, ana: Client, at_work: AtWork, lets_see: LetsSee, clock: Clock
) -> None:
    lets_see()
    at_work().post(pages(Participant.objects.get()), a_note())
    ana.cookies["django_language"] = lang
    clock.now += timedelta(days=13)
    says = {"en": "A note from your clinic", "es": "Una nota de su clínica"}[lang]
    assert says in ana.get("/today/").content.decode()
    clock.now += timedelta(days=1)
    assert WORDS not in ana.get("/today/").content.decode()
    assert WORDS in ana.get("/log/journal/").content.decode()


def test_the_choice_is_plain_and_without_one_it_stays_within_the_clinic(
    ana: Client, at_work: AtWork, participant: Participant, lets_see: LetsSee
) -> None:
    lets_see()
    browser = at_work()
    page = text_of(browser.get(pages(participant)).content.decode())
    assert "Private to the clinic: its clinicians read it" in page
    assert "Shared with Ana of Tuesday" in page
    for whose in ("private", "", "everybody"):
        browser.post(pages(participant), a_note(whose=whose))
    assert PrivateNote.objects.count() == 3
    assert not told(participant, "noted")
    assert WORDS not in ana.get("/today/").content.decode()
    for page in ("", "change/"):
        address = pages(participant).replace("contacts/", page)
        assert f"{pages(participant)}#notes" in browser.get(address).content.decode()


def test_it_moves_no_dose_and_no_list(at_work: AtWork, participant: Participant, lets_see: LetsSee) -> None:
    lets_see()
    before = stands(participant, _now(participant)).decision
    needs, prescribed = _glance_of(participant), told(participant, "prescribed")
    at_work().post(pages(participant), a_note())
    assert stands(participant, _now(participant)).decision == before
    assert _glance_of(participant) == needs
    assert told(participant, "prescribed") == prescribed


def _now(person: Participant) -> Any:
    return Entry.objects.filter(participant=person).latest("seq").received


def _glance_of(person: Participant) -> Any:
    person.refresh_from_db()
    standing: Any = person.standing
    standing.refresh_from_db()
    return standing.glance, standing.places, standing.quiet_from, standing.prescribed


def test_it_is_put_right_by_a_further_entry_and_the_first_stays_marked(
    ana: Client, at_work: AtWork, participant: Participant, lets_see: LetsSee, clock: Clock
) -> None:
    lets_see()
    at_work().post(pages(participant), a_note())
    clock.now += timedelta(days=1)
    carla = a_clinician(Clinic.objects.get(), "Carla", clock.now)
    browser = signed_in(carla, clock.now)
    form = forms_of(browser, participant, "anew", anew=ANEW)
    for _ in range(2):
        browser.post(pages(participant), form)
    first, anew = told(participant, "noted")
    assert (anew["replaces"], anew["at"], anew["text"]) == (first["id"], first["at"], ANEW)
    assert (anew["who"], anew["recorded"][:10]) == (str(carla.pk), "2026-02-04")
    today = text_of(ana.get("/today/").content.decode())
    assert ANEW in today
    assert WORDS not in today
    journal = text_of(ana.get("/log/journal/").content.decode())
    assert ANEW in journal
    assert WORDS in journal
    page = text_of(browser.get(pages(participant)).content.decode())
    assert "Tuesday, 3 February 2026 · Carla · put right on Wednesday, 4 February 2026" in page


def test_taken_back_it_is_undone_in_the_journal_and_nowhere_else(
    ana: Client, at_work: AtWork, participant: Participant, lets_see: LetsSee, clock: Clock
) -> None:
    lets_see()
    browser, form = at_work(), a_note()
    browser.post(pages(participant), form)
    clock.now += timedelta(hours=1)
    browser.post(pages(participant), forms_of(browser, participant, "anew", anew=ANEW))
    clock.now += timedelta(hours=1)
    back = forms_of(browser, participant, "back")
    for _ in range(2):
        assert browser.post(pages(participant), back).status_code == 302
    (undo,) = told(participant, "withdrawn")
    assert set(undo["about"]) == {line["id"] for line in told(participant, "noted")}
    for words in (WORDS, ANEW):
        assert words not in ana.get("/today/").content.decode()
        assert words in ana.get("/log/journal/").content.decode()
        assert words not in browser.get(pages(participant)).content.decode()
    assert "taken back" in text_of(browser.get(pages(participant)).content.decode())
    again = browser.post(pages(participant), form)
    assert again.status_code == 422
    assert f"{WORDS}</textarea>" in again.content.decode()


def test_the_second_one_reads_the_first_and_loses_nothing(
    at_work: AtWork, participant: Participant, lets_see: LetsSee, clock: Clock
) -> None:
    lets_see()
    browser = at_work()
    browser.post(pages(participant), a_note())
    mine = forms_of(browser, participant, "anew", anew=ANEW)
    back = forms_of(browser, participant, "back")
    clock.now += timedelta(hours=1)
    browser.post(pages(participant), forms_of(browser, participant, "anew", anew="No hills."))
    answer = browser.post(pages(participant), mine)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert f"{ANEW}</textarea>" in page
    assert "No hills.</textarea>" in page
    assert browser.post(pages(participant), back).status_code == 422
    assert [line["text"] for line in told(participant, "noted")] == [WORDS, "No hills."]
    assert not told(participant, "withdrawn")


def test_a_note_of_a_contact_is_put_right_here_and_goes_with_its_contact(
    at_work: AtWork, participant: Participant, lets_see: LetsSee, clock: Clock
) -> None:
    lets_see()
    browser = at_work()
    browser.post(f"{pages(participant)}4/", {**CALL, "shared": WORDS})
    clock.now += timedelta(hours=1)
    browser.post(pages(participant), forms_of(browser, participant, "anew", anew=ANEW))
    html = browser.get(f"{pages(participant)}4/correct/").content.decode()
    assert f"The note for the person: “{ANEW}”" in text_of(html)
    (form,) = [each for each in re.findall(r"<form.*?</form>", html, re.DOTALL) if 'value="undo"' in each]
    browser.post(
        f"{pages(participant)}4/correct/",
        {"do": "undo", **dict(re.findall(r'name="(entry|replaces)" value="([^"]*)"', form))},
    )
    (undo,) = told(participant, "withdrawn")
    assert {line["id"] for line in told(participant, "noted")} < set(undo["about"])


def test_what_is_too_long_or_empty_is_asked_for_again(
    at_work: AtWork, participant: Participant, lets_see: LetsSee
) -> None:
    lets_see()
    browser = at_work()
    for text in ("", " ", "x" * 1_501):
        answer = browser.post(pages(participant), a_note(text))
        assert answer.status_code == 422
        assert 'value="shared" checked' in answer.content.decode()
    browser.post(pages(participant), a_note("y" * 1_500))
    answer = browser.post(pages(participant), forms_of(browser, participant, "anew", anew="z" * 1_501))
    assert answer.status_code == 422
    assert f"{'z' * 1_501}</textarea>" in answer.content.decode()
    assert len(told(participant, "noted")) == 1


def test_another_clinic_neither_reads_nor_changes_it(
    at_work: AtWork, participant: Participant, lets_see: LetsSee, clock: Clock
) -> None:
    lets_see()
    browser = at_work()
    browser.post(pages(participant), a_note())
    form = forms_of(browser, participant, "anew", anew=ANEW)
    hillside = Clinic.objects.create(name="Hillside", made=clock.now)
    grant(participant, hillside, Let("A.", PAIN), clock.now)
    dora = signed_in(a_clinician(hillside, "Dora", clock.now), clock.now)
    assert WORDS not in dora.get(pages(participant)).content.decode()
    for do in ("anew", "back"):
        assert dora.post(pages(participant), {**form, "do": do}).status_code == 422
    assert [line["text"] for line in told(participant, "noted")] == [WORDS]
    assert not told(participant, "withdrawn")


def test_a_note_of_ones_own_is_no_note_of_the_clinic(
    at_work: AtWork, participant: Participant, lets_see: LetsSee, clock: Clock
) -> None:
    lets_see()
    own: dict[str, Any] = {
        "id": str(uuid4()),
        "kind": "noted",
        "at": clock.now.isoformat(),
        "by": "participant",
        "text": "mine",
    }
    append(participant.pk, [own], clock.now)
    browser = at_work()
    assert "mine" not in browser.get(pages(participant)).content.decode()
    for do in ("anew", "back"):
        sent = {"do": do, "entry": str(uuid4()), "replaces": own["id"], "anew": ANEW}
        assert browser.post(pages(participant), sent).status_code == 422
    assert len(told(participant, "noted")) == 1
