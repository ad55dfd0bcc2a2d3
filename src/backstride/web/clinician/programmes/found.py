"""What a check found, in words: each broken law, the shortest way to break it, what is asked then."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from backstride.book.check_report import path_in
from backstride.book.path_in_words import told_together
from backstride.book.session_in_words import session_in_words
from backstride.book.words import Words
from backstride.heart.notation import read_session


class BrokenLaw(NamedTuple):
    """A law that is broken: its number and sentence, the way, and the session at its end (empty: none)."""

    number: int
    says: str
    way: list[str]
    is_told: bool
    """Whether a journal can say it; else only dates or answers of another kind would bring it."""
    session: str


class Found(NamedTuple):
    """What was found of a version that breaks something."""

    broken: list[BrokenLaw]
    falls: list[str]
    """Stages that ask for less than the one before."""
    too_many: str


def found_in_words(report: Mapping[str, Any] | None, words: Words) -> Found:
    """Of a report; nothing where there is none yet."""
    report = report or {}
    broken = [_law(each, words) for each in report.get("broken", ())]
    return Found(broken, [str(each) for each in report.get("falls", ())], report.get("too_many", ""))


def _law(broken: Mapping[str, Any], words: Words) -> BrokenLaw:
    session = broken["session"]
    return BrokenLaw(
        broken["law"],
        words.say("rules", f"law.{broken['law']}"),
        list(told_together(path_in(broken), words)),
        broken["told"],
        session_in_words(read_session(session), words) if session else "",
    )
