"""From a path of events to a journal that anybody can replay: the witness of a broken law.

Each event is written as the entries that make it, on the first day that they can; the journal is
replayed as it grows, and the machine must stand where the path says. What no journal can say (an
event that only other dates or answers would bring) has no witness, and is told as events alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from backstride.heart.alphabet import Ended, Event, Kind, Response
from backstride.heart.clocks import next_strike
from backstride.heart.course import Course, replay
from backstride.heart.decision import decide
from backstride.heart.entries import read_entry
from backstride.heart.fields import JSON
from backstride.heart.machine import step
from backstride.heart.programme import Programme
from backstride.heart.proof import Path
from backstride.heart.rulebook import RuleBook
from backstride.heart.schedule import ONE_DAY
from backstride.heart.start import LONGEST_WALK_TOLD_MIN, first_stage
from backstride.heart.state import SESSIONS_WAIT, State

FIRST_DAY = date(2026, 1, 5)
USUAL_PAIN = 2
EVERY_DAY = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

Told = dict[str, JSON]


class NoWitness(ValueError):
    """No journal was found that says these events."""


def write_witness(
    programme: Programme, path: Path, book: RuleBook, questionnaire: str, clear: Mapping[str, JSON]
) -> list[Told]:
    """The journal entries that make a path happen; replay them on the day of the last one.

    `clear` are answers to `questionnaire` that open everything the programme needs. Raises NoWitness.
    """
    script = _Script(programme, book, {"questionnaire": questionnaire, "answers": dict(clear)})
    state = State()
    for event in path:
        state, _ = step(programme, state, event)
        script.write(event)
        if script.course().state != state:
            raise NoWitness(f"no journal was found that says: {event.name}")
    return script.entries


class _Script:
    """A journal being written."""

    def __init__(self, programme: Programme, book: RuleBook, screening: Told) -> None:
        self.programme, self.book, self.screening = programme, book, screening
        self.entries: list[Told] = []
        self.day = FIRST_DAY
        self._outings: set[date] = set()

    def course(self) -> Course:
        journal = [read_entry(entry, line) for line, entry in enumerate(self.entries, start=1)]
        return replay(journal, self.book, self.day, self.programme)

    def write(self, event: Event) -> None:
        writer = _WRITERS.get(event.kind)
        if writer:
            writer(self, event)
        else:
            self._let_time_bring(event)

    def tell(self, kind: str, by: str = "participant", **says: JSON) -> None:
        """One more entry, on the day that the script has come to."""
        number = len(self.entries) + 1
        at = datetime(self.day.year, self.day.month, self.day.day, 8, tzinfo=UTC) + timedelta(minutes=number)
        entry = {"id": str(UUID(int=number)), "kind": kind, "at": at.isoformat(), "by": by, **says}
        self.entries.append(entry)

    def _let_time_bring(self, event: Event) -> None:
        strike = next_strike(self.course().memory)
        if strike is None or strike.event != event:
            raise NoWitness(f"time alone does not bring: {event.name}")
        self.day = strike.day
        self.tell("noted", by="system", text=f"time went by: {event.kind}")

    def have_a_session(self, event: Event) -> None:
        self._find_a_day()
        course = self.course()
        rung = decide(course).next_session
        asked = rung.outing_s / 60 if rung else 10
        self._outings.add(self.day)
        self.tell("session_done", **_session_says(event, asked))
        if event.response is not Response.UNKNOWN:
            self.day += ONE_DAY
            self.tell("morning_after", **_MORNINGS[event.response or Response.SETTLED])

    def _find_a_day(self) -> None:
        course = self.course()
        if course.state.mode in SESSIONS_WAIT:
            while self.day in self._outings:
                self.day += ONE_DAY
            return
        self.day = decide(course).next_session_on or self.day

    def have_a_usual_morning(self) -> None:
        while self.day in self._outings or self.day - ONE_DAY in self._outings:
            self.day += ONE_DAY
        self.tell("morning_after", **_MORNINGS[Response.SETTLED])


_MORNINGS: dict[Response, Told] = {
    Response.SETTLED: {"pain": USUAL_PAIN, "back_to_usual": True},
    Response.IRRITATED: {"pain": USUAL_PAIN + 2, "back_to_usual": False},
    Response.FLARED: {"pain": USUAL_PAIN + 4, "back_to_usual": False},
}


def _session_says(event: Event, asked: float) -> Told:
    """Entries that make this event: the morning carries the response, the session how it ended."""
    minutes = {Ended.OVER: asked * 2, Ended.PART: asked / 4}.get(event.ended or Ended.DONE, asked)
    effort: Told = {"effort": 10} if event.ended is Ended.HARD else {}
    ended = "pain" if event.ended is Ended.PAIN else "done"
    pain = {"worst": USUAL_PAIN + 1}
    return {"minutes": round(minutes, 2), "ended": ended, "pain": pain, "legs": "none", **effort}


def _enrol(script: _Script, event: Event) -> None:
    walks = (m for m in range(LONGEST_WALK_TOLD_MIN + 1) if first_stage(script.programme, m) == event.stage)
    comfortable = next(walks, None)
    if comfortable is None:
        raise NoWitness(f"nobody starts on stage {event.stage}")
    script.tell(
        "enrolled",
        programme=script.programme.id,
        zone="UTC",
        birth_year=1990,
        back_state="chronic",
        usual_pain=USUAL_PAIN,
        walk_tolerance_min=comfortable,
        days=EVERY_DAY,
    )


def _screen(script: _Script, event: Event) -> None:
    script.tell("screened", **script.screening)


def _screen_seen(script: _Script, event: Event) -> None:
    script.tell("screened", **script.screening, seen_by="a doctor", seen_on=script.day.isoformat())


def _symptom(symptom: str) -> Callable[[_Script, Event], None]:
    return lambda script, event: script.tell("symptom_reported", symptoms=[symptom])


def _decides(decision: str) -> Callable[[_Script, Event], None]:
    def write(script: _Script, event: Event) -> None:
        stage = {"stage": event.stage} if event.stage else {}
        scope = {"scope": "run"} if decision == "clear" else {}
        about = [entry["id"] for entry in script.entries] if event.kind is Kind.CLINICIAN_LIFT else []
        told = {**stage, **scope, **({"about": about} if about else {})}
        script.tell("clinician_decided", by="clinician", decision=decision, why="as the path says", **told)

    return write


def _says(kind: str, **says: JSON) -> Callable[[_Script, Event], None]:
    return lambda script, event: script.tell(kind, **says)


def _choose(script: _Script, event: Event) -> None:
    script.tell("stage_chosen", stage=script.programme.last_stage)


def _worsen(script: _Script, event: Event) -> None:
    for _ in range(2):
        script.tell("checked_in", pain_average=USUAL_PAIN + 3)
        script.day += ONE_DAY * 7
    script.day -= ONE_DAY * 7


_SORE_LEGS: Told = {"worst": 5, "limp": True}

_WRITERS: dict[Kind, Callable[[_Script, Event], None]] = {
    Kind.ENROLLED: _enrol,
    Kind.SESSION: _Script.have_a_session,
    Kind.SKIPPED: _says("session_skipped"),
    Kind.FLARE_UP: _says("flared_up", pain=USUAL_PAIN + 4, symptoms=[]),
    Kind.FLARE_DAY: _says("flared_up", pain=USUAL_PAIN + 4, symptoms=[]),
    Kind.USUAL_MORNING: lambda script, event: script.have_a_usual_morning(),
    Kind.LEGS_SORE: _says("checked_in", legs=_SORE_LEGS),
    Kind.LEGS_STILL_SORE: _says("checked_in", legs=_SORE_LEGS),
    Kind.SYMPTOM_NOW: _symptom("saddle_numbness"),
    Kind.SYMPTOM_TODAY: _symptom("fever"),
    Kind.SYMPTOM_THIS_WEEK: _symptom("dizzy"),
    Kind.SYMPTOM_BONE: _symptom("bone_point_pain"),
    Kind.WORSENING: _worsen,
    Kind.SCREENED_CLEAR: _screen,
    Kind.SCREENED_SEEN: _screen_seen,
    Kind.CLINICIAN_CLEAR: _decides("clear"),
    Kind.CLINICIAN_LIFT: _decides("clear"),
    Kind.SET_STAGE: _decides("set_stage"),
    Kind.HOLD: _decides("hold"),
    Kind.PAUSE: _says("paused_by_self"),
    Kind.RESUME: _decides("resume"),
    Kind.REFER: _decides("refer"),
    Kind.CHOSEN: _choose,
    Kind.LEFT: _says("left"),
}
