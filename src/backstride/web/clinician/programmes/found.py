"""What a check found, in words: each broken law, the shortest way to break it, what is asked then."""

from __future__ import annotations

import json
import shlex
from collections.abc import Mapping
from typing import Any, NamedTuple

from backstride.book.check_report import path_in
from backstride.book.counter_example import last_day
from backstride.book.path_in_words import told_together
from backstride.book.session_in_words import session_in_words
from backstride.book.witness_file import witness_name
from backstride.book.words import Words
from backstride.heart.notation import read_session
from backstride.heart.proof import MOST_STATES
from backstride.web.own_programmes.models import OwnVersion


class BrokenLaw(NamedTuple):
    """A law that is broken: its number and sentence, the way, and the session at its end (empty: none)."""

    number: int
    says: str
    way: list[str]
    is_told: bool
    """Whether a journal can say it; else only dates or answers of another kind would bring it."""
    session: str
    command: str = ""
    """What shows it on the command line, out of the two files; empty where there is no journal to keep."""


class Found(NamedTuple):
    """What was found of a version that breaks something."""

    broken: list[BrokenLaw]
    falls: list[str]
    """Stages that ask for less than the one before."""
    too_many: str

    @property
    def numbers(self) -> list[str]:
        """Of the laws that are broken."""
        return [f"{each.number}" for each in self.broken]


def found_in_words(version: OwnVersion, words: Words) -> Found:
    """Of a version; nothing where there is no report yet."""
    report = version.found or {}
    broken = [_law(each, version, words) for each in report.get("broken", ())]
    many = words.say("cli", "check.more_states", most=f"{MOST_STATES}") if report.get("too_many") else ""
    return Found(broken, [str(each) for each in report.get("falls", ())], many)


def journal_of(version: OwnVersion, law: int) -> str:
    """The journal that breaks a law; empty where that law holds, or no journal can say how it is broken."""
    broken = (version.found or {}).get("broken", ())
    return next((each.get("journal") or "" for each in broken if each["law"] == law), "")


def _law(broken: Mapping[str, Any], version: OwnVersion, words: Words) -> BrokenLaw:
    session = broken["session"]
    return BrokenLaw(
        broken["law"],
        words.say("rules", f"law.{broken['law']}"),
        list(told_together(path_in(broken), words)),
        broken["told"],
        session_in_words(read_session(session), words) if session else "",
        _command(version, broken["law"]),
    )


def _command(version: OwnVersion, law: int) -> str:
    """As the command line's own check prints it."""
    entries = [json.loads(line) for line in journal_of(version, law).splitlines()]
    if not entries:
        return ""
    day, journal = last_day(entries).isoformat(), witness_name(version.programme, law)
    return shlex.join(["backstride", "today", journal, "--programme", version.file_name, "--on", day])
