"""A programme is a file: by its id where it is shipped, by its path where somebody wrote it."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from backstride.book.programmes import (
    FOLDER,
    list_programmes,
    parse_programme,
    read_programme,
    shipped_programmes,
)
from backstride.heart.parameters import PARAMETERS
from backstride.heart.programme import Contact, Programme
from tests.spec.programmes.mistakes import GOOD


def dose_rows(programme: Programme) -> list[tuple[int, str, int]]:
    """The ladder as it is written."""
    return [(stage.days_per_week, stage.session.text, stage.settled_needed) for stage in programme.stages]


def test_three_are_shipped_and_what_is_offered_comes_first() -> None:
    assert [programme.id for programme in list_programmes()] == ["walk", "run-walk", "couch-to-5k"]
    assert [programme.offered for programme in list_programmes()] == [True, True, False]


@pytest.mark.parametrize("name", shipped_programmes())
def test_a_shipped_one_is_read_by_its_id(name: str) -> None:
    programme = read_programme(name)
    assert programme.id == name
    assert f"{programme.version}.toml" in {path.name for path in shipped_programmes()[name].values()}
    assert programme.withdrawn == ""
    assert (programme.names or {}).keys() == {"en", "es"}


def test_each_lies_where_its_id_and_version_say() -> None:
    for name, versions in shipped_programmes().items():
        for version, path in versions.items():
            programme = parse_programme(path.read_bytes(), path.name)
            assert (programme.id, programme.version) == (name, version)


def test_one_that_somebody_wrote_is_read_from_its_path(tmp_path: Path) -> None:
    mine = tmp_path / "mine.toml"
    mine.write_text(GOOD.replace('id = "walk"', 'id = "my-walk"'), encoding="utf-8")
    assert read_programme(mine).id == "my-walk"
    assert read_programme(str(mine)).id == "my-walk"


def test_it_carries_the_digest_of_its_bytes() -> None:
    content = (FOLDER / "walk" / "1.0.0.toml").read_bytes()
    assert read_programme("walk").sha256 == hashlib.sha256(content).hexdigest()
    assert parse_programme(content + b"\n", "x").sha256 != read_programme("walk").sha256


def test_what_the_file_says_is_what_the_programme_holds() -> None:
    walk = read_programme("walk")
    assert dose_rows(walk)[0] == (3, "2 x (walk 1 min, rest 1 min)", 2)
    assert dose_rows(walk)[-1] == (5, "walk 30 min", 10)
    assert [stage.number for stage in walk.stages] == list(range(1, len(walk.stages) + 1))
    assert walk.floor.number == 0
    assert walk.contacts[0] == Contact(0, True, "walkback-protocol", "confirmed")
    assert walk.figures.keys() == PARAMETERS.keys()
    assert walk.figures["start_share"][:4] == (80, "percent", "epipha-knee-2021", "partly")
    assert walk.figures["rest_days"].note


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbf" + GOOD.encode(),
        GOOD.replace("\n", "\r\n").encode(),
        GOOD.rstrip().encode(),
    ],
    ids=["byte order mark", "Windows lines", "no last line end"],
)
def test_what_an_editor_does_to_a_text_file_changes_nothing_but_the_digest(content: bytes) -> None:
    read = parse_programme(content, "mine.toml")
    assert dose_rows(read) == dose_rows(read_programme("walk"))
    assert read.figures == read_programme("walk").figures


def test_contacts_may_be_left_out() -> None:
    start, rest = GOOD.split("contacts = [", 1)
    assert parse_programme((start + rest.split("]\n", 1)[1]).encode(), "mine.toml").contacts == ()


def test_a_version_is_read_in_the_order_of_its_numbers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for version in ("1.9.0", "1.10.0", "1.2.0"):
        (tmp_path / "walk").mkdir(exist_ok=True)
        text = GOOD.replace('version = "1.0.0"', f'version = "{version}"')
        (tmp_path / "walk" / f"{version}.toml").write_text(text, encoding="utf-8")
    monkeypatch.setattr("backstride.book.programmes.FOLDER", tmp_path)
    assert list(shipped_programmes()["walk"]) == ["1.2.0", "1.9.0", "1.10.0"]
    assert read_programme("walk").version == "1.10.0"
