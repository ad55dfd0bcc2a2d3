"""Making the standings anew of everybody on a version, when more is known of it than when they were made."""

from __future__ import annotations

import logging
from uuid import UUID

from django.db import transaction

from backstride.web import clock
from backstride.web.journals.journal_of import entries_of
from backstride.web.journals.models import Participant, Standing
from backstride.web.journals.standing import settle

LOG = logging.getLogger(__name__)
BY_NO_RULES = ""
"""The rules version of a standing that must be made anew."""


def forget_standings(sha256: str) -> None:
    """Those that are kept hold no more: each is made anew when it is next asked for."""
    Standing.objects.filter(programme=sha256).update(rules_version=BY_NO_RULES)


def stand_anew(sha256: str) -> None:
    """Make them anew now; one person's fault stops no other.

    Also those that seem to hold: what was replayed before something became known may have been written after.
    """
    on_it = Standing.objects.filter(programme_id=sha256)
    for person in list(on_it.values_list("participant", flat=True)):
        try:
            _settle(person)
        except Exception:
            LOG.exception("The standing of %s was not made anew: it is when it is asked for.", person)
            on_it.filter(participant=person).update(rules_version=BY_NO_RULES)


def _settle(person: UUID) -> None:
    """Whoever tells something at this moment is waited for, and looked at afterwards."""
    with transaction.atomic():
        locked = Participant.objects.select_for_update().filter(pk=person).first()
        if locked:
            settle(locked, list(entries_of(person)), clock.now())
