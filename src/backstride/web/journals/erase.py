"""The one way out: everything about a person is erased, and a tombstone says only that something was."""

from __future__ import annotations

from datetime import UTC, datetime

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.db import transaction

from backstride.web.accounts.models import User
from backstride.web.journals.models import Entry, Participant, Tombstone


def erase_everything_of(user: User, now: datetime) -> Tombstone:
    """Erase a user with their journal, and sign them out everywhere. It cannot be undone.

    What hangs on the user goes with them: addresses, passkeys, sign-in links, the standing.
    """
    with transaction.atomic():
        _end_sessions_of(user)
        journals = list(
            Participant.objects.select_for_update().filter(user=user).values_list("pk", flat=True)
        )
        entries = Entry.objects.filter(participant__in=journals).count()
        User.objects.filter(pk=user.pk).delete()
        return Tombstone.objects.create(erased_on=now.astimezone(UTC).date(), entries=entries)


def _end_sessions_of(user: User) -> None:
    """A session tells whose it is only when it is opened, so each one is; erasing is rare."""
    opened = Session.objects.iterator()
    theirs = [each.pk for each in opened if each.get_decoded().get(SESSION_KEY) == str(user.pk)]
    Session.objects.filter(pk__in=theirs).delete()
