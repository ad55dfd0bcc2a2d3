"""`backstride serve`, as a process of its own: the first page, the way in, and how it ends."""

from __future__ import annotations

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from http.cookiejar import CookieJar
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.error import URLError
from urllib.parse import urlencode

import jsonschema
import pytest

from backstride.cli.answer import DONE
from backstride.cli.main import INTERRUPTED
from backstride.cli.schemas import document_schema
from backstride.web import place
from backstride.web.server import LAST_WORDS_S

WAIT_S = 60
A_NEWER_PROGRAM_WAS_HERE = """
INSERT INTO django_migrations (app, name, applied) VALUES ('journals', '9999_from_later', '2999-01-01');
PRAGMA user_version = 1;
"""
Document = dict[str, Any]


def free_port() -> int:
    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def words(folder: Path, port: int, *more: str) -> list[str]:
    serve = ["serve", "--json", "--data", str(folder), "--port", str(port)]
    return [sys.executable, "-m", "backstride", *serve, *more]


def interrupted(running: subprocess.Popen[str]) -> int:
    """Press Ctrl+C, and again if nothing happens, as a person would; the exit code."""
    for _ in range(4):
        running.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            return running.wait(5)
    running.kill()
    return running.wait()


@contextmanager
def serving(folder: Path, *more: str) -> Iterator[Document]:
    """The app while it runs; what it printed. It ends as it should when it is interrupted."""
    pipe = subprocess.PIPE
    with subprocess.Popen(words(folder, free_port(), *more), stdout=pipe, stderr=pipe, text=True) as running:
        assert running.stdout
        assert running.stderr
        try:
            printed = ""
            while not printed.endswith("\n}\n") and (line := running.stdout.readline()):
                printed += line
            yield json.loads(printed)
        finally:
            assert interrupted(running) in (DONE, INTERRUPTED), running.stderr.read()


def page(address: str, jar: CookieJar, form: dict[str, str] | None = None) -> str:
    """A page of the running app, asked for until it answers. A form takes its token along."""
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    if form is not None:
        form["csrfmiddlewaretoken"] = next(each.value or "" for each in jar if each.name == "backstride_csrf")
    until = time.monotonic() + WAIT_S
    while True:
        try:
            with browser.open(address, None if form is None else urlencode(form).encode()) as answer:
                text: str = answer.read().decode()
                return text
        except URLError as refused:
            if not isinstance(refused.reason, ConnectionError) or time.monotonic() > until:
                raise
            time.sleep(0.05)


def test_the_first_start_shows_a_page_and_a_link_that_signs_in_once(tmp_path: Path) -> None:
    jar = CookieJar()
    with serving(tmp_path / "data") as printed:
        jsonschema.validate(printed, document_schema("serve"))
        assert "</h1>" in page(printed["address"], jar)
        (way,) = printed["sign_in"]
        page(way["link"], jar)
        page(way["link"], jar, {})
        assert "backstride_session" in {each.name for each in jar}
    with serving(tmp_path / "data") as printed:
        assert printed["sign_in"] == [], "somebody has signed in by now"
    with serving(tmp_path / "data", "--link") as printed:
        assert len(printed["sign_in"]) == 1


