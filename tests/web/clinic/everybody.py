"""Everybody who might ask for a page, each with a browser of their own; and Ana, whom it is all about."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.test import Client

from backstride.web.accounts.models import User
from backstride.web.clinic.granting import Let, grant
from backstride.web.clinic.inviting import To, invite
from backstride.web.clinic.models import Clinic, Clinician, Invitation
from backstride.web.clinic.scopes import SCOPES
from backstride.web.contacts.models import Appointment, PrivateNote, Task
from backstride.web.journals.append import append
from backstride.web.journals.models import Participant
from tests.cast.people import ANA, BEGIN, LEO
from tests.cast.story import Story
from tests.web.clinic.people import PASSWORD, a_clinician, signed_in, signed_in_by_password
from tests.web.clinic.programmes.written import broken
from tests.web.conftest import Clock

CALLED = "Ana of the quiet lane"
NOTED = "my sister must not know of this"
AMONG_COLLEAGUES = "she seemed lonely on the telephone"
SECRETS = (CALLED, NOTED, AMONG_COLLEAGUES)
"""Words of hers that nobody is to read whom she did not let; and her clinic's own, which are not for her."""


@dataclass
class Everybody:
    """Browsers by role, and what stands in addresses about Ana."""

    browsers: dict[str, Client]
    hers: dict[str, str]


def everybody(clock: Clock) -> Everybody:
    """Ana shares her course, and no more, with Riverside; Ben works there, Carla leads, Dora is elsewhere."""
    now = clock.now
    ana = _participant("ana@example.org", ANA.session("2026-01-05 18:00"), clock)
    note = {"id": str(uuid.uuid4()), "kind": "noted", "at": now.isoformat(), "by": "participant"}
    append(ana.pk, [{**note, "text": NOTED}], now)
    riverside = Clinic.objects.create(name="Riverside", made=now)
    grant(ana, riverside, Let(CALLED, ()), now)
    ben = a_clinician(riverside, "Ben", now)
    code = invite(riverside, ben, To(), now)
    kept = {"participant": ana, "clinic": riverside, "by": ben, "text": AMONG_COLLEAGUES, "made": now}
    PrivateNote.objects.create(**kept)
    Task.objects.create(**kept)
    hers = {
        "person": str(ana.pk),
        "clinic": str(riverside.pk),
        "entry": str(ana.entries.filter(kind="session_done").get().pk),
        "colleague": str(ben.pk),
        "week": "4",
        "appointment": str(_appointment(ana, riverside, now).pk),
        "code": code,
        "digest": Invitation.objects.get().digest,
        "colleagues": _digest_for_a_colleague(ben, now),
        "version": str(broken(ben).pk),
    }
    return Everybody({**_people(ana, clock), **_staff(ben, clock)}, hers)


def _digest_for_a_colleague(ben: Clinician, now: datetime) -> str:
    invite(ben.clinic, ben, To(work=True), now)
    return Invitation.objects.get(to_work=True).digest


def _appointment(ana: Participant, clinic: Clinic, now: datetime) -> Appointment:
    """The talk of week 4, with its hour."""
    begun = datetime.fromisoformat(BEGIN).date()
    days = {"since": begun, "on": begun + timedelta(weeks=4), "at": time(17, 30)}
    return Appointment.objects.create(participant=ana, clinic=clinic, contact="week-4", revised=now, **days)


def _people(ana: Participant, clock: Clock) -> dict[str, Client]:
    newcomer = User.objects.create_user(email="new@example.org", password=PASSWORD)
    leo = _participant("leo@example.org", LEO, clock)
    assert ana.user is not None
    assert leo.user is not None
    return {
        "a stranger": Client(),
        "a newcomer": signed_in_by_password(newcomer),
        "Ana": signed_in_by_password(ana.user),
        "another participant": signed_in_by_password(leo.user),
    }


def _staff(ben: Clinician, clock: Clock) -> dict[str, Client]:
    now, riverside = clock.now, ben.clinic
    hillside = Clinic.objects.create(name="Hillside", made=now)
    emil = a_clinician(riverside, "Emil", now)
    emil.ended = now
    emil.save()
    return {
        "her clinician": signed_in(ben, now),
        "her clinician, by a password alone": signed_in_by_password(ben.user),
        "who leads her clinic": signed_in(a_clinician(riverside, "Carla", now, leads=True), now),
        "who has left her clinic": signed_in(emil, now),
        "another clinic": signed_in(a_clinician(hillside, "Dora", now, leads=True), now),
    }


def lets_see_everything(hers: dict[str, str], clock: Clock) -> None:
    """Ana shares every part."""
    ana, clinic = Participant.objects.get(pk=hers["person"]), Clinic.objects.get(pk=hers["clinic"])
    grant(ana, clinic, Let(CALLED, SCOPES), clock.now)


def _participant(email: str, story: Story, clock: Clock) -> Participant:
    user = User.objects.create_user(email=email, password=PASSWORD)
    person = Participant.objects.create(user=user, zone="Europe/Madrid", language="en")
    append(person.pk, story.told, clock.now)
    return person
