"""What was kept, in words, and what follows; and taking it back."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from backstride.heart.entries import JournalRefused
from backstride.heart.symptoms import NOW
from backstride.web import clock
from backstride.web.pages.language import words_now
from backstride.web.participant.log.first_session import is_first_session
from backstride.web.participant.log.follows import what_follows
from backstride.web.participant.log.in_words import entry_in_words, kind_in_words
from backstride.web.participant.once import tell_once
from backstride.web.participant.telling import an_entry, fresh_id, id_in
from backstride.web.participant.told import CHANGEABLE, KEPT_SILENT, Line, may_be_taken_back, the_line
from backstride.web.participant.who import Asked, journals_page, participants_page
from backstride.web.participant.whose import CONFLICT


@require_GET
@participants_page
def logged(request: Any, entry: UUID) -> HttpResponse:
    """What was kept of one entry, and what follows from all of them."""
    line, words = _line(request, entry), words_now()
    told = line.entry.says.get("symptoms", ())
    follows = what_follows(request, told, words)
    page = {"follows": follows, "is_first": is_first_session(request.participant, line), **_shown(line)}
    return render(request, "participant/log/logged.html", page)


@require_http_methods(["GET", "POST"])
@journals_page
def undo(request: Any, entry: UUID) -> HttpResponse:
    """Take an entry back: GET asks, POST does it; done already, both say so.

    Also of who has not begun: a sign may be told before.
    """
    line = _line(request, entry)
    if request.method == "POST" and line.state != "undone":
        if not may_be_taken_back(line, clock.now()):
            return render(request, "participant/log/undo.html", _shown(line), status=CONFLICT)
        if not _takes_back(request, line):
            page = {**_shown(line), "again": True}
            return render(request, "participant/log/undo.html", page, status=CONFLICT)
        return redirect("undo", entry=line.entry.id)
    return render(request, "participant/log/undo.html", _shown(line))


def _takes_back(request: Asked, line: Line) -> bool:
    """Whether it could be told: not under an id that is in use for something else."""
    withdrawn = an_entry(request.participant, "withdrawn", id_in(request.POST), about=[line.entry.id])
    try:
        return tell_once(request.participant, withdrawn).is_told
    except JournalRefused:
        return False


def _line(request: Asked, entry: UUID) -> Line:
    line = the_line(request.participant, entry)
    if line is None or line.entry.kind in KEPT_SILENT:
        raise Http404("no such entry of theirs")
    return line


def _shown(line: Line) -> dict[str, Any]:
    words = words_now()
    return {
        "line": line,
        "kind": kind_in_words(line.entry, words),
        "says": entry_in_words(line.entry, words),
        "takes_back": may_be_taken_back(line, clock.now()),
        "can_change": line.entry.kind in CHANGEABLE,
        "fresh": fresh_id(),
        "stays": any(sign in NOW for sign in line.entry.says.get("symptoms", ())),
        "here": "journal",
    }
