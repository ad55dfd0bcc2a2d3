"""A push service on this machine: it notes what comes, and answers as it is told to."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple

LONGEST_S = 30
"""How long it keeps silent where nobody ends that, in seconds."""


class Came(NamedTuple):
    """One push: the path it came to, its headers (names in lower case), its body."""

    path: str
    headers: dict[str, str]
    body: bytes


class Service:
    """`answers`: a status by path; it answers while `answers_when` is set, and keeps silent until then."""

    def __init__(self) -> None:
        self.came: list[Came] = []
        self.answers: dict[str, int] = {}
        self.answers_when = threading.Event()
        self.answers_when.set()
        self.home = ""


@contextmanager
def push_service() -> Iterator[Service]:
    """It runs; `home` is its address."""
    service = Service()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            headers = {name.lower(): value for name, value in self.headers.items()}
            service.came.append(Came(self.path, headers, body))
            service.answers_when.wait(LONGEST_S)
            self.send_response(service.answers.get(self.path, 201))
            self.send_header("Location", f"{service.home}/elsewhere")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *asked: object) -> None:
            """Keep quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    service.home = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield service
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)
