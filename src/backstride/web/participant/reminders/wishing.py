"""Keeps what somebody wishes, and asks an address whether its reader wants it at all."""

from __future__ import annotations

from datetime import datetime
from enum import Enum
from uuid import UUID

from django.db import transaction

from backstride.web.journals.models import Participant
from backstride.web.participant.reminders.wish_form import Typed
from backstride.web.reminders.by_mail import send_mail
from backstride.web.reminders.due import THINGS
from backstride.web.reminders.mails import confirming_mail
from backstride.web.reminders.models import Device, Wish

MOST_ASKED = 3
"""So many mails a day ask an address (project opinion): nobody is to be pestered through us."""


class Asked(Enum):
    """What came of asking an address."""

    NOT_NEEDED = "not_needed"
    SENT = "sent"
    NOT_SENT = "not_sent"
    TOO_OFTEN = "too_often"


def wish_of(participant: Participant) -> Wish:
    """What somebody wishes; nothing, where they never said."""
    found = Wish.objects.filter(participant=participant).first()
    return found or Wish(
        participant=participant, language=participant.language, address=_own_address(participant)
    )


def keep_wish(participant: Participant, typed: Typed, language: str) -> Wish:
    """Keep it. An address that is another one now has to say yes anew."""
    with transaction.atomic():
        Participant.objects.select_for_update().get(pk=participant.pk)
        wish = wish_of(participant)
        if typed.by_mail:
            wish.confirmed = wish.confirmed and wish.address.lower() == typed.address.lower()
            wish.address = typed.address
        wish.by_mail, wish.shows_plan, wish.language = typed.by_mail, typed.shows_plan, language
        wish.at = typed.time or wish.at
        for thing in THINGS:
            setattr(wish, thing, thing in typed.things)
        wish.save()
        return wish


def note_devices(participant: Participant, language: str) -> None:
    """Pushes are wished for as long as there is a browser to show them."""
    with transaction.atomic():
        Participant.objects.select_for_update().get(pk=participant.pk)
        wish = wish_of(participant)
        wish.by_push = Device.objects.filter(participant=participant).exists()
        wish.language = language
        wish.save()


def ask_address(wish: Wish, now: datetime) -> Asked:
    """Send the mail that asks, where it is needed."""
    if not wish.by_mail or wish.confirmed:
        return Asked.NOT_NEEDED
    if not _may_ask(wish, now):
        return Asked.TOO_OFTEN
    came = send_mail(confirming_mail(wish, now.date()))
    return Asked.SENT if came.word == "sent" else Asked.NOT_SENT


def _may_ask(wish: Wish, now: datetime) -> bool:
    """Counted before it is sent; of two at once, each counts."""
    with transaction.atomic():
        kept = Wish.objects.select_for_update().get(pk=wish.pk)
        times = kept.asked_times if kept.asked_on == now.date() else 0
        if times >= MOST_ASKED:
            return False
        kept.asked_on, kept.asked_times = now.date(), times + 1
        kept.save(update_fields=["asked_on", "asked_times"])
        return True


def end_reminders(participant_id: UUID) -> None:
    """Nothing comes any more, by no way, until it is switched on again."""
    Wish.objects.filter(participant=participant_id).update(by_mail=False, by_push=False)
    Device.objects.filter(participant=participant_id).delete()


def _own_address(participant: Participant) -> str:
    return (participant.user and participant.user.email) or ""
