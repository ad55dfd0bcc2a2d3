"""Spec: what was noted of a contact is put right, or it did not take place; the journal only grows."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from backstride.web.clinic.models import Clinic, Clinician
from backstride.web.contacts.correcting import ChangedMeanwhile, Corrects, correct, take_back
from backstride.web.contacts.models import Appointment, PrivateNote, Task
from backstride.web.journals.models import Entry, Participant
from backstride.web.journals.standing import stands
from tests.web.clinic.people import a_clinician, signed_in
from tests.web.conftest import Clock
from tests.web.contacts.conftest import LetsSee
from tests.web.contacts.test_a_contact_with_somebody import CALL, pages, told
from tests.web.contacts.test_another_clinics_notes import held_by
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
AtWork = Callable[[], Client]
ANEW = "Two walks a week.\nSunday with Carla, on the level."


@pytest.fixture(name="carla")
def _carla(ben: Clinician, clock: Clock) -> Clinician:
    return a_clinician(ben.clinic, "Carla", clock.now)


@pytest.fixture(name="held")
def _held(at_work: AtWork, participant: Participant, lets_see: LetsSee, clock: Clock) -> Client:
    """Ben's browser, after the contact of week 4 was held; a day later."""
    lets_see()
    at_work().post(f"{pages(participant)}4/", CALL)
    clock.now += timedelta(days=1)
    return at_work()


def page_of(person: Participant) -> str:
    """Where a contact is put right."""
    return f"{pages(person)}4/correct/"


def form_in(html: str, do: str) -> dict[str, str]:
    """What one of the two forms sends beside what is typed."""
    (form,) = [each for each in re.findall(r"<form.*?</form>", html, re.DOTALL) if f'value="{do}"' in each]
    return {"do": do, **dict(re.findall(r'name="(entry|replaces)" value="([^"]*)"', form))}


def opens(browser: Client, person: Participant, do: str = "correct") -> dict[str, str]:
    """The form, as somebody opens it."""
    return form_in(browser.get(page_of(person)).content.decode(), do)


def test_the_form_is_filled_with_what_stands(held: Client, participant: Participant) -> None:
    html = held.get(page_of(participant)).content.decode()
    assert f"{CALL['went']}\n{CALL['agreed']}</textarea>" in html
    assert "Held on Tuesday, 3 February 2026. Noted by Ben." in text_of(html)
    assert f"{pages(participant)}4/correct/" in held.get(f"{pages(participant)}4/").content.decode()


def test_a_correction_is_an_entry_in_place_of_the_first_and_keeps_the_day(
    ana: Client, held: Client, carla: Clinician, clock: Clock, participant: Participant
) -> None:
    browser = signed_in(carla, clock.now)
    answer = browser.post(page_of(participant), {**opens(browser, participant), "notes": ANEW})
    assert answer.headers["Location"] == f"{pages(participant)}4/"
    first, anew = told(participant, "contact_held")
    assert (anew["replaces"], anew["at"]) == (first["id"], first["at"])
    assert (anew["by"], anew["who"], anew["notes"]) == ("clinician", str(carla.pk), ANEW)
    assert anew["recorded"].startswith("2026-02-04T")
    page = text_of(browser.get(f"{pages(participant)}4/").content.decode())
    assert "Held on Tuesday, 3 February 2026" in page
    assert "Corrected on Wednesday, 4 February 2026 by Carla." in page


def test_the_person_reads_the_new_words_and_the_old_ones_as_changed(
    ana: Client, held: Client, participant: Participant
) -> None:
    held.post(page_of(participant), {**opens(held, participant), "notes": ANEW})
    review = text_of(ana.get("/plan/review/4/").content.decode())
    assert "on the level" in review
    assert "The clinic put these words right on Wednesday, 4 February 2026." in review
    assert CALL["agreed"] not in review
    journal = ana.get("/log/journal/").content.decode()
    old = next(each for each in journal.split("<li>") if CALL["agreed"] in each)
    assert "changed later" in old
    assert 'class="gone"' in old
    assert "a change of what was told before" in next(e for e in journal.split("<li>") if "on the level" in e)


