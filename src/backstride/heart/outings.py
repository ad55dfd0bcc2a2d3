"""What a day's sessions tell the machine: the response, how they ended, and what flared or stayed sore."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from backstride.heart.alphabet import FLARED, OVER, Event
from backstride.heart.bad_days import note_flare, tell_flares_often, tell_legs
from backstride.heart.entries import Entry
from backstride.heart.ladder import Rung
from backstride.heart.memory import AskedBefore, Memory
from backstride.heart.response import NOT_ASKED, SORE, Told, evening_of, response_of
from backstride.heart.schedule import DAYS_IN_A_WEEK
from backstride.heart.sessions import (
    Outing,
    all_told_of_legs,
    legs_of,
    one_morning,
    session_event,
    stays_sore,
    what_was_too_much,
    worst_legs,
)
from backstride.heart.state import Ease, rung_of


def tell_outing(
    memory: Memory, outing: Outing, answers: Sequence[Sequence[Entry]], next_before: float | None
) -> Iterator[tuple[Event, dict[str, Any]]]:
    """The events of one local day's sessions, with the answers of each morning that belongs to them."""
    if memory.person is None:
        return
    values, day = memory.programme.values, outing.day
    mornings = tuple(map(one_morning, answers))
    told_legs = [legs_of(values, each.says.get("legs")) for morning in answers for each in morning]
    told = Told(
        memory.person.usual_pain,
        outing.worst,
        outing.stopped_for_pain,
        all_told_of_legs((outing.legs, *told_legs)),
        mornings,
        next_before,
    )
    response = response_of(values, told)
    asked = _asked_by_then(memory, outing)
    too_many = _one_too_many(memory, day, asked.days_per_week) if asked else {}
    event = session_event(values, outing, asked, response, bool(too_many))
    _note_session(memory, outing, told)
    stays = stays_sore(outing, worst_legs(told_legs or [NOT_ASKED]))
    if answers and asked and (stays or response is FLARED):
        _note_what_was_asked(memory, outing, told, asked, answers)
    figures = _figures(outing, told, asked.session.minutes if asked else None)
    if asked and event.ended is OVER:
        figures |= {**too_many, **what_was_too_much(values, outing, asked)}
    yield event, figures
    if response is FLARED:
        note_flare(memory, day, max([outing.worst, *(morning.pain for morning in mornings)]))
        yield from tell_flares_often(memory, day)
    if stays:
        yield from tell_legs(memory, day, SORE)
    if memory.state.ease is not Ease.LEGS:
        memory.legs.since = None


def _asked_by_then(memory: Memory, outing: Outing) -> Rung | None:
    """What had been asked when the person went out: what was told later they could not know."""
    rung = rung_of(memory.programme, memory.state)
    before = memory.asked_before
    if rung is None or before is None or outing.at >= before.until or _has_changed_since(memory, before):
        return rung
    return before.rung


def _has_changed_since(memory: Memory, before: AskedBefore) -> bool:
    """Whether something else, which the person did know, has changed what is asked."""
    since = (each for each in memory.happenings if each.day > before.session_on)
    return any(rung_of(each.programme, each.before) != rung_of(each.programme, each.after) for each in since)


def _note_what_was_asked(
    memory: Memory, outing: Outing, told: Told, asked: Rung, answers: Sequence[Sequence[Entry]]
) -> None:
    """Where only an answer lowers the dose, it lowers it from that moment on for whoever is to follow it."""
    if evening_of(memory.programme.values, told) is FLARED or outing.legs is SORE:
        return
    told_at, before = max(each.at for morning in answers for each in morning), memory.asked_before
    if before and outing.at < before.until:
        told_at = min(told_at, before.until)
    memory.asked_before = AskedBefore(told_at, asked, outing.day)


def _one_too_many(memory: Memory, day: date, asked_days: int) -> dict[str, int]:
    """Whether the day was one to rest on, or the week had its sessions already, as a figure; else nothing."""
    rest_days = int(memory.programme.values["rest_days"])
    if memory.sessions and (day - memory.sessions[-1]).days <= rest_days:
        return {"rest_days": rest_days}
    had = len(memory.sessions) >= asked_days
    if had and (day - memory.sessions[-asked_days]).days < DAYS_IN_A_WEEK:  # they are in order
        return {"asked_days": asked_days}
    return {}


def _note_session(memory: Memory, outing: Outing, told: Told) -> None:
    memory.sessions.append(outing.day)
    memory.away.restart(outing.day)
    values = memory.programme.values
    memory.latest_pain = told.mornings[-1].pain if told.mornings else outing.worst
    answered = bool(told.mornings) or told.next_before is not None
    memory.unanswered = 0 if answered else memory.unanswered + 1
    memory.legs_untold = told.legs is NOT_ASKED
    if answered:
        memory.unanswered_told = False
    if memory.unanswered <= values["unanswered_in_a_row"]:
        memory.unanswered_since = outing.day


def _figures(outing: Outing, told: Told, asked: float | None) -> dict[str, Any]:
    """What the reasons may show. A figure that nobody gave is not there."""
    figures: dict[str, Any] = {
        "day": outing.day,
        "minutes": outing.minutes,
        "worst": outing.worst,
        "usual": told.usual,
    }
    if asked is not None:
        figures["asked_minutes"] = asked
    if told.mornings:
        figures["morning"] = max([morning.pain for morning in told.mornings])
    if outing.run_minutes is not None:
        figures["run_minutes"] = outing.run_minutes
    if outing.effort is not None:
        figures["effort"] = outing.effort
    return figures
