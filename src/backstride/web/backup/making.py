"""Makes a backup of an instance, also while it serves."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from backstride.web import clock, place
from backstride.web.backup import of_postgresql, of_sqlite
from backstride.web.backup.archive import DATABASE, files_of, write_archive
from backstride.web.backup.manifest import Manifest, Part, Table, this_version
from backstride.web.backup.not_done import NotDone

Migrations = tuple[tuple[str, str], ...]


def make_backup(file: Path, environ: Mapping[str, str] = os.environ) -> Manifest:
    """Write a backup of the instance that the environment names. Raises NotDone and OSError."""
    if os.path.lexists(file):
        raise NotDone("there_already")
    place.keep_to_the_owner()
    with tempfile.TemporaryDirectory(dir=file.absolute().parent, prefix=".backstride-") as folder:
        copy = Path(folder) / DATABASE
        made = clock.now()
        migrations, tables = _copied(copy, environ)
        parts = {DATABASE: copy, **files_of(place.data_folder(environ))}
        engine = engine_of(environ)

        def about(found: Mapping[str, Part]) -> Manifest:
            return _manifest(engine, made, (migrations, tables), found)

        return write_archive(file, parts, about)


def engine_of(environ: Mapping[str, str]) -> str:
    """Where an instance keeps its data."""
    return "postgresql" if environ.get("DATABASE_URL") else "sqlite"


def _copied(copy: Path, environ: Mapping[str, str]) -> tuple[Migrations, Mapping[str, Table]]:
    if address := environ.get("DATABASE_URL"):
        place.database(environ)  # says what is wrong with the address
        return of_postgresql.dump(address, copy)
    source = place.data_folder(environ) / place.SQLITE_FILE
    if not source.exists():
        raise NotDone("no_data", folder=str(source.parent))
    of_sqlite.copy(source, copy)
    found = of_sqlite.Copied(copy)
    return found.migrations, found.tables


def _manifest(
    engine: str, made: datetime, counted: tuple[Migrations, Mapping[str, Table]], parts: Mapping[str, Part]
) -> Manifest:
    return Manifest(engine, made.astimezone(UTC).isoformat(), this_version(), *counted, parts)
