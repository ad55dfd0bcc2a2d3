"""What every handout is made from, and what it says about itself: so that none is followed after its time.

A handout is made from a decision (`given_by`), or shows a stage of a programme that nobody was prescribed
(`given_stage`). Where sessions wait, or the programme was withdrawn, there is none: `NoHandout` says why.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any, Literal, NamedTuple

from backstride.heart.decision import Decision
from backstride.heart.ladder import Rung
from backstride.heart.notation import Session
from backstride.heart.programme import Programme
from backstride.heart.schedule import DAY_RULES
from backstride.heart.state import SESSIONS_WAIT, Ease, Pace, State

LONGEST_S = 6 * 3600
"""Seconds of the longest outing that becomes a handout. No shipped stage comes near it (project opinion)."""

SHORT_DIGEST = 12
"""Hexadecimal digits of a digest that people can still compare."""

For = Literal["today", "next", "stage"]
How = Literal["full", "eased", "walked"]
Why = Literal[
    "waiting",
    "withdrawn",
    "no_stage",
    "empty",
    "too_long",
    "no_calendar",
    "another_calendar",
    "changed_calendar",
    "no_letters",
    "phrase_missing",
]


class NoHandout(ValueError):
    """Why there is no handout: `refused.<why>` of the catalogue `handouts` says it in words."""

    def __init__(self, why: Why, /, **figures: str | int) -> None:
        super().__init__(why, figures)
        self.why, self.figures = why, figures


class Stood(NamedTuple):
    """The decision that a handout was made from."""

    digest: str
    """The same digest as the `prescribed` entry has (64 hexadecimal digits)."""
    rules: tuple[str, ...]
    """The rules that spoke for it, without those about the day."""
    good_until: date | None
    """The first day on which time alone would alter it."""

    @property
    def short(self) -> str:
        """The digest as a handout shows it."""
        return self.digest[:SHORT_DIGEST]


class Standing(NamedTuple):
    """Where a person stands: the decision in force, and in which form they do any stage now."""

    decision: Decision
    how: How


class Named(NamedTuple):
    """The programme that a handout shows."""

    id: str
    version: str
    name: str
    """What it is called in the handout's language."""
    offered: bool


@dataclass(frozen=True)
class Given:
    """One session, and where it comes from. Two handouts given the same are the same, byte for byte."""

    session: Session
    programme: Named
    stage: int
    how: How
    language: str
    on: date
    """The day as of which it was made."""
    what_for: For
    day: date | None
    """The day the session is for; None for a stage to look at, and where no day is wished for."""
    stood: Stood | None
    """The decision; None where no journal was given."""

    @property
    def is_prescribed(self) -> bool:
        """Whether somebody was asked to do this session."""
        return self.what_for != "stage"


def given_by(decision: Decision, programme: Programme, language: str) -> Given:
    """Today's session, or the next one where none is due today. Raises NoHandout."""
    _refuse_waiting(decision, programme)
    session, stage = decision.next_session, decision.stage
    if session is None or stage is None:
        raise NoHandout("waiting")
    refuse_unusable(session)
    return Given(
        session=session,
        stage=stage,
        how=_how(programme, stage, session),
        on=decision.on,
        what_for="today" if decision.due else "next",
        day=decision.next_session_on,
        stood=stood(decision),
        programme=_named(programme, language),
        language=language,
    )


def given_stage(
    programme: Programme, stage: int, language: str, on: date, by: Standing | None = None
) -> Given:
    """A stage that is not today's prescription. `by`: where a person stands now. Raises NoHandout."""
    _refuse_waiting(by and by.decision, programme)
    full = rung_at(programme, stage, "full").session
    how = by.how if by else "full"
    session = rung_at(programme, stage, how).session
    refuse_unusable(session)
    return Given(
        session=session,
        programme=_named(programme, language),
        language=language,
        stage=stage,
        how="full" if session == full else how,
        on=on,
        what_for="stage",
        day=None,
        stood=by and stood(by.decision),
    )


def rung_at(programme: Programme, stage: int, how: How) -> Rung:
    """What a stage asks: in full, eased, or walked. Raises NoHandout for a stage that is not there."""
    if not 1 <= stage <= len(programme.stages):
        raise NoHandout("no_stage", stage=stage, last=len(programme.stages))
    ladder = programme.ladder
    return {"full": ladder.full, "eased": ladder.eased, "walked": ladder.walked}[how][stage]


def how_now(state: State) -> How:
    """In which of its forms a person in this state does a stage: a handout never opens what is shut."""
    if state.ease is not Ease.NO:
        return "eased"
    return "walked" if state.pace is Pace.WALK_ONLY else "full"


def stood(decision: Decision) -> Stood:
    """What a handout keeps of a decision."""
    return Stood(digest_of(decision), _rules(decision), decision.good_until)


def prescribed_by(decision: Decision) -> dict[str, Any]:
    """What a decision prescribes: alike for decisions that differ only in their day."""
    return {
        "programme": decision.programme,
        "version": decision.version,
        "mode": str(decision.mode),
        "stage": decision.stage,
        "action": str(decision.action),
        "days_per_week": decision.days_per_week,
        "session": decision.next_session.text if decision.next_session else None,
        "rules": list(_rules(decision)),
    }


def digest_of(decision: Decision) -> str:
    """A digest of what is prescribed (64 hexadecimal digits)."""
    return sha256(json.dumps(prescribed_by(decision), sort_keys=True).encode()).hexdigest()


def _rules(decision: Decision) -> tuple[str, ...]:
    return tuple(reason.rule for reason in decision.reasons if reason.rule not in DAY_RULES)


def _named(programme: Programme, language: str) -> Named:
    name = (programme.names or {}).get(language, programme.id)
    return Named(programme.id, programme.version, name, programme.offered)


def _how(programme: Programme, stage: int, session: Session) -> How:
    """Which form of a stage a session is; an eased one looks like none of the others."""
    forms: tuple[How, ...] = ("full", "walked")
    return next((how for how in forms if rung_at(programme, stage, how).session == session), "eased")


def _refuse_waiting(decision: Decision | None, programme: Programme) -> None:
    if programme.withdrawn:
        raise NoHandout("withdrawn", why=programme.withdrawn)
    if decision is not None and decision.mode in SESSIONS_WAIT:
        raise NoHandout("waiting")


def refuse_unusable(session: Session) -> None:
    """Raises NoHandout for a session without blocks, or of more than six hours."""
    if not session.blocks:
        raise NoHandout("empty")
    if session.outing_s > LONGEST_S:
        raise NoHandout("too_long", all_s=session.outing_s, most_s=LONGEST_S)
