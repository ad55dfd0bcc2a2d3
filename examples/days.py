"""An example's decisions day by day: what the morning says, and the evening where that changes it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from backstride.book.decision_in_words import meanwhile_of, reason_in_words
from backstride.book.rulebook import shipped_rulebook
from backstride.book.words import Words
from backstride.heart.course import replay
from backstride.heart.decision import Decision, decide
from backstride.heart.entries import Entry
from examples.stories import Story

NOON = 12


class Look(NamedTuple):
    """One look at the program: when, and what it says."""

    when: str
    decision: Decision


def decisions_page(story: Story, journal: tuple[Entry, ...], words: Words) -> str:
    """The page of one story: who, what happens, what to look for, and each day on which something changed."""
    head = [f"# {story.name}", "", story.who, "", story.happens, "", f"*Look for:* {story.look_for}", ""]
    table = [
        "Each morning on which a session is due, or something else is said than the day before;",
        "an evening where that day's entries changed what comes next.",
        "",
        "| day | mode | stage | session | why |",
        "|---|---|---|---|---|",
    ]
    rows = [_row(look, words) for look in _what_is_new(journal)]
    return "\n".join([*head, *table, *rows]) + "\n"


def _what_is_new(journal: tuple[Entry, ...]) -> Iterator[Look]:
    before = None
    for day in _days(journal):
        morning = Look(f"{day:%a %d %b}", _decide(journal, day, evening=False))
        if before is None or morning.decision.due or _gist(morning.decision) != _gist(before):
            yield morning
        before = _decide(journal, day, evening=True)
        if _gist(before) != _gist(morning.decision):
            yield Look(f"{day:%a %d %b}, evening", before)


def _gist(decision: Decision) -> object:
    """What a person would call a change: not the count of settled sessions."""
    seen = [attention.rule for attention in decision.attention]
    return decision.mode, decision.stage, decision.next_session, seen


def _decide(journal: tuple[Entry, ...], day: date, *, evening: bool) -> Decision:
    known = [entry for entry in journal if evening or entry.at.date() < day or entry.at.hour < NOON]
    return decide(replay(known, shipped_rulebook(), day))


def _days(journal: tuple[Entry, ...]) -> Iterator[date]:
    moments = [entry.at.date() for entry in journal]
    day, last = min(moments), max(moments)
    while day <= last:
        yield day
        day += timedelta(days=1)


def _row(look: Look, words: Words) -> str:
    decision = look.decision
    stage = decision.stage or ""
    return f"| {look.when} | {decision.mode} | {stage} | {_session(decision)} | {_why(decision, words)} |"


def _session(decision: Decision) -> str:
    if decision.next_session is None:
        return "sessions wait"
    if decision.due:
        return f"**{decision.next_session.text}**"
    day = f"{decision.next_session_on:%a}" if decision.next_session_on else "no day chosen"
    return f"next {day}: {decision.next_session.text}"


def _why(decision: Decision, words: Words) -> str:
    meanwhile = meanwhile_of(decision, words)
    told = [
        reason_in_words(reason, words, meanwhile)
        for reason in decision.reasons
        if not reason.rule.startswith("schedule.")
    ]
    said = [part for each in told for part in each if part]
    seen = [f"**Somebody should see: {each.rule}, {each.urgency}.**" for each in decision.attention]
    return " ".join([*said, *seen])
