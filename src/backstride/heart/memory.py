"""What replay keeps in mind beside the machine's state: figures, from which events are made.

It lives only while one journal is replayed. Whatever the machine itself must remember is in `State`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from backstride.heart.alphabet import Event
from backstride.heart.ladder import Rung
from backstride.heart.moves import NO_MOVES, Moves
from backstride.heart.programme import Programme
from backstride.heart.schedule import DAYS_IN_A_WEEK
from backstride.heart.state import Ease, State
from backstride.heart.verdict import Verdict


class Happening(NamedTuple):
    """One step of a course: the day, what happened, what the machine said, with which figures."""

    day: date
    programme: Programme
    event: Event
    before: State
    after: State
    verdict: Verdict
    figures: dict[str, Any]


class AskedBefore(NamedTuple):
    """What had been asked until an answer about an earlier session lowered it."""

    until: datetime
    rung: Rung
    session_on: date
    """The day of that session."""


@dataclass
class Flares:
    """Flare-ups of the back, by local day."""

    began: list[date] = field(default_factory=list)
    last_report: date | None = None
    pain_then: float = 0
    over: bool = True
    told_not_easing: bool = False
    told_lasting: bool = False
    in_a_row: int = 0

    def is_the_same(self, day: date, within_days: float) -> bool:
        """Whether a report on this day belongs to the flare-up that was reported last."""
        return self.last_report is not None and (day - self.last_report).days <= within_days

    def begin(self, day: date, pain: float) -> None:
        """A new flare-up."""
        self.began.append(day)
        self.pain_then, self.told_not_easing, self.told_lasting = pain, False, False

    def often(self, day: date, within_days: float) -> int:
        """How many began within so many days."""
        return sum((day - began).days < within_days for began in self.began)


@dataclass
class SoreLegs:
    """Sore legs or feet, by local day."""

    since: date | None = None
    last_report: date | None = None
    lowered_on: date | None = None
    told_unresolved: bool = False


@dataclass
class TimeAway:
    """The gap clock: from the last session, enrolment, clearance or resume."""

    runs_from: date | None = None
    told: int = 0
    """How many of the three thresholds have fired since."""
    went_on: bool = False
    """Whether sessions have ever been prescribed."""

    def restart(self, day: date) -> None:
        """Something was done, or sessions were opened again."""
        self.runs_from, self.told = day, 0


@dataclass
class Person:
    """What the enrolment said, and what has changed in it since."""

    enrolled_on: date
    birth_year: int
    back_state: str
    episode_began: date | None
    pain_at_enrolment: float
    usual_pain: float
    comfortable_min: float
    wished: tuple[str, ...]


@dataclass
class Cleared:
    """The clearance in force, and what must still be seen by somebody."""

    expires_on: date | None = None
    scope: tuple[str, ...] = ()
    pace: str = "normal"
    pace_because: tuple[str, ...] = ()
    """The rules of the screening that asked for the pace."""
    run_told: tuple[date, date] | None = None
    """For running opened by answers: their day, and the first on which they open it no more."""
    is_clear: bool = False
    by_a_word: bool = False
    """Whether a clinician gave it, and not a screening."""
    stops: dict[str, date] = field(default_factory=dict)
    """Emergencies not yet lifted: the id each was first told under, and the day."""
    symptoms: dict[str, date] = field(default_factory=dict)
    """Symptoms that wait for somebody's eye, and the day each was told."""
    told_in: dict[str, str] = field(default_factory=dict)
    """For each of those symptoms: the id of the entry that told it first."""
    to_look_at: dict[str, tuple[date, dict[str, Any]]] = field(default_factory=dict)
    """What else holds the dose until somebody has looked: the rule, since when, and its figures."""
    walk_minutes: float | None = None
    """The comfortable walk that the last screening told (minutes)."""
    birth_year: int | None = None
    """The year of birth that the last screening told; a year later for whoever had not turned 18."""
    last_sign: date | None = None
    """When a symptom that stops or waits was last told: whoever saw the person must have done so since."""
    last_given: date | None = None
    """When somebody, or a screen, last cleared the person."""

    def still_holds(self, day: date) -> bool:
        """Whether a clear result given before is still good."""
        return self.is_clear and self.expires_on is not None and day < self.expires_on

    def after(self, day: date) -> bool:
        """Whether the person was cleared on that day or since."""
        return self.last_given is not None and self.last_given >= day


@dataclass
class Memory:
    """Everything in mind at one point of a replay."""

    programme: Programme
    whole_programme: Programme
    state: State = field(default_factory=State)
    person: Person | None = None
    cleared: Cleared = field(default_factory=Cleared)
    flares: Flares = field(default_factory=Flares)
    legs: SoreLegs = field(default_factory=SoreLegs)
    away: TimeAway = field(default_factory=TimeAway)
    sessions: list[date] = field(default_factory=list)
    moves: Moves = NO_MOVES
    """Sessions moved to another day, as far as they were still ahead when the last one was."""
    happenings: list[Happening] = field(default_factory=list)
    told_late: list[tuple[date, Happening]] = field(default_factory=list)
    """What lowered the dose by an answer of a later day, with that day: it is named when it is told."""
    asked_before: AskedBefore | None = None
    """What had been asked until the last such answer."""
    latest_pain: float | None = None
    weekly: list[tuple[date, float]] = field(default_factory=list)
    """One average pain a week: they move the usual pain, and show slow worsening."""
    worsening_told: date | None = None
    unanswered: int = 0
    """Unanswered mornings in a row, and the session of the last one that it takes to ask."""
    unanswered_since: date | None = None
    unanswered_told: bool = False
    legs_untold: bool = False
    """Whether nobody has said how the legs took the last session."""
    condition_told: date | None = None
    not_better_told: date | None = None
    paused_by_self: bool = False
    """While paused: whether the person alone did it, who may then end it; at other times it means nothing."""
    keeps: dict[str, Any] | None = None
    """For those active enough already, until sessions open: the stage to keep at, and how active they are."""

    @property
    def lately(self) -> list[date]:
        """The days of the last sessions, in order: all that a week, up to this day, can hold."""
        return self.sessions[-DAYS_IN_A_WEEK:]

    def begin_again(self, programme: Programme, person: Person) -> None:
        """A new start, or one after leaving: what must be looked at, flare-ups and sessions stay in mind."""
        self.whole_programme = self.programme = programme
        self.person, self.keeps, self.moves = person, None, NO_MOVES
        self.away, self.weekly, self.told_late = TimeAway(), [], []
        self._keep_what_is_sore(person.enrolled_on, programme.values["same_flare_days"])
        self.worsening_told = self.condition_told = self.not_better_told = None
        self.paused_by_self = self.unanswered_told = self.legs_untold = False
        self.unanswered, self.unanswered_since = 0, None

    def _keep_what_is_sore(self, day: date, within_days: float) -> None:
        """Sore legs or a flare-up told of in these days go on.

        Nobody knows how an older one went on, so its clocks stand still; but what it eased stays eased.
        """
        if not self.flares.is_the_same(day, within_days):
            self.flares.over = True
        if self.flares.over:
            self.latest_pain = None
        told = self.legs.last_report
        if self.state.ease is not Ease.LEGS or told is None or (day - told).days > within_days:
            self.legs = SoreLegs()


def days_after(day: date, days: float) -> date:
    """The day so many days later."""
    return day + timedelta(days=int(days))
