"""Withdrawing a version: everybody on it is held, and told why, as with a shipped one.

The text stays as it is. The rule book gives the version with the reason (`web/journals/rulebook`), and the
standings made before no longer hold: each is made anew when it is next asked for, and here for all at once.
"""

from __future__ import annotations

import logging
from functools import partial
from threading import Thread
from uuid import UUID

from django.db import close_old_connections, connection, transaction

from backstride.web import clock
from backstride.web.journals.journal_of import entries_of
from backstride.web.journals.models import Participant, Standing
from backstride.web.journals.standing import settle
from backstride.web.own_programmes.models import OwnVersion

LOG = logging.getLogger(__name__)
BY_NO_RULES = ""
"""The rules version of a standing that must be made anew."""


def withdraw(version: OwnVersion, why: str) -> None:
    """Hold everybody on a version, for good. What was withdrawn before keeps its first reason."""
    with transaction.atomic():
        if OwnVersion.objects.filter(pk=version.pk, withdrawn="").update(withdrawn=why):
            Standing.objects.filter(programme=version.kept).update(rules_version=BY_NO_RULES)
            transaction.on_commit(partial(_in_the_background, version.kept_id))


def hold_everybody(sha256: str) -> None:
    """Make the standings anew of everybody on a version; one person's fault stops no other.

    Also those that seem to hold: what was replayed before the withdrawal may have been written after it.
    """
    on_it = Standing.objects.filter(programme_id=sha256)
    for person in list(on_it.values_list("participant", flat=True)):
        try:
            _hold(person)
        except Exception:
            LOG.exception("The standing of %s was not made anew: it is when it is asked for.", person)
            on_it.filter(participant=person).update(rules_version=BY_NO_RULES)


def _hold(person: UUID) -> None:
    """Whoever tells something at this moment is waited for, and looked at afterwards."""
    with transaction.atomic():
        locked = Participant.objects.select_for_update().filter(pk=person).first()
        if locked:
            settle(locked, list(entries_of(person)), clock.now())


def _in_the_background(sha256: str) -> None:
    Thread(target=_hold_and_close, args=[sha256], daemon=True, name="withdrawing a programme").start()


def _hold_and_close(sha256: str) -> None:
    close_old_connections()
    try:
        hold_everybody(sha256)
    except Exception:
        LOG.exception("Not everybody's standing was made anew yet; the others' are when they are asked for.")
    finally:
        connection.close()
