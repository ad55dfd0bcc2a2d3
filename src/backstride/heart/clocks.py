"""What time alone will do: each clock names the next day on which it strikes, and with which event.

Replay lets the clocks strike between entries; a decision is good until the first that would.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from backstride.heart.alphabet import Event, Kind
from backstride.heart.memory import Memory, Person, days_after
from backstride.heart.state import SESSIONS_WAIT, Ease, Mode
from backstride.heart.telling import Told


class Strike(NamedTuple):
    """A clock that will strike: the day, the event, its figures, and what to remember once it has."""

    day: date
    event: Event
    figures: dict[str, Any]
    struck: Callable[[Memory, date], None]


Clock = Callable[[Memory, Person, date], Strike | None]
"""clock(memory, person, by): the strike it will make; one after `by` may be left out."""


def next_strike(memory: Memory, by: date = date.max) -> Strike | None:
    """The first clock to strike by a day; None where time alone changes nothing until then."""
    first, person = None, memory.person
    if person is None or memory.state.stage == 0:
        return None
    for clock in _CLOCKS if person.back_state in GROWS_OLDER else _OF_NO_NEW_EPISODE:
        strike = clock(memory, person, by)
        if strike and strike.day <= by and (first is None or strike.day < first.day):
            first = strike
    return first


_GAPS = (
    (Event(Kind.GAP_SHORT), "gap_short_days"),
    (Event(Kind.GAP_MIDDLE), "gap_middle_days"),
    (Event(Kind.GAP_LONG), "gap_long_days"),
)


def _gap(memory: Memory, person: Person, by: date) -> Strike | None:
    """Runs while sessions are prescribed; each threshold strikes once."""
    away = memory.away
    if away.runs_from is None or away.told >= len(_GAPS) or memory.state.mode in SESSIONS_WAIT:
        return None
    event, threshold = _GAPS[away.told]
    days = int(memory.programme.values[threshold])
    if (by - away.runs_from).days < days:
        return None
    figures = {"days": days, "since": away.runs_from}
    return Strike(days_after(away.runs_from, days), event, figures, _gap_told)


def _gap_told(memory: Memory, day: date) -> None:
    memory.away.told += 1


class TimeAway(NamedTuple):
    """The gap clock as it stands, for who plans ahead.

    `strikes_on`: the day on which it strikes next where no session is done before; None where it does not.
    `days`: without a session, after each one, until it strikes again.
    """

    strikes_on: date | None
    days: int

    def strikes_between(self, sessions: Iterable[date]) -> date | None:
        """The first day on which it strikes where these days, in order, have a session each."""
        strikes_on = self.strikes_on
        for day in sessions:
            if strikes_on and strikes_on <= day:
                return strikes_on
            strikes_on = days_after(day, self.days)
        return None


def time_away(memory: Memory, person: Person) -> TimeAway:
    """How long somebody may be away before time lowers the dose: until the next session, and after it."""
    strike = _gap(memory, person, date.max)
    return TimeAway(strike.day if strike else None, int(memory.programme.values[_GAPS[0][1]]))


def gap_on_return(memory: Memory, day: date) -> Told | None:
    """After a long wait, what the time away would have lowered: weeks off tell, whatever the reason was."""
    away, values = memory.away, memory.programme.values
    if not away.went_on or away.runs_from is None or memory.state.mode not in SESSIONS_WAIT:
        return None
    days = (day - away.runs_from).days
    reached = sum(days >= values[threshold] for _, threshold in _GAPS)
    if reached <= max(1, away.told):
        return None
    away.told = reached
    return _GAPS[reached - 1][0], {"days": days, "since": away.runs_from}


_SCREENED_ANYWAY = (Mode.NOT_SCREENED, Mode.ASK_FIRST, Mode.STOPPED, Mode.LEFT)


def _clearance(memory: Memory, person: Person, by: date) -> Strike | None:
    expires_on = memory.cleared.expires_on
    if expires_on is None or by < expires_on or memory.state.mode in _SCREENED_ANYWAY:
        return None
    return Strike(expires_on, Event(Kind.CLEARANCE_EXPIRED), {}, _clearance_told)


def _clearance_told(memory: Memory, day: date) -> None:
    memory.cleared.expires_on = None


BACK_STATES = ("acute", "easing", "chronic", "recovered", "never")
GROWS_OLDER = ("acute", "easing")


def back_state_on(memory: Memory, person: Person, day: date) -> str:
    """The back state on a day: an episode grows older by itself."""
    told, began = person.back_state, person.episode_began
    if began is None or told not in GROWS_OLDER:
        return told
    age, values = (day - began).days, memory.programme.values
    return "acute" if age < values["acute_days"] else "easing" if age < values["easing_days"] else "chronic"


def began_at_the_latest(back_state: str, day: date, values: Mapping[str, float]) -> date | None:
    """The first day of an episode told without one, so that it grows older like any other."""
    age_at_least = {"acute": 0.0, "easing": values["acute_days"]}
    return days_after(day, -age_at_least[back_state]) if back_state in age_at_least else None


def _condition(memory: Memory, person: Person, by: date) -> Strike | None:
    """An episode that has grown into the next back state is screened again."""
    if person.episode_began is None or person.back_state not in GROWS_OLDER:
        return None
    known_on = max(person.enrolled_on, memory.condition_told or person.enrolled_on)
    for name, ends in (("easing", "acute_days"), ("chronic", "easing_days")):
        turns = days_after(person.episode_began, memory.programme.values[ends])
        if turns > known_on:
            return Strike(turns, Event(Kind.CONDITION_CHANGED), {"back_state": name}, _condition_told)
    return None


def _condition_told(memory: Memory, day: date) -> None:
    memory.condition_told = day


def _flare(memory: Memory, person: Person, by: date) -> Strike | None:
    """Counts from the day it began, while it lasts."""
    flares = memory.flares
    if flares.over:
        return None
    easing = memory.latest_pain is not None and memory.latest_pain < flares.pain_then
    if not flares.told_not_easing and not easing:
        return _in_flare(memory, Kind.FLARE_NOT_EASING, "flare_not_easing_days", _not_easing_told)
    if flares.told_lasting:
        return None
    return _in_flare(memory, Kind.FLARE_LASTING, "flare_lasting_days", _lasting_told)


def _in_flare(memory: Memory, kind: Kind, threshold: str, told: Callable[[Memory, date], None]) -> Strike:
    began, days = memory.flares.began[-1], int(memory.programme.values[threshold])
    return Strike(days_after(began, days), Event(kind), {"began": began, "days": days}, told)


def _not_easing_told(memory: Memory, day: date) -> None:
    memory.flares.told_not_easing = True


def _lasting_told(memory: Memory, day: date) -> None:
    memory.flares.told_lasting = True


def _legs(memory: Memory, person: Person, by: date) -> Strike | None:
    legs = memory.legs
    if legs.since is None or legs.told_unresolved or memory.state.ease is not Ease.LEGS:
        return None
    days = int(memory.programme.values["legs_unresolved_days"])
    figures = {"since": legs.since, "days": days}
    return Strike(days_after(legs.since, days), Event(Kind.LEGS_UNRESOLVED), figures, _legs_told)


def _legs_told(memory: Memory, day: date) -> None:
    memory.legs.told_unresolved = True


def _unanswered(memory: Memory, person: Person, by: date) -> Strike | None:
    """When the last morning that could still have been answered has gone by."""
    values = memory.programme.values
    enough = int(values["unanswered_in_a_row"])
    if memory.unanswered_told or memory.unanswered < enough or memory.unanswered_since is None:
        return None
    day = days_after(memory.unanswered_since, values["morning_expires_days"])
    return Strike(day, Event(Kind.UNANSWERED), {"count": enough}, _unanswered_told)


def _unanswered_told(memory: Memory, day: date) -> None:
    memory.unanswered_told = True


def _not_better(memory: Memory, person: Person, by: date) -> Strike | None:
    """A new episode that is no better after two weeks is worth a check."""
    if memory.not_better_told or person.back_state != "acute" or person.episode_began is None:
        return None
    if memory.latest_pain is None or memory.latest_pain < person.pain_at_enrolment:
        return None
    days = int(memory.programme.values["acute_not_better_days"])
    day = max(days_after(person.episode_began, days), days_after(person.enrolled_on, 1))
    return Strike(day, Event(Kind.NOT_BETTER), {"days": days, "pain": memory.latest_pain}, _not_better_told)


def _not_better_told(memory: Memory, day: date) -> None:
    memory.not_better_told = day


_CLOCKS: tuple[Clock, ...] = (_gap, _clearance, _condition, _flare, _legs, _unanswered, _not_better)
_OF_NO_NEW_EPISODE = tuple(clock for clock in _CLOCKS if clock not in (_condition, _not_better))
"""Of somebody whose episode no longer grows older, the others need not be asked every day."""


def strikes_of_time(memory: Memory, person: Person) -> Iterator[Strike]:
    """What each clock will do whether or not sessions are done; time away is none of them."""
    strikes = (clock(memory, person, date.max) for clock in _CLOCKS if clock is not _gap)
    return (strike for strike in strikes if strike)