def test_the_data_are_readable_by_their_owner_alone(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir(mode=0o755)
    with serving(tmp_path / "data") as printed:
        page(printed["address"], CookieJar())
    held = [each for each in (tmp_path / "data").rglob("*") if "static" not in each.parts]
    assert {each.name for each in held} >= {"secret.key", "backstride.sqlite3"}
    assert all(each.stat().st_mode & 0o077 == 0 for each in held)


def test_the_demo_prints_a_link_for_each_made_up_person(tmp_path: Path) -> None:
    with serving(tmp_path / "data", "--demo") as printed:
        people = [way["who"] for way in printed["sign_in"]]
    assert people == ["week-1", "week-6", "flare-up", "maintenance", "stopped"]


def test_made_up_people_and_real_ones_never_share_a_folder(tmp_path: Path) -> None:
    with serving(tmp_path / "data", "--demo"):
        pass
    told = refused(*words(tmp_path / "data", free_port()))
    assert "made-up people" in told["what"]
    assert "--data" in told["would_be_right"]


def test_tables_of_a_newer_program_are_refused_and_left_as_they_are(tmp_path: Path) -> None:
    with serving(tmp_path / "data"):
        pass
    file = tmp_path / "data" / place.SQLITE_FILE
    with closing(sqlite3.connect(file)) as database:
        database.executescript(A_NEWER_PROGRAM_WAS_HERE)
    before = file.read_bytes()
    told = refused(*words(tmp_path / "data", free_port()))
    assert "newer" in told["what"]
    assert "run-it-for-a-clinic.md" in told["would_be_right"]
    assert file.read_bytes() == before


def refused(*typed: str) -> Document:
    done = subprocess.run(typed, capture_output=True, text=True, check=False, timeout=WAIT_S)
    assert done.returncode == 1, done.stderr
    told: Document = json.loads(done.stdout)["refused"][0]
    return told


def test_a_port_that_is_taken_is_refused_and_another_one_named(tmp_path: Path) -> None:
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        told = refused(*words(tmp_path, port))
    assert f"port {port}" in told["what"]
    assert f"--port {port + 1}" in told["would_be_right"]


def test_while_it_runs_a_link_is_printed_and_nothing_else_started(tmp_path: Path) -> None:
    jar = CookieJar()
    with serving(tmp_path / "data") as printed:
        page(printed["address"], jar)
        again = words(tmp_path / "data", int(printed["address"].rpartition(":")[2].strip("/")), "--link")
        done = subprocess.run(again, capture_output=True, text=True, check=False, timeout=WAIT_S)
        assert done.returncode == DONE, done.stderr
        told = json.loads(done.stdout)
        jsonschema.validate(told, document_schema("serve"))
        assert (printed["started"], told["started"]) == (True, False)
        (way,) = told["sign_in"]
        page(way["link"], jar, {})
        assert "backstride_session" in {each.name for each in jar}


def test_a_link_is_told_to_no_other_program(tmp_path: Path) -> None:
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        Thread(target=_answers_something_else, args=(taken,), daemon=True).start()
        port = taken.getsockname()[1]
        told = refused(*words(tmp_path / "data", port, "--link"))
    assert f"port {port}" in told["what"]
    assert not (tmp_path / "data").exists()


def _answers_something_else(listening: socket.socket) -> None:
    with suppress(OSError):
        while True:
            with listening.accept()[0] as asks:
                asks.recv(1024)
                asks.sendall(b"HTTP/1.0 200 OK\r\nSet-Cookie: another=1\r\n\r\nhello")


@pytest.mark.parametrize("after_s", [0.1, 0.3, 1.5])
def test_one_ctrl_c_in_a_terminal_ends_it_soon_also_while_it_starts(tmp_path: Path, after_s: float) -> None:
    """A terminal sends it to every process of the group; nobody waits for one to be killed."""
    typed, pipe = words(tmp_path, free_port()), subprocess.PIPE
    with subprocess.Popen(typed, stdout=pipe, stderr=pipe, text=True, start_new_session=True) as running:
        assert running.stdout
        while running.stdout.readline() not in ("}\n", ""):
            pass
        time.sleep(after_s)
        os.killpg(running.pid, signal.SIGINT)
        began = time.monotonic()
        assert running.wait(WAIT_S) in (DONE, INTERRUPTED)
        assert time.monotonic() - began < LAST_WORDS_S


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a-file").write_text("not a folder")
    told = refused(*words(tmp_path / "a-file", free_port()))
    assert told["file"] == str(tmp_path / "a-file")
    assert "--data" in told["would_be_right"]
