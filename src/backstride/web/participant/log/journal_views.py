"""The journal: what was told, newest first, fifty at a time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from backstride.book.words import Words
from backstride.heart.state import Mode
from backstride.heart.symptoms import NOW
from backstride.web import clock
from backstride.web.clinic.known_by_name import Known, known_to
from backstride.web.journals.models import Entry
from backstride.web.pages.language import words_now
from backstride.web.participant.log.in_words import entry_in_words, kind_in_words
from backstride.web.participant.log.recordings_told import recordings_of
from backstride.web.participant.told import (
    CHANGEABLE,
    KEPT_SILENT,
    Line,
    lines_of,
    may_be_taken_back,
)
from backstride.web.participant.who import participants_page

A_PAGE = 50
HIGHEST = 2**31 - 1
"""No journal is longer."""


class Shown(NamedTuple):
    """A line in words, and what may be done with it."""

    line: Line
    kind: str
    says: list[str]
    undo: bool
    change: bool
    by_mistake: bool
    """Whether it holds an emergency sign that makes sessions wait: no undoing opens them again."""
    who: str
    """The clinician it is by, where they are known by name; else empty."""


@require_GET
@participants_page
def journal(request: Any) -> HttpResponse:
    """A page of the journal; `before`: the number before which it begins."""
    rows = Entry.objects.filter(participant=request.participant).exclude(kind__in=KEPT_SILENT)
    before = _number(request.GET.get("before", ""))
    found = list(rows.filter(seq__lt=before).order_by("-seq")[: A_PAGE + 1])
    lines = lines_of(request.participant, found[:A_PAGE])
    words, recordings = words_now(), recordings_of(request.participant, lines)
    is_stopped = request.kept.decision.mode is Mode.STOPPED
    known = known_to(request.participant)
    page = {
        "lines": [
            _shown(line, words, recordings.get(line.entry.id), is_stopped, _who(line, known))
            for line in lines
        ],
        "older": lines[-1].seq if len(found) > A_PAGE else None,
        "is_first": before == HIGHEST,
        "here": "journal",
    }
    return render(request, "participant/log/journal.html", page)


def _who(line: Line, known: Mapping[str, Known]) -> str:
    found = known.get(line.entry.who or "") if line.entry.by == "clinician" else None
    return found.name if found else ""


def _shown(line: Line, words: Words, recording: str | None, is_stopped: bool, who: str) -> Shown:
    """`recording`: the name of the file it was told from; empty for one without a name, None for none."""
    entry, waits = line.entry, is_stopped and _has_emergency(line)
    undo = may_be_taken_back(line, clock.now()) and not (waits and entry.kind == "symptom_reported")
    says = entry_in_words(entry, words, who)
    if recording is not None:
        sentence = "told.recording" if recording else "told.recording.unnamed"
        says.append(words.say("log", sentence, name=recording))
    change = undo and entry.kind in CHANGEABLE
    return Shown(line, kind_in_words(entry, words), says, undo, change, waits and not line.state, who)


def _has_emergency(line: Line) -> bool:
    return any(sign in NOW for sign in line.entry.says.get("symptoms", ()))


def _number(told: str) -> int:
    return min(int(told), HIGHEST) if told.isascii() and told.isdigit() else HIGHEST
