"""A grant and the word about it: what a person agreed to stands in their journal, too."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from django.db import transaction

from backstride.web.clinic.granting import Let, end_grant, grant, open_grants, scopes_of
from backstride.web.clinic.models import Clinic, Grant
from backstride.web.contacts.falling_away import let_fall
from backstride.web.contacts.models import Appointment
from backstride.web.journals.consents import KIND
from backstride.web.journals.models import Participant
from backstride.web.participant.telling import an_entry, fresh_id, tell
from backstride.web.participant.who_sees.form import Typed


def let_see(participant: Participant, clinic: Clinic, typed: Typed, now: datetime) -> Grant:
    """Let a clinic see what was chosen, in place of what it saw until now."""
    with transaction.atomic():
        _takes_back(participant, _held(participant, clinic, now), now)
        given = grant(participant, clinic, Let(typed.called, typed.scopes, typed.ends(now)), now)
        _says(participant, given, now, given=True)
        return given


def end(participant: Participant, clinic: Clinic, now: datetime) -> list[Appointment]:
    """From this moment on the clinic sees nothing, and no day that it moved counts: what falls away."""
    with transaction.atomic():
        before = _held(participant, clinic, now)
        fallen = let_fall(participant, clinic, now)
        end_grant(participant, clinic, now)
        _takes_back(participant, before, now)
        return fallen


def _held(participant: Participant, clinic: Clinic, now: datetime) -> list[Grant]:
    return list(open_grants(now).filter(participant=participant, clinic=clinic))


def _takes_back(participant: Participant, before: list[Grant], now: datetime) -> None:
    for each in before:
        _says(participant, each, now, given=False)


def _says(participant: Participant, what: Grant, now: datetime, *, given: bool) -> None:
    until = f" until {what.until.astimezone(ZoneInfo(participant.zone)).date()}" if what.until else ""
    to = f"clinic {what.clinic_id} sees {' '.join(scopes_of(what))}{until}"
    tell(participant, an_entry(participant, KIND, fresh_id(), now, to=to, given=given))
