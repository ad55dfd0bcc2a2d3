"""What somebody told that a talk with them rests on, out of the entries of their journal. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from backstride.heart.entries import Entry
from backstride.web.journals.reviews_held import local_day, those_that_count

LATELY = ("session_done", "session_skipped", "flared_up", "prescribed")
"""Kinds of which only those since the last talk are asked for."""
EVER = ("checked_in", "measured")
"""Kinds of which the last ones count, however old."""
HARM = "walking_is_harmful"
LAST = 2
"""An answer and the one before it: which way it goes."""


class Outing(NamedTuple):
    """A session told: its local day, minutes, worst pain (0 to 10), how it ended."""

    day: date
    minutes: float
    worst: float
    ended: str


class Answer(NamedTuple):
    """An answer of 0 to 10, on its local day."""

    day: date
    score: float


class Told(NamedTuple):
    """Since a day, that day included; answers are the last ones, oldest first."""

    since: date
    sessions: tuple[Outing, ...]
    skipped: tuple[str, ...]
    """Sessions left out: the reason in their own words, or nothing."""
    flares: tuple[Answer, ...]
    stages: tuple[int, ...]
    """Those that were prescribed, in their order."""
    harm: tuple[Answer, ...]
    """How harmful walking seems to them."""
    confidence: tuple[Answer, ...]
    averages: tuple[Answer, ...]
    """The week's average pain."""


def told_in(entries: Iterable[Entry], since: date, zone: str) -> Told:
    """Of entries of these kinds and `withdrawn`; what was undone or told anew does not count."""
    told = list(entries)

    def of(kind: str, from_day: date = since) -> Sequence[tuple[date, Any]]:
        counting = those_that_count(told, kind, from_day, zone)
        return [(local_day(entry, zone), entry.says) for entry in counting]

    checked = of("checked_in", date.min)
    return Told(
        since=since,
        sessions=tuple(
            Outing(day, says["minutes"], says["pain"]["worst"], says["ended"])
            for day, says in of("session_done")
        ),
        skipped=tuple(says.get("why", "") for _, says in of("session_skipped")),
        flares=tuple(Answer(day, says["pain"]) for day, says in of("flared_up")),
        stages=tuple(stage for _, says in of("prescribed") if (stage := says["decision"].get("stage"))),
        harm=tuple(_harm(of("measured", date.min)))[-LAST:],
        confidence=_scores("confidence", checked),
        averages=_scores("pain_average", checked),
    )


def _scores(name: str, told: Sequence[tuple[date, Any]]) -> tuple[Answer, ...]:
    return tuple(Answer(day, says[name]) for day, says in told if name in says)[-LAST:]


def _harm(told: Sequence[tuple[date, Any]]) -> Iterator[Answer]:
    for day, says in told:
        score = (says.get("items") or {}).get("harm", says.get("total"))
        if says["measure"] == HARM and isinstance(score, int | float):
            yield Answer(day, score)
