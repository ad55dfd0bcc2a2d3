"""Starts the app: makes its folder ready, says how to come in, and serves until it is told to stop."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from backstride.web import place
from backstride.web.readiness import is_ready

ADDRESS = "127.0.0.1"
APPLICATION = "backstride.web.wsgi:application"
THREADS = 4
LAST_WORDS_S = 3
"""How long a request may still run after Ctrl+C (seconds); a worker stopped while it starts never ends."""


class NotReady(RuntimeError):
    """The data folder cannot be made ready; the text says why."""


class Ready(NamedTuple):
    """Where the app will be, and the links that sign in: who by it (empty for the owner), and the address."""

    address: str
    links: tuple[tuple[str, str], ...]


def make_ready(data: Path | None, port: int, *, demo: bool, link: bool) -> Ready:
    """Make the data folder ready. Raises NotReady."""
    if data or demo:
        os.environ["BACKSTRIDE_DATA"] = str((data or place.demo_folder()).absolute())
    if not demo and place.holds_made_up_people(place.data_folder()):
        raise NotReady(f"{place.data_folder()} holds the made-up people of the demo")
    home = f"http://localhost:{port}/"
    if not (demo or link) and is_ready():
        return Ready(home, ())
    asked = [flag for flag, wanted in (("--demo", demo), ("--link", link)) if wanted]
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "backstride.web.prepare", *asked], capture_output=True, text=True, check=False
    )
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["?"])[-1]
        raise NotReady(f"{place.data_folder()}: {last}")
    ways = json.loads(done.stdout)
    return Ready(home, tuple((who, f"{home}enter/{secret}/") for who, secret in ways))


def serve(port: int) -> None:
    """Serve on this machine until interrupted."""
    from granian import Granian  # noqa: PLC0415 - help and other commands need none of it
    from granian.constants import Interfaces  # noqa: PLC0415

    place.keep_to_the_owner()
    server = Granian(
        APPLICATION,
        address=ADDRESS,
        port=port,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=THREADS,
        workers_kill_timeout=LAST_WORDS_S,
        websockets=False,
        log_enabled=False,
    )
    server.serve()
