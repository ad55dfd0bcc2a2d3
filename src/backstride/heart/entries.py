"""Reading a journal: JSON Lines, one entry a line, checked key by key, all problems at once.

A journal with a line that cannot be used is refused whole: half a truth would be replayed as a whole one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import NamedTuple

from backstride.heart.fields import JSON
from backstride.heart.json_line import read_json_line
from backstride.heart.kinds import ABOUT_IS_NEEDED, COMMON, KEYS_OF, KINDS

LARGEST_JOURNAL_BYTES = 32 * 1024 * 1024
MOST_PROBLEMS = 20
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
"""What some editors write before the first line."""


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
        size = -(-len(journal) // 1024 // 1024)
        raise JournalRefused([Problem(0, "", f"it holds {size} MB", "a journal of at most 32 MB")])
    reading = _Reading()
    for number, line in enumerate(journal.removeprefix(BYTE_ORDER_MARK).split(b"\n"), start=1):
        if line.strip():
            reading.take(number, line)
        if len(reading.problems) >= MOST_PROBLEMS:
            break
    reading.check_what_is_taken_back()
    if reading.problems:
        raise JournalRefused(reading.problems)
    return tuple(reading.entries)


def read_entry(told: JSON, line: int = 1) -> Entry:
    """One entry from what `json.loads` gave. Raises JournalRefused."""
    entry, problems = _read_entry(told, line)
    if entry is None:
        raise JournalRefused(problems)
    return entry


def read_next(told: JSON, journal: Iterable[Entry]) -> Entry:
    """The entry with which a journal, already read, goes on. Raises JournalRefused.

    An entry that the journal holds already is given back when it says the same, and refused when not.
    """
    reading = _Reading()
    for known in journal:
        reading.know(known)
    reading.take_told(0, told)
    if not reading.problems:
        reading.check_what_is_taken_back()
    if reading.problems:
        raise JournalRefused(reading.problems)
    return reading.newest


def read_again(line: str) -> Entry:
    """An entry from a line that has been read before: nothing is checked a second time."""
    return _entry(json.loads(line))


def read_all_again(lines: Iterable[str]) -> tuple[Entry, ...]:
    """The same for many lines, read in one go: half the time for a journal of years."""
    return tuple(map(_entry, json.loads(f"[{','.join(lines)}]")))


class _Reading:
    """What has been read so far of one journal."""

    newest: Entry

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.problems: list[Problem] = []
        self._lines: dict[str, tuple[int, Entry]] = {}

    def take(self, number: int, line: bytes) -> None:
        try:
            told = read_json_line(line)
        except ValueError as error:
            self.problems.append(Problem(number, "", str(error), "one whole JSON object a line, in UTF-8"))
            return
        self.take_told(number, told)

    def take_told(self, number: int, told: JSON) -> None:
        entry, problems = _read_entry(told, number)
        self.problems += problems
        if entry:
            self._keep(number, entry)
            self.newest = entry

    def know(self, entry: Entry) -> None:
        """An entry of the journal that was read and checked before."""
        self._lines[entry.id] = (0, entry)

    def _keep(self, number: int, entry: Entry) -> None:
        first, same = self._lines.setdefault(entry.id, (number, entry))
        if same is entry:
            self.entries.append(entry)
        elif same != entry:
            where = f" on line {first}" if first else ""
            what = f"{entry.id} was already used{where}, for something else"
            self.problems.append(Problem(number, "id", what, "an id of its own"))

    def check_what_is_taken_back(self) -> None:
        for number, entry in self._lines.values():
            if entry.replaces:
                self._check_correction(number, entry)
            elif entry.kind == "withdrawn":
                self._check_undo(number, entry)

    def _check_correction(self, number: int, entry: Entry) -> None:
        target = self._lines[entry.replaces][1] if entry.replaces in self._lines else None
        right = "the id of an earlier entry of the same kind"
        if target and target.kind != entry.kind:
            what = f"a '{entry.kind}' replaces a '{target.kind}'"
            self.problems.append(Problem(number, "replaces", what, right))
        elif target and not may_take_back(entry, target):
            self.problems.append(Problem(number, "replaces", *_CLINICIANS))
        elif self._replaces_itself(entry):
            self.problems.append(Problem(number, "replaces", "it replaces itself", right))

    def _replaces_itself(self, entry: Entry) -> bool:
        """Straight away, or round a circle of corrections."""
        met, target = {entry.id}, entry.replaces
        while target in self._lines and target not in met:
            met.add(target)
            target = self._lines[target][1].replaces
        return target in met

    def _check_undo(self, number: int, entry: Entry) -> None:
        undone = (self._lines[each][1] for each in entry.about if each in self._lines)
        if not all(may_take_back(entry, each) for each in undone):
            self.problems.append(Problem(number, "about", *_CLINICIANS))


_CLINICIANS = ("it takes back what a clinician told", "told by a clinician too")


def may_take_back(entry: Entry, target: Entry) -> bool:
    """Whether an entry may correct or undo another: a clinician's word only by a clinician's."""
    return entry.by == "clinician" or target.by != "clinician"


def _read_entry(told: JSON, line: int) -> tuple[Entry | None, list[Problem]]:
    if not isinstance(told, dict):
        return None, [Problem(line, "", "this is not an object", 'an object such as {"id": …, "kind": …}')]
    told = flat(told)
    kind = told.get("kind")
    if not isinstance(kind, str) or kind not in KEYS_OF:
        what = "is missing" if kind is None else f"'{str(kind)[:40]}' is no kind of entry"
        return None, [Problem(line, "kind", what, "one of: " + ", ".join(KINDS))]
    problems = _check_keys(told, kind, line) + _what_the_kind_demands(told, line)
    return (None if problems else _entry(told)), problems


def flat(told: Mapping[str, JSON]) -> Mapping[str, JSON]:
    """A line whose own keys lie in `payload` says the same as one where they lie beside the common ones."""
    payload = told.get("payload")
    if not isinstance(payload, dict):
        return told
    return {**payload, **{key: value for key, value in told.items() if key != "payload"}}


def _check_keys(told: Mapping[str, JSON], kind: str, line: int) -> list[Problem]:
    keys, problems = KEYS_OF[kind], []
    for key, value in told.items():
        if key not in keys:
            known = ", ".join(KINDS[kind]) or "none of its own"
            problems.append(Problem(line, str(key)[:40], f"is no key of '{kind}'", f"one of: {known}"))
        elif right := keys[key].wrong(value):
            problems.append(Problem(line, key, f"{_short(value)} cannot be used", right))
    missing = [key for key in _NEEDED[kind] if key not in told]
    return problems + [Problem(line, key, "is missing", str(keys[key].wrong(None))) for key in missing]


_NEEDED = {kind: tuple(key for key in keys if keys[key].required) for kind, keys in KEYS_OF.items()}


def _what_the_kind_demands(told: Mapping[str, JSON], line: int) -> list[Problem]:
    """What no single key shows."""
    kind, problems = told["kind"], []
    if kind in ABOUT_IS_NEEDED and not told.get("about"):
        problems.append(Problem(line, "about", "is missing", "the ids of the entries to undo"))
    if kind == "enrolled" and "replaces" in told:
        right = "left out: an enrolment is changed by programme_changed or schedule_changed"
        problems.append(Problem(line, "replaces", "an enrolment cannot be replaced", right))
    if kind == "measured" and not told.keys() & {"items", "total"}:
        problems.append(Problem(line, "total", "is missing", "the total, or the items"))
    if told.get("decision") == "set_stage" and "stage" not in told:
        problems.append(Problem(line, "stage", "is missing", "the stage to set, from 1"))
    if kind == "attention_answered":
        problems += _what_an_answer_demands(told, line)
    if ("seen_by" in told) != ("seen_on" in told):
        problems.append(Problem(line, "seen_by", "who and when belong together", "with seen_on, or neither"))
    return problems


def _what_an_answer_demands(told: Mapping[str, JSON], line: int) -> list[Problem]:
    """Done means that something came of it; put off, until when. An answer that names neither is done."""
    how = told.get("how", "done")
    if how == "done" and "outcome" not in told:
        return [Problem(line, "outcome", "is missing", "what came of it, in a few words")]
    if how == "snoozed" and "until" not in told:
        return [Problem(line, "until", "is missing", "the day on which to look again")]
    return []


def _short(value: JSON) -> str:
    shown = json.dumps(value, ensure_ascii=False, default=str)
    return shown if len(shown) <= 60 else shown[:57] + "…"


def _entry(told: Mapping[str, JSON]) -> Entry:
    return Entry(
        told["id"].lower(),
        told["kind"],
        datetime.fromisoformat(told["at"]),
        told["by"],
        {key: value for key, value in told.items() if key not in COMMON},
        told["replaces"].lower() if "replaces" in told else None,
        tuple(each.lower() for each in told.get("about", ())),
        told.get("recorded"),
        told.get("who"),
    )
