"""What a check-in showed, beside the one before, and what follows from it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from backstride.book.check_ins.compared import compare
from backstride.book.check_ins.table import read_schedule
from backstride.book.words import Words
from backstride.web import clock
from backstride.web.journals.models import Entry, Participant
from backstride.web.pages.language import words_now
from backstride.web.participant.log.follows import what_follows
from backstride.web.participant.log.in_words import entry_in_words, kind_in_words
from backstride.web.participant.telling import fresh_id
from backstride.web.participant.told import Line, lines_of, may_be_taken_back, the_line
from backstride.web.participant.who import participants_page

KIND = "checked_in"
A_FEW = 8
"""So many check-ins are looked at for the one before."""


@require_safe
@participants_page
def saved(request: Any, entry: UUID) -> HttpResponse:
    """The page of one check-in."""
    line, words = the_line(request.participant, entry, KIND), words_now()
    if line is None:
        raise Http404("no such check-in of theirs")
    page = {
        "follows": what_follows(request, line.entry.says.get("symptoms", ()), words),
        "twice": _twice(request.participant, line, words),
        "showed": list(_showed(request.participant, line, words)),
        "line": line,
        "kind": kind_in_words(line.entry, words),
        "says": entry_in_words(line.entry, words),
        "takes_back": may_be_taken_back(line, clock.now()),
        "fresh": fresh_id(),
        "here": "today",
    }
    return render(request, "participant/check_ins/saved.html", page)


def _showed(participant: Participant, line: Line, words: Words) -> Iterator[str]:
    before = _the_one_before(participant, line)
    if before is None:
        yield words.say("check_ins", "showed.first")
        return
    counts_from = read_schedule().change_that_counts.value
    changes = list(compare(line.entry.says, before.entry.says, counts_from))
    for each in changes:
        sentence = f"showed.{each.key}.{each.way}" if each.way else f"showed.{each.key}"
        yield words.say("check_ins", sentence, now=each.now, before=each.before, day=before.day)
    if not changes:
        yield words.say("check_ins", "showed.nothing")


def _twice(participant: Participant, line: Line, words: Words) -> str:
    """That the same check-in was answered twice, as may be without a network; empty where it was not."""
    mine = (line.entry.says.get("what"), line.entry.says.get("due"))
    rows = Entry.objects.filter(participant=participant, kind=KIND).exclude(pk=line.entry.id)
    lines = (each for each in lines_of(participant, rows.order_by("-at", "-id")[:A_FEW]) if each.counts)
    same = (each for each in lines if (each.entry.says.get("what"), each.entry.says.get("due")) == mine)
    other = next(same, None) if line.counts and mine[1] else None
    if other is None:
        return ""
    first, last = sorted((line, other), key=lambda each: each.at)
    return words.say(
        "check_ins", "saved.twice", day=first.at, time=first.time, last_day=last.at, last_time=last.time
    )


def _the_one_before(participant: Participant, line: Line) -> Line | None:
    """The last one that counts and was told before it."""
    rows = Entry.objects.filter(participant=participant, kind=KIND, at__lt=line.at)
    lines = lines_of(participant, rows.order_by("-at", "-id")[:A_FEW])
    return next((each for each in lines if each.counts), None)
