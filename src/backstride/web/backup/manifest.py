"""What a backup says about itself: when and by what it was made, and what must be in it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from importlib.metadata import version
from typing import Any, NamedTuple

from backstride.web.backup.not_done import NotDone
from backstride.web.known_migrations import unknown_among

FORMAT = 1
"""Grows when a backup of today could not be read by an earlier program."""
PROGRAM = "backstride"


class Table(NamedTuple):
    """How many rows a table has, and a digest of them all, whatever their order."""

    rows: int
    digest: str


class Part(NamedTuple):
    """One file inside: how long (bytes), and its SHA-256."""

    bytes: int
    sha256: str


class Manifest(NamedTuple):
    """A backup in short. `engine`: `sqlite` or `postgresql`; `made`: ISO 8601, in UTC."""

    engine: str
    made: str
    version: str
    migrations: tuple[tuple[str, str], ...]
    tables: Mapping[str, Table]
    parts: Mapping[str, Part]

    @property
    def rows(self) -> int:
        """Of all tables."""
        return sum(table.rows for table in self.tables.values())


def this_version() -> str:
    """Of this program."""
    return version(PROGRAM)


def write(told: Manifest) -> bytes:
    """As JSON."""
    document = {
        "format": FORMAT,
        "program": PROGRAM,
        **told._asdict(),
        "tables": {name: table._asdict() for name, table in told.tables.items()},
        "parts": {name: part._asdict() for name, part in told.parts.items()},
    }
    return json.dumps(document, indent=1).encode()


def read(text: bytes) -> Manifest:
    """From what `write` wrote. Raises NotDone for what is none, or is of a newer program."""
    try:
        told: dict[str, Any] = json.loads(text)
        if told["program"] != PROGRAM:
            raise NotDone("not_a_backup")
        if told["format"] > FORMAT:
            raise NotDone("newer", version=str(told["version"]))
        return Manifest(
            engine=told["engine"],
            made=datetime.fromisoformat(told["made"]).isoformat(),
            version=told["version"],
            migrations=tuple((app, name) for app, name in told["migrations"]),
            tables={name: Table(**each) for name, each in told["tables"].items()},
            parts={name: Part(**each) for name, each in told["parts"].items()},
        )
    except (ValueError, TypeError, KeyError, AttributeError):
        raise NotDone("not_a_backup") from None


def refuse_newer(told: Manifest) -> None:
    """A backup whose tables this program does not know yet. Raises NotDone."""
    if unknown_among(told.migrations):
        raise NotDone("newer", version=told.version)
