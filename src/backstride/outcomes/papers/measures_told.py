"""Measures with their change against the smallest that counts, since the first answer that compares."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from backstride.book.measures import Change, Measure, Score, change, read_measures
from backstride.book.measures.in_words import DOMAIN as MEASURES
from backstride.book.measures.in_words import name_of, rounded, score_in_words
from backstride.book.measures.last_told import score_of
from backstride.outcomes.outcome import Outcome
from backstride.outcomes.papers.paper import Figure, Says
from backstride.outcomes.told import Dated

COUNTED = ("minutes_a_week", "days")


def measure_figures(outcome: Outcome, say: Says) -> Iterator[Figure]:
    """Each measure that was answered. One of a clinic's own file is not scored here, and says so."""
    shipped, answers = read_measures(), dict[str, list[Dated]]()
    for each in outcome.told.measures:
        answers.setdefault(each[1].says["measure"], []).append(each)
    for name, told in answers.items():
        measure = shipped.get(name)
        says = _says(measure, told, say) if measure else _as_told(told[-1], say)
        title = name_of(measure, say.words) if measure else name
        ends = {"first": say.full_day(told[0][0]), "last": say.full_day(told[-1][0])}
        yield Figure(title, says, say("from.answers", count=len(told), **ends))


def _says(measure: Measure, told: Sequence[Dated], say: Says) -> str:
    scores = [(day, score_of(measure, entry.says)) for day, entry in told]
    day, last = scores[-1]
    value = score_in_words(last, measure, say.words)
    parts = [say("measure.is", value=value, day=say.full_day(day))]
    before = [(when, each) for when, each in scores[:-1] if isinstance(each, Score)]
    if before and isinstance(last, Score):
        parts += _changed(measure, before, last, say)
    return " ".join(parts)


def _changed(measure: Measure, before: Sequence[tuple[date, Score]], last: Score, say: Says) -> list[str]:
    """Against the first that can be compared; where there is none, why the newest cannot."""
    held = [(day, each, change(each, last, measure)) for day, each in before]
    since, first, found = next((each for each in held if each[2].points is not None), held[-1])
    was = say("measure.was", value=score_in_words(first, measure, say.words), day=say.full_day(since))
    return [was, *_apart(found, measure, say), *_counts(found, measure, say)]


def _apart(found: Change, measure: Measure, say: Says) -> Iterator[str]:
    """How far apart the two are: minutes and days more or fewer, everything else better or worse."""
    if found.points is None:
        return
    way = str(found.way)
    if way != "same" and measure.unit in COUNTED:
        way = "more" if found.points > 0 else "fewer"
    yield say(f"change.{way}", apart=_points(abs(found.points), measure, say))


def _counts(found: Change, measure: Measure, say: Says) -> Iterator[str]:
    """Against the smallest change that counts; it was worked out for getting better."""
    if found.way == "same":
        return
    important = measure.important
    if found.why != "told" or important is None:
        yield say(f"change.cannot.{found.why}")
        return
    points = _points(important.points, measure, say)
    sentence = "change.counts" if found.counts else "change.too_small"
    yield say(sentence, points=points, percent=important.percent)


def _points(points: float, measure: Measure, say: Says) -> str:
    unit = measure.unit if measure.unit in COUNTED else "points"
    return say.words.say(MEASURES, f"apart.{unit}", count=rounded(points))


def _as_told(dated: Dated, say: Says) -> str:
    day, entry = dated
    total = entry.says.get("total")
    value = say("measure.unscored") if total is None else say.number(total)
    return say("measure.is", value=value, day=say.full_day(day))
