"""What a push says on a locked screen: as little as possible, and nothing of anybody's health."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.urls import reverse
from django.utils import translation

from backstride.web.pages.language import words_now
from backstride.web.reminders.by_push import Push
from backstride.web.reminders.due import LAST, OPEN_FOR, Reminder
from backstride.web.reminders.models import Wish
from backstride.web.reminders.signed import Signed, sign

SHORTEST = timedelta(minutes=10)


def reminder_push(wish: Wish, reminder: Reminder, local_now: datetime) -> Push:
    """The push of a day: it is worth showing until the hour is over."""
    token = sign("not_today", Signed(wish.participant_id, reminder.day))
    first = reminder.things[0]
    with translation.override(wish.language):
        words = words_now()
        name = f"push.{first if first in ('session', LAST) else 'note'}"
        says = {
            "title": words.say("web", "frame.name"),
            "body": words.say("reminders", name),
            "open": reverse("today"),
            "not_today": "" if first == LAST else reverse("reminders_not_today", args=[token]),
            "not_today_says": words.say("reminders", "not_today"),
            "lang": words.lang,
        }
    return Push(says, int(max(SHORTEST, _ends(wish, local_now) - local_now).total_seconds()))


def _ends(wish: Wish, local_now: datetime) -> datetime:
    return datetime.combine(local_now.date(), wish.at, local_now.tzinfo) + OPEN_FOR
