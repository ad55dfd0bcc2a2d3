"""From answers to a score. A missing answer is never a zero: the score does without it, or there is none.

Where a measure allows some to be missing, each stands as far up its own range as the answers given do on
theirs: with questions of one range that is their mean. In `percent` only what was answered is looked at.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from backstride.book.measures.measure import LONGEST_WORDS, Item, Measure
from backstride.heart.fields import JSON, NUMBERS, is_yes

Why = Literal[
    "nothing_answered",
    "too_few",
    "does_not_apply",
    "not_an_item",
    "not_offered",
    "out_of_range",
    "not_a_number",
    "not_whole",
    "too_long",
    "needs_words",
    "only_a_total",
    "no_total",
    "other_version",
]
Items = Mapping[str, JSON]
"""Answers: item to number, code of a choice, true or false, or words."""


@dataclass(frozen=True)
class Score:
    """A score, in the unit of its measure; `answered` of `asked` questions went into it."""

    measure: str
    version: str
    value: float
    answered: int
    asked: int
    about: tuple[str, ...] = ()
    """What was rated, in somebody's own words: only the same things can be compared."""
    signs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Unscored:
    """Why there is no score, and about which questions. What the answers say besides is told all the same."""

    measure: str
    why: Why
    items: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()


def score(measure: Measure, items: Items) -> Score | Unscored:
    """The score of these answers, or why there is none."""
    signs = _signs(measure, items)
    why, about = _why_not(measure, items)
    if why:
        return Unscored(measure.id, why, about, signs)
    asked = _asked(measure, items)
    answered = [item for item in asked if items.get(item.id) is not None]
    value = _value(measure, answered, asked, items)
    things = tuple(sorted(_plain(items[item.rates]) for item in answered if item.rates))
    return Score(measure.id, measure.version, value, len(answered), len(asked), things, signs)


def _why_not(measure: Measure, items: Items) -> tuple[Why | None, tuple[str, ...]]:
    """Why these answers have no score, and which questions that is about; None where they have one."""
    if measure.method == "total":
        return "only_a_total", ()
    wrong = next(_wrongs(measure, items), None)
    if wrong:
        return wrong
    if any(item.only_if and _says_no(items.get(item.only_if)) for item in measure.items):
        return "does_not_apply", ()
    asked = _asked(measure, items)
    missing = tuple(item.id for item in asked if items.get(item.id) is None)
    if len(missing) == len(asked):
        return "nothing_answered", missing
    return ("too_few", missing) if len(missing) > measure.most_missing else (None, ())


def score_total(measure: Measure, total: JSON) -> Score | Unscored:
    """The score that a total is, which was worked out elsewhere."""
    if total is None:
        return Unscored(measure.id, "no_total")
    wrong = _wrong_number(total, measure.least, measure.most, whole=measure.whole)
    if wrong:
        return Unscored(measure.id, wrong)
    speaks = [sign for sign in measure.signs if not sign.items or measure.method == "mean"]
    within = (sign.id for sign in speaks if _is_within(total, sign.at_most, sign.at_least))
    signs = tuple(within)  # where a mean is such, one of its answers was
    return Score(measure.id, measure.version, float(total), 1, 1, signs=signs)


def score_told(measure: Measure, items: Items | None, total: JSON = None) -> Score | Unscored:
    """The score of what a `measured` entry says: of its items where it has them, else its total."""
    return score_total(measure, total) if items is None else score(measure, items)


def points_of(item: Item, answer: JSON) -> float:
    """The points of an answer that can be used."""
    if not item.options:
        return float(answer)
    code = ("yes" if is_yes(answer) else "no") if item.kind == "yes_no" else answer
    return next(option.points for option in item.options if option.code == code)


# -- the answers -------------------------------------------------------------------------------


def _asked(measure: Measure, items: Items) -> list[Item]:
    """The scored questions asked: of a thing that nobody named, nothing is; of no days, no minutes."""
    asked = [item for item in measure.scored if not item.rates or _plain(items.get(item.rates) or "")]
    no_days = measure.method == "minutes_a_week" and items.get(asked[0].id) == 0
    return asked[:1] if no_days else asked


def _wrongs(measure: Measure, items: Items) -> Iterator[tuple[Why, tuple[str, ...]]]:
    """What is wrong with the answers, each with its question."""
    for name, answer in items.items():
        item = measure.item(name)
        why = "not_an_item" if item is None else wrong_with(item, answer)
        if item and item.rates and answer is not None and not _plain(items.get(item.rates) or ""):
            why = "needs_words"
        if why:
            yield why, (name,)


def wrong_with(item: Item, answer: JSON) -> Why | None:
    """What is wrong with one answer; None where it can be used. None as an answer is a missing one."""
    if answer is None:
        return None
    match item.kind:
        case "words":
            fits = isinstance(answer, str) and len(answer) <= LONGEST_WORDS
            return None if fits else "too_long"
        case "yes_no":
            return None if answer is True or answer is False or answer in ("yes", "no") else "not_offered"
        case "choice":
            return None if any(option.code == answer for option in item.options) else "not_offered"
        case _:
            return _wrong_number(answer, item.least, item.most, whole=item.whole)


def _wrong_number(told: JSON, least: float, most: float, *, whole: bool) -> Why | None:
    if type(told) not in NUMBERS or not math.isfinite(told):
        return "not_a_number"
    if not least <= told <= most:
        return "out_of_range"
    return "not_whole" if whole and told != int(told) else None


def _says_no(answer: JSON) -> bool:
    return answer is False or answer == "no"


def _plain(words: JSON) -> str:
    return " ".join(str(words).split()).casefold()


# -- the score ---------------------------------------------------------------------------------


def _value(measure: Measure, answered: Sequence[Item], asked: Sequence[Item], items: Items) -> float:
    points = [points_of(item, items[item.id]) for item in answered]
    match measure.method:
        case "percent":
            value = math.fsum(points) / math.fsum(item.highest for item in answered) * 100
        case "minutes_a_week":
            value = math.prod(points)
        case "sum":
            value = _sum_of_all(points, answered, asked)
        case _:
            value = _sum_of_all(points, answered, asked) / len(asked)
    return round(value, 6)


def _sum_of_all(points: Sequence[float], answered: Sequence[Item], asked: Sequence[Item]) -> float:
    """Over all questions: a missing answer stands as far up its own range as the others do on theirs."""
    if len(answered) == len(asked):
        return math.fsum(points)
    above = math.fsum(points) - math.fsum(item.lowest for item in answered)
    share = above / math.fsum(item.highest - item.lowest for item in answered)
    return math.fsum(item.lowest + share * (item.highest - item.lowest) for item in asked)


def _signs(measure: Measure, items: Items) -> tuple[str, ...]:
    """What single answers say. One is enough: neither an open question nor a slip beside it hides that."""
    usable = {
        item.id: items.get(item.id) for item in measure.scored if not wrong_with(item, items.get(item.id))
    }
    return tuple(
        sign.id
        for sign in measure.signs
        if any(_is_within(usable.get(name), sign.at_most, sign.at_least) for name in sign.items)
    )


def _is_within(value: JSON, at_most: float | None, at_least: float | None) -> bool:
    if value is None:
        return False
    return (at_most is not None and value <= at_most) or (at_least is not None and value >= at_least)
