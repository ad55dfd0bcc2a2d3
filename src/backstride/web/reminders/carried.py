"""What is kept of somebody's reminders, to be taken along: all but the keys of their browsers."""

from __future__ import annotations

from backstride.heart.fields import JSON
from backstride.web.journals.models import Participant
from backstride.web.reminders.due import THINGS
from backstride.web.reminders.models import Buddy, Device, Sent, Wish


def kept_of_reminders(participant: Participant) -> dict[str, JSON]:
    """Wishes, how many browsers, what was sent lately; and the buddy. None where there is none."""
    wish = Wish.objects.filter(participant=participant).first()
    buddy = Buddy.objects.filter(participant=participant).first()
    return {
        "reminders": wish and _of(wish),
        "buddy": buddy and {"name": buddy.name, "address": buddy.address or None},
    }


def _of(wish: Wish) -> dict[str, JSON]:
    person = wish.participant_id
    sent = Sent.objects.filter(participant=person).order_by("day", "pk")
    return {
        "by_mail": wish.by_mail,
        "address": wish.address or None,
        "confirmed": wish.confirmed,
        "browsers": Device.objects.filter(participant=person).count(),
        "at": f"{wish.at:%H:%M}",
        "things": [thing for thing in THINGS if getattr(wish, thing)],
        "shows_plan": wish.shows_plan,
        "language": wish.language,
        "sent": [
            {"day": f"{each.day}", "way": each.to.partition(" ")[0], "outcome": each.outcome} for each in sent
        ],
    }
