"""Each measure that was told: every score, and what has changed since the first comparable one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from backstride.book.measures import Measure, Score, change
from backstride.book.words import Words
from backstride.web.clinician.person.course.measure_in_words import (
    DOMAIN,
    change_in_words,
    found_in_words,
    important_in_words,
    name_in_words,
)
from backstride.web.journals.models import Participant
from backstride.web.participant.measures.history import Answered, answers_to, told_so_far
from backstride.web.participant.measures.on_offer import on_offer


class Row(NamedTuple):
    """One answer: its local day, its score, and the change since the first, in words."""

    day: date
    score: str
    change: str


class Told(NamedTuple):
    """A measure, newest answer first."""

    id: str
    name: str
    better: str
    important: str
    rows: list[Row]


def measures_told(about: Participant, words: Words) -> list[Told]:
    """Those answered, in the order of the book. A clinic's questionnaire that is gone is left out."""
    lines, told = told_so_far(about), []
    for offered in on_offer().values():
        answers = answers_to(offered.measure, lines)
        if answers:
            measure = offered.measure
            better = "measures.better_is" if measure.better == "less" else "measures.more_is_better"
            rows = [_row(answers[: number + 1], measure, words) for number in range(len(answers))]
            name, important = name_in_words(offered, words), important_in_words(measure, words)
            told.append(Told(measure.id, name, words.say(DOMAIN, better), important, rows[::-1]))
    return told


def _row(answers: Sequence[Answered], measure: Measure, words: Words) -> Row:
    last = answers[-1]
    return Row(last.day, found_in_words(last.found, measure, words), _changed(answers, measure, words))


def _changed(answers: Sequence[Answered], measure: Measure, words: Words) -> str:
    last = answers[-1].found
    earlier = [each.found for each in answers[:-1] if isinstance(each.found, Score)]
    if not isinstance(last, Score):
        return words.say(DOMAIN, "change.cannot.unscored")
    if not earlier:
        return words.say(DOMAIN, "measures.first")
    found = [change(each, last, measure) for each in earlier]
    return change_in_words(
        next((each for each in found if each.points is not None), found[-1]), measure, words
    )
