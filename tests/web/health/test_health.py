"""Spec: one address says whether this instance can do its work, and nothing about anybody."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client

from backstride.web.health import checks
from backstride.web.reminders import beside_the_server
from backstride.web.reminders.beside_the_server import Rounds
from tests.web.conftest import Clock

pytestmark = pytest.mark.django_db
HEALTH = "/health/"


@pytest.fixture(autouse=True)
def rounds(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, settings: Any) -> Rounds:
    """Rounds of this test alone, and a data folder that can be written to."""
    settings.DATA = tmp_path
    told = Rounds()
    monkeypatch.setattr(beside_the_server, "ROUNDS", told)
    return told


def asked(client: Client) -> tuple[int, dict[str, Any]]:
    answer = client.get(HEALTH)
    return answer.status_code, answer.json()


def test_where_all_is_well_it_is_200_for_anybody_and_no_cookie_is_set(client: Client) -> None:
    code, told = asked(client)
    assert code == 200
    assert told["ok"] is True
    assert {name for name in told if name != "ok"} == {"database", "migrations", "disk", "round"}
    assert not client.cookies
    assert client.get(HEALTH).headers["Cache-Control"] == "no-store"


def test_it_takes_no_other_method(client: Client) -> None:
    assert client.post(HEALTH).status_code == 405


def test_it_asks_the_database_twice(client: Client, django_assert_max_num_queries: Any) -> None:
    asked(client)
    with django_assert_max_num_queries(3):
        asked(client)


def test_a_database_that_is_away_is_503_and_only_the_log_says_why(
    client: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def away() -> None:
        raise OperationalError("no such server: db.example.org")

    monkeypatch.setattr(connection, "cursor", away)
    answer = client.get(HEALTH)
    assert answer.status_code == 503
    assert answer.json()["database"] == {"ok": False}
    assert "db.example.org" not in answer.text
    assert "db.example.org" in caplog.text


def test_tables_that_are_not_as_this_program_needs_them_are_503(client: Client) -> None:
    recorder = MigrationRecorder(connection)
    recorder.record_unapplied("journals", max(name for app, name in checks._known() if app == "journals"))
    code, told = asked(client)
    assert (code, told["migrations"]) == (503, {"ok": False})


def test_tables_of_a_newer_program_are_503(client: Client) -> None:
    MigrationRecorder(connection).record_applied("journals", "9999_from_later")
    code, told = asked(client)
    assert (code, told["migrations"]) == (503, {"ok": False})


def test_a_folder_that_takes_nothing_is_503(client: Client, tmp_path: Path, settings: Any) -> None:
    settings.DATA = tmp_path / "gone"
    code, told = asked(client)
    assert (code, told["disk"]) == (503, {"ok": False})


def test_the_round_beside_the_server_is_seen(client: Client, rounds: Rounds, clock: Clock) -> None:
    assert asked(client)[1]["round"] == {"ok": True, "seconds_ago": None}, "no rounds in this process"
    rounds.since = clock.now
    clock.now += timedelta(seconds=40)
    assert asked(client)[1]["round"] == {"ok": True, "seconds_ago": 40, "failed": []}
    rounds.last = clock.now
    clock.now += timedelta(minutes=10)
    assert asked(client)[0] == 200
    clock.now += timedelta(seconds=1)
    assert asked(client) == (503, asked(client)[1])
    assert asked(client)[1]["round"] == {"ok": False, "seconds_ago": 601, "failed": []}


def test_a_duty_that_failed_in_the_last_round_is_named(client: Client, rounds: Rounds, clock: Clock) -> None:
    rounds.last, rounds.failed = clock.now, ("reminders",)
    code, told = asked(client)
    assert (code, told["round"]["failed"]) == (503, ["reminders"])
