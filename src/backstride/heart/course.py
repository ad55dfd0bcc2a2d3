"""The course: a pure replay of the journal through a programme, up to and with one local day.

Same journal, same day, same course, whatever order the entries came in.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from backstride.heart.adults import is_under_age
from backstride.heart.alphabet import FLARED, GIVES_A_PACE, SETTLED, Event, Kind
from backstride.heart.clocks import gap_on_return, next_strike
from backstride.heart.enrolment import enrol
from backstride.heart.entries import Entry
from backstride.heart.journal import Diary, open_diary
from backstride.heart.machine import step
from backstride.heart.memory import Happening, Memory
from backstride.heart.outings import tell_outing
from backstride.heart.programme import Programme
from backstride.heart.rulebook import RuleBook
from backstride.heart.schedule import ONE_DAY
from backstride.heart.sessions import Outing, one_outing
from backstride.heart.signs import tell_symptoms
from backstride.heart.state import SESSIONS_WAIT, Ease, Mode, State
from backstride.heart.telling import Telling, first_id_of
from backstride.heart.tellings import tell
from backstride.heart.verdict import Action

OPENS = frozenset({*GIVES_A_PACE, Kind.RESUME})
LOWERS = frozenset({Action.STEP_BACK, Action.EASE})
HOLDS_THE_DOSE = {Kind.LEGS_UNRESOLVED: "legs.unresolved", Kind.REFER: "clinician.refer"}
"""Beside the signs, these hold the dose until somebody has looked."""
CLOSED_ANYWAY = (Mode.ASK_FIRST, Mode.STOPPED)
UNDER_AGE = "age.under_18"
"""The rule of the screening that answers whoever is under age."""

Mornings = Mapping[date, Mapping[date, Sequence[Entry]]]
"""For the day of an outing: the answers of each morning that belongs to it, by that morning."""


@dataclass(frozen=True)
class Course:
    """Where a person stands on a day, and how they got there."""

    on: date
    programme: Programme
    state: State
    happenings: tuple[Happening, ...]
    memory: Memory
    diary: Diary
    """What was told up to that day, as it counts."""
    book: RuleBook
    next_strike_on: date | None
    """The first day on which time alone tells something new."""


def replay(entries: Iterable[Entry], book: RuleBook, on: date, programme: Programme | None = None) -> Course:
    """Replay a journal up to and with a local day.

    `programme`, where given, is walked instead of any that the journal names. Raises JournalRefused
    for a journal that cannot be replayed, NotInTheBook for a programme or questionnaire nobody has.
    """
    book, diary = book.with_only(programme), open_diary(entries, on)
    walk = Walk(book, diary)
    for day, told in diary.days:
        walk.live_through(day, told)
    walk.let_clocks_strike(on)
    memory = walk.memory
    strike = next_strike(memory)
    walk.hold_if_withdrawn()
    return Course(
        on=on,
        programme=memory.programme,
        state=memory.state,
        happenings=tuple(memory.happenings),
        memory=memory,
        diary=diary,
        book=book,
        next_strike_on=strike.day if strike else None,
    )


def _first_programme(diary: Diary, book: RuleBook) -> Programme:
    for _, told in diary.days:
        for entry in told:
            if entry.kind == "enrolled":
                return book.programme(entry.says["programme"], entry.says.get("version"))
    return book.programme("walk")


class Walk:
    """Walks through a diary day by day, stepping the machine."""

    def __init__(self, book: RuleBook, diary: Diary) -> None:
        programme = _first_programme(diary, book)
        self.book, self.memory = book, Memory(programme, programme)
        self.come_to = date.min
        self.outings = _all_outings(diary, programme.values)
        self.next_outing = dict(pairwise(self.outings))
        self.mornings, self.with_a_session = _all_mornings(diary, self.outings)

    def live_through(self, day: date, told: tuple[Entry, ...]) -> None:
        """One local day: what time did first, then what was told, in order."""
        self.let_clocks_strike(day)
        self.come_to = day
        for entry in told:
            if entry.kind == "session_done":
                self._live_session(day, entry)
            elif entry.kind == "enrolled":
                self._step_all(day, enrol(self.memory, self.book, entry, day))
                self._keep_to_adults(day)
            elif entry.id not in self.with_a_session:
                self._step_all(day, tell(Telling(self.memory, self.book, day, entry)))
                self._keep_to_adults(day)

    def _live_session(self, day: date, session: Entry) -> None:
        """What a day's sessions say together, they say with the last one; each says its own symptoms."""
        outing = self.outings[day]
        if session.id == outing.told_last_by:
            self._live_outing(outing)
        if symptoms := session.says.get("symptoms"):
            self._step_all(day, tell_symptoms(self.memory, day, tuple(symptoms), first_id_of(session)))

    def let_clocks_strike(self, until: date) -> None:
        """Let time do what it does, up to and with a day; what is overdue is told when it is noticed."""
        while strike := next_strike(self.memory, until):
            self.come_to = max(self.come_to, strike.day)
            strike.struck(self.memory, self.come_to)
            self._step(self.come_to, strike.event, strike.figures)

    def hold_if_withdrawn(self) -> None:
        """A withdrawn version holds everybody on it, and says why: beside whatever happened last."""
        why = self.memory.programme.withdrawn
        if why and self.memory.state.stage:
            self._step(self.memory.happenings[-1].day, Event(Kind.WITHDRAWN), {"why": why})

    def _live_outing(self, outing: Outing) -> None:
        memory = self.memory
        if memory.paused_by_self and memory.state.mode is Mode.PAUSED:
            self._step(outing.day, Event(Kind.RESUME), {})
        next_day = self.next_outing.get(outing.day)
        next_before = self.outings[next_day].before if next_day else None
        mornings, happened = self.mornings.get(outing.day, {}), len(memory.happenings)
        self._step_all(outing.day, tell_outing(memory, outing, tuple(mornings.values()), next_before))
        if mornings:
            lowered = [each for each in memory.happenings[happened:] if each.verdict.action in LOWERS]
            memory.told_late += [(max(mornings), each) for each in lowered]

    def _step_all(self, day: date, events: Iterator[tuple[Event, dict[str, Any]]]) -> None:
        for event, figures in events:
            self._step(day, event, figures)

    def _step(self, day: date, event: Event, figures: dict[str, Any]) -> None:
        memory = self.memory
        if event.kind in OPENS and (gap := gap_on_return(memory, day)):
            self._step(day, *gap)
        before = memory.state
        after, verdict = step(memory.programme, before, event)
        memory.state = after
        memory.happenings.append(Happening(day, memory.programme, event, before, after, verdict, figures))
        _notice(memory.happenings[-1], memory)
        if before.mode in SESSIONS_WAIT:
            self._keep_to_adults(day)

    def _keep_to_adults(self, day: date) -> None:
        """Whatever opens sessions opens none for whoever is under age: as the screening answers them."""
        memory = self.memory
        if is_under_age(memory, day) and memory.state.stage and memory.state.mode not in CLOSED_ANYWAY:
            self._step(day, Event(Kind.SCREENED_ASK), {"outcome": "ask_first", "rules": (UNDER_AGE,)})


