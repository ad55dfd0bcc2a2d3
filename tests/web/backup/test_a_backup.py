"""Spec: everything of an instance in one file, made while others write, and tried out."""

from __future__ import annotations

import json
import stat
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from backstride.web import place
from backstride.web.backup import of_postgresql
from backstride.web.backup.making import make_backup
from backstride.web.backup.not_done import NotDone
from backstride.web.backup.restoring import restore_backup
from backstride.web.backup.verifying import verify_backup
from tests.web.backup.conftest import QUESTIONNAIRE, ask, manifest_of
from tests.web.instance import Instance

PEOPLE = 5


def test_it_says_when_and_by_what_it_was_made_and_what_is_in_it(backup: Path) -> None:
    told = manifest_of(backup)
    assert told["program"] == "backstride"
    assert datetime.fromisoformat(told["made"]).utcoffset() == UTC.utcoffset(None)
    assert told["tables"]["journals_participant"]["rows"] == PEOPLE
    assert ["journals", "0001_initial"] in told["migrations"]
    assert set(told["parts"]) == {
        "database", place.KEY_FILE, place.PUSH_KEY_FILE, place.DEMO_MARK, QUESTIONNAIRE,
    }  # fmt: skip


def test_its_owner_alone_may_read_it(backup: Path) -> None:
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600


def test_nothing_is_left_beside_it(backup: Path) -> None:
    assert list(backup.parent.iterdir()) == [backup]


def test_it_can_be_tried_out_and_says_what_was_looked_at(backup: Path, lived_in: Instance) -> None:
    found = verify_backup(backup, lived_in.environ)
    entries = manifest_of(backup)["tables"]["journals_entry"]["rows"]
    assert found[1:] == (PEOPLE, entries, PEOPLE, 0)


def test_what_is_tried_out_leaves_no_database_behind(backup: Path, lived_in: Instance) -> None:
    verify_backup(backup, lived_in.environ)
    if "DATABASE_URL" in lived_in.environ:
        names = ask(lived_in, "SELECT datname FROM pg_database WHERE datname LIKE 'backstride_verify%'")
        assert names == []
    assert manifest_of(backup)["tables"]


def test_it_is_put_where_there_is_nothing_with_every_row_and_key(
    backup: Path, nothing_yet: Instance, lived_in: Instance
) -> None:
    restore_backup(backup, nothing_yet.environ)
    was, now = (Path(each.environ["BACKSTRIDE_DATA"]) for each in (lived_in, nothing_yet))
    for name in (place.KEY_FILE, place.PUSH_KEY_FILE, place.DEMO_MARK, QUESTIONNAIRE):
        assert (now / name).read_bytes() == (was / name).read_bytes()
        assert stat.S_IMODE((now / name).stat().st_mode) == 0o600
    assert stat.S_IMODE(now.stat().st_mode) == 0o700
    rows = "SELECT id, payload FROM journals_entry ORDER BY participant_id, seq"
    assert ask(nothing_yet, rows) == ask(lived_in, rows)
    assert [each.name for each in now.parent.iterdir()] == ["data"]


def test_what_was_restored_is_backed_up_alike(backup: Path, nothing_yet: Instance, tmp_path: Path) -> None:
    restore_backup(backup, nothing_yet.environ)
    again = tmp_path / "again.zip"
    make_backup(again, nothing_yet.environ)
    assert manifest_of(again)["tables"] == manifest_of(backup)["tables"]


def test_a_restored_instance_goes_on(backup: Path, nothing_yet: Instance) -> None:
    restore_backup(backup, nothing_yet.environ)
    nothing_yet.run("backstride.web.prepare")
    assert ask(nothing_yet, "SELECT count(*) FROM journals_participant") == [(PEOPLE,)]


def test_standings_of_an_earlier_program_are_replayed_and_said_to_be_by_other_rules(
    backup: Path, nothing_yet: Instance, tmp_path: Path
) -> None:
    restore_backup(backup, nothing_yet.environ)
    ask(nothing_yet, "UPDATE journals_standing SET rules_version = 'earlier'")
    make_backup(tmp_path / "earlier.zip", nothing_yet.environ)
    found = verify_backup(tmp_path / "earlier.zip", nothing_yet.environ)
    assert (found.alike, found.by_other_rules) == (0, PEOPLE)


@pytest.mark.parametrize(
    ("done", "why"),
    [
        ("UPDATE journals_entry SET payload = '{' WHERE kind = 'enrolled'", "journals_broken"),
        ("UPDATE journals_standing SET \"on\" = '2026-01-02'", "journals_differ"),
    ],
)
def test_journals_that_do_not_lead_where_people_stand_are_found(
    done: str, why: str, backup: Path, nothing_yet: Instance, tmp_path: Path
) -> None:
    restore_backup(backup, nothing_yet.environ)
    ask(nothing_yet, done)
    make_backup(tmp_path / "wrong.zip", nothing_yet.environ)
    with pytest.raises(NotDone) as refused:
        verify_backup(tmp_path / "wrong.zip", nothing_yet.environ)
    assert (refused.value.why, refused.value.figures) == (why, {"count": str(PEOPLE)})


def test_a_file_that_is_there_is_never_written_over(lived_in: Instance, tmp_path: Path) -> None:
    (tmp_path / "mine.zip").write_text("something of mine")
    with pytest.raises(NotDone, match="there_already"):
        make_backup(tmp_path / "mine.zip", lived_in.environ)
    assert (tmp_path / "mine.zip").read_text() == "something of mine"


def test_where_there_is_no_data_none_is_made(nothing_yet: Instance, tmp_path: Path) -> None:
    with pytest.raises(NotDone):
        make_backup(tmp_path / "of-nothing.zip", nothing_yet.environ)
    assert not list(tmp_path.glob("*.zip"))


def test_the_manifest_is_plain_json(backup: Path) -> None:
    with zipfile.ZipFile(backup) as archive:
        assert archive.testzip() is None
        assert json.loads(archive.read("manifest.json"))["format"] == 1


def test_the_password_of_the_database_stands_in_no_list_of_processes(
    tmp_path: Path,
) -> None:
    program, seen = tmp_path / "pg_dump", tmp_path / "seen"
    program.write_text(f'#!/bin/sh\necho "$@" > {seen}\necho "$PGPASSWORD" >> {seen}\n')
    program.chmod(0o700)
    of_postgresql._run(str(program), "postgresql://carla:quiet%20lane@db:5433/clinic?sslmode=require", "-F")
    words, password = seen.read_text().splitlines()
    assert "quiet" not in words
    assert "host=db" in words
    assert "sslmode=require" in words
    assert password == "quiet lane"
