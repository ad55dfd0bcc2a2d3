"""The real server on this machine, with hashed static files, and somebody who has a session today.

    with served(folder) as there:
        page.goto(there.way_in)

Django's own live server names static files without hashes and looks them up itself: what a person's browser
gets, it does not show. Tests, `make bench` and `scripts/take_pictures.py` come here.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.error import HTTPError

ROOT = Path(__file__).parents[2]
WAIT_S = 60


class Served(NamedTuple):
    """Where the app answers, and a link that signs in, once."""

    home: str
    way_in: str


@contextmanager
def served(folder: Path, programme: str = "walk") -> Iterator[Served]:
    """Make a folder ready, let somebody begin, serve it; stop after that."""
    environ = environment(folder)
    run(["backstride.web.prepare"], environ)
    secret = run(["tests.web.served_to", programme], environ)
    home = f"http://localhost:{free_port()}"
    with serving(folder, home):
        yield Served(home, f"{home}/enter/{secret}/")


@contextmanager
def serving(folder: Path, home: str) -> Iterator[None]:
    """Serve a folder that is ready, at an address; again, where it was served before."""
    words = ["backstride", "serve", "--data", str(folder), "--port", home.rpartition(":")[2]]
    asked = [sys.executable, "-m", *words]
    with subprocess.Popen(
        asked, cwd=ROOT, env=environment(folder), stdout=subprocess.DEVNULL, start_new_session=True
    ) as running:
        try:
            wait_for(home)
            yield
        finally:
            os.killpg(running.pid, signal.SIGTERM)


def environment(folder: Path) -> dict[str, str]:
    """As on a laptop: SQLite in a folder, the usual settings."""
    left_out = ("DATABASE_URL", "BACKSTRIDE_HOSTS")
    environ = {name: value for name, value in os.environ.items() if name not in left_out}
    return {**environ, "BACKSTRIDE_DATA": str(folder), "DJANGO_SETTINGS_MODULE": "backstride.web.settings"}


def run(words: list[str], environ: dict[str, str]) -> str:
    """Run a module to its end; what it said."""
    asked = [sys.executable, "-m", *words]
    done = subprocess.run(asked, cwd=ROOT, env=environ, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def free_port() -> int:
    """A port that nobody listens at."""
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def wait_for(home: str) -> None:
    """Ask for the first page until it is there."""
    until = time.monotonic() + WAIT_S
    while True:
        try:
            with urllib.request.urlopen(home, timeout=WAIT_S):  # noqa: S310 - our own server
                return
        except HTTPError:
            raise
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.05)
