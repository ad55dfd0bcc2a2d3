"""What a change would do, before it is made: where it leads at once, and a month ahead with and without it.

A change is an entry that nobody has told yet. The journal with it and the journal as it is are replayed, and
gone on with in the same three ways. Nothing is kept; the same journal, entry and day give the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from backstride.heart.course import Course, replay
from backstride.heart.decided import began_the_day
from backstride.heart.decision import Decision, decide
from backstride.heart.entries import Entry
from backstride.heart.ladder import Excess
from backstride.heart.parameters import CEILINGS
from backstride.heart.rulebook import RuleBook
from backstride.simulation.month_ahead import Month, months_ahead

REFUSES = ("clinician.jump_refused", "clinician.no_such_stage")
"""What the machine says where a clinician's word changes nothing."""


class Jump(NamedTuple):
    """How far a stage that is set lies above what the programme does by itself, and above the ceilings."""

    stage: int
    beyond_bounds: tuple[Excess, ...] = ()
    """Above the programme's own bounds: allowed, with a reason."""
    beyond_ceilings: tuple[Excess, ...] = ()
    """Above what even a clinician's word may: refused."""


class Foresight(NamedTuple):
    """What a change would do."""

    before: Decision
    after: Decision
    refused: str | None
    """The rule by which the change is refused; then it changes nothing, and no month is run ahead."""
    jump: Jump | None
    with_it: tuple[Month, ...] = ()
    without: tuple[Month, ...] = ()


def foresee(journal: Sequence[Entry], proposed: Entry, book: RuleBook, on: date) -> Foresight:
    """What an entry would do, told on a local day.

    Raises JournalRefused and NotInTheBook where the journal cannot be replayed with it.
    """
    changed = [*journal, proposed]
    before, after = replay(journal, book, on), replay(changed, book, on)
    jump = _jump(before, proposed)
    refused = _refused(before, after)
    told = Foresight(decide(before), decide(after), refused, jump)
    if refused:
        return told
    return told._replace(with_it=months_ahead(changed, book, on), without=months_ahead(journal, book, on))


def _refused(before: Course, after: Course) -> str | None:
    """The refusal that the entry brings: one that was there already is none of its own."""
    return next((rule for rule in REFUSES if _said(after, rule) > _said(before, rule)), None)


def _said(course: Course, rule: str) -> int:
    return sum(rule in each.verdict.rules for each in course.happenings)


def _jump(course: Course, proposed: Entry) -> Jump | None:
    """From the stage somebody is on; where the day began lower, the ceilings count from there."""
    stage = proposed.says.get("stage")
    programme = course.programme
    if stage is None or stage > programme.last_stage or not course.state.stage:
        return None
    ladder = programme.ladder
    here, there = ladder.full[course.state.stage].dose, ladder.full[stage].dose
    began = began_the_day(course.memory, course.on) or here
    above = (*ladder.excess(here, there, CEILINGS), *ladder.excess(began, there, CEILINGS))
    return Jump(stage, tuple(ladder.excess(here, there, programme.values)), tuple(_once(above)))


def _once(excess: Iterable[Excess]) -> Iterable[Excess]:
    """One line a component: the first that is found."""
    return {each.component: each for each in reversed(tuple(excess))}.values()
