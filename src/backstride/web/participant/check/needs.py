"""What a journal makes necessary in a check: the questions about running, and who has seen the person."""

from __future__ import annotations

from dataclasses import replace

from backstride.heart.course import replay
from backstride.heart.state import Mode
from backstride.web import clock
from backstride.web.journals.journal_of import entries_of
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Entry, Participant
from backstride.web.journals.rulebook import rulebook, rulebook_of
from backstride.web.journals.standing import stands
from backstride.web.participant.check.draft import Draft

WAITS_FOR_SOMEBODY = (Mode.STOPPED, Mode.ASK_FIRST)
"""What a clear check alone does not open."""


def for_journal(draft: Draft, participant: Participant | None) -> Draft:
    """The draft with whatever the person's journal asks for; it is looked at once."""
    if participant is None or draft.journal == str(participant.pk):
        return draft
    kept = stands(participant, clock.now())
    draft = replace(draft, journal=str(participant.pk), zone=participant.zone, run=draft.run or _runs(kept))
    if kept.decision.mode in WAITS_FOR_SOMEBODY:
        return replace(draft, waits=True, since=_last_sign(participant))
    return draft if kept.person else replace(draft, replaces=draft.replaces or _last_check(participant))


def _runs(kept: Kept) -> bool:
    decision = kept.decision
    return rulebook().programme(decision.programme, decision.version).has_running


def _last_check(participant: Participant) -> str | None:
    """Before anything has begun, a new check replaces the last: it may answer what running needs."""
    told = Entry.objects.filter(participant=participant, kind="screened", by="participant").order_by("-seq")
    last = told.values_list("id", flat=True).first()
    return str(last) if last else None


def _last_sign(participant: Participant) -> str | None:
    """The day on which a sign was last told; None where only an answer made somebody wait."""
    book = rulebook_of(participant.pk, clock.now())
    course = replay(entries_of(participant.pk), book, clock.today_in(participant.zone))
    day = course.memory.cleared.last_sign
    return day.isoformat() if day else None
