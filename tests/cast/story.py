"""A journal told in a few words, one entry a word; and where it leads.

    ana = Story("Ana").enrolled("2026-01-05").cleared("2026-01-05")
    ana.session("2026-01-05", worst=3).morning(pain=2).on("2026-01-06").rules

A story never changes: each word gives a new one, so two endings may share a beginning.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any
from uuid import NAMESPACE_OID, uuid5
from zoneinfo import ZoneInfo

from backstride.book.screening import CURRENT
from backstride.heart.attention import Attention
from backstride.heart.course import Course, replay
from backstride.heart.decision import Decision, Reason, decide
from backstride.heart.entries import Entry, read_journal
from backstride.heart.ladder import Dose
from backstride.heart.programme import Programme
from backstride.heart.rulebook import RuleBook
from backstride.heart.state import Mode, dose_of
from tests.cast.book import BOOK
from tests.spec.screening.person import answers

JSON = Any
Told = dict[str, JSON]
ONE_DAY = timedelta(days=1)
EVERY_DAY = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
HOURS = {"screened": 7, "morning_after": 8, "enrolled": 9, "clinician_decided": 10, "checked_in": 20}
"""When each kind is told, where a story doesn't say; everything else at six in the evening."""


@dataclass(frozen=True)
class Story:
    """A person's journal so far. Days are local; `usual` is their usual pain (0-10)."""

    name: str
    zone: str = "Europe/Madrid"
    usual: float = 2
    book: RuleBook = BOOK
    told: tuple[Told, ...] = ()

    # -- telling ------------------------------------------------------------------------------

    def tell(self, kind: str, at: str, by: str = "participant", **says: JSON) -> Story:
        """Any entry, on a local day ("2026-01-05") or at a local moment ("2026-01-05 21:30")."""
        number = len(self.told) + 1
        entry_id = str(uuid5(NAMESPACE_OID, f"{self.name} {number}"))
        return self._with({"id": entry_id, "kind": kind, "at": self._moment(kind, at), "by": by, **says})

    def _with(self, entry: Told) -> Story:
        return replace(self, told=(*self.told, {key: say for key, say in entry.items() if say is not None}))

    def _moment(self, kind: str, at: str) -> str:
        day, _, clock = at.partition(" ")
        local = f"{day} {clock or f'{HOURS.get(kind, 18):02}:00'}"
        told = timedelta(seconds=len(self.told) % 60)
        return (datetime.fromisoformat(local).replace(tzinfo=ZoneInfo(self.zone)) + told).isoformat()

    def enrolled(self, on: str, walks: float = 20, **says: JSON) -> Story:
        """Enrolled in `walk`, recovered, for any day of the week; `walks`: minutes in comfort."""
        usual: Told = {
            "programme": "walk",
            "zone": self.zone,
            "birth_year": 1980,
            "back_state": "recovered",
            "usual_pain": self.usual,
            "walk_tolerance_min": walks,
            "days": EVERY_DAY,
        }
        return self.tell("enrolled", on, **{**usual, **says})

    def screened(
        self, on: str, seen_by: str | None = None, seen_on: str | None = None, **said: JSON
    ) -> Story:
        """A screening: nothing to report but what is said."""
        seen: Told = {"seen_by": seen_by, "seen_on": seen_on}
        return self.tell("screened", on, questionnaire=CURRENT, answers=answers(**said), **seen)

    def clinician(self, decision: str, on: str, **says: JSON) -> Story:
        """A clinician's word."""
        return self.tell("clinician_decided", on, "clinician", decision=decision, why="seen", **says)

    def cleared(self, on: str, *about: str, scope: str = "walk") -> Story:
        """A clinician's clear, about the entries named."""
        return self.clinician("clear", on, scope=scope, about=list(about) or None)

    def session(self, on: str, rise: float = 1, minutes: float | None = None, **says: JSON) -> Story:
        """A session: as long as asked, with back pain so many points over usual, unless it says otherwise."""
        lasted = self._asked_minutes(on) if minutes is None else minutes
        pain = {"worst": self.usual + rise, **says.pop("pain", {})}
        done: Told = {"minutes": lasted, "ended": "done", "pain": pain, "legs": "none", **says}
        return self.tell("session_done", on, **done)

    def _asked_minutes(self, on: str) -> float:
        asked = self.on(on.partition(" ")[0]).decision.next_session
        return asked.minutes if asked else 10

    def morning(self, rise: float = 0, on: str | None = None, **says: JSON) -> Story:
        """The answer on the morning after the last entry, or on a day that is named."""
        day = on or f"{date.fromisoformat(self.told[-1]['at'][:10]) + ONE_DAY}"
        usual: Told = {"pain": self.usual + rise, "back_to_usual": rise <= 0}
        return self.tell("morning_after", day, **{**usual, **says})

    def settled(self, *days: str, **says: JSON) -> Story:
        """A session on each day, as asked, and a usual morning after it."""
        story = self
        for day in days:
            story = story.session(day, **says).morning()
        return story

    def lives_until(self, day: str, *, answers: bool = True) -> Story:
        """Up to a day: each session that is due is done as asked, and each morning is as usual."""
        story, today = self, date.fromisoformat(self.told[-1]["at"][:10])
        while today < date.fromisoformat(day):
            if story.on(today).decision.due:
                story = story.session(f"{today}")
                story = story.morning() if answers else story
            today += ONE_DAY
        return story

    def flared_up(self, on: str, pain: float | None = None, symptoms: tuple[str, ...] = ()) -> Story:
        """A flare-up reported by itself."""
        worst = self.usual + 4 if pain is None else pain
        return self.tell("flared_up", on, pain=worst, symptoms=list(symptoms))

    def symptom(self, on: str, *symptoms: str) -> Story:
        """Symptoms reported by themselves."""
        return self.tell("symptom_reported", on, symptoms=list(symptoms))

    def check_in(self, on: str, average: float, **says: JSON) -> Story:
        """A check-in with the week's average pain."""
        return self.tell("checked_in", on, pain_average=average, **says)

    def corrects(self, entry_id: str, **changed: JSON) -> Story:
        """An entry told again, with something changed."""
        (first,) = [each for each in self.told if each["id"] == entry_id]
        number = uuid5(NAMESPACE_OID, f"{self.name} {len(self.told) + 1}")
        return self._with({**first, **changed, "id": str(number), "replaces": entry_id})

    def undoes(self, on: str, *entry_ids: str, by: str = "participant") -> Story:
        """Entries taken back."""
        return self.tell("withdrawn", on, by, about=list(entry_ids))

    # -- looking ------------------------------------------------------------------------------

    @property
    def last(self) -> str:
        """The id of the last entry."""
        entry_id: str = self.told[-1]["id"]
        return entry_id

    @property
    def text(self) -> bytes:
        """The journal as a file."""
        return "".join(json.dumps(entry) + "\n" for entry in self.told).encode()

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The journal as it is read."""
        return read_journal(self.text)

    def on(self, day: str | date, programme: Programme | None = None) -> Look:
        """Where the story stands on a day, that day's entries included."""
        on = date.fromisoformat(day) if isinstance(day, str) else day
        return Look(replay(self.entries, self.book, on, programme))

    def without_the_last(self) -> Story:
        """The story before its last entry."""
        return replace(self, told=self.told[:-1])


