"""One entry of a document: read as a line of a journal is, and whether a person may tell it of themselves."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import NamedTuple

from backstride.heart.entries import Entry, JournalRefused, Problem, read_entry
from backstride.heart.fields import JSON
from backstride.heart.json_line import read_json_line
from backstride.heart.kinds import KINDS
from backstride.web import clock
from backstride.web.api.twice import keys_told_twice

BY = ("participant", "device")
NOT_TOLD = frozenset({"clinician_decided", "prescribed"})
MAY_BE_TOLD = tuple(kind for kind in KINDS if kind not in NOT_TOLD)
"""What a person tells of themselves; a clinician's word and the system's come in other ways."""
FURTHEST_AHEAD = timedelta(days=2)
"""A clock may run hours ahead, and be set to another zone; what lies further ahead is a clock set wrong."""


class Wrong(NamedTuple):
    """What is wrong with an entry: the key, what, the mend; `said`: the sentence for it in the catalogue."""

    key: str
    what: str
    would_be_right: str
    said: str = ""


class Read(NamedTuple):
    """An entry that can be told, as it came and as it was read."""

    line: dict[str, JSON]
    entry: Entry


class Refused(Exception):
    """An entry that cannot be kept: everything that is wrong with it."""

    def __init__(self, wrong: Iterable[Wrong]) -> None:
        super().__init__()
        self.wrong = tuple(wrong)


def read_line(told: JSON) -> Read:
    """One entry. Raises Refused."""
    twice = [Wrong(key, "", "", "twice") for key in keys_told_twice(told)]
    if twice:
        raise Refused(twice)
    try:
        line = read_json_line(_as_a_line(told))
        entry = read_entry(line)
    except JournalRefused as refused:
        raise Refused(map(wrong_with, refused.problems)) from None
    except ValueError as error:
        raise Refused([Wrong("", str(error), "an object that a line of a journal can hold")]) from None
    wrong = (*_not_theirs(entry), *_ahead(entry))
    if wrong:
        raise Refused(wrong)
    return Read(line, entry)


def wrong_with(problem: Problem) -> Wrong:
    """A problem that the heart found."""
    return Wrong(problem.key, problem.what, problem.would_be_right)


def _as_a_line(told: JSON) -> bytes:
    """As it would stand in a journal file; half a letter stays what it was, and is refused there."""
    try:
        return json.dumps(told, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return json.dumps(told).encode()


def _ahead(entry: Entry) -> Iterator[Wrong]:
    if entry.at > clock.now() + FURTHEST_AHEAD:
        yield Wrong("at", entry.at.isoformat(), "", "ahead")


def _not_theirs(entry: Entry) -> Iterator[Wrong]:
    if entry.kind in NOT_TOLD:
        yield Wrong("kind", entry.kind, ", ".join(MAY_BE_TOLD), "kind")
    if entry.by not in BY:
        yield Wrong("by", entry.by, ", ".join(BY), "by")
    if "\0" in (entry.who or ""):
        yield Wrong("who", "\\u0000", "", "who")
