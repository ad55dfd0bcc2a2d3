"""All sessions of one local day are one: the worst answer counts, and there is at most one credit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import reduce
from typing import NamedTuple

from backstride.heart.alphabet import DONE, FLARED, IRRITATED, OVER, SESSIONS, Ended, Event, Response
from backstride.heart.entries import Entry
from backstride.heart.fields import JSON, is_yes
from backstride.heart.ladder import Rung
from backstride.heart.response import FINE, NOT_ASKED, SORE, Legs, Morning

STOPPED_EARLY = ("tired", "time", "weather", "other")


class Outing(NamedTuple):
    """One local day's sessions, taken together. Minutes; pain and effort 0-10; None is not asked."""

    day: date
    told_last_by: str
    """The id of the last of them: the others speak through it."""
    at: datetime
    """When the last of them was."""
    minutes: float
    run_minutes: float | None
    stopped_for_pain: bool
    stopped_early: bool
    before: float | None
    worst: float
    legs: Legs
    limping: bool
    effort: float | None


def one_outing(day: date, sessions: Sequence[Entry], values: Mapping[str, float]) -> Outing:
    """The sessions of a local day as one."""
    return reduce(_together, [_outing(day, session, values) for session in sessions])


def _outing(day: date, session: Entry, values: Mapping[str, float]) -> Outing:
    says = session.says
    pain, legs, ended = says["pain"], says.get("legs"), says["ended"]
    return Outing(
        day,
        session.id,
        session.at,
        says["minutes"],
        says.get("run_minutes"),
        ended == "pain",
        ended in STOPPED_EARLY,
        pain.get("before"),
        pain["worst"],
        legs_of(values, legs),
        is_limping(legs),
        says.get("effort"),
    )


def _together(one: Outing, other: Outing) -> Outing:
    return Outing(
        day=one.day,
        told_last_by=other.told_last_by,
        at=other.at,
        minutes=one.minutes + other.minutes,
        run_minutes=_of_known(sum, one.run_minutes, other.run_minutes),
        stopped_for_pain=one.stopped_for_pain or other.stopped_for_pain,
        stopped_early=one.stopped_early or other.stopped_early,
        before=_of_known(max, one.before, other.before),
        worst=max(one.worst, other.worst),
        legs=worst_legs((one.legs, other.legs)),
        limping=one.limping or other.limping,
        effort=_of_known(max, one.effort, other.effort),
    )


def _of_known(combine: Callable[[list[float]], float], *figures: float | None) -> float | None:
    """What is known, combined; None only where nothing is."""
    known = [figure for figure in figures if figure is not None]
    return combine(known) if known else None


def legs_of(values: Mapping[str, float], told: JSON) -> Legs:
    """Legs as told: absent is not asked; a limp, a swelling or enough pain is sore."""
    if told is None:
        return NOT_ASKED
    if told == "none":
        return FINE
    sore = told["worst"] >= values["legs_sore_pain"] or is_limping(told)
    return SORE if sore else FINE


def is_limping(told: JSON) -> bool:
    """Whether legs were told to limp or swell, which needs no second look the next day."""
    return isinstance(told, dict) and (is_yes(told.get("limp")) or is_yes(told.get("swelling")))


def worst_legs(legs: Sequence[Legs]) -> Legs:
    """Sore before not asked, not asked before fine."""
    if SORE in legs:
        return SORE
    return NOT_ASKED if NOT_ASKED in legs else FINE


def all_told_of_legs(looks: Sequence[Legs]) -> Legs:
    """Of an evening and its mornings: sore if any was; not asked only where none was."""
    if SORE in looks:
        return SORE
    return FINE if FINE in looks else NOT_ASKED


def stays_sore(outing: Outing, next_day: Legs) -> bool:
    """Whether legs call for easing off: at once with a limp, else unless the next day says they are fine."""
    return outing.limping or next_day is SORE or (outing.legs is SORE and next_day is not FINE)


def session_event(
    values: Mapping[str, float], outing: Outing, asked: Rung | None, response: Response, week_was_full: bool
) -> Event:
    """The outing as the machine hears it, against what was asked that day."""
    if outing.stopped_for_pain:
        worst = response if response is FLARED else IRRITATED
        return _EVENTS[Ended.PAIN, worst]
    return _EVENTS[_ended(values, outing, asked, week_was_full), response]


_EVENTS = {(event.ended, event.response): event for event in SESSIONS}


def _ended(values: Mapping[str, float], outing: Outing, asked: Rung | None, week_was_full: bool) -> Ended:
    if asked and (week_was_full or what_was_too_much(values, outing, asked)):
        return OVER
    if outing.stopped_early or (asked and _was_too_little(values, outing, asked)):
        return Ended.PART
    if outing.effort is not None and outing.effort >= values["effort_ceiling"]:
        return Ended.HARD
    return DONE


def _was_too_little(values: Mapping[str, float], outing: Outing, asked: Rung) -> bool:
    """Of the minutes, or of the running where that was told; who says no more than *done* is believed."""
    share = values["part_share"] / 100
    walked_less = outing.minutes * 60 < asked.session.moving_s * share
    return walked_less or (
        outing.run_minutes is not None and outing.run_minutes * 60 < asked.session.run_s * share
    )


def what_was_too_much(values: Mapping[str, float], outing: Outing, asked: Rung) -> dict[str, float]:
    """In what an outing went beyond what was asked, as figures in minutes; empty where it did not.

    Against the whole outing, rests included: whoever carries a watch counts those too.
    """
    share = values["over_share"] / 100
    beyond: dict[str, float] = {}
    if outing.minutes * 60 > asked.session.outing_s * share:
        beyond["most_minutes"] = asked.session.outing_s * share / 60
    if (outing.run_minutes or 0) * 60 > asked.session.run_s * share:
        beyond["asked_run_minutes"] = asked.session.run_s / 60
    return beyond


def one_morning(answers: Iterable[Entry]) -> Morning:
    """The answers of one local morning as one: the worst counts."""
    return reduce(_worse_morning, map(_morning, answers))


def _morning(answer: Entry) -> Morning:
    return Morning(answer.says["pain"], is_yes(answer.says["back_to_usual"]))


def _worse_morning(one: Morning, other: Morning) -> Morning:
    return Morning(max(one.pain, other.pain), one.back_to_usual and other.back_to_usual)
