"""The one way out: everything about a person is erased, and a tombstone says only that something was."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from uuid import UUID

from django.contrib.sessions.models import Session
from django.db import transaction

from backstride.web.accounts.models import User
from backstride.web.journals.models import Entry, Participant, Tombstone


def erase_everything_of(user: User, now: datetime) -> Tombstone:
    """Erase a user with their journal, and sign them out everywhere. It cannot be undone.

    What hangs on the user goes with them: addresses, passkeys, sign-in links, the standing; and every session
    that names them, also one of nobody in particular that keeps a form of theirs.
    """
    with transaction.atomic():
        journals = list(
            Participant.objects.select_for_update().filter(user=user).values_list("pk", flat=True)
        )
        _end_sessions_that_name(user.pk, *journals)
        entries = Entry.objects.filter(participant__in=journals).count()
        User.objects.filter(pk=user.pk).delete()
        return Tombstone.objects.create(erased_on=now.astimezone(UTC).date(), entries=entries)


def _end_sessions_that_name(*ids: UUID) -> None:
    """A session tells whose it is only when it is opened, so each one is; erasing is rare."""
    theirs = [each.pk for each in Session.objects.iterator() if _names(each, map(str, ids))]
    Session.objects.filter(pk__in=theirs).delete()


def _names(session: Session, ids: Iterable[str]) -> bool:
    held = json.dumps(session.get_decoded(), default=str)
    return any(each in held for each in ids)
