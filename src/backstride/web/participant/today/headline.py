"""What is today? The page's heading, in words: the session, a rest day, or what sessions wait for."""

from __future__ import annotations

from backstride.book.session_in_words import duration_in_words
from backstride.book.words import Words
from backstride.heart.decision import Decision
from backstride.heart.notation import Session
from backstride.heart.state import SESSIONS_WAIT, Mode


def headline(decision: Decision, words: Words) -> str:
    """The heading for a day."""
    if decision.mode in SESSIONS_WAIT:
        return words.say("today", f"title.{_why_it_waits(decision)}")
    if decision.session:
        return _to_do(decision.session, words, easy=is_eased(decision))
    if is_moved(decision):
        return words.say("today", "title.moved")
    return words.say("today", "title.done" if is_done(decision) else "title.rest")


def is_done(decision: Decision) -> bool:
    """Whether a session was told for the day."""
    return "schedule.done_today" in rules_in(decision)


def is_moved(decision: Decision) -> bool:
    """Whether the session of the day was moved to another one."""
    return "schedule.moved_away" in rules_in(decision)


def is_eased(decision: Decision) -> bool:
    """Whether sessions are short and easy for now."""
    return any(rule.startswith("ease.") for rule in rules_in(decision))


def rules_in(decision: Decision) -> list[str]:
    """The rules that speak for a decision."""
    return [reason.rule for reason in decision.reasons]


def _why_it_waits(decision: Decision) -> str:
    if decision.mode is not Mode.ASK_FIRST:
        return str(decision.mode)
    if "waiting.under_age" in rules_in(decision):
        return "under_age"
    urgent = any(reason.urgency == "today" for reason in decision.reasons)
    return "ask_first_today" if urgent else "ask_first"


def _to_do(session: Session, words: Words, *, easy: bool) -> str:
    """The session in half a line; what has no simple shape is told by its minutes."""
    runs = _lengths(session, "run")
    walks = _lengths(session, "walk")
    if len(set(runs)) == 1:
        return words.say("today", "title.runs", count=len(runs), duration=duration_in_words(runs[0], words))
    if runs or len(set(walks)) != 1:
        return words.say("today", "title.minutes", duration=duration_in_words(session.moving_s, words))
    long = duration_in_words(walks[0], words)
    if len(walks) > 1:
        return words.say("today", "title.walks", count=len(walks), duration=long)
    return words.say("today", "title.easy_walk" if easy else "title.walk", duration=long)


def _lengths(session: Session, do: str) -> list[int]:
    return [block.seconds for block in session.blocks if block.do == do]
