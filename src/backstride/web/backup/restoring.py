"""Puts a backup where there is nothing yet. What is there is never written over."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from backstride.web import place
from backstride.web.backup import of_postgresql, of_sqlite
from backstride.web.backup.archive import DATABASE, OF_THE_FOLDER, opened, take_out
from backstride.web.backup.making import engine_of
from backstride.web.backup.manifest import Manifest, Table, refuse_newer
from backstride.web.backup.not_done import NotDone

BESIDE = ("", "-wal", "-shm", "-journal")
"""SQLite's file, and what it may keep beside it."""


def restore_backup(file: Path, environ: Mapping[str, str] = os.environ) -> Manifest:
    """Restore a backup into the empty instance that the environment names. Raises NotDone and OSError.

    Where it fails, the instance is as empty as before. Everything is taken out, compared with what the
    manifest says, and only then put in its place.
    """
    place.keep_to_the_owner()
    folder = place.data_folder(environ)
    with opened(file) as backup:
        told = backup.told
        _refuse_what_does_not_fit(told, environ)
        with _inside(folder) as taken_out:
            parts = take_out(backup, taken_out)
            _put(parts, told, folder, environ)
    return told


def _refuse_what_does_not_fit(told: Manifest, environ: Mapping[str, str]) -> None:
    refuse_newer(told)
    if told.engine != engine_of(environ):
        raise NotDone(f"is_of_{told.engine}")
    _refuse_filled(place.data_folder(environ))
    if address := environ.get("DATABASE_URL"):
        place.database(environ)
        of_postgresql.refuse_filled(address)


def _refuse_filled(folder: Path) -> None:
    names = [*OF_THE_FOLDER, *(f"{place.SQLITE_FILE}{end}" for end in BESIDE)]
    own = folder / place.QUESTIONNAIRES_FOLDER
    found = [name for name in names if os.path.lexists(folder / name)]
    if found or (own.is_dir() and any(own.iterdir())):
        raise NotDone("not_empty", folder=str(folder), found=(found or [own.name])[0])


@contextmanager
def _inside(folder: Path) -> Iterator[Path]:
    """A hidden folder in the data folder, gone afterwards: what lies beside it may be another disk."""
    was_there = folder.exists()
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)
    try:
        with tempfile.TemporaryDirectory(dir=folder, prefix=".restoring-") as made:
            yield Path(made)
    finally:
        if not was_there:
            with suppress(OSError):  # it holds what was restored
                folder.rmdir()


def _put(parts: Mapping[str, Path], told: Manifest, folder: Path, environ: Mapping[str, str]) -> None:
    """The database last: without it an instance is as empty as before."""
    others = {name: path for name, path in parts.items() if name != DATABASE}
    if address := environ.get("DATABASE_URL"):
        _, found = of_postgresql.load(address, parts[DATABASE])
        try:
            _refuse_what_differs(found, told.tables)
            _move(others, folder)
        except BaseException:  # the next try must find it empty
            of_postgresql.empty_again(address, found)
            raise
        return
    tables = of_sqlite.Copied(parts[DATABASE]).tables
    _refuse_what_differs(tables, told.tables)
    _move({**others, place.SQLITE_FILE: parts[DATABASE]}, folder)


def _refuse_what_differs(found: Mapping[str, Table], told: Mapping[str, Table]) -> None:
    if differs := [name for name in sorted({*found, *told}) if found.get(name) != told.get(name)]:
        raise NotDone("differs", table=differs[0])


def _move(files: Mapping[str, Path], folder: Path) -> None:
    """Put files in their place in the order given: all of them or none."""
    moved: list[Path] = []
    try:
        for name, path in files.items():
            target = folder / name
            target.parent.mkdir(mode=0o700, exist_ok=True)
            path.rename(target)
            moved.append(target)
    except BaseException:
        for target in moved:
            target.unlink()
        raise