@dataclass(frozen=True)
class Look:
    """A look at a course on a day."""

    course: Course

    @cached_property
    def decision(self) -> Decision:
        """What is decided."""
        return decide(self.course)

    @property
    def mode(self) -> Mode:
        """What the course is doing."""
        return self.course.state.mode

    @property
    def stage(self) -> int:
        """The stage; 0 where there is none."""
        return self.course.state.stage

    @property
    def dose(self) -> Dose:
        """What a week asks for."""
        return dose_of(self.course.programme, self.course.state)

    @property
    def session(self) -> str | None:
        """The next session as a line; None where sessions wait."""
        return self.decision.next_session.text if self.decision.next_session else None

    @property
    def happened(self) -> list[str]:
        """Everything that happened so far, in the machine's words."""
        return [happening.event.name for happening in self.course.happenings]

    @property
    def history(self) -> list[tuple[JSON, ...]]:
        """Everything that happened so far, with days, states, words and figures."""
        return [(each.day, *each[2:]) for each in self.course.happenings]

    def days_of(self, event: str) -> list[str]:
        """The days on which an event happened."""
        return [f"{each.day}" for each in self.course.happenings if each.event.name == event]

    @property
    def rules(self) -> list[str]:
        """The reasons for the decision, by rule."""
        return [reason.rule for reason in self.decision.reasons]

    def reason(self, rule: str) -> Reason:
        """The reason that a rule gives."""
        (found,) = [each for each in self.decision.reasons if each.rule == rule]
        return found

    @property
    def seen_to(self) -> list[str]:
        """What somebody must see, by rule."""
        return [attention.rule for attention in self.decision.attention]

    def attention(self, rule: str) -> Attention:
        """What somebody must see by a rule."""
        (found,) = [each for each in self.decision.attention if each.rule == rule]
        return found
