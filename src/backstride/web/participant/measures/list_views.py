"""How things are going: all that can be answered, with the last answer in words and what has changed."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from backstride.book.measures.asked_in_words import stands_in_words
from backstride.book.measures.in_words import DOMAIN, score_in_words
from backstride.book.measures.standing import Asked
from backstride.book.words import Words
from backstride.heart.state import Mode
from backstride.web.pages.language import words_now
from backstride.web.participant.measures.history import answers_to, changed, told_so_far
from backstride.web.participant.measures.now import measures_now
from backstride.web.participant.measures.on_offer import OnOffer, on_offer
from backstride.web.participant.told import Line
from backstride.web.participant.who import participants_page


class Row(NamedTuple):
    """One measure in the list; `day` and `last` are empty where it was never answered.

    `stands`, `due`: what became of its asking, and the day that its form names, while it can be answered.
    """

    id: str
    name: str
    about: str
    day: date | None
    last: str
    entry: str
    changes: list[str]
    stands: str = ""
    due: date | None = None


class Part(NamedTuple):
    """Some of them under a heading."""

    heading: str
    what: str
    rows: list[Row]
    folded: bool
    """Totals of others, while nobody has told one: few people have any."""


@require_safe
@participants_page
def measures(request: Any) -> HttpResponse:
    """The page."""
    if request.kept.decision.mode is Mode.STOPPED:
        return redirect("plan")
    words, lines = words_now(), told_so_far(request.participant)
    asked = [each for each in measures_now(request.kept) if each.can_be_answered]
    parts = [part for part in _parts(lines, asked, words) if part.rows]
    page = {"here": "plan", "parts": parts}
    return render(request, "participant/measures/measures.html", page)


def _parts(lines: list[Line], asked: list[Asked], words: Words) -> list[Part]:
    open_now = {each.window.measure: each for each in asked}
    offered = list(on_offer().values())
    parts = []
    for whose in ("ours", "a_clinic", "theirs"):
        rows = [_row(each, lines, words) for each in offered if each.measure.words == whose]
        rows = [_asked(row, open_now[row.id], words) if row.id in open_now else row for row in rows]
        what = words.say(DOMAIN, "theirs.what") if whose == "theirs" else ""
        folded = whose == "theirs" and not any(row.day for row in rows)
        parts.append(Part(words.say(DOMAIN, whose), what, rows, folded))
    return parts


def _asked(row: Row, asked: Asked, words: Words) -> Row:
    return row._replace(stands=stands_in_words(asked, words), due=asked.window.due)


def _row(offered: OnOffer, lines: list[Line], words: Words) -> Row:
    measure, name = offered.measure, offered.name(words)
    about = "" if offered.loaded else words.say(DOMAIN, f"about.{measure.id}")
    answers = answers_to(measure, lines)
    if not answers:
        return Row(measure.id, name, about, None, "", "", [])
    last = answers[-1]
    says = score_in_words(last.found, measure, words)
    return Row(measure.id, name, about, last.day, says, last.line.entry.id, changed(measure, answers, words))
