"""What no single key of a programme file shows: numbers at odds with each other, rungs nobody can reach."""

from __future__ import annotations

from collections.abc import Iterator

from backstride.book.programme_refused import Problem, shown
from backstride.book.sources import read_sources
from backstride.heart.parameters import Certainty
from backstride.heart.programme import Programme, Stage

DAYS_A_WEEK = 7

LESS_THAN = (
    ("settled_worst_rise", "flared_worst_rise"),
    ("settled_morning_rise", "flared_morning_rise"),
    ("flared_low_usual", "flared_worst_pain"),
)
AT_MOST = (
    ("flared_two_mornings_rise", "flared_morning_rise"),
    ("irritated_high_pain", "flared_top_pain"),
    ("flare_not_easing_days", "flare_lasting_days"),
    ("gap_short_days", "gap_middle_days"),
    ("gap_middle_days", "gap_long_days"),
    ("gap_long_share", "gap_middle_share"),
)

CLAIMS: dict[str, tuple[Certainty, ...]] = {
    "opinion": ("opinion",),
    "derivation": ("derived", "opinion"),
}
"""What a source of a kind can stand for at best; a remembered one only for `memory` or `opinion`."""


def contradictions(programme: Programme) -> Iterator[Problem]:
    """Whatever does not go together in a programme whose single keys are all possible."""
    yield from _out_of_order(programme)
    yield from _out_of_reach(programme)
    for figure in programme.figures:
        yield from _overclaimed(f"figures.{figure}.", *programme.figures[figure][2:4])
    for stage in programme.stages:
        yield from _overclaimed(f"stage {stage.number}, ", stage.source, stage.certainty)
    for number, contact in enumerate(programme.contacts, start=1):
        yield from _overclaimed(f"contact {number}, ", contact.source, contact.certainty)
    yield from _overclaimed("floor.", programme.floor.source, programme.floor.certainty)


def _out_of_order(programme: Programme) -> Iterator[Problem]:
    values = programme.values
    for low, high in LESS_THAN:
        if values[low] >= values[high]:
            yield _order(programme, low, "less than", high)
    for low, high in AT_MOST:
        if values[low] > values[high]:
            yield _order(programme, low, "at most", high)


def _order(programme: Programme, low: str, words: str, high: str) -> Problem:
    value, bound = programme.value(low), programme.value(high)
    return Problem(f"figures.{low}.value", f"it says {value:g}", f"{words} {bound:g}, which is {high}")


def _out_of_reach(programme: Programme) -> Iterator[Problem]:
    """Rungs that the calendar forbids: too many days for the rest between them, or too few to keep a rung."""
    rest, gap = int(programme.values["rest_days"]), int(programme.values["gap_short_days"])
    most = DAYS_A_WEEK // (rest + 1)
    for stage in (programme.floor, *programme.stages):
        place = f"stage {stage.number}, " if stage.number else "floor."
        days, between = stage.days_per_week, -(-DAYS_A_WEEK // stage.days_per_week)
        if days > most:
            what = f"{days} days a week leave no room to keep {rest} free between two sessions (rest_days)"
            yield Problem(f"{place}days_per_week", what, f"at most {most}")
        if between >= gap and _leads_on(programme, stage):
            why = f"with {days} a week a rung is lost after {gap} days, before the next session"
            what = f"stage {stage.number + 1} is never reached: {why}"
            right = f"more days a week, or gap_short_days above {between}"
            yield Problem(f"{place}days_per_week", what, right)


def _leads_on(programme: Programme, stage: Stage) -> bool:
    return 0 < stage.number < len(programme.stages)


def _overclaimed(prefix: str, source: str, certainty: Certainty) -> Iterator[Problem]:
    cited = read_sources()[source]
    best = ("memory", "opinion") if cited.status == "memory" else CLAIMS.get(cited.kind)
    if best and certainty not in best:
        what = f"{shown(certainty)} is more than {source} can stand for"
        yield Problem(f"{prefix}certainty", what, " or ".join(map(shown, best)))
