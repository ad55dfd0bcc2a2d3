"""One round: everybody whose hour it is gets what is due, once. Run every minute, by however many processes.

What goes wrong with one person or one server stops nobody else.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable
from datetime import datetime

from django.db.models import Q

from backstride.web.journals.standing import stands
from backstride.web.reminders.by_mail import send_mail
from backstride.web.reminders.by_push import send_push
from backstride.web.reminders.claiming import claim, note_what_came
from backstride.web.reminders.due import Reminder, is_open, local, reminders_due
from backstride.web.reminders.facts import facts_of, told_today
from backstride.web.reminders.mails import Own, reminder_mail
from backstride.web.reminders.models import Device, Wish
from backstride.web.reminders.outcome import REFUSED, Outcome
from backstride.web.reminders.pushes import reminder_push

LOG = logging.getLogger(__name__)

ENOUGH_TROUBLE = 2
"""After so many failures of a way in one round, its server is left alone until the next round."""
MAIL, PUSH = "mail", "push"


class Round:
    """What one round has come to so far."""

    def __init__(self) -> None:
        self.came: Counter[str] = Counter()
        self._trouble: Counter[str] = Counter()

    def goes(self, way: str) -> bool:
        """Whether a way is worth trying."""
        return self._trouble[way] < ENOUGH_TROUBLE

    def note(self, way: str, outcome: Outcome) -> None:
        """Count what came of a message."""
        self.came[outcome.word] += 1
        self._trouble[way] += outcome.away


def one_round(now: datetime) -> Counter[str]:
    """Send what is due. How many were `sent`, `failed`, `refused`, `unsure`; `left` where something broke."""
    done = Round()
    for wish in _wishes():
        try:
            _for_one(wish, now, done)
        except Exception:
            LOG.exception("Reminders of participant %s: left until the next round.", wish.participant_id)
            done.came["left"] += 1
    return done.came


def _wishes() -> Iterable[Wish]:
    wanted = Wish.objects.filter(Q(by_mail=True) | Q(by_push=True), participant__user__is_active=True)
    return list(wanted.select_related("participant").order_by("pk"))


def _for_one(wish: Wish, now: datetime, done: Round) -> None:
    person = wish.participant
    local_now = local(now, person.zone)
    if wish.not_today == local_now.date() or not is_open(wish.at, local_now):
        return
    kept = stands(person, now)
    facts = facts_of(wish, kept, local_now.date())
    if facts is None:
        return
    own = Own(*kept.going_on.own_plan)
    told = facts.told_today
    for reminder in reminders_due(facts.wishes, facts.known, local_now, facts.sent, told_today=told):
        _send(wish, reminder, own, local_now, done)


def _send(wish: Wish, reminder: Reminder, own: Own, local_now: datetime, done: Round) -> None:
    way, _, number = reminder.to.partition(" ")
    if not done.goes(way):
        return
    row = claim(wish.participant, reminder, local_now)
    if row is None:
        return
    if told_today(wish.participant, reminder.day):  # told while others were being written to
        row.delete()
        return
    if way == MAIL:
        outcome = send_mail(reminder_mail(wish, reminder, own))
    else:
        device = Device.objects.filter(pk=int(number)).first()
        push = reminder_push(wish, reminder, local_now)
        outcome = send_push(device, push, local_now) if device else REFUSED
    note_what_came(row, outcome.word)
    done.note(way, outcome)
