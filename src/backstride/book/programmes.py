"""Reads programmes from their files, and refuses a file that does not hang together.

    book/programmes/<id>/<version>.toml     all versions are kept

The file of `walk` explains how one is written. A slip is a `ProgrammeRefused`, which tells every problem
with its place and its mend; a broken safety law is another matter, and `laws` speaks of it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from backstride.book.programme_coherence import contradictions
from backstride.book.programme_file import read_bytes, read_tables
from backstride.book.programme_refused import THE_FILE, Problem, ProgrammeRefused, phrase
from backstride.book.programme_slips import slips_in
from backstride.heart.notation import read_session
from backstride.heart.parameters import PARAMETERS, Figure
from backstride.heart.programme import Contact, Programme, Stage

FOLDER = Path(__file__).parent / "programmes"


def shipped_programmes() -> dict[str, dict[str, Path]]:
    """Every programme there is: its id, its versions (oldest first), and their files."""
    return {folder.name: _versions(folder) for folder in sorted(FOLDER.iterdir()) if folder.is_dir()}


def list_programmes() -> tuple[Programme, ...]:
    """The newest version of every shipped programme: offered before others, walking before running."""
    newest = [read_file(list(versions.values())[-1]) for versions in shipped_programmes().values()]
    return tuple(sorted(newest, key=_for_whom))


def read_programme(name: str | Path) -> Programme:
    """A shipped programme by its id (the newest version), or one from a file. Raises `ProgrammeRefused`."""
    shipped = shipped_programmes()
    if str(name) in shipped:
        return read_file(list(shipped[str(name)].values())[-1])
    if not Path(name).exists():
        right = phrase("right.path", names=", ".join(shipped))
        raise ProgrammeRefused(str(name), [Problem(THE_FILE, phrase("what.no_such_file"), right)])
    return parse_programme(read_bytes(Path(name)), str(name))


@lru_cache(maxsize=32)
def read_file(path: Path) -> Programme:
    """One shipped file, read once."""
    return parse_programme(read_bytes(path), path.name)


def parse_programme(content: bytes, file: str) -> Programme:
    """The programme that the bytes of a file hold; `file` names it in messages. Raises `ProgrammeRefused`."""
    tables = read_tables(content, file)
    slips = slips_in(tables)
    if slips:
        raise ProgrammeRefused(file, slips)
    programme = _programme(tables, hashlib.sha256(content).hexdigest())
    loose_ends = list(contradictions(programme))
    if loose_ends:
        raise ProgrammeRefused(file, loose_ends)
    return programme


def _for_whom(programme: Programme) -> tuple[bool, bool, str]:
    return not programme.offered, programme.has_running, programme.id


def _versions(folder: Path) -> dict[str, Path]:
    return {path.stem: path for path in sorted(folder.glob("*.toml"), key=_in_order)}


def _in_order(path: Path) -> list[int]:
    return [int(part) for part in path.stem.split(".")]


def _programme(tables: Mapping[str, Any], sha256: str) -> Programme:
    rows = enumerate(tables["stages"], start=1)
    return Programme(
        id=tables["id"],
        version=tables["version"],
        sha256=sha256,
        offered=tables["offered"],
        withdrawn=tables["withdrawn"],
        starts_at=tables["starts_at"],
        stages=tuple(_stage(number, row) for number, row in rows),
        floor=_stage(0, {**tables["floor"], "settled_needed": 0}),
        figures={name: Figure(**tables["figures"][name]) for name in PARAMETERS},
        contacts=tuple(Contact(**row) for row in tables.get("contacts", ())),
        names=dict(tables["names"]),
    )


def _stage(number: int, row: Mapping[str, Any]) -> Stage:
    return Stage(**{**row, "number": number, "session": read_session(row["session"])})
