"""Everything to take along: one file with all that is kept, which a person and a spreadsheet can read."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from django.conf import LazySettings
from django.test import Client

from backstride.heart.entries import read_journal
from backstride.web.journals.models import Entry, Participant
from backstride.web.participant.mine import everything as file_of_all
from tests.cast.story import Story
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells

BEGIN = "2026-01-05"
ANA = Story("Ana").enrolled(BEGIN).cleared(BEGIN)
WED = "2026-01-07"


@pytest.fixture(autouse=True)
def _begun(tells: Tells, clock: Clock, tmp_path: Path, settings: LazySettings) -> None:
    settings.DATA = tmp_path
    clock.at("2026-01-05 10:05")
    tells(ANA)
    clock.at(f"{WED} 19:00")
    tells(ANA.settled(BEGIN))


def taken(client: Client) -> ZipFile:
    """The file, opened."""
    answer: Any = client.get("/mine/everything.zip")
    assert answer.status_code == 200
    return ZipFile(io.BytesIO(b"".join(answer.streaming_content)))


def table(archive: ZipFile, kind: str) -> list[dict[str, str]]:
    """The rows of one table."""
    return list(csv.DictReader(io.StringIO(archive.read(f"tables/{kind}.csv").decode("utf-8-sig"))))


def test_it_holds_the_journal_word_for_word(ana: Client, participant: Participant) -> None:
    journal = taken(ana).read("journal.jsonl")
    assert len(read_journal(journal)) == Entry.objects.filter(participant=participant).count()


def test_each_kind_of_entry_is_a_table_with_a_row_for_each(ana: Client) -> None:
    archive = taken(ana)
    kinds = set(Entry.objects.values_list("kind", flat=True))
    assert {name for name in archive.namelist() if name.startswith("tables/")} == {
        f"tables/{kind}.csv" for kind in kinds
    }
    for kind in kinds:
        assert len(table(archive, kind)) == Entry.objects.filter(kind=kind).count()


def test_what_was_not_asked_is_an_empty_cell_and_none_is_a_word(ana: Client, tells: Tells) -> None:
    tells(Story("one").tell("session_done", f"{WED} 18:00", minutes=10, ended="done", pain={"worst": 0}))
    first, second = table(taken(ana), "session_done")
    assert (first["legs"], second["legs"]) == ("none", "")
    assert second["pain.worst"] == "0"


def test_an_entry_that_was_undone_stays_and_says_that_it_does_not_count(ana: Client, tells: Tells) -> None:
    done = Entry.objects.get(kind="session_done")
    tells(Story("undo").tell("withdrawn", f"{WED} 18:30", about=[str(done.pk)]))
    assert [row["counts"] for row in table(taken(ana), "session_done")] == ["no"]


def test_words_are_never_a_formula(ana: Client, tells: Tells) -> None:
    tells(Story("words").tell("noted", f"{WED} 18:40", text='=HYPERLINK("x")'))
    assert [row["text"] for row in table(taken(ana), "noted")] == ['\'=HYPERLINK("x")']


def test_the_account_is_told_without_what_opens_doors(ana: Client) -> None:
    told = taken(ana).read("account.json").decode()
    assert json.loads(told)["email"] == "ana@example.org"
    assert json.loads(told)["zone"] == "Europe/Madrid"
    assert "password" not in told
    assert "digest" not in told


def test_all_handouts_of_the_session_are_there(ana: Client) -> None:
    handouts = [name for name in taken(ana).namelist() if name.startswith("handouts/")]
    assert {name.rpartition(".")[2] for name in handouts} == {"mp3", "fit", "zwo", "txt", "pdf", "ics"}
    assert len(handouts) == 7


def test_without_a_session_there_are_none_and_the_rest_is_there(ana: Client, tells: Tells) -> None:
    tells(Story("left").tell("left", f"{WED} 18:50"))
    names = taken(ana).namelist()
    assert [name for name in names if name.startswith("handouts/")] == []
    assert "journal.jsonl" in names


@pytest.mark.parametrize(
    ("lang", "name", "says"), [("en", "READ-ME", "everything that"), ("es", "LEAME", "todo lo que")]
)
def test_a_page_in_the_persons_language_says_what_is_in_it(
    ana: Client, lang: str, name: str, says: str
) -> None:
    ana.cookies["django_language"] = lang
    assert says in taken(ana).read(f"{name}.txt").decode()


def test_where_the_disk_is_full_the_page_says_so_and_nothing_is_lost(
    ana: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(file_of_all, "_put", full)
    answer = ana.get("/mine/everything.zip")
    assert answer.status_code == 503
    assert "There is no room left" in answer.content.decode()


def test_it_is_kept_by_nobody_on_the_way(ana: Client) -> None:
    answer: Any = ana.get("/mine/everything.zip")
    answer.close()
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="backstride-2026-01-07.zip"'


@pytest.mark.parametrize("address", ["/mine/", "/mine/everything.zip"])
def test_a_stranger_gets_nothing(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 302


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_page_says_what_is_kept(ana: Client, lang: str) -> None:
    ana.cookies["django_language"] = lang
    page = ana.get("/mine/").content.decode()
    assert str(Entry.objects.count()) in page
    for address in ("/mine/everything.zip", "/plan/journal.jsonl", "/plan/erase/"):
        assert address in page
