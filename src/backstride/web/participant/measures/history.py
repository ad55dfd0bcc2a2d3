"""What somebody answered to a measure so far, and what has changed since the first comparable answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from backstride.book.measures import Change, Measure, Score, Unscored, change
from backstride.book.measures.in_words import change_in_words
from backstride.book.measures.last_told import score_of
from backstride.book.words import Words
from backstride.web.journals.models import Entry, Participant
from backstride.web.participant.told import Line, lines_of

KIND = "measured"


class Answered(NamedTuple):
    """One answer: its line in the journal, and its score."""

    line: Line
    found: Score | Unscored

    @property
    def day(self) -> date:
        """The local day."""
        return self.line.day


def told_so_far(participant: Participant) -> list[Line]:
    """Every answer that counts, by the moment at which it was given."""
    rows = Entry.objects.filter(participant=participant, kind=KIND).order_by("at", "seq")
    return [line for line in lines_of(participant, rows) if line.counts]


def answers_to(measure: Measure, lines: Iterable[Line]) -> list[Answered]:
    """Those to one measure, each with its score."""
    mine = (line for line in lines if line.entry.says["measure"] == measure.id)
    return [Answered(line, score_of(measure, line.entry.says)) for line in mine]


def changed(measure: Measure, answers: Sequence[Answered], words: Words) -> list[str]:
    """What has changed up to the last answer, in words; empty where there is nothing to compare with."""
    earlier, last = answers[:-1], answers[-1].found
    scored = [each for each in earlier if isinstance(each.found, Score)]
    if not scored or not isinstance(last, Score):
        return []
    since, found = _first_comparable(measure, scored, last)
    return change_in_words(found, measure, since.day, words)


def _first_comparable(measure: Measure, scored: Sequence[Answered], last: Score) -> tuple[Answered, Change]:
    """The first answer that the last can be held against; where there is none, why the newest cannot."""
    held = [(each, change(each.found, last, measure)) for each in scored if isinstance(each.found, Score)]
    return next(((each, found) for each, found in held if found.points is not None), held[-1])
