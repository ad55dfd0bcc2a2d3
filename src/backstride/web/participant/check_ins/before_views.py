"""The check-ins so far: each with what became of it, newest first, and nobody is blamed."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from backstride.book.check_ins.in_words import stands_in_words
from backstride.book.check_ins.standing import Asked, Stands, next_one
from backstride.book.check_ins.told import check_ins_of
from backstride.book.words import Words
from backstride.heart.course import replay
from backstride.heart.entries import Entry
from backstride.web import clock
from backstride.web.journals.journal_of import entries_of
from backstride.web.journals.rulebook import rulebook_of
from backstride.web.pages.language import words_now
from backstride.web.participant.log.in_words import entry_in_words
from backstride.web.participant.who import participants_page


class Before(NamedTuple):
    """One check-in in words; `opens`: it can be answered now."""

    asked: Asked
    stands: str
    says: list[str]
    opens: bool


@require_safe
@participants_page
def before(request: Any) -> HttpResponse:
    """The page. It reads the whole journal: what has expired is kept nowhere else."""
    entries = list(entries_of(request.participant.pk))
    book = rulebook_of(request.participant.pk, clock.now())
    course = replay(entries, book, request.kept.decision.on)
    standing, words = check_ins_of(course), words_now()
    known = {entry.id: entry for entry in entries}
    lines = [_line(each, known, words) for each in reversed(standing) if each.stands is not Stands.NOT_DUE]
    page = {"lines": lines, "next": next_one(standing), "here": "plan"}
    return render(request, "participant/check_ins/before.html", page)


def _line(asked: Asked, known: dict[str, Entry], words: Words) -> Before:
    answer = known.get(asked.entry) if asked.stands is Stands.ANSWERED else None
    says = entry_in_words(answer, words) if answer else []
    is_open = asked.stands in (Stands.DUE, Stands.SHOWN, Stands.LATER)
    return Before(asked, stands_in_words(asked, words), says, is_open)
