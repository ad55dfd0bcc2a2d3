"""Hands a bad input to the command line, in a folder of its own with a good journal and a good recording."""

from __future__ import annotations

import io
import os
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from unittest.mock import patch

from backstride.cli.main import main
from tests.cli.bad_input import FILE, BadInput
from tests.cli.journals import ON_TRACK, write_journal
from tests.cli.typing_at_it import Told
from tests.recordings.corpus import whole_files

Seen = dict[str, tuple[int, bytes]]


def lay_out(bad: BadInput, folder: Path) -> None:
    """The bad file, beside files that are good."""
    write_journal(folder / "journal.jsonl", ON_TRACK)
    (folder / "walk.fit").write_bytes(whole_files()["walk-30-min.fit"])
    if "/" in bad.name:
        (folder / bad.name).parent.write_bytes(b"")
    bad.make(folder / bad.name)


def hand_over(bad: BadInput, folder: Path, *more: str) -> Told:
    """What is told when the words are typed in that folder."""
    words = [bad.name if word == FILE else word for word in bad.typed]
    out, err = io.StringIO(), io.StringIO()
    with chdir(folder), redirect_stdout(out), redirect_stderr(err), patch.dict(os.environ, COLUMNS="96"):
        code = main([*words, *more])
    return Told(code, out.getvalue(), err.getvalue())


def everything_in(folder: Path) -> Seen:
    """Every file by its path: its size, and how it begins."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return {str(path.relative_to(folder)): (path.stat().st_size, _beginning(path)) for path in files}


def _beginning(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(1024 * 1024)
