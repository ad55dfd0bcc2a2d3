"""Tries a backup out: restored into a fresh place, compared, brought up to date, every journal replayed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from backstride.web.backup import of_postgresql
from backstride.web.backup.archive import opened
from backstride.web.backup.manifest import Manifest
from backstride.web.backup.not_done import NotDone
from backstride.web.backup.restoring import restore_backup

OF_ELSEWHERE = ("DATABASE_URL", "BACKSTRIDE_DATA")


class Verified(NamedTuple):
    """What was looked at. `alike`: standings that came out as kept; `by_other_rules`: replayed alone."""

    told: Manifest
    journals: int
    entries: int
    alike: int
    by_other_rules: int


def verify_backup(file: Path, environ: Mapping[str, str] = os.environ) -> Verified:
    """Restore a backup where it harms nothing, and look whether all is there. Raises NotDone, OSError."""
    with opened(file) as backup:
        engine = backup.told.engine
    with _fresh_place(engine, environ) as there:
        told = restore_backup(file, there)
        found = _replayed(there)
    return Verified(told, **found)


@contextmanager
def _fresh_place(engine: str, environ: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """The environment of an instance with nothing in it."""
    here = {name: value for name, value in environ.items() if name not in OF_ELSEWHERE}
    with tempfile.TemporaryDirectory(prefix="backstride-verify-") as folder:
        there = {**here, "BACKSTRIDE_DATA": str(Path(folder) / "data")}
        if engine == "sqlite":
            yield there
            return
        address = environ.get("DATABASE_URL")
        if not address:
            raise NotDone("is_of_postgresql")
        with of_postgresql.fresh(address) as fresh:
            yield {**there, "DATABASE_URL": fresh}


def _replayed(there: Mapping[str, str]) -> dict[str, int]:
    """What a process of its own finds in the restored instance. Raises NotDone."""
    done = subprocess.run(
        [sys.executable, "-m", "backstride.web.backup.replayed"],
        env=dict(there), capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise NotDone("database", why=(done.stderr.strip().splitlines() or ["?"])[-1])
    told: dict[str, int] = json.loads(done.stdout)
    wrong = {name: told.pop(name) for name in ("broken", "differ")}
    for name, count in wrong.items():
        if count:
            raise NotDone(f"journals_{name}", count=str(count))
    return told
