"""What was told before signing in goes into the journal of whoever told it, or is forgotten."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from django.db import transaction

from backstride.web.journals.models import Participant
from backstride.web.participant.check import in_session as checks
from backstride.web.participant.check.draft import Draft, Finished, reopened
from backstride.web.participant.check.in_journal import is_told, tell_check, tell_signs
from backstride.web.participant.check.in_session import who_asks
from backstride.web.participant.check.needs import for_journal
from backstride.web.participant.check.page_order import first_open
from backstride.web.participant.log.signed_out import forget_what_was_typed
from backstride.web.participant.was_it_you import kept
from backstride.web.participant.was_it_you.waiting import Before
from backstride.web.participant.who import begin_journal


def take_over(request: Any, before: Before) -> None:
    """It was them: it goes into their journal as of when it was told, all of it or nothing.

    Raises JournalRefused where the journal cannot take it.
    """
    participant = request.participant or begin_journal(request)
    with transaction.atomic():
        for telling in before.tellings:
            tell_signs(participant, telling.entry, telling.signs, datetime.fromisoformat(telling.at))
        theirs = before.check and _their_check(request, participant, before.check)
    kept.forget(request)
    if theirs:
        checks.save(request, theirs)


def forget(request: Any, before: Before) -> None:
    """It was somebody else: nothing of it stays."""
    kept.forget(request)
    forget_what_was_typed(request, [each.entry for each in before.tellings])
    if before.check:
        checks.forget(request)


def _their_check(request: Any, participant: Participant, draft: Draft) -> Draft:
    """Their own from here on. What their programme asks beside it, and was not asked yet, is open again."""
    theirs = for_journal(replace(draft, whose=who_asks(request)), participant)
    if not isinstance(theirs, Finished):
        return theirs
    if not is_told(participant, theirs.entry):
        tell_check(participant, theirs)
    return reopened(theirs, theirs.entry) if first_open(theirs) else theirs
