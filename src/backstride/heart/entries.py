"""Reading a journal: JSON Lines, one entry a line, checked key by key, all problems at once.

A journal with a line that cannot be used is refused whole: half a truth would be replayed as a whole one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import NamedTuple

from backstride.heart.fields import JSON
from backstride.heart.kinds import ABOUT_IS_NEEDED, COMMON, KINDS, Keys

LARGEST_JOURNAL_BYTES = 32 * 1024 * 1024
LONGEST_LINE_BYTES = 256 * 1024
MOST_PROBLEMS = 20


class Entry(NamedTuple):
    """One fact about one person, as it was told. `says` holds the kind's own keys."""

    id: str
    kind: str
    at: datetime
    by: str
    says: Mapping[str, JSON]
    replaces: str | None = None
    about: tuple[str, ...] = ()
    recorded: str | None = None
    who: str | None = None


class Problem(NamedTuple):
    """What is wrong with a journal: the line (from 1; 0 for the file), the key, and the mend."""

    line: int
    key: str
    what: str
    would_be_right: str

    def __str__(self) -> str:
        where = f"line {self.line}" if self.line else "the file"
        key = f", '{self.key}'" if self.key else ""
        return f"{where}{key}: {self.what}; it should be {self.would_be_right}"


class JournalRefused(ValueError):
    """The journal cannot be used: every problem found, up to a readable number."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


def read_journal(journal: bytes) -> tuple[Entry, ...]:
    """The entries of a journal file, in the order of the file; the same entry twice is there once.

    Raises JournalRefused with every problem, each with its line and key.
    """
    if len(journal) > LARGEST_JOURNAL_BYTES:
        size = len(journal) // 1024 // 1024
        raise JournalRefused([Problem(0, "", f"it holds {size} MB", "a journal of at most 32 MB")])
    reading = _Reading()
    for number, line in enumerate(journal.split(b"\n"), start=1):
        if line.strip():
            reading.take(number, line)
        if len(reading.problems) >= MOST_PROBLEMS:
            break
    reading.check_replacements()
    if reading.problems:
        raise JournalRefused(reading.problems)
    return tuple(reading.entries)


def read_entry(told: JSON, line: int = 1) -> Entry:
    """One entry from what `json.loads` gave. Raises JournalRefused."""
    entry, problems = _read_entry(told, line)
    if entry is None:
        raise JournalRefused(problems)
    return entry


class _Reading:
    """What has been read so far of one journal."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.problems: list[Problem] = []
        self._lines: dict[str, tuple[int, Entry]] = {}

    def take(self, number: int, line: bytes) -> None:
        try:
            told = _read_json(line)
        except ValueError as error:
            self.problems.append(Problem(number, "", str(error), "one whole JSON object a line, in UTF-8"))
            return
        entry, problems = _read_entry(told, number)
        self.problems += problems
        if entry:
            self._keep(number, entry)

    def _keep(self, number: int, entry: Entry) -> None:
        first, same = self._lines.setdefault(entry.id, (number, entry))
        if first == number:
            self.entries.append(entry)
        elif same != entry:
            what = f"{entry.id} was already used on line {first}, for something else"
            self.problems.append(Problem(number, "id", what, "an id of its own"))

    def check_replacements(self) -> None:
        for number, entry in self._lines.values():
            replaced = self._lines.get(entry.replaces or "")
            if replaced and replaced[1].kind != entry.kind:
                what = f"a '{entry.kind}' replaces a '{replaced[1].kind}'"
                self.problems.append(Problem(number, "replaces", what, "the id of an entry of the same kind"))


def _read_json(line: bytes) -> JSON:
    if len(line) > LONGEST_LINE_BYTES:
        raise ValueError(f"the line is {len(line)} bytes long, more than {LONGEST_LINE_BYTES}")
    try:
        return json.loads(line)
    except UnicodeDecodeError:
        raise ValueError("this is not text in UTF-8") from None
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"this is not whole JSON ({error.msg}, column {error.colno})") from None


def _read_entry(told: JSON, line: int) -> tuple[Entry | None, list[Problem]]:
    if not isinstance(told, dict):
        return None, [Problem(line, "", "this is not an object", 'an object such as {"id": …, "kind": …}')]
    if isinstance(told.get("payload"), dict):
        told = {**told["payload"], **{key: value for key, value in told.items() if key != "payload"}}
    kind = told.get("kind")
    keys = KINDS.get(kind) if isinstance(kind, str) else None
    if keys is None:
        what = "is missing" if kind is None else f"'{str(kind)[:40]}' is no kind of entry"
        return None, [Problem(line, "kind", what, "one of: " + ", ".join(KINDS))]
    problems = _check_keys(told, COMMON, line) + _check_keys(told, keys, line)
    says = {key: value for key, value in told.items() if key not in COMMON}
    for key in says.keys() - keys.keys():
        known = ", ".join(keys) or "none of its own"
        problems.append(Problem(line, str(key)[:40], f"is no key of '{kind}'", f"one of: {known}"))
    problems += _what_the_kind_demands(told, line)
    return (None if problems else _entry(told, says)), problems


def _check_keys(told: Mapping[str, JSON], keys: Keys, line: int) -> list[Problem]:
    problems = []
    for key, (wrong, _, required) in keys.items():
        if key not in told:
            if required:
                problems.append(Problem(line, key, "is missing", wrong(None) or "there"))
        elif right := wrong(told[key]):
            problems.append(Problem(line, key, f"{_short(told[key])} cannot be used", right))
    return problems


def _what_the_kind_demands(told: Mapping[str, JSON], line: int) -> list[Problem]:
    """What no single key shows."""
    kind, problems = told["kind"], []
    if kind in ABOUT_IS_NEEDED and not told.get("about"):
        problems.append(Problem(line, "about", "is missing", "the ids of the entries to undo"))
    if kind == "enrolled" and "replaces" in told:
        right = "left out: an enrolment is changed by programme_changed or schedule_changed"
        problems.append(Problem(line, "replaces", "an enrolment cannot be replaced", right))
    if told.get("decision") == "set_stage" and "stage" not in told:
        problems.append(Problem(line, "stage", "is missing", "the stage to set, from 1"))
    if ("seen_by" in told) != ("seen_on" in told):
        problems.append(Problem(line, "seen_by", "who and when belong together", "with seen_on, or neither"))
    return problems


def _short(value: JSON) -> str:
    shown = json.dumps(value, ensure_ascii=False, default=str)
    return shown if len(shown) <= 60 else shown[:57] + "…"


def _entry(told: Mapping[str, JSON], says: Mapping[str, JSON]) -> Entry:
    return Entry(
        told["id"].lower(),
        told["kind"],
        datetime.fromisoformat(told["at"]),
        told["by"],
        says,
        told["replaces"].lower() if "replaces" in told else None,
        tuple(each.lower() for each in told.get("about", ())),
        told.get("recorded"),
        told.get("who"),
    )
