"""Spec: what one clinic noted of a talk, another reads only where own words are shared with it."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from backstride.web.clinic.granting import Let, grant
from backstride.web.clinic.models import Clinic, Clinician
from backstride.web.clinic.scopes import Scope
from backstride.web.journals.append import append
from backstride.web.journals.models import Participant
from tests.web.clinic.people import a_clinician
from tests.web.conftest import Clock
from tests.web.contacts.conftest import LetsSee
from tests.web.contacts.test_a_contact_with_somebody import CALL, pages, told
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
AtWork = Callable[[], Client]
PAIN: tuple[Scope, ...] = ("pain",)
WHEN, WHERE = "while the bread is in the oven", "behind the old mill"


@pytest.fixture(name="dora")
def _dora(ben: Clinician, clock: Clock) -> Clinician:
    return a_clinician(Clinic.objects.create(name="Hillside", made=clock.now), "Dora", clock.now)


def held_by(who: Clinician, about: Participant, clock: Clock, week: int = 4) -> None:
    """Somebody's talk with her, and what they noted of it."""
    says = {"kind": "contact_held", "contact": f"week-{week}", "notes": f"noted by {who.name}"}
    entry = {"id": str(uuid.uuid4()), "at": clock.now.isoformat(), "by": "clinician", "who": str(who.pk)}
    append(about.pk, [{**entry, **says}], clock.now)
    clock.now += timedelta(minutes=1)


def test_on_the_page_of_the_contact_and_in_the_next_agenda(
    at_work: AtWork, participant: Participant, lets_see: LetsSee, dora: Clinician, clock: Clock
) -> None:
    lets_see("pain")
    held_by(dora, participant, clock)
    browser = at_work()
    for week in (4, 8):
        page = text_of(browser.get(f"{pages(participant)}{week}/").content.decode())
        assert "noted by Dora" not in page
        assert "What another clinic noted is not shared with you." in page
        assert "Another clinic talked with them on Tuesday, 3 February 2026." in page
        assert "Your clinic talked with them" not in page


def test_with_the_notes_part_it_is_read(
    at_work: AtWork, participant: Participant, lets_see: LetsSee, dora: Clinician, clock: Clock
) -> None:
    lets_see("notes")
    held_by(dora, participant, clock)
    browser = at_work()
    for week in (4, 8):
        assert "noted by Dora" in text_of(browser.get(f"{pages(participant)}{week}/").content.decode())


def test_what_a_colleague_noted_is_the_clinics_also_once_they_left(
    at_work: AtWork, participant: Participant, lets_see: LetsSee, clock: Clock
) -> None:
    lets_see()
    carla = a_clinician(Clinic.objects.get(), "Carla", clock.now)
    held_by(carla, participant, clock)
    carla.ended = clock.now
    carla.save()
    browser = at_work()
    for week in (4, 8):
        page = text_of(browser.get(f"{pages(participant)}{week}/").content.decode())
        assert "noted by Carla" in page
        assert "Your clinic talked with them on Tuesday, 3 February 2026." in page


@pytest.mark.parametrize(("scopes", "is_read"), [((), False), (("pain",), False), (("notes",), True)])
def test_when_and_where_of_a_goal_are_the_persons_whoever_set_the_goal(  # noqa: PLR0917 - fixtures
    ana: Client,
    at_work: AtWork,
    participant: Participant,
    lets_see: LetsSee,
    clock: Clock,
    scopes: tuple[Scope, ...],
    is_read: bool,
) -> None:
    lets_see(*scopes)
    plan = {"id": str(uuid.uuid4()), "at": clock.now.isoformat(), "by": "participant", "kind": "goal_set"}
    append(participant.pk, [{**plan, "goal": "dance", "when": WHEN, "where": WHERE}], clock.now)
    clock.now += timedelta(minutes=1)
    browser = at_work()
    browser.post(f"{pages(participant)}4/", CALL)
    assert [(each["when"], each["where"]) for each in told(participant, "goal_set")] == [(WHEN, WHERE)] * 2
    about = f"/clinic/person/{participant.pk}"
    clinics = [f"{about}/", f"{pages(participant)}8/", f"{about}/course/?kind=notes"]
    said = " ".join(browser.get(page).content.decode() for page in clinics)
    assert (WHEN in said, WHERE in said) == (is_read, is_read)
    assert CALL["goal"] in said, "what the clinic wrote itself it reads"
    letter = {"kind": "discharge", "lang": "en"}
    assert (WHERE in browser.post(f"{about}/letters/", letter).content.decode()) is is_read
    assert WHERE in ana.get("/plan/", follow=True).content.decode()


def test_the_agenda_counts_early_ends_in_words(
    at_work: AtWork, participant: Participant, lets_see: LetsSee, clock: Clock
) -> None:
    lets_see()
    says = {"minutes": 5, "ended": "pain", "pain": {"worst": 4}, "legs": "none"}
    entry = {
        "id": str(uuid.uuid4()),
        "at": clock.now.isoformat(),
        "by": "participant",
        "kind": "session_done",
    }
    append(participant.pk, [{**entry, **says}], clock.now)
    browser = at_work()
    assert "1 session ended early." in text_of(browser.get(f"{pages(participant)}4/").content.decode())
    grant(participant, Clinic.objects.get(), Let("Ana", PAIN), clock.now)
    assert "1 session stopped for pain." in text_of(browser.get(f"{pages(participant)}4/").content.decode())
