"""However many look at the same time, and whatever dies in between: nobody is reminded twice."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from backstride.web.reminders import beside_the_server
from backstride.web.reminders.once import NoData, remind_once
from tests.web.instance import ROOT, Instance
from tests.web.reminders.mail_servers import Inbox, mail_server

THEN, NOW, LATER = (f"2026-01-0{moment}+01:00" for moment in ("6T12:00:00", "7T09:00:00", "7T09:30:00"))
PEOPLE = 6


@pytest.fixture
def instance(tmp_path: Path) -> Instance:
    """An instance with some people, in which each process has its own eyes."""
    made = Instance.make(tmp_path)
    made.run("tests.web.reminders.somebody", {"people": PEOPLE, "now": THEN})
    return made


def test_of_three_processes_at_once_one_sends(instance: Instance) -> None:
    inbox = Inbox()
    with mail_server(inbox) as port, ThreadPoolExecutor(3) as at_once:
        asked = {"port": port, "now": NOW}
        found = list(at_once.map(lambda _: instance.run("tests.web.reminders.a_round", asked), range(3)))
    assert sorted(inbox.to) == [f"p{number}@example.org" for number in range(PEOPLE)]
    assert sum((Counter(came) for came in found), Counter()) == {"sent": PEOPLE}


def test_what_was_claimed_by_one_that_died_is_not_sent_a_second_time(instance: Instance) -> None:
    inbox = Inbox()
    with mail_server(inbox) as port:
        instance.run("tests.web.reminders.a_round", {"port": port, "now": NOW, "dies": True})
        found = instance.run("tests.web.reminders.a_round", {"port": port, "now": LATER})
    assert found == {"sent": PEOPLE - 1}
    assert len(set(inbox.to)) == PEOPLE - 1


def test_the_command_says_what_came_of_its_round(instance: Instance) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "backstride.web.reminders.once"],
        cwd=ROOT, env=instance.environ, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout == '{"sent": 0, "failed": 0, "refused": 0, "unsure": 0, "left": 0}'


def test_without_any_data_it_says_so_and_makes_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("BACKSTRIDE_DATA", "put back after the test")
    with pytest.raises(NoData, match="there is no data yet"):
        remind_once(tmp_path / "nothing")
    assert not (tmp_path / "nothing").exists()


def test_beside_the_server_it_looks_again_and_again_whatever_breaks(monkeypatch: pytest.MonkeyPatch) -> None:
    rounds: list[int] = []
    enough = threading.Event()

    def breaks() -> None:
        rounds.append(len(rounds))
        if len(rounds) == 3:
            enough.set()

    monkeypatch.setattr(beside_the_server, "ROUNDS", beside_the_server.Rounds())
    monkeypatch.setattr(beside_the_server, "_round", breaks)
    thread = beside_the_server.remind_beside(enough, every_s=0.01)
    thread.join(10)
    assert rounds == [0, 1, 2]
    assert thread.daemon


def test_a_round_that_breaks_as_a_whole_is_left_for_the_next(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, db: None
) -> None:
    rounds = beside_the_server.Rounds()
    monkeypatch.setattr(beside_the_server, "ROUNDS", rounds)
    monkeypatch.setattr("backstride.web.reminders.round.one_round", lambda _: 1 / 0)
    monkeypatch.setattr("django.db.close_old_connections", lambda: None)
    monkeypatch.setattr("django.db.connection.close", lambda: None)
    beside_the_server._round()
    assert "Left for the next minute: reminders." in caplog.text
    assert rounds.failed == ("reminders",)
    assert rounds.last is not None
