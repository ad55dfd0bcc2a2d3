"""A weather service on this machine: real sockets that play answers, good ones and every kind of bad one."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import parse_qs, urlsplit

from backstride.web.weather.service import Service
from tests.web.weather import recorded

Speaks = Callable[[socket.socket], None]
FORECAST, AIR = "/v1/forecast", "/v1/air-quality"
SLOW_MACHINE_S = 2.5
"""What a busy machine may add to a wait, in seconds: less than a second wait, far less than the silence."""


def says(body: bytes, status: str = "200 OK", *more: str) -> Speaks:
    """A whole answer."""
    head = [f"HTTP/1.1 {status}", "Content-Type: application/json", f"Content-Length: {len(body)}", *more]
    return lambda line: line.sendall("\r\n".join([*head, "Connection: close", "", ""]).encode() + body)


def is_silent(line: socket.socket) -> None:
    """Takes the question and says nothing, until the other side has gone."""
    line.settimeout(30)
    while line.recv(1024):
        pass


def drips(line: socket.socket) -> None:
    """Answers a little at a time, for ever: no single wait is long."""
    line.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\nConnection: close\r\n\r\n")
    for _ in range(300):
        line.sendall(b" ")
        time.sleep(0.05)


def is_cut_off(line: socket.socket) -> None:
    """Promises more than it sends."""
    body = recorded.as_body(recorded.forecast())
    line.sendall(f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body[: len(body) // 2])


def is_endless(line: socket.socket) -> None:
    """Far more than anybody asked for."""
    line.sendall(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
    for _ in range(400):
        line.sendall(b"[" * 10_000)


def talks_nonsense(line: socket.socket) -> None:
    """No HTTP at all."""
    line.sendall(b"\x00\xffSSH-2.0-something\r\n" * 50)


def hangs_up(line: socket.socket) -> None:
    """Nothing, at once."""


class WeatherServer:
    """What it says to whom, and what it was asked."""

    def __init__(self, port: int) -> None:
        self.service = Service(f"http://127.0.0.1:{port}{FORECAST}", f"http://127.0.0.1:{port}{AIR}")
        self.speaks: dict[str, Speaks] = {}
        self.heard: list[str] = []
        """The first line and the headers of each question."""
        self.plays()

    def plays(self, forecast: Any = None, air: Any = None) -> None:
        """From here on answers like these; left out, calm weather and good air."""
        self.speaks[FORECAST] = says(recorded.as_body(forecast or recorded.forecast()))
        self.speaks[AIR] = says(recorded.as_body(air or recorded.air()))

    def turns(self, speaks: Speaks) -> None:
        """From here on speaks like that, whatever it is asked."""
        self.speaks = {FORECAST: speaks, AIR: speaks}

    @property
    def asked(self) -> list[str]:
        """The paths that were asked, without their questions."""
        return sorted(urlsplit(each.split(" ", 2)[1]).path for each in self.heard)

    @property
    def questions(self) -> list[dict[str, list[str]]]:
        """What was asked."""
        return [parse_qs(urlsplit(each.split(" ", 2)[1]).query) for each in self.heard]

    def answer(self, line: socket.socket) -> None:
        """One question, one answer."""
        with line:
            line.settimeout(5)
            try:
                heard = line.recv(8192).decode("latin-1")
                self.heard.append(heard)
                self.speaks[urlsplit(heard.split(" ", 2)[1]).path](line)
            except (OSError, KeyError):
                return


@contextmanager
def weather_server() -> Iterator[WeatherServer]:
    """A server that answers until the end of the block."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0.02)
        server, over = WeatherServer(listening.getsockname()[1]), threading.Event()

        def listen() -> None:
            while not over.is_set():
                try:
                    line, _ = listening.accept()
                except TimeoutError:
                    continue
                threading.Thread(target=server.answer, args=(line,), daemon=True).start()

        thread = threading.Thread(target=listen, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            over.set()
            thread.join()
