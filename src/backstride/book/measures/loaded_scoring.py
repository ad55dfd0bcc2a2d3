"""How a loaded questionnaire is scored: an extension of it, or a JSON object in a file beside it.

The extension's address is `EXTENSION`; its parts, and the keys of the file beside, are the same:

    method            sum, mean, or percent (of the highest that the questions answered could reach)
    better            less or more: which way is better
    most_missing      so many answers may be missing; 0 where it is left out
    ticked            true where its yes-or-no questions are a list to tick, and what is left unticked is a no
    important_points, important_percent, important_source
                      the smallest change for the better that counts, and where that stands; all three or none
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from backstride.book.measures.loaded_refused import Slip
from backstride.book.measures.loaded_text import extensions, values_of
from backstride.book.measures.measure import Better, Important, Item, Measure, Method
from backstride.heart.fields import JSON, NUMBERS

EXTENSION = "urn:backstride:scoring"
METHODS = ("sum", "mean", "percent")
IMPORTANT = ("important_points", "important_percent", "important_source")
KEYS = ("method", "better", "most_missing", "ticked", *IMPORTANT)
LONGEST_SOURCE = 400
FARTHEST = 10_000


@dataclass(frozen=True)
class Scoring:
    """How it is scored."""

    method: Method
    better: Better
    most_missing: int
    ticked: bool
    important: Important | None

    def measure(self, name: str, version: str, items: tuple[Item, ...]) -> Measure:
        """The questions as a measure, with the range that its scores can have."""
        least, most = _range(self.method, items)
        return Measure(
            id=name,
            version=version,
            method=self.method,
            items=items,
            most_missing=self.most_missing,
            least=least,
            most=most,
            unit="points",
            better=self.better,
            important=self.important,
            asked_in_weeks=(),
            asked_of=(),
            source="",
            certainty="memory",
            words="a_clinic",
        )


def read_scoring(
    told: Mapping[str, JSON], beside: Mapping[str, JSON] | None, items: tuple[Item, ...], slips: list[Slip]
) -> Scoring | None:
    """How it is scored; what is wrong goes to `slips`. The file beside it goes before the extension."""
    found = extensions(told, EXTENSION)
    if beside is None and not found:
        right = f"the extension {EXTENSION}, or a file beside it, with: {', '.join(KEYS)}"
        slips.append(Slip("extension", "it does not say how it is scored", right))
        return None
    rules = beside if beside is not None else values_of(found[0])
    wrongs = list(_wrongs(rules, items))
    slips.extend(wrongs)
    if wrongs:
        return None
    important = None
    if "important_points" in rules:
        points, percent, source = (rules[key] for key in IMPORTANT)
        important = Important(points, percent, source, "memory")
    most_missing, ticked = rules.get("most_missing", 0), rules.get("ticked", False)
    return Scoring(rules["method"], rules["better"], most_missing, ticked, important)


def _wrongs(rules: Mapping[str, JSON], items: tuple[Item, ...]) -> Iterator[Slip]:
    for key in rules:
        if key not in KEYS:
            yield Slip(f"scoring, {key[:40]}", "there is no such key", f"one of: {', '.join(KEYS)}")
    for key, holds, right in _rules(rules, items):
        if not holds:
            yield Slip(f"scoring, {key}", f"{repr(rules.get(key))[:60]} cannot be used", right)


def _rules(rules: Mapping[str, JSON], items: tuple[Item, ...]) -> Iterator[tuple[str, bool, str]]:
    missing = rules.get("most_missing", 0)
    given = [key for key in IMPORTANT if key in rules]
    only_yes_no = all(item.kind == "yes_no" for item in items)
    whole = type(missing) is int and (not items or 0 <= missing < len(items))
    yield "method", rules.get("method") in METHODS, f"one of: {', '.join(METHODS)}"
    yield "better", rules.get("better") in ("less", "more"), "less or more"
    yield "most_missing", whole, "a whole number from 0, below the number of questions"
    yield "ticked", type(rules.get("ticked", False)) is bool, "true or false"
    yield (
        "ticked",
        rules.get("ticked") is not True or only_yes_no,
        "true only where every question is boolean",
    )
    yield (
        "ticked",
        rules.get("ticked") is not True or missing == 0,
        "without most_missing: none can be missing",
    )
    yield "important_points", len(given) in (0, len(IMPORTANT)), f"all or none of: {', '.join(IMPORTANT)}"
    for key in given:
        yield (
            key,
            _fits(key, rules[key]),
            "a number above 0" if key != IMPORTANT[2] else "where it stands, as text",
        )
    if rules.get("method") == "percent":
        from_zero = all(item.lowest == 0 < item.highest for item in items)
        yield "method", from_zero, "percent only where every question begins at 0 points"
    if rules.get("method") == "sum" and items:
        yield "method", max(map(abs, _range("sum", items))) <= FARTHEST, f"a sum of at most {FARTHEST} points"


def _fits(key: str, value: JSON) -> bool:
    if key == "important_source":
        return isinstance(value, str) and 0 < len(value.strip()) <= LONGEST_SOURCE
    return type(value) in NUMBERS and 0 < value <= FARTHEST


def _range(method: str, items: tuple[Item, ...]) -> tuple[float, float]:
    if method == "percent":
        return 0, 100
    ends = math.fsum(item.lowest for item in items), math.fsum(item.highest for item in items)
    return ends if method == "sum" else (ends[0] / len(items), ends[1] / len(items))
