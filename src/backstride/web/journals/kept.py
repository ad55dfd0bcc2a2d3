"""What a standing keeps of a course: the decision, the week, and the few facts that pages ask for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple
from zoneinfo import ZoneInfo

from backstride.book.emergency_in_words import signs_told
from backstride.book.rulebook import shipped_rulebook
from backstride.heart.another_day import Week, on_another_day, week_of
from backstride.heart.course import Course
from backstride.heart.decision import Decision, decide
from backstride.heart.entries import Entry
from backstride.heart.state import Ease, Mode, Pace
from backstride.web.journals.clinicians_notes import CliniciansNote, clinicians_notes
from backstride.web.journals.clinicians_word import CliniciansWord, clinicians_word
from backstride.web.journals.consents import consents_given
from backstride.web.journals.for_bad_days import ForBadDays, keep_for_bad_days
from backstride.web.journals.for_check_ins import ForCheckIns, keep_for_check_ins
from backstride.web.journals.for_going_on import ForGoingOn, keep_for_going_on
from backstride.web.journals.for_lessons import ForLessons, keep_for_lessons
from backstride.web.journals.for_measures import ForMeasures, keep_for_measures
from backstride.web.journals.reviews_held import reviews_held


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
    lessons: ForLessons
    check_ins: ForCheckIns
    going_on: ForGoingOn
    bad_days: ForBadDays
    consents: tuple[str, ...]
    """What the person has agreed to and not taken back, by what it is for."""
    measures: ForMeasures
    clinicians_word: CliniciansWord | None
    clinicians_notes: tuple[CliniciansNote, ...]
    why_withdrawn: str = ""
    """What the book said then of why its version must not be followed; empty where it might be."""

    def on(self, day: date) -> Kept:
        """The same on a later day on which it still holds."""
        cards = shipped_rulebook().cards
        return self._replace(decision=on_another_day(self.decision, self.week, day, cards))


def keep(course: Course, entries: Sequence[Entry], zone: str) -> Kept:
    """What is worth keeping of a course. `zone` (IANA) decides the day of entries that are still to come."""
    person = course.memory.person
    facts = person and Person(**{name: getattr(person, name) for name in Person._fields})
    signs = tuple(signs_told(course, entries)) if course.state.mode is Mode.STOPPED else ()
    decision = decide(course)
    decision = replace(decision, ignored=0, good_until=_good_until(decision, entries, zone))
    return Kept(
        decision=decision,
        week=week_of(course),
        person=facts or None,
        last_stage=course.programme.last_stage,
        signs=signs,
        reviews=tuple(reviews_held(entries, person.enrolled_on, zone)) if person else (),
        to_go=_to_go(course),
        lessons=keep_for_lessons(course),
        check_ins=keep_for_check_ins(course),
        going_on=keep_for_going_on(course),
        bad_days=keep_for_bad_days(course),
        consents=consents_given(course),
        measures=keep_for_measures(course),
        clinicians_word=clinicians_word(course),
        clinicians_notes=clinicians_notes(course),
        why_withdrawn=course.programme.withdrawn,
    )


def _good_until(decision: Decision, entries: Iterable[Entry], zone: str) -> date | None:
    """As the decision says; but no longer than up to an entry from a clock that runs ahead."""
    days = [decision.good_until] if decision.good_until else []
    if decision.ignored:
        told = (entry.at.astimezone(ZoneInfo(zone)).date() for entry in entries)
        days += [day for day in told if day > decision.on]
    return min(days, default=None)


def _to_go(course: Course) -> int:
    state = course.state
    climbs = state.mode is Mode.ACTIVE and state.ease is Ease.NO and state.pace in (Pace.NORMAL, Pace.SLOW)
    if not climbs:
        return 0
    return max(0, course.programme.needed(state.stage, state.pace is Pace.SLOW) - state.settled)
