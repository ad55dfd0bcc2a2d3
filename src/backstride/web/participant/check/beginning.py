"""How a check begins: anew, where it was left, or once more with the questions about running."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from backstride.web.participant.check.draft import Draft, Emergency, Open, reopened
from backstride.web.participant.check.in_journal import is_told
from backstride.web.participant.check.in_session import load, new_draft
from backstride.web.participant.check.needs import for_journal
from backstride.web.participant.check.result import still_waits
from backstride.web.participant.was_it_you.kept import emergencies_since
from backstride.web.zones import is_a_zone

RUN = "run-walk"


def begin(request: Any) -> Draft:
    """The check to go on with, by what the first page says: `again` begins anew, `for` asks about running."""
    kept, wants_run = draft_to_change(request), request.POST.get("for") == RUN
    if kept is None or "again" in request.POST:
        return begin_anew(request, run=wants_run, for_run=wants_run)
    if wants_run and not kept.for_run:
        return for_journal(_once_more(kept, request), request.participant)
    return for_journal(kept, request.participant)


def begin_anew(request: Any, **known: Any) -> Draft:
    """A check without answers. What nobody has looked at yet is asked about again."""
    before = load(request)
    if before and (isinstance(before, Emergency) or still_waits(before)):
        known |= {"waits": True, "since": before.since or before.on.isoformat()}
    draft = in_zone(new_draft(request, **known), request)
    if not draft.waits and (since := emergencies_since(request, draft.zone)):
        draft = replace(draft, waits=True, since=since.isoformat())
    return for_journal(draft, request.participant)


def draft_to_change(request: Any) -> Draft | None:
    """The check whose answers may still be changed. An emergency that is in a journal stays said."""
    draft = load(request)
    if draft is None or not draft.may_go_on:
        return None
    if isinstance(draft, Emergency) and request.participant:
        return None
    return in_zone(draft, request)


def in_zone(draft: Draft, request: Any) -> Draft:
    """The draft in the time zone that the browser filled in; a journal has its own."""
    zone = request.POST.get("zone", "")
    return replace(draft, zone=zone) if not draft.journal and is_a_zone(zone) else draft


def change(draft: Draft, request: Any, **changed: Any) -> Draft:
    """The draft with something changed; a finished one is open again, if there is anything new."""
    after = replace(draft, **changed)
    if isinstance(draft, Open) or (after == draft and not isinstance(draft, Emergency)):
        return after
    told = draft.entry if is_told(request.participant, draft.entry) else None
    return reopened(draft, told, **changed)


def _once_more(draft: Draft, request: Any) -> Draft:
    return change(draft, request, run=True, for_run=True)
