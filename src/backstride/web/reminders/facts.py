"""What is known of somebody's day, out of the database: what `reminders_due` is asked with."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from backstride.book.check_ins.standing import asked_now, standing_of
from backstride.book.check_ins.table import read_schedule
from backstride.web.contacts.ahead import talk_ahead
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Entry, Participant
from backstride.web.participant.plan.reviews import review_asked_for
from backstride.web.reminders.due import QUIET_AFTER_DAYS, THINGS, Known, Was, Wishes
from backstride.web.reminders.models import Device, Sent, Wish

SILENCES = ("session_done", "session_skipped", "flared_up", "symptom_reported")
"""Whoever told one of these today has their day in hand: nothing more is asked of it."""
LOOKS_BACK = timedelta(days=2 * QUIET_AFTER_DAYS)
TRIED_AGAIN = "failed"


class Facts(NamedTuple):
    """Everything that decides."""

    wishes: Wishes
    known: Known
    sent: list[Was]
    told_today: bool


def facts_of(wish: Wish, kept: Kept, day: date) -> Facts | None:
    """For a local day; None for who has not begun, or has nowhere to be reached."""
    places = places_of(wish)
    if kept.person is None or not places:
        return None
    person = wish.participant
    told_last = max(_told_last(person) or date.min, kept.person.enrolled_on)
    decision = kept.decision
    known = Known(
        mode=decision.mode,
        session_due=decision.due,
        morning_open=any(reason.rule == "morning.awaited" for reason in decision.reasons),
        check_in_due=looks_back_now(person, kept),
        told_last=told_last,
    )
    things = frozenset(thing for thing in THINGS if getattr(wish, thing))
    wishes = Wishes(places, wish.at, things, wish.not_today)
    return Facts(wishes, known, sent_since(person, day), told_today(person, day))


def places_of(wish: Wish) -> tuple[str, ...]:
    """Where somebody is to be reached: an address that was confirmed, and each of their devices."""
    mail = ("mail",) if wish.by_mail and wish.confirmed and wish.address else ()
    if not wish.by_push:
        return mail
    devices = Device.objects.filter(participant=wish.participant_id).order_by("pk")
    return (*mail, *(f"push {number}" for number in devices.values_list("pk", flat=True)))


def looks_back_now(person: Participant, kept: Kept) -> bool:
    """Whether a look back waits: a check-in, or a review of the plan that no clinic talks over with them."""
    if kept.person is None:
        return False
    on, told = kept.decision.on, kept.check_ins.told
    asked = asked_now(standing_of(read_schedule(), kept.person.enrolled_on, told, on))
    if asked is not None:
        return True
    return review_asked_for(kept, on) is not None and talk_ahead(person, kept) is None


def told_today(participant: Participant, day: date) -> bool:
    """Whether the day is in hand. What was undone since still was a word from the person."""
    return Entry.objects.filter(participant=participant, kind__in=SILENCES, local_day=day).exists()


def _told_last(participant: Participant) -> date | None:
    told = Entry.objects.filter(participant=participant, by="participant").order_by("-seq")
    return told.values_list("local_day", flat=True).first()


def sent_since(participant: Participant, day: date) -> list[Was]:
    """What was claimed lately and did not fail."""
    rows = Sent.objects.filter(participant=participant, day__gte=day - LOOKS_BACK)
    lately = rows.exclude(outcome=TRIED_AGAIN).values_list("day", "to", "things")
    return [Was(on, to, frozenset(things.split())) for on, to, things in lately]
