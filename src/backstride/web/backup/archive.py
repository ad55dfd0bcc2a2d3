"""The one file: a ZIP archive with a manifest. What is damaged or cut off is found before it is used."""

from __future__ import annotations

import os
import re
import secrets
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import IO, NamedTuple

from backstride.web import place
from backstride.web.backup import manifest
from backstride.web.backup.manifest import Manifest, Part
from backstride.web.backup.not_done import NotDone

MANIFEST, DATABASE = "manifest.json", "database"
OF_THE_FOLDER = (place.KEY_FILE, place.PUSH_KEY_FILE, place.DEMO_MARK)
"""What a data folder holds that could not be made again; without the keys, sessions and pushes would end."""
QUESTIONNAIRE = re.compile(rf"{place.QUESTIONNAIRES_FOLDER}/[^/\\.][^/\\]*")
CHUNK = 1024 * 1024
LARGEST_MANIFEST = 16 * CHUNK


class Opened(NamedTuple):
    """A backup whose manifest was read."""

    told: Manifest
    archive: zipfile.ZipFile


def files_of(folder: Path) -> dict[str, Path]:
    """The files of a data folder that belong into a backup, by their names inside."""
    found = {name: folder / name for name in OF_THE_FOLDER if (folder / name).is_file()}
    own = sorted((folder / place.QUESTIONNAIRES_FOLDER).glob("*"))
    names = {f"{place.QUESTIONNAIRES_FOLDER}/{path.name}": path for path in own if path.is_file()}
    return found | {name: path for name, path in names.items() if QUESTIONNAIRE.fullmatch(name)}


def write_archive(
    file: Path, parts: Mapping[str, Path], about: Callable[[Mapping[str, Part]], Manifest]
) -> Manifest:
    """Write a backup whole or not at all. Raises NotDone where a file is there already."""
    unfinished = file.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with (
            unfinished.open("xb") as out,
            zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as to,
        ):
            found = {name: _copy_in(to, name, path) for name, path in parts.items()}
            told = about(found)
            to.writestr(MANIFEST, manifest.write(told))
        with unfinished.open("r+b") as whole:
            os.fsync(whole.fileno())
        if os.path.lexists(file):
            raise NotDone("there_already")
        unfinished.rename(file)
        return told
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _copy_in(to: zipfile.ZipFile, name: str, path: Path) -> Part:
    with path.open("rb") as source, to.open(name, "w", force_zip64=True) as target:
        return _copied(source, target)


def _copied(source: IO[bytes], target: IO[bytes]) -> Part:
    size, digest = 0, sha256()
    while chunk := source.read(CHUNK):
        target.write(chunk)
        digest.update(chunk)
        size += len(chunk)
    return Part(size, digest.hexdigest())


@contextmanager
def opened(file: Path) -> Iterator[Opened]:
    """A backup to read from. Raises NotDone for a file that is none or is damaged, OSError for no file."""
    try:
        with zipfile.ZipFile(file) as archive:
            told = manifest.read(_manifest_in(archive))
            _only_what_belongs(archive, told)
            yield Opened(told, archive)
    except zipfile.BadZipFile:
        raise NotDone("damaged", part=file.name) from None


def _manifest_in(archive: zipfile.ZipFile) -> bytes:
    try:
        told = archive.getinfo(MANIFEST)
    except KeyError:
        raise NotDone("not_a_backup") from None
    if told.file_size > LARGEST_MANIFEST:
        raise NotDone("not_a_backup")
    return archive.read(MANIFEST)


def _only_what_belongs(archive: zipfile.ZipFile, told: Manifest) -> None:
    """Each part is named once by the manifest, and no name leads out of the data folder."""
    names = sorted(archive.namelist())
    if names != sorted([MANIFEST, *told.parts]) or DATABASE not in told.parts:
        raise NotDone("damaged", part=MANIFEST)
    for name in told.parts:
        if name not in (DATABASE, *OF_THE_FOLDER) and not QUESTIONNAIRE.fullmatch(name):
            raise NotDone("damaged", part=name)


def take_out(backup: Opened, into: Path) -> dict[str, Path]:
    """Every part as a file of a folder, by its name inside. Raises NotDone where one was changed."""
    return {name: _take_out(backup, name, into) for name in backup.told.parts}


def _take_out(backup: Opened, name: str, into: Path) -> Path:
    path = into / name
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        with backup.archive.open(name) as source, path.open("xb") as target:
            found = _copied(source, target)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, zlib.error):
        raise NotDone("damaged", part=name) from None
    if found != backup.told.parts[name]:
        raise NotDone("damaged", part=name)
    return path
