"""What somebody would tell in a month to come: good, mixed or bad, always exactly the same.

    good    every session that is due is done as asked; evening and morning are as usual.
    mixed   every third session is left out; every second one that is done hurts as much as still calls for
            staying where one is.
    bad     a flare-up in the second week; every session that the plan asks for is done, and calm.

How much hurts too much is the programme's own to say: the least pain, in half points, that it judges so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any
from uuid import NAMESPACE_OID, uuid5
from zoneinfo import ZoneInfo

from backstride.book.choices.table import chosen_time, chosen_whole
from backstride.heart.alphabet import Response
from backstride.heart.entries import Entry, read_entry
from backstride.heart.notation import Session
from backstride.heart.programme import Programme
from backstride.heart.response import Legs, Told, evening_of, is_far_above_usual
from backstride.heart.schedule import ONE_DAY

HALF_POINTS = [half / 2 for half in range(21)]
"""Pain as it can be told: 0 to 10."""
MORNING, EVENING = time(8), time(18)


class Way(StrEnum):
    """How a month may go."""

    GOOD = "good"
    MIXED = "mixed"
    BAD = "bad"


class Teller:
    """Tells a month's entries, day by day, in somebody's own zone."""

    def __init__(self, way: Way, begins_on: date, zone: str) -> None:
        self.way, self.zone = way, ZoneInfo(zone)
        self.flares_on = begins_on + chosen_time("foresight.flare_after") if way is Way.BAD else None
        self.asked = self.done = 0
        self._written = 0

    def in_the_morning(self, day: date, programme: Programme, usual: float) -> Iterator[Entry]:
        """What is told before anything is decided."""
        if day == self.flares_on:
            says = {"pain": flaring_pain(programme, usual), "symptoms": list[str]()}
            yield self.tell("flared_up", day, MORNING, says)

    def of_a_session(self, day: date, session: Session, programme: Programme, usual: float) -> list[Entry]:
        """What is told of a session that is due: that it was done, and the morning after it; or left out."""
        self.asked += 1
        if self.way is Way.MIXED and self.asked % chosen_whole("foresight.left_out_every") == 0:
            return [self.tell("session_skipped", day, EVENING, {})]
        self.done += 1
        sore = self.way is Way.MIXED and self.done % chosen_whole("foresight.sore_every") == 0
        hurts = _sore(programme, usual) if sore else _calm(usual)
        says = {"minutes": session.minutes, "run_minutes": session.run_minutes, "legs": "none", **hurts}
        return [self.tell("session_done", day, EVENING, says), self.usual_morning(day + ONE_DAY, usual)]

    def usual_morning(self, day: date, usual: float) -> Entry:
        """A morning as any other."""
        return self.tell("morning_after", day, MORNING, {"pain": usual, "back_to_usual": True})

    def tell(self, kind: str, day: date, at: time, says: dict[str, Any]) -> Entry:
        """An entry at a local time of a day."""
        self._written += 1
        number = str(uuid5(NAMESPACE_OID, f"foresight {self.way} {self._written}"))
        when = datetime.combine(day, at, self.zone).isoformat()
        return read_entry({"id": number, "kind": kind, "at": when, "by": "participant", **says})


def month_lasts() -> timedelta:
    """How far ahead a month goes."""
    return chosen_time("foresight.month")


def flaring_pain(programme: Programme, usual: float) -> float:
    """The least pain that is a flare-up for somebody; the most there is, where usual is that high."""
    return _least(lambda pain: is_far_above_usual(programme.values, pain, usual)) or HALF_POINTS[-1]


def sore_pain(programme: Programme, usual: float) -> float | None:
    """The least worst pain after which the plan stays where it is; None where usual leaves no room for it."""

    def irritates(pain: float) -> bool:
        told = Told(usual, pain, stopped_for_pain=False, legs=Legs.FINE)
        return evening_of(programme.values, told) is Response.IRRITATED

    return _least(irritates)


def _least(suits: Callable[[float], bool]) -> float | None:
    return next(filter(suits, HALF_POINTS), None)


def _calm(usual: float) -> dict[str, Any]:
    return {"ended": "done", "pain": {"worst": usual}}


def _sore(programme: Programme, usual: float) -> dict[str, Any]:
    worst = sore_pain(programme, usual)
    if worst is None:  # whoever always hurts that much stops for it: the plan takes that alike
        return {"ended": "pain", "pain": {"worst": usual}}
    return {"ended": "done", "pain": {"worst": worst}}
