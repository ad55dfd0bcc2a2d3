"""Spec: nothing that is there is written over, and nothing that does not hold is put anywhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from backstride.web import place
from backstride.web.backup.not_done import NotDone
from backstride.web.backup.restoring import restore_backup
from backstride.web.backup.verifying import verify_backup
from tests.web.backup.conftest import Changed, ask, manifest_of
from tests.web.instance import Instance


def refused(file: Path, instance: Instance) -> str:
    """Why a file is refused, to be restored and to be tried out; nothing has come of it."""
    folder = Path(instance.environ["BACKSTRIDE_DATA"])
    whys = []
    for does in (restore_backup, verify_backup):
        with pytest.raises(NotDone) as why:
            does(file, instance.environ)
        whys.append(why.value.why)
    assert not folder.exists()
    assert not folder.parent.exists() or list(folder.parent.iterdir()) == []
    if "DATABASE_URL" in instance.environ:
        assert ask(instance, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'") == [(0,)]
    assert len(set(whys)) == 1
    return whys[0]


@pytest.mark.parametrize("share", [0, 0.1, 0.5, 0.9, 0.999])
def test_a_file_that_was_cut_off(share: float, backup: Path, nothing_yet: Instance, tmp_path: Path) -> None:
    whole = backup.read_bytes()
    (tmp_path / "cut.zip").write_bytes(whole[: int(len(whole) * share)])
    assert refused(tmp_path / "cut.zip", nothing_yet) == "damaged"


@pytest.mark.parametrize("share", [0.05, 0.3, 0.6, 0.9])
def test_a_file_with_one_byte_changed(
    share: float, backup: Path, nothing_yet: Instance, tmp_path: Path
) -> None:
    whole = bytearray(backup.read_bytes())
    whole[int(len(whole) * share)] ^= 0xFF
    (tmp_path / "flipped.zip").write_bytes(bytes(whole))
    assert refused(tmp_path / "flipped.zip", nothing_yet) == "damaged"


@pytest.mark.parametrize(
    ("parts", "why"),
    [
        ({place.KEY_FILE: b"another key"}, "damaged"),
        ({place.KEY_FILE: None}, "damaged"),
        ({"database": b"no database"}, "damaged"),
        ({"more": b"?"}, "damaged"),
        ({"../out": b"?"}, "damaged"),
        ({"manifest.json": None}, "not_a_backup"),
        ({"manifest.json": b"{"}, "not_a_backup"),
        ({"manifest.json": b"[]"}, "not_a_backup"),
        ({"manifest.json": b'{"program": "another"}'}, "not_a_backup"),
    ],
)
def test_a_file_with_a_part_changed(
    parts: dict[str, bytes | None], why: str, changed: Changed, nothing_yet: Instance
) -> None:
    assert refused(changed(parts), nothing_yet) == why


def test_a_name_that_leads_out_of_the_folder_even_where_the_manifest_names_it(
    backup: Path, changed: Changed, nothing_yet: Instance
) -> None:
    told = manifest_of(backup)
    told["parts"]["../out"] = told["parts"][place.DEMO_MARK]
    file = changed({"../out": b"", "manifest.json": json.dumps(told).encode()})
    assert refused(file, nothing_yet) == "damaged"


def test_rows_that_are_not_those_that_were_backed_up(
    backup: Path, changed: Changed, nothing_yet: Instance
) -> None:
    told = manifest_of(backup)
    told["tables"]["journals_entry"]["rows"] += 1
    assert refused(changed({"manifest.json": json.dumps(told).encode()}), nothing_yet) == "differs"


@pytest.mark.parametrize("newer", ["format", "migrations"])
def test_a_backup_of_a_newer_program(
    newer: str, backup: Path, changed: Changed, nothing_yet: Instance
) -> None:
    told = manifest_of(backup)
    told["version"] = "9.9.9"
    told["format" if newer == "format" else "migrations"] = (
        2 if newer == "format" else [*told["migrations"], ["journals", "9999_from_the_future"]]
    )
    assert refused(changed({"manifest.json": json.dumps(told).encode()}), nothing_yet) == "newer"


def test_a_backup_of_the_other_kind_of_database(
    backup: Path, changed: Changed, nothing_yet: Instance
) -> None:
    told = manifest_of(backup)
    told["engine"] = {"sqlite": "postgresql", "postgresql": "sqlite"}[told["engine"]]
    file = changed({"manifest.json": json.dumps(told).encode()})
    with pytest.raises(NotDone, match=f"is_of_{told['engine']}"):
        restore_backup(file, nothing_yet.environ)


def test_a_file_that_is_not_there(nothing_yet: Instance, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        restore_backup(tmp_path / "none.zip", nothing_yet.environ)


@pytest.mark.parametrize("there", [place.KEY_FILE, place.SQLITE_FILE, f"{place.SQLITE_FILE}-wal"])
def test_an_instance_that_is_there_stays_as_it_is(there: str, backup: Path, nothing_yet: Instance) -> None:
    folder = Path(nothing_yet.environ["BACKSTRIDE_DATA"])
    folder.mkdir(parents=True)
    (folder / there).write_text("mine")
    with pytest.raises(NotDone) as why:
        restore_backup(backup, nothing_yet.environ)
    assert why.value.figures["found"] == there
    assert [each.name for each in folder.iterdir()] == [there]
    assert (folder / there).read_text() == "mine"


def test_what_is_restored_is_not_restored_a_second_time(
    backup: Path, nothing_yet: Instance, tmp_path: Path
) -> None:
    restore_backup(backup, nothing_yet.environ)
    with pytest.raises(NotDone, match="not_empty"):
        restore_backup(backup, nothing_yet.environ)
    if "DATABASE_URL" in nothing_yet.environ:
        elsewhere = {**nothing_yet.environ, "BACKSTRIDE_DATA": str(tmp_path / "another")}
        with pytest.raises(NotDone, match="not_empty_database"):
            restore_backup(backup, elsewhere)
    assert ask(nothing_yet, "SELECT count(*) FROM journals_participant") == [(5,)]
