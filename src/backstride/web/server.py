"""Starts the app: makes its folder ready, says how to come in, and serves until it is told to stop."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

from backstride.web import place
from backstride.web.readiness import NEWER_TABLES, NewerTables, is_ready, somebody_came_in

ADDRESS = "127.0.0.1"
APPLICATION = "backstride.web.wsgi:application"
THREADS = 4
ANSWERS_S = 10
"""How long a server that is just starting may take to answer (seconds)."""
LAST_WORDS_S = 3
"""How long a request may still run after Ctrl+C (seconds)."""


class NotReady(RuntimeError):
    """The data folder cannot be made ready; the text says why."""


class Ready(NamedTuple):
    """Where the app will be, and the links that sign in: who by it (empty for the owner), and the address."""

    address: str
    links: tuple[tuple[str, str], ...]


def make_ready(data: Path | None, port: int, *, demo: bool, link: bool) -> Ready:
    """Make the data folder ready. Raises NotReady, NewerTables."""
    if data or demo:
        os.environ["BACKSTRIDE_DATA"] = str((data or place.demo_folder()).absolute())
    if not demo and place.holds_made_up_people(place.data_folder()):
        raise NotReady(f"{place.data_folder()} holds the made-up people of the demo")
    home = f"http://localhost:{port}/"
    if not (demo or link) and is_ready() and somebody_came_in():
        return Ready(home, ())
    asked = [flag for flag, wanted in (("--demo", demo), ("--link", link)) if wanted]
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "backstride.web.prepare", *asked], capture_output=True, text=True, check=False
    )
    if done.returncode == NEWER_TABLES:
        raise NewerTables
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["?"])[-1]
        raise NotReady(f"{place.data_folder()}: {last}")
    ways = json.loads(done.stdout)
    return Ready(home, tuple((who, f"{home}enter/{secret}/") for who, secret in ways))


def runs_already(port: int) -> bool:
    """Whether a Backstride answers at a port of this machine. A link that signs in is told to nobody else."""
    from http.client import HTTPConnection, HTTPException  # noqa: PLC0415 - a start stays quick

    with closing(HTTPConnection(ADDRESS, port, timeout=ANSWERS_S)) as there:
        try:
            there.request("GET", "/")
            cookies = there.getresponse().headers.get_all("Set-Cookie") or []
        except (OSError, HTTPException):
            return False
        return any(each.startswith(f"{place.CSRF_COOKIE}=") for each in cookies)


def serve(port: int) -> None:
    """Serve on this machine until interrupted."""
    from granian import Granian  # noqa: PLC0415 - help and other commands need none of it
    from granian.constants import Interfaces  # noqa: PLC0415

    place.keep_to_the_owner()
    if not place.hosts_of_others():
        os.environ.setdefault("BACKSTRIDE_ADDRESS", f"http://localhost:{port}/")  # for links in mails
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
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=leave_the_end_to_the_parent)
    server.serve(target_loader=load_application, wrap_loader=False)


def leave_the_end_to_the_parent() -> None:
    """In the process that answers: a terminal's Ctrl+C reaches it too, but the one that began it ends it.

    Until Granian's own handlers are there, it may end at any moment. Without this it would miss being told to
    while it starts, and after a Ctrl+C of its own never hear it.
    """
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


def load_application() -> Any:
    """The app, in the process that answers."""
    leave_the_end_to_the_parent()  # where it was not forked
    from backstride.web.reminders.beside_the_server import remind_beside  # noqa: PLC0415
    from backstride.web.wsgi import application  # noqa: PLC0415 - only this process needs it

    remind_beside()
    return application
