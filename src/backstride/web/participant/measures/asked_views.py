"""What became of each time of asking: newest first, and nobody is blamed."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from backstride.book.check_ins.standing import Stands
from backstride.book.measures.asked_in_words import stands_in_words
from backstride.book.measures.in_words import name_of
from backstride.book.measures.standing import Asked
from backstride.book.measures.table import read_measures
from backstride.book.measures.told import measures_asked
from backstride.book.words import Words
from backstride.heart.course import replay
from backstride.heart.state import Mode
from backstride.web import clock
from backstride.web.journals.journal_of import entries_of
from backstride.web.journals.rulebook import rulebook_of
from backstride.web.pages.language import words_now
from backstride.web.participant.who import participants_page


class Before(NamedTuple):
    """One time of asking in words; `opens`: it can be answered now."""

    asked: Asked
    name: str
    stands: str
    is_answered: bool
    opens: bool


@require_safe
@participants_page
def measures_before(request: Any) -> HttpResponse:
    """The page. It reads the whole journal: what has expired is kept nowhere else."""
    if request.kept.decision.mode is Mode.STOPPED:
        return redirect("plan")
    book = rulebook_of(request.participant.pk, clock.now())
    course = replay(list(entries_of(request.participant.pk)), book, request.kept.decision.on)
    standing, words = measures_asked(course), words_now()
    lines = [_line(each, words) for each in reversed(standing) if each.stands is not Stands.NOT_DUE]
    still_to_come = [each.window.due for each in standing if each.stands is Stands.NOT_DUE]
    page = {"lines": lines, "next": min(still_to_come, default=None), "here": "plan"}
    return render(request, "participant/measures/before.html", page)


def _line(asked: Asked, words: Words) -> Before:
    name = name_of(read_measures()[asked.window.measure], words)
    opens = asked.can_be_answered and asked.stands is not Stands.DECLINED
    return Before(asked, name, stands_in_words(asked, words), asked.stands is Stands.ANSWERED, opens)
