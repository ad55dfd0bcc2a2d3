"""What a form may change: what counts of their own, told lately. A correction always replaces the newest."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render

from backstride.book.words import Words
from backstride.web import clock
from backstride.web.journals.models import Participant
from backstride.web.pages.language import words_now
from backstride.web.participant.log.in_words import entry_in_words, kind_in_words
from backstride.web.participant.telling import FIELD, fresh_id
from backstride.web.participant.told import Line, may_be_taken_back, the_line, the_one_that_counts
from backstride.web.participant.who import Asked
from backstride.web.participant.whose import CONFLICT

GONE, CHANGED, STAYS = "gone", "changed", "stays"


class ToChange(NamedTuple):
    """What is to be changed; or why it cannot be, and what counts instead.

    `why_not`: `gone` (not theirs, or undone), `changed` since, or it `stays` as it was told.
    """

    line: Line | None = None
    why_not: str = ""
    counts: Line | None = None


def find_to_change(participant: Participant, told: str, kind: str, form_id: str, now: datetime) -> ToChange:
    """What a form names as what it changes; what that same form (`form_id`) made is no change since."""
    if not told:
        return ToChange()
    line = own_line(participant, told, kind)
    counts = line and the_one_that_counts(participant, line)
    if line is None or counts is None:
        return ToChange(why_not=GONE)
    if counts.entry.id == form_id:
        return ToChange(line)
    if not may_be_taken_back(counts, now):
        return ToChange(why_not=STAYS, counts=counts)
    if counts.entry.id != line.entry.id:
        return ToChange(why_not=CHANGED, counts=counts)
    return ToChange(line)


def begin_change(request: Asked, kind: str) -> Line | HttpResponse:
    """What the address names to be changed; or the page that leads to what counts, or says why it stays."""
    asked_for = request.GET["change"]
    found = find_to_change(request.participant, asked_for, kind, "", clock.now())
    if found.line:
        return found.line
    if found.counts is None:
        raise Http404("nothing of theirs to change")
    if found.why_not == CHANGED:
        return redirect(f"{request.path}?change={found.counts.entry.id}")
    return _it_stays(request, found.counts)


def _it_stays(request: Asked, line: Line) -> HttpResponse:
    words = words_now()
    page = {"line": line, "kind": kind_in_words(line.entry, words), "says": entry_in_words(line.entry, words)}
    return render(request, "participant/log/stays.html", {**page, "here": "journal"}, status=CONFLICT)


def why_not_now(form: QueryDict, found: ToChange, words: Words) -> dict[str, Any]:
    """How a page says that nothing is changed yet; saved again, it takes the place of the newest."""
    if found.counts is None:
        form["replaces"] = ""
        return {"notes": [words.say("log", "wrong.replaces")], "status": CONFLICT}
    counts = found.counts.entry
    if found.why_not == CHANGED:
        form["replaces"], form[FIELD] = counts.id, fresh_id()
    notes = [words.say("log", f"change.{found.why_not}"), " ".join(entry_in_words(counts, words))]
    return {"notes": notes, "first": counts.id, "status": CONFLICT}


def own_line(participant: Participant, told: str, kind: str) -> Line | None:
    """One of their own entries; None where it is none, or no id."""
    try:
        return the_line(participant, UUID(told), kind)
    except ValueError:
        return None