def _all_outings(diary: Diary, values: Mapping[str, float]) -> dict[date, Outing]:
    outings = {}
    for day, told in diary.days:
        sessions = [entry for entry in told if entry.kind == "session_done"]
        if sessions:
            outings[day] = one_outing(day, sessions, values)
    return outings


def _all_mornings(diary: Diary, outings: Container[date]) -> tuple[Mornings, set[str]]:
    """Mornings by the day of the sessions they belong to: `about`, else the day before; and their ids."""
    day_of: dict[str, date] = {}
    told_mornings: list[tuple[date, Entry]] = []
    for day, told in diary.days:
        for entry in told:
            if entry.kind == "session_done":
                day_of[first_id_of(entry)] = day
            elif entry.kind == "morning_after":
                told_mornings.append((day, entry))
    mornings: dict[date, dict[date, list[Entry]]] = {}
    with_a_session = set()
    for day, entry in told_mornings:
        of = _session_day(entry, day, day_of)
        if of in outings and of < day:
            mornings.setdefault(of, {}).setdefault(day, []).append(entry)
            with_a_session.add(entry.id)
    return mornings, with_a_session


def _session_day(morning: Entry, day: date, day_of: Mapping[str, date]) -> date:
    """The day of the session that a morning is about; else the day before."""
    for each in morning.about:
        if each in day_of:
            return day_of[each]
    return day - ONE_DAY


def _notice(happening: Happening, memory: Memory) -> None:
    """What a step means for the figures in mind."""
    day, _, event, before, after, _, figures = happening
    if event.kind is Kind.SESSION:
        _count_flares(memory, event)
    elif event.kind in GIVES_A_PACE and after.mode not in SESSIONS_WAIT:
        memory.cleared.last_given = day
    elif rule := HOLDS_THE_DOSE.get(event.kind):
        memory.cleared.to_look_at.setdefault(rule, (figures.get("since", day), figures))
    if before.mode is not after.mode and before.mode in SESSIONS_WAIT and after.mode not in SESSIONS_WAIT:
        memory.away.went_on = True
        memory.away.restart(day)
    if after.ease is Ease.NO or (after.ease is Ease.LEGS and _says_the_back_is_usual(event)):
        memory.flares.over = True


def _says_the_back_is_usual(event: Event) -> bool:
    """While legs keep the dose eased, this alone tells that a flare-up of the back is over."""
    return event.kind is Kind.USUAL_MORNING or event.response is SETTLED


def _count_flares(memory: Memory, event: Event) -> None:
    """Flared sessions in a row, with no settled one between."""
    if event.response is SETTLED:
        memory.flares.in_a_row = 0
    elif event.response is FLARED:
        memory.flares.in_a_row += 1