def test_the_course_says_that_it_was_corrected(held: Client, participant: Participant) -> None:
    held.post(page_of(participant), {**opens(held, participant), "notes": ANEW})
    course = text_of(held.get(f"/clinic/person/{participant.pk}/course/?kind=contacts").content.decode())
    assert "on the level" in course
    assert "Corrected on Wednesday, 4 February 2026." in course
    assert CALL["agreed"] not in course


def test_a_correction_can_be_corrected_and_the_same_form_is_kept_once(
    held: Client, participant: Participant
) -> None:
    form = {**opens(held, participant), "notes": ANEW}
    for _ in range(2):
        assert held.post(page_of(participant), form).status_code == 302
    held.post(page_of(participant), {**opens(held, participant), "notes": "Once more."})
    assert [each["notes"] for each in told(participant, "contact_held")][1:] == [ANEW, "Once more."]
    assert "Once more." in text_of(held.get(f"{pages(participant)}4/").content.decode())


def test_words_that_stand_already_are_no_correction(held: Client, participant: Participant) -> None:
    same = f"{CALL['went']}\r\n{CALL['agreed']}"
    assert held.post(page_of(participant), {**opens(held, participant), "notes": same}).status_code == 302
    assert len(told(participant, "contact_held")) == 1


@pytest.mark.parametrize(("notes", "why"), [("", "What was noted?"), ("x" * 3002, "longer than can be kept")])
@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_mistake_loses_nothing(
    held: Client, participant: Participant, notes: str, why: str, lang: str
) -> None:
    form = {**opens(held, participant), "notes": notes}
    held.cookies["django_language"] = lang
    answer = held.post(page_of(participant), form)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert f">{notes}</textarea>" in page
    assert 'href="#q-notes"' in page
    assert lang == "es" or why in page
    assert len(told(participant, "contact_held")) == 1


def test_of_two_colleagues_the_second_reads_the_first_and_loses_nothing(
    held: Client, carla: Clinician, clock: Clock, participant: Participant
) -> None:
    hers = signed_in(carla, clock.now)
    his_form, her_form = opens(held, participant), opens(hers, participant)
    held.post(page_of(participant), {**his_form, "notes": "Ben was first."})
    answer = hers.post(page_of(participant), {**her_form, "notes": ANEW})
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "Other words were saved meanwhile" in html
    assert "What stands now Ben was first." in text_of(html)
    assert f">{ANEW}</textarea>" in html
    assert [each["notes"] for each in told(participant, "contact_held")][1:] == ["Ben was first."]
    assert hers.post(page_of(participant), {**form_in(html, "correct"), "notes": ANEW}).status_code == 302
    assert told(participant, "contact_held")[-1]["notes"] == ANEW


def test_in_the_same_moment_one_comes_first(
    held: Client, ben: Clinician, clock: Clock, participant: Participant
) -> None:
    (first,) = told(participant, "contact_held")
    person = stands(participant, clock.now).person
    assert person is not None
    ids = ("22222222-2222-4222-8222-222222222222", "33333333-3333-4333-8333-333333333333")
    one, two = (Corrects("week-4", first["id"], person.enrolled_on, each) for each in ids)
    correct(ben, participant, one, "one", clock.now)
    with pytest.raises(ChangedMeanwhile):
        correct(ben, participant, two, "two", clock.now)
    with pytest.raises(ChangedMeanwhile):
        take_back(ben, participant, two, clock.now)
    with pytest.raises(ChangedMeanwhile):  # an id that is in use for something else
        correct(
            ben, participant, one._replace(replaces=one.entry_id, entry_id=first["id"]), "three", clock.now
        )
    assert [each["notes"] for each in told(participant, "contact_held")][1:] == ["one"]


