"""`backstride serve`: the web app on this machine."""

from __future__ import annotations

import socket
from argparse import Namespace
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from backstride.book.words import Words
from backstride.cli.answer import Answer, Refused, Wrong
from backstride.web import place
from backstride.web.readiness import NewerTables
from backstride.web.server import ADDRESS, NotReady, Ready, make_ready, runs_already, serve

USUAL_PORT = 8000


def answer(asked: Namespace, words: Words) -> Answer:
    """Where the app will be; it serves once the page is written. Raises Refused where it cannot start.

    Where it runs already, a link that is asked for is printed, and that is all.
    """
    port = asked.port or USUAL_PORT
    runs = _is_taken(port)
    if runs and not (asked.link and not asked.demo and runs_already(port)):
        raise _taken(port, words)
    data = Path(asked.data) if asked.data else None
    try:
        ready = make_ready(data, port, demo=asked.demo, link=asked.link)
    except NewerTables:
        raise _not_ready(data, words, "serve.newer") from None
    except (NotReady, OSError) as why:
        raise _not_ready(data, words, "serve.not_ready", why=str(why)) from None

    def page() -> Iterator[str]:
        return _page(ready, words, runs=runs)

    document = {
        "address": ready.address,
        "sign_in": [{"who": who, "link": link} for who, link in ready.links],
        "data": str(place.data_folder()),
        "started": not runs,
    }
    return Answer(document, page, then=None if runs else lambda: serve(port))


def _not_ready(data: Path | None, words: Words, what: str, **figures: str) -> Refused:
    where, do = str(data or place.data_folder()), words.say("cli", f"{what}.do")
    return Refused(Wrong(where, words.say("cli", what, **figures), do))


def _page(ready: Ready, words: Words, *, runs: bool) -> Iterator[str]:
    yield words.say("cli", "serve.runs_already" if runs else "serve.ready", address=ready.address)
    for who, link in ready.links:
        yield (
            words.say("cli", "serve.made_up", who=who, link=link)
            if who
            else words.say("cli", "serve.link", link=link)
        )
    yield words.say("cli", "serve.data", folder=str(place.data_folder()))
    if not runs:
        yield words.say("cli", "serve.stop")


def _is_taken(port: int) -> bool:
    with closing(socket.socket()) as probe:
        return probe.connect_ex((ADDRESS, port)) == 0


def _taken(port: int, words: Words) -> Refused:
    """Another program at the same port would answer in our place."""
    what = words.say("cli", "serve.port_taken", port=str(port))
    return Refused(Wrong(f"--port {port}", what, words.say("cli", "serve.port_taken.do", port=str(port + 1))))
