"""`backstride backup` and `restore`: what they say, in both languages, and what they refuse."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest

from backstride.book.words import Words
from backstride.cli.answer import DONE, REFUSED
from backstride.cli.main import main
from backstride.cli.schemas import document_schema
from backstride.web import place
from backstride.web.backup.not_done import NotDone
from backstride.web.clinic.new import begin_clinic

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _a_place_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("BACKSTRIDE_DATA", "put back after the test")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a clinic in it."""
    made = tmp_path_factory.mktemp("clinic") / "data"
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("DATABASE_URL", raising=False)
        patch.setenv("BACKSTRIDE_DATA", str(made))
        begin_clinic("Riverside Back Care", made)
    return made


def test_it_says_what_it_made_and_what_it_found_and_restores_it(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "backup.zip"
    assert main(["backup", str(file), "--verify", "--data", str(folder)]) == DONE
    said = capsys.readouterr().out
    assert f"Backup made: {file}" in said
    assert "from SQLite" in said
    assert "0 journals with 0 entries could be replayed" in said
    assert main(["restore", str(file), "--data", str(tmp_path / "new")]) == DONE
    assert (tmp_path / "new" / place.SQLITE_FILE).exists()
    assert "Start the app" in capsys.readouterr().out


def test_its_documents_are_as_published(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(tmp_path / "backup.zip")
    told = []
    for words in (["backup", file, "--data", str(folder)], ["restore", file, "--verify"]):
        assert main([*words, "--json"]) == DONE
        told.append(json.loads(capsys.readouterr().out))
        jsonschema.validate(told[-1], document_schema(words[0]))
    assert told[0]["verified"] is None
    assert told[1]["verified"] == {"journals": 0, "entries": 0, "alike": 0, "by_other_rules": 0}
    assert told[0]["tables"]["clinic_clinic"] == 1


def test_to_try_it_out_touches_no_folder(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(tmp_path / "backup.zip")
    assert main(["backup", file, "--data", str(folder)]) == DONE
    assert main(["restore", file, "--verify", "--data", str(tmp_path / "new"), "--lang", "es"]) == DONE
    assert "Probada en un lugar nuevo" in capsys.readouterr().out
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["backup", "{there}", "--data", "{data}"], "a file of this name already"),
        (["backup", "{tmp}/b.zip", "--data", "{tmp}/none"], "there is no data in"),
        (["backup", "{tmp}/no/such/b.zip", "--data", "{data}"], "There is no such file"),
        (["restore", "{tmp}/none.zip", "--data", "{tmp}/none"], "There is no such file"),
        (["restore", "{there}", "--data", "{tmp}/none"], "the file is damaged"),
        (["restore", "{there}", "--data", "{data}", "--lang", "es"], "el archivo está dañado"),
    ],
)
def test_what_is_refused_and_that_nothing_was_written(
    words: list[str], said: str, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    there = tmp_path / "there.zip"
    there.write_text("something of mine")
    told = [word.format(there=there, tmp=tmp_path, data=folder) for word in words]
    assert main(told) == REFUSED
    errors = " ".join(capsys.readouterr().err.split())
    assert said in errors
    assert re.search("Nothing was written|No se ha escrito nada", errors)
    assert [each.name for each in tmp_path.iterdir()] == ["there.zip"]


def test_an_address_that_is_none_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", "mysql://somewhere/else")
    assert main(["backup", str(tmp_path / "b.zip")]) == REFUSED
    assert "postgresql://user:password@host:port/name" in capsys.readouterr().err


def test_a_backup_that_does_not_hold_stays_and_that_is_not_called_nothing(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("backstride.web.backup.verifying._replayed", lambda _: broken())
    assert main(["backup", str(tmp_path / "b.zip"), "--verify", "--data", str(folder)]) == REFUSED
    said = capsys.readouterr().err
    assert "journals that cannot be replayed: 2" in said
    assert "Nothing was written" not in said
    assert (tmp_path / "b.zip").exists()


def broken() -> None:
    raise NotDone("journals_broken", count="2")


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_reason_has_its_words_and_what_to_do(language: str) -> None:
    sources = "".join(path.read_text() for path in (ROOT / "src/backstride/web/backup").glob("*.py"))
    whys = set(re.findall(r'NotDone\("(\w+)"', sources))
    whys |= {"is_of_sqlite", "is_of_postgresql", "journals_broken", "journals_differ"}
    words = Words(language)
    assert len(whys) > 12
    ids = [f"backup.{why}{do}" for why in whys for do in ("", ".do")]
    assert [each for each in ids if not words.knows("cli", each)] == []
