"""What a backup is said to hold, what was looked at in it, and why one was refused."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from backstride.book.words import Words
from backstride.cli.answer import Refused, Wrong
from backstride.cli.files import cannot_open
from backstride.heart.fields import JSON
from backstride.web import place
from backstride.web.backup.manifest import Manifest
from backstride.web.backup.not_done import NotDone
from backstride.web.backup.verifying import Verified


@contextmanager
def refusals(file: Path, asked: Namespace, words: Words, *, written: bool = False) -> Iterator[None]:
    """Whatever is wrong becomes a refusal; the folder that is named by --data is the one that is meant."""
    if asked.data:
        os.environ["BACKSTRIDE_DATA"] = str(Path(asked.data).absolute())
    try:
        yield
    except NotDone as why:
        what = words.say("cli", f"backup.{why.why}", **why.figures)
        right = words.say("cli", f"backup.{why.why}.do")
        raise Refused(Wrong(str(file), what, right), written=written) from None
    except place.WrongPlace as why:
        right = words.say("cli", "backup.database.do")
        raise Refused(Wrong("DATABASE_URL", str(why), right), written=written) from None
    except OSError as why:
        raise cannot_open(Path(why.filename or file), why, words) from None


def at(told: Manifest, words: Words) -> str:
    """When it was made, by which version, and how much is in it."""
    figures = {"tables": str(len(told.tables)), "rows": f"{told.rows:,}", "version": told.version}
    return words.say("cli", f"backup.holds.{told.engine}", made=told.made, **figures)


def verified_page(found: Verified, words: Words) -> Iterator[str]:
    """Everything that was looked at."""
    yield words.say("cli", "backup.verified")
    parts = {"parts": str(len(found.told.parts)), "tables": str(len(found.told.tables))}
    yield words.say("cli", "backup.verified.rows", rows=f"{found.told.rows:,}", **parts)
    yield words.say("cli", "backup.verified.migrated")
    journals, entries = f"{found.journals:,}", f"{found.entries:,}"
    yield words.say("cli", "backup.verified.journals", journals=journals, entries=entries)
    other = f"{found.by_other_rules:,}"
    yield words.say("cli", "backup.verified.standings", alike=f"{found.alike:,}", other=other)


def document(file: Path, told: Manifest, verified: Verified | None) -> dict[str, JSON]:
    """For programs."""
    return {
        "file": str(file),
        "engine": told.engine,
        "made": told.made,
        "version": told.version,
        "tables": {name: table.rows for name, table in told.tables.items()},
        "parts": sorted(told.parts),
        "verified": None if verified is None else _found(verified),
    }


def _found(verified: Verified) -> dict[str, JSON]:
    return {name: value for name, value in verified._asdict().items() if name != "told"}
