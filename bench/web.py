"""How quick the app is: a page, an append, an upload from inside; its start and memory from outside."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.error import HTTPError

from bench.row import Row, bounded
from tests.postgres import server

ROOT = Path(__file__).resolve().parents[1]
WAIT_S = 60


def web_rows(sessions: int, others: int, times: int) -> Iterator[Row]:
    """On SQLite, on PostgreSQL, and the start of the whole program."""
    with tempfile.TemporaryDirectory() as folder:
        yield from inside_rows("SQLite", {"BACKSTRIDE_DATA": folder}, (sessions, others, times))
    with tempfile.TemporaryDirectory() as folder, server() as address:
        environ = {"BACKSTRIDE_DATA": folder, "DATABASE_URL": address}
        yield from inside_rows("PostgreSQL", environ, (sessions, others, times))
    with tempfile.TemporaryDirectory() as folder:
        yield from start_rows(folder)


def inside_rows(engine: str, places: dict[str, str], size: tuple[int, int, int]) -> Iterator[Row]:
    """What a process inside the app measures."""
    environ = {**os.environ, **places, "DJANGO_SETTINGS_MODULE": "backstride.web.settings"}
    python(["-m", "backstride.web.prepare"], environ)
    told = json.loads(python(["-m", "bench.web_inside", *map(str, size)], environ))
    among = f"{engine}, {told['entries']:,} entries among {told['rows']:,}"
    yield bounded(f"Today page: {among}", told["today_ms"], 30, "ms")
    yield Row(f"Today page, queries: {engine}", str(told["queries"]), "the same for every journal")
    yield bounded(f"append: {among}", told["append_ms"], 40, "ms")
    yield bounded(f"page of progress, all of a year: {engine}", told["progress_ms"], 150, "ms")
    yield bounded(f"that page / reading and replaying its journal: {engine}", told["progress_ratio"], 15, "×")
    yield bounded(
        f"a watch's file of an hour at 1 Hz, uploaded and read: {engine}", told["upload_ms"], 100, "ms"
    )


def python(words: list[str], environ: dict[str, str]) -> str:
    """Run Python to its end; what it said."""
    done = subprocess.run(
        [sys.executable, *words], cwd=ROOT, env=environ, check=True, capture_output=True, text=True
    )
    return done.stdout


def start_rows(folder: str) -> Iterator[Row]:
    """From the command to the first page, on an empty folder and again; and what it holds in memory then."""
    first, _ = start(folder)
    again, held = start(folder)
    yield bounded("`backstride serve` to the first page, first start", first, 60, "s")
    yield bounded("`backstride serve` to the first page, after that", again, 2, "s")
    yield bounded("memory of the running app, all its processes", held, 110, "MB", digits=0)


def start(folder: str) -> tuple[float, float]:
    """Seconds to the first page, and megabytes held after some pages."""
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    began = time.monotonic()
    words = [sys.executable, "-m", "backstride", "serve", "--data", folder, "--port", str(port)]
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, start_new_session=True) as running:
        try:
            first_page(port)
            took = time.monotonic() - began
            for _ in range(20):
                first_page(port)
            return took, memory_mb(running.pid)
        finally:
            os.killpg(running.pid, signal.SIGTERM)
            os.killpg(running.pid, signal.SIGKILL)


def first_page(port: int) -> None:
    """Ask for the first page until it is there."""
    until = time.monotonic() + WAIT_S
    while True:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=WAIT_S) as page:
                assert page.status == 200
                return
        except HTTPError:
            raise
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.02)


def memory_mb(process: int) -> float:
    """Proportional memory of a process and all below it (MB): what two processes share is counted once."""
    return sum(_own_mb(each) for each in [process, *_below(process)])


def _below(process: int) -> Iterator[int]:
    children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    for child in map(int, children):
        yield child
        yield from _below(child)


def _own_mb(process: int) -> float:
    told: dict[str, Any] = {}
    for line in Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()[1:]:
        name, _, value = line.partition(":")
        told[name] = int(value.split()[0])
    return float(told["Pss"]) / 1024
