"""What a standing keeps of a course, as JSON: the decision, the week, the few facts that pages ask for."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from datetime import date
from typing import Any, NamedTuple

from backstride.book.emergency_in_words import signs_told
from backstride.book.rulebook import shipped_rulebook
from backstride.heart.another_day import Week, on_another_day, week_of
from backstride.heart.attention import Attention
from backstride.heart.corrections import follow_corrections
from backstride.heart.course import Course
from backstride.heart.decision import Decision, Reason, decide
from backstride.heart.entries import Entry
from backstride.heart.notation import Session, read_session
from backstride.heart.parameters import Figure
from backstride.heart.state import Ease, Mode, Pace
from backstride.heart.verdict import Action


class Person(NamedTuple):
    """What pages show of an enrolment: days are local, pain 0 to 10, walking in minutes."""

    enrolled_on: date
    birth_year: int
    back_state: str
    usual_pain: float
    comfortable_min: float
    wished: tuple[str, ...]


class Kept(NamedTuple):
    """A course in short."""

    decision: Decision
    week: Week | None
    person: Person | None
    last_stage: int
    signs: tuple[str, ...]
    """The emergency signs that stopped it, while it is stopped."""
    reviews: tuple[str, ...]
    """The reviews held since the enrolment, by the name of their contact."""
    to_go: int
    """Settled sessions that are still needed on this stage; 0 where nothing counts towards a step up."""

    def on(self, day: date) -> Kept:
        """The same on a later day on which it still holds."""
        cards = shipped_rulebook().cards
        return self._replace(decision=on_another_day(self.decision, self.week, day, cards))


def keep(course: Course, entries: Iterable[Entry]) -> Kept:
    """What is worth keeping of a course."""
    person = course.memory.person
    facts = person and Person(**{name: getattr(person, name) for name in Person._fields})
    signs = tuple(signs_told(course, entries)) if course.state.mode is Mode.STOPPED else ()
    decision = replace(decide(course), ignored=0)
    reviews = tuple(_reviews_held(course, entries))
    last = course.programme.last_stage
    return Kept(decision, week_of(course), facts or None, last, signs, reviews, _to_go(course))


def _to_go(course: Course) -> int:
    state = course.state
    if (
        state.mode is not Mode.ACTIVE
        or state.ease is not Ease.NO
        or state.pace not in (Pace.NORMAL, Pace.SLOW)
    ):
        return 0
    return max(0, course.programme.needed(state.stage, state.pace is Pace.SLOW) - state.settled)


def _reviews_held(course: Course, entries: Iterable[Entry]) -> Iterator[str]:
    """Those of the present course; what was taken back does not count."""
    person = course.memory.person
    told = [entry for entry in entries if entry.kind in ("contact_held", "withdrawn")]
    told.sort(key=lambda entry: (entry.at, entry.id))
    gone = follow_corrections(told).gone
    for entry in told:
        is_held = entry.kind == "contact_held" and entry.id not in gone
        if is_held and person and entry.at.date() >= person.enrolled_on:
            yield entry.says["contact"]


def write(kept: Kept) -> str:
    """As JSON text."""
    decision = {**vars(kept.decision)}
    for name in ("reasons", "attention"):
        decision[name] = [asdict(each) for each in decision[name]]
    return json.dumps(_packed({**kept._asdict(), "decision": decision}), ensure_ascii=False)


def read(text: str) -> Kept:
    """From what `write` wrote."""
    told = _unpacked(json.loads(text))
    decision = told["decision"]
    decision["mode"], decision["action"] = Mode(decision["mode"]), Action(decision["action"])
    decision["reasons"] = tuple(
        Reason(**{**each, "sources": tuple(each["sources"])}) for each in decision["reasons"]
    )
    decision["attention"] = tuple(Attention(**each) for each in decision["attention"])
    return Kept(
        decision=Decision(**decision),
        week=_week(told["week"]),
        person=_person(told["person"]),
        last_stage=told["last_stage"],
        signs=tuple(told["signs"]),
        reviews=tuple(told["reviews"]),
        to_go=told["to_go"],
    )


def _week(told: list[Any] | None) -> Week | None:
    if told is None:
        return None
    sessions, rest_days, wished = told
    return Week(tuple(sessions), rest_days, tuple(wished))


def _person(told: list[Any] | None) -> Person | None:
    if told is None:
        return None
    *facts, wished = told
    return Person._make([*facts, tuple(wished)])


def _packed(value: Any) -> Any:
    match value:
        case date():
            return {"$day": value.isoformat()}
        case Session():
            return {"$session": value.text}
        case Figure():
            return {"$figure": list(value)}
        case dict():
            return {name: _packed(each) for name, each in value.items()}
        case list() | tuple():
            return [_packed(each) for each in value]
    return value


def _unpacked(value: Any) -> Any:
    match value:
        case {"$day": day}:
            return date.fromisoformat(day)
        case {"$session": line}:
            return read_session(line)
        case {"$figure": parts}:
            return Figure(*parts)
        case dict():
            return {name: _unpacked(each) for name, each in value.items()}
        case list():
            return [_unpacked(each) for each in value]
    return value
