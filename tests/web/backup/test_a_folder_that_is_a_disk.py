"""Spec: the data folder may be a disk of its own; where that fails, all is empty and can be tried again."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path

import pytest

from backstride.web import place
from backstride.web.backup.restoring import restore_backup
from tests.web.backup.conftest import QUESTIONNAIRE, ask
from tests.web.instance import Instance

PEOPLE = "SELECT count(*) FROM journals_participant"
TABLES = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"


@pytest.fixture(name="folder")
def _folder(nothing_yet: Instance, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data folder, as a disk that is mounted there: nothing is renamed from beside it into it."""
    folder, rename = Path(nothing_yet.environ["BACKSTRIDE_DATA"]), Path.rename
    (folder / "lost+found").mkdir(parents=True)

    def on_one_disk(path: Path, target: Path) -> Path:
        if folder in Path(target).parents and folder not in path.parents:
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", on_one_disk)
    return folder


def full_at(last: Path) -> Callable[[Path, Path], Path]:
    """A disk that is full when a file is put in its place."""
    rename = Path.rename

    def put(path: Path, target: Path) -> Path:
        if target == last:
            raise OSError(errno.ENOSPC, "No space left on device")
        return rename(path, target)

    return put


def test_it_is_restored_onto_a_disk_of_its_own(backup: Path, nothing_yet: Instance, folder: Path) -> None:
    restore_backup(backup, nothing_yet.environ)
    assert ask(nothing_yet, PEOPLE) == [(5,)]
    assert (folder / QUESTIONNAIRE).is_file()
    assert [each.name for each in folder.iterdir() if each.name.startswith(".restoring")] == []


@pytest.mark.parametrize("fails_at", [place.KEY_FILE, QUESTIONNAIRE])
def test_where_a_file_cannot_be_put_there_all_is_empty_and_the_next_try_succeeds(
    fails_at: str, backup: Path, nothing_yet: Instance, folder: Path
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "rename", full_at(folder / fails_at))
        with pytest.raises(OSError, match="No space left"):
            restore_backup(backup, nothing_yet.environ)
    left = [each for each in folder.rglob("*") if each.is_file()]
    assert left == []
    if "DATABASE_URL" in nothing_yet.environ:
        assert ask(nothing_yet, TABLES) == [(0,)]
    restore_backup(backup, nothing_yet.environ)
    assert ask(nothing_yet, PEOPLE) == [(5,)]
