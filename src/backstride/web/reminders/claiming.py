"""One sender a message: whoever writes its row first sends it, and nobody else does.

The row is written before anything is sent. A process that dies in between has perhaps sent, perhaps not;
nobody tries again, because a reminder that is lost is better than one that comes twice.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import F

from backstride.web.journals.models import Participant
from backstride.web.reminders.due import Reminder
from backstride.web.reminders.models import Sent

AGAIN_AFTER = timedelta(minutes=10)
"""How long after a failure it is tried again (project opinion), while the hour lasts."""
KEPT_FOR = timedelta(days=90)
"""How long it is kept what was sent (project opinion): longer than any rule looks back."""


def claim(participant: Participant, reminder: Reminder, now: datetime) -> Sent | None:
    """The row of a message that is now ours to send; None where it is another's, or not yet due again."""
    own = {"participant": participant, "day": reminder.day, "to": reminder.to}
    says = {"things": " ".join(reminder.things), "outcome": "claimed", "claimed": now}
    try:
        with transaction.atomic():
            Sent.objects.filter(participant=participant, day__lt=reminder.day - KEPT_FOR).delete()
            return Sent.objects.create(**own, **says)
    except IntegrityError:
        failed = Sent.objects.filter(**own, outcome="failed", claimed__lte=now - AGAIN_AFTER)
        is_ours = failed.update(**says, tries=F("tries") + 1)
        return Sent.objects.filter(**own).first() if is_ours else None


def note_what_came(row: Sent, outcome: str) -> None:
    """Note what came of a message that was claimed."""
    Sent.objects.filter(pk=row.pk).update(outcome=outcome)
