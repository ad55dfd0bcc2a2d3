"""How long, how much of it running, which stage: the card of a session."""

from __future__ import annotations

from typing import NamedTuple

from backstride.book.session_in_words import session_in_words
from backstride.book.words import Words
from backstride.heart.notation import Session
from backstride.web.journals.kept import Kept


class Dose(NamedTuple):
    """A session for the card; large numbers first."""

    session: Session
    large: tuple[tuple[int, str], ...]
    """Minutes of moving, and seconds where it has any, each with its unit."""
    beside: tuple[str, ...]
    """What of it is running or rest, and the stage."""
    said: str
    """The session read aloud."""


def dose_of(session: Session, kept: Kept, words: Words) -> Dose:
    """The card of a session that somebody is asked for, today or next."""
    return Dose(
        session=session,
        large=_large(session),
        beside=tuple(_beside(session, kept, words)),
        said=_as_a_sentence(session_in_words(session, words)),
    )


def _large(session: Session) -> tuple[tuple[int, str], ...]:
    minutes, seconds = divmod(session.moving_s, 60)
    return tuple(part for part in ((minutes, "min"), (seconds, "s")) if part[0])


def _beside(session: Session, kept: Kept, words: Words) -> list[str]:
    said = []
    if session.run_s:
        said.append(words.say("today", "dose.run", run_s=session.run_s))
    if rest_s := session.outing_s - session.moving_s:
        said.append(words.say("today", "dose.rest", rest_s=rest_s))
    if stage := kept.decision.stage:
        said.append(words.say("today", "dose.stage", stage=stage, last=max(stage, kept.last_stage)))
    return said


def _as_a_sentence(said: str) -> str:
    return f"{said[:1].upper()}{said[1:]}."
