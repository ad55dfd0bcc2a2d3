"""Spec: who ends sharing reads which talk falls away, before and after; what was mailed is called off."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.conf import LazySettings
from django.test import Client

from backstride.web.clinic.granting import Let, grant
from backstride.web.clinic.models import Clinic, Clinician
from backstride.web.contacts.models import Appointment
from backstride.web.journals.models import Participant
from tests.web.clinic.people import a_clinician
from tests.web.conftest import Clock
from tests.web.contacts.conftest import HIS
from tests.web.contacts.test_a_contact_with_somebody import CALL, pages
from tests.web.contacts.test_an_invitation_by_mail import MAILED, calendar_in, day
from tests.web.contacts.test_days_and_calendar import FIXED
from tests.web.reminders.conftest import send_to
from tests.web.reminders.mail_servers import Inbox, free_port
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
ALONE = {**CALL, "next_on": "", "next_at": ""}
"""A call after which no other day is fixed."""
BEFORE = {
    "en": "A talk with Riverside Back Care is fixed: Thursday, 5 February 2026, 17:30. If you end this",
    "es": "Hay una conversación fijada con Riverside Back Care: jueves, 5 de febrero de 2026, 17:30.",
}
AFTER = {
    "en": "The talk on Thursday, 5 February 2026, 17:30, falls away. Ring Riverside",
    "es": "La conversación del jueves, 5 de febrero de 2026, 17:30, ya no cuenta. Llame a Riverside",
}


def ends(ana: Client, clinic: Clinic) -> str:
    """What is said after the press."""
    return text_of(ana.post(f"/who-sees/{clinic.pk}/end/", follow=True).content.decode())


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_day_is_named_before_and_after(
    ana: Client, bens: Client, ben: Clinician, participant: Participant, lang: str
) -> None:
    bens.post(day(participant), FIXED)
    ana.cookies["django_language"] = lang
    assert BEFORE[lang] in text_of(ana.get("/who-sees/").content.decode())
    assert AFTER[lang] in ends(ana, ben.clinic)
    assert Appointment.objects.get().called_off
    assert AFTER[lang] not in ends(ana, ben.clinic)


def test_without_a_talk_nothing_is_said_of_one(ana: Client, bens: Client, ben: Clinician) -> None:
    bens.post(f"{pages(Participant.objects.get())}4/", ALONE)
    assert "is fixed" not in text_of(ana.get("/who-sees/").content.decode())
    assert "falls away" not in ends(ana, ben.clinic)


def test_what_was_mailed_is_called_off_by_mail_in_that_moment(
    ana: Client, bens: Client, ben: Clinician, inbox: Inbox, participant: Participant
) -> None:
    bens.post(day(participant), MAILED)
    assert "You are mailed that it is cancelled" in ends(ana, ben.clinic)
    first, cancel = inbox.mails
    (_, was), (method, event) = calendar_in(first), calendar_in(cancel)
    assert (method, str(event["ORGANIZER"])) == ("CANCEL", f"mailto:{HIS}")
    assert (str(event["UID"]), int(event["SEQUENCE"])) == (str(was["UID"]), int(was["SEQUENCE"]) + 1)
    assert not Appointment.objects.get().is_invited
    ends(ana, ben.clinic)
    assert len(inbox.mails) == 2


def test_who_mailed_it_has_left_and_a_colleague_calls_it_off(
    ana: Client, bens: Client, ben: Clinician, inbox: Inbox, clock: Clock
) -> None:
    bens.post(day(Participant.objects.get()), MAILED)
    Clinician.objects.filter(pk=ben.pk).update(ended=clock.now)
    assert "delete it from your calendar yourself" in ends(ana, ben.clinic)
    a_clinician(ben.clinic, "Carla", clock.now, leads=True)
    assert "You are mailed that it is cancelled" in ends(ana, ben.clinic)
    method, event = calendar_in(inbox.mails[-1])
    assert (method, str(event["ORGANIZER"])) == ("CANCEL", f"mailto:{HIS}")


def test_a_mail_that_cannot_go_is_said_and_keeps_nothing_shared(
    ana: Client, bens: Client, ben: Clinician, inbox: Inbox, settings: LazySettings
) -> None:
    bens.post(day(Participant.objects.get()), MAILED)
    send_to(settings, free_port())
    said = ends(ana, ben.clinic)
    assert "it could not be mailed that it is cancelled: delete it from your calendar yourself" in said
    assert bens.get(pages(Participant.objects.get())).status_code == 404
    assert len(inbox.mails) == 1


def test_an_invitation_to_what_was_held_before_its_day_is_called_off_too(
    ana: Client, bens: Client, ben: Clinician, inbox: Inbox, participant: Participant
) -> None:
    bens.post(day(participant), MAILED)
    bens.post(f"{pages(participant)}4/", ALONE)
    said = ends(ana, ben.clinic)
    assert "falls away" not in said
    assert calendar_in(inbox.mails[-1])[0] == "CANCEL"


def test_another_clinics_talk_stays_and_comes_back_with_nobody(
    ana: Client, bens: Client, ben: Clinician, clock: Clock, participant: Participant
) -> None:
    hillside = Clinic.objects.create(name="Hillside", made=clock.now)
    grant(participant, hillside, Let("A.", ()), clock.now)
    bens.post(day(participant), FIXED)
    assert "Hillside is fixed" not in text_of(ana.get("/who-sees/").content.decode())
    assert "The talk on" not in ends(ana, hillside)
    assert not Appointment.objects.get().called_off
    assert "With Ben, Riverside Back Care." in text_of(ana.get("/plan/").content.decode())
    ends(ana, ben.clinic)
    clock.now += timedelta(hours=1)
    grant(participant, ben.clinic, Let("A.", ()), clock.now)
    plan = text_of(ana.get("/plan/").content.decode())
    assert "With Ben, Riverside Back Care." not in plan, "what fell away stays away"