def test_it_did_not_take_place_then_it_is_due_again(
    ana: Client, held: Client, participant: Participant
) -> None:
    held.post(page_of(participant), {**opens(held, participant), "notes": ANEW})
    due = "The contact of week 4 is due"
    assert due not in text_of(held.get("/clinic/").content.decode())
    assert held.post(page_of(participant), opens(held, participant, "undo")).status_code == 302
    assert due in text_of(held.get("/clinic/").content.decode())
    assert "Week 4, main contact Due since" in text_of(held.get(pages(participant)).content.decode())
    assert "During the call" in held.get(f"{pages(participant)}4/").content.decode()
    assert "No day is fixed yet" in text_of(ana.get("/today/").content.decode())
    assert "on the level" not in ana.get("/plan/review/4/").content.decode()


def test_what_its_form_told_beside_it_goes_too_and_the_clinics_own_stays(
    ana: Client, held: Client, ben: Clinician, participant: Participant
) -> None:
    html = text_of(held.get(page_of(participant)).content.decode())
    assert f"The goal: “{CALL['goal']}”" in html
    assert f"The note for the person: “{CALL['shared']}”" in html
    held.post(page_of(participant), opens(held, participant, "undo"))
    (undo,) = told(participant, "withdrawn")
    assert (undo["by"], undo["who"], len(undo["about"])) == ("clinician", str(ben.pk), 3)
    assert CALL["goal"] not in ana.get("/plan/").content.decode()
    assert ana.get("/log/journal/").content.decode().count("undone") >= 3
    assert (Task.objects.count(), PrivateNote.objects.count(), Appointment.objects.count()) == (2, 1, 1)


def test_the_course_keeps_that_it_was_taken_back_and_not_what_was_noted(
    held: Client, participant: Participant
) -> None:
    held.post(page_of(participant), {**opens(held, participant), "notes": ANEW})
    held.post(page_of(participant), opens(held, participant, "undo"))
    course = text_of(held.get(f"/clinic/person/{participant.pk}/course/?kind=contacts").content.decode())
    assert course.count("taken back since") == 1
    assert CALL["agreed"] not in course
    assert "on the level" not in course


def test_taken_back_it_can_be_held_anew_and_taken_back_again(held: Client, participant: Participant) -> None:
    held.post(page_of(participant), opens(held, participant, "undo"))
    again = {**CALL, "entry": "22222222-2222-4222-8222-222222222222", "agreed": "This time really."}
    assert held.post(f"{pages(participant)}4/", again).status_code == 302
    assert "This time really." in held.get(f"{pages(participant)}4/").content.decode()
    held.post(page_of(participant), opens(held, participant, "undo"))
    assert "Due since" in text_of(held.get(pages(participant)).content.decode())


def test_a_double_click_and_an_old_form_say_what_is_so(held: Client, participant: Participant) -> None:
    form = opens(held, participant, "undo")
    held.post(page_of(participant), form)
    answer = held.post(page_of(participant), form, follow=True)
    assert "noted no contact here that could be taken back" in answer.content.decode()
    assert len(told(participant, "withdrawn")) == 1
    late = held.post(f"{pages(participant)}4/", CALL)
    assert late.status_code == 422
    assert "was taken back meanwhile" in late.content.decode()
    assert CALL["agreed"] in late.content.decode()


def test_who_corrects_what_a_colleague_took_back_can_note_it_anew(
    held: Client, carla: Clinician, clock: Clock, participant: Participant
) -> None:
    hers = signed_in(carla, clock.now)
    her_form = opens(hers, participant)
    held.post(page_of(participant), opens(held, participant, "undo"))
    answer = hers.post(page_of(participant), {**her_form, "notes": ANEW})
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "was taken back meanwhile" in html
    assert f">{ANEW}</textarea>" in html
    assert f'action="{pages(participant)}4/"' in html
    assert not [each for each in told(participant, "contact_held") if each["notes"] == ANEW]


