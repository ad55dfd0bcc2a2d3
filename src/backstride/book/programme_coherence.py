"""What no single key of a programme file shows: numbers at odds with each other, rungs nobody can reach."""

from __future__ import annotations

from collections.abc import Iterator

from backstride.book.programme_refused import Part, Place, Problem, in_row, in_table, phrase, shown
from backstride.book.sources import read_sources
from backstride.heart.parameters import Certainty
from backstride.heart.programme import Programme, Stage

DAYS_A_WEEK = 7
OPINION: Certainty = "opinion"

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

CLAIMS: dict[str, Certainty | None] = {"opinion": None, "derivation": "derived"}
"""What a source of a kind can stand for besides opinion; a remembered one only for `memory`."""


def contradictions(programme: Programme) -> Iterator[Problem]:
    """Whatever does not go together in a programme whose single keys are all possible."""
    yield from _out_of_order(programme)
    yield from _out_of_reach(programme)
    for figure in programme.figures:
        yield from _overclaimed(in_table(f"figures.{figure}"), *programme.figures[figure][2:4])
    for stage in programme.stages:
        yield from _overclaimed(in_row("stages", stage.number), stage.source, stage.certainty)
    for number, contact in enumerate(programme.contacts, start=1):
        yield from _overclaimed(in_row("contacts", number), contact.source, contact.certainty)
    yield from _overclaimed(in_table("floor"), programme.floor.source, programme.floor.certainty)


def _out_of_order(programme: Programme) -> Iterator[Problem]:
    values = programme.values
    for low, high in LESS_THAN:
        if values[low] >= values[high]:
            yield _order(programme, low, "right.less_than", high)
    for low, high in AT_MOST:
        if values[low] > values[high]:
            yield _order(programme, low, "right.at_most_that", high)


def _order(programme: Programme, low: str, right: str, high: str) -> Problem:
    what, bound = phrase("what.says", value=f"{programme.value(low):g}"), f"{programme.value(high):g}"
    return Problem(f"figures.{low}.value", what, phrase(right, bound=bound, key=high))


def _out_of_reach(programme: Programme) -> Iterator[Problem]:
    """Rungs that the calendar forbids: too many days for the rest between them, or too few to keep a rung."""
    rest, gap = int(programme.values["rest_days"]), int(programme.values["gap_short_days"])
    most = DAYS_A_WEEK // (rest + 1)
    for stage in (programme.floor, *programme.stages):
        place = in_row("stages", stage.number) if stage.number else in_table("floor")
        days, between = stage.days_per_week, -(-DAYS_A_WEEK // stage.days_per_week)
        if days > most:
            what = phrase("what.no_room", days=f"{days}", rest=f"{rest}")
            yield Problem(place("days_per_week"), what, phrase("right.at_most", most=f"{most}"))
        if between >= gap and _leads_on(programme, stage):
            lost = phrase("what.lost", stage=f"{stage.number + 1}", days=f"{days}", gap=f"{gap}")
            yield Problem(place("days_per_week"), lost, phrase("right.more_days", days=f"{between}"))


def _leads_on(programme: Programme, stage: Stage) -> bool:
    return 0 < stage.number < len(programme.stages)


def _overclaimed(place: Place, source: str, certainty: Certainty) -> Iterator[Problem]:
    cited = read_sources()[source]
    if cited.status != "memory" and cited.kind not in CLAIMS:
        return
    best = "memory" if cited.status == "memory" else CLAIMS[cited.kind]
    if certainty not in (best, OPINION):
        what = phrase("what.overclaimed", certainty=shown(certainty), source=source)
        yield Problem(place("certainty"), what, _at_best(best))


def _at_best(best: Certainty | None) -> Part:
    return phrase("right.or_opinion", certainty=shown(best)) if best else shown(OPINION)
