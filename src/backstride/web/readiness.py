"""Whether a data folder is ready as it is, so that starting need not make it ready again; who has come in.

The mark lies in the database file itself (SQLite's `user_version`): an older file put back in its place is
then not taken for a ready one. With PostgreSQL the tables are looked at on every start.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from backstride.web import place

HERE = Path(__file__).parent
DECIDES = ("*/migrations/*.py", "static/**/*.*")
PACKAGES = ("backstride", "django", "django-allauth", "django-htmx", "whitenoise")
CAME_IN = "SELECT EXISTS (SELECT 1 FROM accounts_user WHERE last_login IS NOT NULL)"
"""Asked of the file itself: Django would take longer to begin than everything else here."""
LARGEST_MARK = 2**31 - 1
NEWER_TABLES = 75
"""How making ready ends (exit code) where a newer program kept the tables."""
WHY_NEWER = "what lies there was kept by a newer version of this program"
"""The same in words, for a log."""


class NewerTables(RuntimeError):
    """What lies there was kept by a newer program; nothing was written."""

    def __init__(self) -> None:
        super().__init__(WHY_NEWER)


def is_ready(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether tables and files are as this program needs them."""
    if environ.get("DATABASE_URL") or not (place.data_folder(environ) / place.STATIC_FOLDER).is_dir():
        return False
    return _ask(environ, "PRAGMA user_version") == _mark()


def somebody_came_in(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether anybody has signed in to a folder that is ready, so that no first link is owed."""
    return _ask(environ, CAME_IN) == 1


def _ask(environ: Mapping[str, str], question: str) -> int | None:
    """The one number that a database file answers with; None where it has none."""
    file = place.data_folder(environ) / place.SQLITE_FILE
    if not file.exists():
        return None
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as database:
        try:
            answer: int = database.execute(question).fetchone()[0]
        except sqlite3.DatabaseError:
            return None  # making it ready says better what is wrong
        return answer


def mark_ready(environ: Mapping[str, str] = os.environ) -> None:
    """Note that nothing needs to be made ready until something of the program changes."""
    if not environ.get("DATABASE_URL"):
        with closing(sqlite3.connect(place.data_folder(environ) / place.SQLITE_FILE)) as database:
            database.execute(f"PRAGMA user_version = {_mark()}")


def _mark() -> int:
    """A number that changes with the tables, the files of pages, or a package that brings some."""
    digest = sha256(repr([(name, version(name)) for name in PACKAGES]).encode())
    for path in _files():
        digest.update(path.read_bytes())
    return int.from_bytes(digest.digest()[:4]) % LARGEST_MARK + 1


def _files() -> Iterator[Path]:
    for pattern in DECIDES:
        yield from sorted(path for path in HERE.glob(pattern) if path.is_file())