def test_who_takes_back_what_a_colleague_corrected_reads_that_first(
    held: Client, carla: Clinician, clock: Clock, participant: Participant
) -> None:
    hers = signed_in(carla, clock.now)
    her_undo = opens(hers, participant, "undo")
    held.post(page_of(participant), {**opens(held, participant), "notes": ANEW})
    answer = hers.post(page_of(participant), her_undo)
    assert answer.status_code == 422
    assert "nothing is taken back yet" in answer.content.decode()
    assert not told(participant, "withdrawn")
    assert hers.post(page_of(participant), form_in(answer.content.decode(), "undo")).status_code == 302
    assert len(told(participant, "withdrawn")) == 1


def test_what_another_clinic_held_cannot_be_corrected_here(
    at_work: AtWork, participant: Participant, lets_see: LetsSee, clock: Clock
) -> None:
    lets_see("notes")
    dora = a_clinician(Clinic.objects.create(name="Hillside", made=clock.now), "Dora", clock.now)
    held_by(dora, participant, clock)
    _nothing_is_corrected(at_work(), participant)


def test_what_the_person_held_alone_cannot_be_corrected_here(
    ana: Client, at_work: AtWork, participant: Participant, lets_see: LetsSee
) -> None:
    lets_see("notes")
    ana.post("/plan/review/4/", {"entry": "33333333-3333-4333-8333-333333333333", "good": "my own words"})
    _nothing_is_corrected(at_work(), participant)


def test_what_nobody_held_cannot_be_corrected(
    at_work: AtWork, participant: Participant, lets_see: LetsSee
) -> None:
    lets_see()
    _nothing_is_corrected(at_work(), participant)


def _nothing_is_corrected(browser: Client, person: Participant) -> None:
    before = Entry.objects.count()
    assert browser.get(page_of(person)).status_code == 302
    assert "/correct/" not in browser.get(f"{pages(person)}4/").content.decode()
    (standing, *_) = told(person, "contact_held") or [{"id": ""}]
    form = {"replaces": standing["id"], "entry": "44444444-4444-4444-8444-444444444444"}
    assert browser.post(page_of(person), {**form, "notes": ANEW}).status_code == 422
    assert browser.post(page_of(person), {**form, "do": "undo"}).status_code == 302
    assert Entry.objects.filter(kind__in=("contact_held", "withdrawn", "goal_set")).count() == len(
        told(person, "contact_held")
    ) + len(told(person, "goal_set"))
    assert Entry.objects.count() == before


def test_the_clinics_review_of_ones_own_counts_again_once_the_talk_is_taken_back(
    ana: Client, at_work: AtWork, participant: Participant, lets_see: LetsSee, clock: Clock
) -> None:
    lets_see()
    ana.post("/plan/review/4/", {"entry": "33333333-3333-4333-8333-333333333333", "good": "my own words"})
    clock.now += timedelta(minutes=1)
    browser = at_work()
    browser.post(f"{pages(participant)}4/", CALL)
    html = browser.post(page_of(participant), opens(browser, participant, "undo"), follow=True)
    assert "the contact stands as held on Tuesday, 3 February 2026." in text_of(html.content.decode())
    assert "Reviewed on their own on" in text_of(browser.get(pages(participant)).content.decode())


@pytest.mark.parametrize("lang", ["en", "es"])
def test_each_page_has_all_its_words(ana: Client, held: Client, participant: Participant, lang: str) -> None:
    held.cookies["django_language"] = ana.cookies["django_language"] = lang
    assert held.get(page_of(participant)).status_code == 200
    held.post(page_of(participant), {**opens(held, participant), "notes": ANEW})
    for page in (page_of(participant), f"{pages(participant)}4/", f"/clinic/person/{participant.pk}/course/"):
        assert held.get(page).status_code == 200
    assert ana.get("/plan/review/4/").status_code == 200
