"""Spec: titles name the page and nobody; what is not there says why; letting go is asked first."""

from __future__ import annotations

import re
from uuid import uuid4

import pytest
from django.test import Client

from backstride.web.clinic.granting import Let, end_grant, grant
from backstride.web.clinic.inviting import To, invite
from backstride.web.clinic.models import Clinic, Clinician
from backstride.web.contacts.models import Task
from backstride.web.journals.models import Participant
from tests.web.clinic.people import signed_in
from tests.web.conftest import Clock
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
TITLE = re.compile(r"<title>(.*?)</title>")


@pytest.fixture(name="lead")
def _lead(carla: Clinician, clock: Clock) -> Client:
    return signed_in(carla, clock.now)


def title(browser: Client, address: str) -> str:
    found = TITLE.search(browser.get(address).content.decode())
    return found[1] if found else ""


@pytest.mark.parametrize(
    ("lang", "says"),
    [
        ("en", "What you and your colleagues wrote and decided stays here."),
        ("es", "Lo que usted y su equipo escribieron y decidieron se queda aquí."),
    ],
)
def test_signing_out_speaks_of_their_work_and_of_no_plan_of_theirs(
    at_work: Client, ana: Client, lang: str, says: str
) -> None:
    for browser in (at_work, ana):
        browser.cookies["django_language"] = lang
    asked = text_of(at_work.get("/accounts/logout/").content.decode())
    assert says in asked
    assert {"en": "Your plan", "es": "Su plan"}[lang] not in asked
    assert says not in text_of(ana.get("/accounts/logout/").content.decode())


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("", {"en": "People", "es": "Personas"}),
        ("tasks/", {"en": "Tasks", "es": "Tareas"}),
        ("programmes/new/", {"en": "A new programme", "es": "Un programa nuevo"}),
        ("person/{person}/", {"en": "A person", "es": "Una persona"}),
        ("person/{person}/course/charts/", {"en": "Charts", "es": "Gráficos"}),
        ("person/{person}/contacts/2/day/", {"en": "A contact", "es": "Un contacto"}),
        ("person/{person}/change/", {"en": "Change", "es": "Cambiar"}),
        ("nothing/", {"en": "Clinic", "es": "Clínica"}),
    ],
)
@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_title_says_which_page_it_is_and_never_about_whom(  # noqa: PLR0917 - fixtures
    at_work: Client,
    participant: Participant,
    clinic: Clinic,
    clock: Clock,
    address: str,
    says: dict[str, str],
    lang: str,
) -> None:
    grant(participant, clinic, Let("Ana of Tuesday", ()), clock.now)
    at_work.cookies["django_language"] = lang
    assert title(at_work, f"/clinic/{address.format(person=participant.pk)}") == f"{says[lang]} – Backstride"


def test_who_ended_sharing_and_who_never_was_look_the_same(
    at_work: Client, participant: Participant, clinic: Clinic, clock: Clock
) -> None:
    grant(participant, clinic, Let("Ana", ()), clock.now)
    end_grant(participant, clinic, clock.now)
    ended, nobody = (at_work.get(f"/clinic/person/{each}/") for each in (participant.pk, uuid4()))
    assert (ended.status_code, nobody.status_code) == (404, 404)
    assert text_of(ended.content.decode()) == text_of(nobody.content.decode())
    said = text_of(ended.content.decode())
    assert "Perhaps the person has ended sharing with your clinic" in said
    assert "Everything you told" not in said
    assert 'href="/clinic/">To the people' in ended.content.decode()


def test_who_was_let_go_reads_that_and_somebody_else_reads_nothing_of_a_clinic(
    at_work: Client, ben: Clinician, ana: Client, clock: Clock
) -> None:
    Clinician.objects.filter(pk=ben.pk).update(ended=clock.now)
    assert "You do not work at Riverside Back Care any more" in text_of(
        at_work.get("/clinic/").content.decode()
    )
    assert "sharing" not in text_of(ana.get("/clinic/").content.decode())


def test_tasks_about_who_ended_sharing_are_counted_without_name_or_words(
    at_work: Client, participant: Participant, clinic: Clinic, clock: Clock
) -> None:
    Task.objects.create(participant=participant, clinic=clinic, text="ring her", made=clock.now)
    grant(participant, clinic, Let("Ana of Tuesday", ()), clock.now)
    assert "no longer share" not in text_of(at_work.get("/clinic/tasks/").content.decode())
    end_grant(participant, clinic, clock.now)
    said = text_of(at_work.get("/clinic/tasks/").content.decode())
    assert "1 more task is about somebody who no longer shares with you" in said
    assert "ring her" not in said
    assert "Ana of Tuesday" not in said
    grant(participant, clinic, Let("Ana again", ()), clock.now)
    assert "ring her" in text_of(at_work.get("/clinic/tasks/").content.decode())


def test_letting_go_is_asked_first_and_says_what_happens(
    lead: Client, ben: Clinician, clinic: Clinic, clock: Clock
) -> None:
    invite(clinic, ben, To(), clock.now)
    asks = f"/clinic/team/{ben.pk}/ended/"
    assert f'href="{asks}"' in lead.get("/clinic/team/").content.decode()
    said = text_of(lead.get(asks).content.decode())
    assert "Let Ben go?" in said
    assert "Ben sees nobody of this clinic any more" in said
    assert "Ben is the cover" not in said
    Clinic.objects.update(cover=ben)
    assert "Ben is the cover" in text_of(lead.get(asks).content.decode())
    assert not Clinician.objects.get(pk=ben.pk).ended
    assert lead.post(asks).status_code == 302
    assert Clinician.objects.get(pk=ben.pk).ended == clock.now


def test_a_colleague_asks_nothing(at_work: Client, carla: Clinician) -> None:
    assert at_work.get(f"/clinic/team/{carla.pk}/ended/").status_code == 404


def test_who_leads_and_is_you_are_words_apart(lead: Client) -> None:
    assert "Carla · leads · you" in text_of(lead.get("/clinic/team/").content.decode())
