"""A stable person walks a programme: does what is asked, when it is asked, and answers every question.

The journal is lived through by the same rules, and read by the same `decide`, as everybody's: no rule is
written down here a second time.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from uuid import UUID

import numpy as np

from backstride.heart.course import Course
from backstride.heart.decision import Decision, decide
from backstride.heart.entries import Entry, read_entry
from backstride.heart.fields import JSON
from backstride.heart.notation import Session
from backstride.heart.rulebook import RuleBook
from backstride.simulation.going_along import GoingAlong
from backstride.simulation.stable_pain import StablePerson, answer, pain_by_day

FIRST_DAY = date(2024, 1, 1)
"""A Monday. Which one does not matter."""
WISHED = ["mon", "wed", "fri", "sat", "sun"]
COMFORTABLE_MIN = 20


class StableCourse:
    """A course being walked: the journal so far, and the pain of every day to come."""

    def __init__(
        self,
        programme: str,
        person: StablePerson,
        book: RuleBook,
        chance: np.random.Generator,
        most_days: int = 400,
    ) -> None:
        self.person = person
        self.felt = pain_by_day(person, most_days, chance)
        self.journal: list[Entry] = []
        self.lived = 0
        """How many entries of the journal have been lived through."""
        self.course = GoingAlong(programme, book)
        self.plan: Decision | None = None
        self._write(0, 8, "enrolled", {"programme": programme, **_about(person)})
        self._clear(0)

    def walk(self, sessions: int) -> Course:
        """Walk so many sessions; the course on the morning after the last of them."""
        day, last = 0, None
        while True:
            if last is not None and day == last + 1:
                self._answer_morning(day)
            if not sessions:
                return self._live(day)
            session = self._due(day)
            if session:
                self._go_out(day, session)
                last, sessions = day, sessions - 1
            if day % 7 == 6:
                self._check_in(day)
            day += 1

    def _due(self, day: int) -> Session | None:
        """The session due on that day, if any: decided anew where something was written, or time ran out."""
        plan, on = self.plan, _date(day)
        if plan is None or (plan.good_until and on >= plan.good_until):
            plan = self.plan = decide(self._live(day))
        if plan.next_session is None:  # the questions are asked again, and all is well
            self._clear(day)
            plan = self.plan = decide(self._live(day))
        return plan.next_session if plan.next_session_on == on else None

    def _live(self, day: int) -> Course:
        told, self.lived = self.journal[self.lived :], len(self.journal)
        return self.course.live_through(told, _date(day))

    def _go_out(self, day: int, session: Session) -> None:
        """Exactly what was asked: neither less nor more."""
        felt = self.felt[day]
        pain = {"before": self._say(felt), "worst": self._say(felt + self.person.exertion_rise)}
        done = {"minutes": session.minutes, "run_minutes": session.run_minutes, "ended": "done"}
        self._write(day, 18, "session_done", {**done, "pain": pain, "legs": "none"})

    def _answer_morning(self, day: int) -> None:
        pain = self._say(self.felt[day])
        usual = pain - self.person.usual <= self.person.calls_usual
        self._write(day, 8, "morning_after", {"pain": pain, "back_to_usual": usual})

    def _check_in(self, day: int) -> None:
        """The week's average and its worst."""
        week = self.felt[day - 6 : day + 1]
        pain = {"pain_average": self._say(week.mean()), "pain_worst": self._say(week.max())}
        self._write(day, 20, "checked_in", pain)

    def _say(self, felt: float) -> float:
        return answer(felt, self.person.in_whole_numbers)

    def _clear(self, day: int) -> None:
        word = {"by": "clinician", "decision": "clear", "scope": "run", "why": "nothing was found"}
        self._write(day, 9, "clinician_decided", word)

    def _write(self, day: int, hour: int, kind: str, says: Mapping[str, JSON]) -> None:
        number = UUID(int=len(self.journal) + 1)
        at = f"{_date(day)}T{hour:02}:00:00+00:00"
        self.journal.append(
            read_entry({"by": "participant", **says, "id": str(number), "kind": kind, "at": at})
        )
        self.plan = None


def _date(day: int) -> date:
    return FIRST_DAY + timedelta(days=day)


def _about(person: StablePerson) -> Mapping[str, JSON]:
    return {
        "zone": "UTC",
        "birth_year": 1980,
        "back_state": "chronic",
        "usual_pain": person.usual,
        "walk_tolerance_min": COMFORTABLE_MIN,
        "days": WISHED,
    }
