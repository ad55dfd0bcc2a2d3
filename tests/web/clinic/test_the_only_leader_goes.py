"""Spec: who alone leads a clinic reads what becomes of it before they erase their account; no other does."""

from __future__ import annotations

import pytest
from django.test import Client

from backstride.web.accounts.models import User
from backstride.web.clinic.granting import Let, grant
from backstride.web.clinic.inviting import To, invite
from backstride.web.clinic.lead import answer_about
from backstride.web.clinic.models import Clinic, Clinician
from backstride.web.journals.models import Participant
from tests.web.clinic.people import a_clinician, signed_in_by_password
from tests.web.conftest import Clock
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
ERASE = "/plan/erase/"
ALONE = "You alone lead Riverside Back Care"


def reads(who: Clinician, lang: str = "en") -> str:
    """The page on which they erase their account."""
    browser = signed_in_by_password(who.user)
    browser.cookies["django_language"] = lang
    page = browser.get(ERASE)
    assert page.status_code == 200
    return text_of(page.content.decode())


def test_who_works_there_alone_reads_who_would_be_seen_by_nobody(
    carla: Clinician, participant: Participant, clock: Clock
) -> None:
    grant(participant, carla.clinic, Let("Ana", ()), clock.now)
    page = reads(carla)
    assert ALONE in page
    assert "Nobody else works at Riverside Back Care: nobody would see what people tell" in page
    assert "1 person lets it see something, and will read that nobody works there." in page
    assert "Ana" not in page
    page = reads(carla, "es")
    assert "Solo usted dirige Riverside Back Care" in page
    assert "1 persona le deja ver algo" in page


def test_where_colleagues_stay_it_says_what_they_cannot_do(carla: Clinician, ben: Clinician) -> None:
    page = reads(carla)
    assert ALONE in page
    assert "Your colleagues go on seeing the people whom they look after" in page
    assert "Nobody else works" not in page


def test_a_colleague_who_leads_it_too_is_enough(carla: Clinician, clock: Clock) -> None:
    eva = a_clinician(carla.clinic, "Eva", clock.now, leads=True)
    assert "You alone lead" not in reads(carla)
    Clinician.objects.filter(pk=eva.pk).update(ended=clock.now)
    assert ALONE in reads(carla)


@pytest.mark.usefixtures("carla")
def test_nobody_else_reads_of_it(ben: Clinician, ana: Client, another: Clinician, clock: Clock) -> None:
    assert "You alone lead" not in reads(ben)
    assert "You alone lead" not in text_of(ana.get(ERASE).content.decode())
    Clinician.objects.filter(pk=another.pk).update(leads=True, ended=clock.now)
    assert "You alone lead" not in reads(another), "whoever has left leads nothing"


def test_a_new_code_lets_somebody_lead_the_clinic_that_nobody_works_at(
    carla: Clinician, participant: Participant, ana: Client, clock: Clock
) -> None:
    clinic = carla.clinic
    grant(participant, clinic, Let("Ana", ()), clock.now)
    unused = invite(clinic, carla, To(work=True, lead=True), clock.now)
    browser = signed_in_by_password(carla.user)
    browser.post(ERASE, {"word": "erase"})
    assert not Clinician.objects.exists()
    assert "Nobody works at Riverside Back Care any more" in text_of(ana.get("/who-sees/").content.decode())
    assert ana.get(f"/join/{unused}/").status_code == 410
    made = answer_about("riverside back care")
    assert (made["clinic"], made["work"], made["lead"]) == ("Riverside Back Care", 0, 0)
    eva = User.objects.create_user(email="eva@example.org", password="green hills at noon")
    signed_in_by_password(eva).post(f"/join/{made['code']}/", {"name": "Eva"})
    (works,) = Clinician.objects.all()
    assert (works.user, works.clinic, works.leads) == (eva, clinic, True)
    assert Clinic.objects.count() == 1
    assert "Nobody works" not in text_of(ana.get("/who-sees/").content.decode())
