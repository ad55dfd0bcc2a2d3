"""Writes an example journal by living through it: each day asks the program what is due, then does something.

diary = Diary("Europe/Madrid", "2026-01-05")
diary.enrol(programme="walk", walk_tolerance_min=20, ...)
diary.live_until("2026-03-01")            every session as asked, back as usual the next morning
"""

from __future__ import annotations

import json
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from backstride.book.rulebook import shipped_rulebook
from backstride.heart.course import replay
from backstride.heart.decision import Decision, decide
from backstride.heart.entries import read_entry

JSON = Any
Entry = dict[str, JSON]

MORNING, EVENING = time(8, 10), time(18, 30)

WELL: Entry = {
    "emergency_body": [],
    "emergency_back": [],
    "same_day_signs": [],
    "this_week_signs": [],
    "walk_minutes": 30,
    "back_state": "recovered",
    "leg_signs": [],
    "long_term": [],
    "medicines": [],
    "history": [],
    "falls": [],
}
"""Screening answers of somebody with nothing to report; each story changes its own."""


class Diary:
    """The journal of one person, growing day by day."""

    def __init__(self, number: int, zone: str, first_day: str) -> None:
        self.number, self.zone = number, ZoneInfo(zone)
        self.day = date.fromisoformat(first_day)
        self.first_day = self.day
        self.usual = 0.0
        self.entries: list[Entry] = []

    def tell(self, kind: str, at: time = EVENING, by: str = "participant", **says: JSON) -> str:
        """One entry on the diary's day; gives back its id."""
        entry_id = str(UUID(int=(self.number << 96) + len(self.entries) + 1))
        moment = datetime.combine(self.day, at, self.zone) + timedelta(seconds=len(self.entries) % 60)
        self.entries.append({"id": entry_id, "kind": kind, "at": moment.isoformat(), "by": by, **says})
        return entry_id

    def screen(self, at: time = MORNING, seen: Entry | None = None, **answers: JSON) -> str:
        """A screening: nothing to report but what is given."""
        asked: Entry = {"questionnaire": "screening-1", "answers": {**WELL, **answers}}
        return self.tell("screened", at, **asked, **(seen or {}))

    def enrol(self, usual_pain: float, **says: JSON) -> None:
        """Enrolment, after a screening on the same day."""
        self.usual = usual_pain
        zone = self.zone.key
        self.tell("enrolled", time(9, 0), zone=zone, usual_pain=usual_pain, **says)

    def decision(self) -> Decision:
        """What the program says on the diary's day."""
        journal = [read_entry(entry) for entry in self.entries]
        return decide(replay(journal, shipped_rulebook(), self.day))

    def session(self, rise: float = 1, times: float = 1, **says: JSON) -> str:
        """A session of `times` what is asked, with back pain so many points over usual."""
        decision = self.decision()
        asked = decision.next_session
        if asked is None:
            raise ValueError(f"on {self.day} sessions wait")
        pain = {"before": self.usual, "worst": self.usual + rise}
        told = {"ended": "done", "pain": pain, "legs": "none", "effort": 4, "symptoms": [], **says}
        running: Entry = {"run_minutes": round(asked.run_minutes * times, 1)} if asked.run_s else {}
        return self.tell("session_done", minutes=round(asked.minutes * times, 1), **running, **told)

    def morning(self, rise: float = 0, **says: JSON) -> str:
        """The next morning's answer; the diary moves on to that day."""
        self.day += timedelta(days=1)
        usual: Entry = {"pain": self.usual + rise, "back_to_usual": rise <= 0}
        return self.tell("morning_after", MORNING, **usual, **says)

    def check_in(self, average: float, worst: float, **says: JSON) -> str:
        """The weekly check-in."""
        return self.tell("checked_in", time(19, 45), pain_average=average, pain_worst=worst, **says)

    def days(self, number: int) -> None:
        """Days on which nothing is told."""
        self.day += timedelta(days=number)

    def live_until(self, day: str, answers: bool = True, **session: JSON) -> None:
        """Up to a day: each session that is due is done as asked, and the morning is as usual."""
        until = date.fromisoformat(day)
        while self.day < until:
            if not self.decision().due:
                self.days(1)
            elif answers:
                self.session(**session)
                self.morning()
            else:
                self.session(**{"pain": {"worst": self.usual + 1}, **session})
                self.days(1)

    def journal(self) -> str:
        """The journal as a file: one entry a line."""
        return "".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in self.entries)
