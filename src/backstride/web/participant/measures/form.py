"""From the form of a measure to what its entry says: what was left open is not there, and never a zero."""

from __future__ import annotations

import re
from typing import NamedTuple

from django.http import QueryDict

from backstride.book.measures import Item, Measure, Unscored, score, score_total
from backstride.heart.fields import JSON
from backstride.web.participant.measures.on_offer import OnOffer

TOTAL, TICKED, NONE = "total", "ticked", "none"
NUMBER = re.compile(r"-?\d{1,6}([.,]\d{1,3})?", re.ASCII)
KEPT_ALL_THE_SAME = ("too_few", "does_not_apply")
"""Where there is no score, but an answer worth keeping."""


class Read(NamedTuple):
    """What was answered; `wrong`: field to what is wrong with it, as a sentence of the catalogue."""

    says: dict[str, JSON]
    wrong: dict[str, str]


def field_of(measure: Measure, item: Item) -> str:
    """What the field of a question is called: by its place, as a clinic's own ids may be anything."""
    return f"q{measure.items.index(item) + 1}"


def read_form(form: QueryDict, offered: OnOffer) -> Read:
    """What a form says about a measure."""
    measure = offered.measure
    if measure.method == "total":
        total = _number(form.get(TOTAL, ""))
        found = score_total(measure, total)
        return Read({"total": total}, {TOTAL: f"wrong.{found.why}"} if isinstance(found, Unscored) else {})
    if offered.ticked:
        return _read_ticks(form, measure)
    items = {item.id: _answer(form.get(field_of(measure, item), ""), item) for item in measure.items}
    items = {name: answer for name, answer in items.items() if answer is not None}
    return Read({"items": items}, _wrong(measure, items))


def _read_ticks(form: QueryDict, measure: Measure) -> Read:
    """A list to tick: everything on it is answered, once something is ticked or said to be none of it."""
    ticked = form.getlist(TICKED)
    if not ticked or (NONE in ticked and len(ticked) > 1):
        return Read({"items": {}}, {TICKED: "wrong.none_and_more" if ticked else "wrong.nothing_answered"})
    items = {item.id: field_of(measure, item) in ticked for item in measure.items}
    return Read({"items": items}, {})


def _answer(told: str, item: Item) -> JSON:
    words = " ".join(told.split())
    if not words:
        return None
    return _number(words) if item.kind in ("scale", "number") else words


def _number(told: str) -> JSON:
    """The number typed, with a point or a comma; what is none stays text, to be told what is wrong."""
    typed = told.strip()
    if not NUMBER.fullmatch(typed):
        return typed or None
    number = float(typed.replace(",", "."))
    return int(number) if number == int(number) else number


def _wrong(measure: Measure, items: dict[str, JSON]) -> dict[str, str]:
    found = score(measure, items)
    if not isinstance(found, Unscored) or found.why in KEPT_ALL_THE_SAME:
        return {}
    about = [measure.item(name) for name in found.items]
    item = next((each for each in about if each), measure.items[0])
    return {field_of(measure, item): f"wrong.{found.why}"}
