"""The course: a pure replay of the journal through a programme, up to and with one local day.

Same journal, same day, same course, whatever order the entries came in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from backstride.heart.alphabet import GIVES_A_PACE, Event, Kind, Response
from backstride.heart.clocks import gap_on_return, next_strike
from backstride.heart.enrolment import enrol
from backstride.heart.entries import Entry, JournalRefused, Problem
from backstride.heart.journal import Diary, open_diary
from backstride.heart.machine import step
from backstride.heart.memory import Happening, Memory
from backstride.heart.outings import tell_outing
from backstride.heart.programme import Programme
from backstride.heart.rulebook import RuleBook
from backstride.heart.schedule import ONE_DAY
from backstride.heart.sessions import Outing, one_outing
from backstride.heart.state import SESSIONS_WAIT, Ease, Mode, State
from backstride.heart.tellings import Telling, tell, tell_symptoms

OPENS = frozenset({*GIVES_A_PACE, Kind.RESUME})


@dataclass(frozen=True)
class Course:
    """Where a person stands on a day, and how they got there."""

    on: date
    programme: Programme
    state: State
    happenings: tuple[Happening, ...]
    memory: Memory
    ignored: int
    """Entries later than the day asked for: left out, and counted."""
    book: RuleBook


def replay(entries: Iterable[Entry], book: RuleBook, on: date, programme: Programme | None = None) -> Course:
    """Replay a journal up to and with a local day.

    `programme`, where given, is walked instead of the one the journal names. Raises JournalRefused
    for a journal that cannot be replayed, NotInTheBook for a programme or questionnaire nobody has.
    """
    entries = tuple(entries)
    diary = open_diary(entries, _zone_of(entries), on)
    walk = _Walk(book, diary, programme or _first_programme(diary, book), fixed=programme is not None)
    for day, told in diary.days:
        walk.live_through(day, told)
    walk.let_clocks_strike(on)
    walk.hold_if_withdrawn(on)
    memory = walk.memory
    return Course(on, memory.programme, memory.state, tuple(memory.happenings), memory, diary.ignored, book)


def _zone_of(entries: tuple[Entry, ...]) -> ZoneInfo | None:
    """The zone of the first enrolment decides every local day."""
    enrolled = [entry for entry in entries if entry.kind == "enrolled"]
    if not enrolled:
        return None
    name = min(enrolled, key=lambda entry: (entry.at, entry.id)).says["zone"]
    try:
        return ZoneInfo(name)
    except (ValueError, OSError):
        right = "an IANA time zone such as Europe/Madrid"
        raise JournalRefused([Problem(0, "zone", f"'{name}' is no time zone", right)]) from None


def _first_programme(diary: Diary, book: RuleBook) -> Programme:
    for _, told in diary.days:
        for entry in told:
            if entry.kind == "enrolled":
                return book.programme(entry.says["programme"], entry.says.get("version"))
    return book.programme("walk")


class _Walk:
    """Walks through a diary day by day, stepping the machine."""

    def __init__(self, book: RuleBook, diary: Diary, programme: Programme, *, fixed: bool) -> None:
        self.book, self.diary, self.fixed = book, diary, fixed
        self.memory = Memory(programme, programme)
        self.outings = self._all_outings()
        self.next_outing = dict(zip(self.outings, list(self.outings.values())[1:], strict=False))
        self.mornings = self._all_mornings()

    def live_through(self, day: date, told: tuple[Entry, ...]) -> None:
        """One local day: what time did first, then what was told, in order."""
        self.let_clocks_strike(day)
        outing = self.outings.get(day)
        last_session = max((n for n, entry in enumerate(told) if entry.kind == "session_done"), default=-1)
        for number, entry in enumerate(told):
            if entry.kind == "enrolled":
                self._step_all(day, enrol(self.memory, self.book, entry, day, fixed=self.fixed))
            elif number == last_session and outing:
                self._live_outing(outing, self.diary.first_of.get(entry.id, entry.id))
            elif not self._belongs_to_a_session(entry):
                first_id = self.diary.first_of.get(entry.id, entry.id)
                self._step_all(day, tell(Telling(self.memory, self.book, day, entry, first_id)))

    def let_clocks_strike(self, until: date) -> None:
        """Let time do what it does, up to and with a day."""
        while (strike := next_strike(self.memory)) and strike.day <= until:
            strike.struck(self.memory)
            self._step(strike.day, strike.event, strike.figures)

    def hold_if_withdrawn(self, on: date) -> None:
        """A withdrawn version holds everybody on it, and says why."""
        why = self.memory.programme.withdrawn
        if why and self.memory.person:
            self._step(on, Event(Kind.WITHDRAWN), {"why": why})

    def _live_outing(self, outing: Outing, first_id: str) -> None:
        memory = self.memory
        if memory.paused_by_self and memory.state.mode is Mode.PAUSED:
            memory.paused_by_self = False
            self._step(outing.day, Event(Kind.RESUME), {})
        after = self.next_outing.get(outing.day)
        next_before = after.before if after else None
        mornings = self.mornings.get(outing.day, ())
        self._step_all(outing.day, tell_outing(memory, outing, mornings, next_before))
        self._step_all(outing.day, tell_symptoms(memory, outing.day, outing.symptoms, first_id))

    def _step_all(self, day: date, events: Iterator[tuple[Event, dict[str, Any]]]) -> None:
        for event, figures in events:
            self._step(day, event, figures)

    def _step(self, day: date, event: Event, figures: dict[str, Any]) -> None:
        memory = self.memory
        if event.kind in OPENS and (gap := gap_on_return(memory, day)):
            away = (day - memory.away.runs_from).days if memory.away.runs_from else 0
            self._step(day, gap, {"days": away})
        before = memory.state
        after, verdict = step(memory.programme, before, event)
        memory.state = after
        memory.happenings.append(Happening(day, event, before, after, verdict, figures))
        _notice(memory, day, event, before, after)

    def _all_outings(self) -> dict[date, Outing]:
        values = self.memory.programme.values
        outings = {}
        for day, told in self.diary.days:
            sessions = [entry for entry in told if entry.kind == "session_done"]
            if sessions:
                outings[day] = one_outing(day, sessions, values)
        return outings

    def _all_mornings(self) -> dict[date, tuple[Entry, ...]]:
        """Mornings by the day of the sessions they belong to: `about`, else the day before."""
        told_on = [(day, entry) for day, told in self.diary.days for entry in told]
        day_of = {entry.id: day for day, entry in told_on if entry.kind == "session_done"}
        self.with_a_session: set[str] = set()
        mornings: dict[date, list[Entry]] = {}
        for day, entry in told_on:
            if entry.kind != "morning_after":
                continue
            of = next((day_of[each] for each in entry.about if each in day_of), day - ONE_DAY)
            if of in self.outings and of < day:
                mornings.setdefault(of, []).append(entry)
                self.with_a_session.add(entry.id)
        return {day: tuple(told) for day, told in mornings.items()}

    def _belongs_to_a_session(self, entry: Entry) -> bool:
        return entry.kind == "session_done" or entry.id in self.with_a_session


def _notice(memory: Memory, day: date, event: Event, before: State, after: State) -> None:
    """What a step means for the figures in mind."""
    waited, waits = before.mode in SESSIONS_WAIT, after.mode in SESSIONS_WAIT
    if waited and not waits:
        memory.away.went_on = True
        memory.away.restart(day)
    if event.kind in GIVES_A_PACE and not waits:
        memory.cleared.last_given = day
    if event.kind in (Kind.HOLD, Kind.PAUSE) and after.mode is Mode.HELD:
        memory.paused_by_self = False
    if before.ease is not Ease.NO and after.ease is Ease.NO:
        memory.legs.since = None
    if event.kind is Kind.SESSION:
        if event.response is Response.SETTLED:
            memory.flares.in_a_row = 0
        memory.flares.in_a_row += event.response is Response.FLARED
