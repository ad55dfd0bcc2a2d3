"""Where an instance keeps its things: what the environment may say."""

from __future__ import annotations

from pathlib import Path

import pytest

from backstride.web import place


def test_the_data_folder_is_what_the_environment_says() -> None:
    assert place.data_folder({"BACKSTRIDE_DATA": "/somewhere/else"}) == Path("/somewhere/else")


def test_else_it_is_the_usual_place_for_a_programs_data() -> None:
    assert place.data_folder({"XDG_DATA_HOME": "/home/ana/data"}) == Path("/home/ana/data/backstride")
    assert place.data_folder({}) == Path.home() / ".local" / "share" / "backstride"


def test_without_an_address_the_database_is_a_file_in_that_folder() -> None:
    told = place.database({"BACKSTRIDE_DATA": "/somewhere"})
    assert told["NAME"] == str(Path("/somewhere") / "backstride.sqlite3")
    assert told["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_an_address_names_a_server() -> None:
    told = place.database(
        {"DATABASE_URL": "postgresql://ana:p%40ss@db.example:5433/backstride?sslmode=require"}
    )
    found = {key: told[key] for key in ("NAME", "USER", "PASSWORD", "HOST", "PORT")}
    assert found == {
        "NAME": "backstride",
        "USER": "ana",
        "PASSWORD": "p@ss",
        "HOST": "db.example",
        "PORT": "5433",
    }
    assert told["OPTIONS"]["sslmode"] == "require"


@pytest.mark.parametrize("address", ["mysql://db/backstride", "backstride", "postgresql://db.example"])
def test_an_address_that_cannot_be_used_says_what_would_be_right(address: str) -> None:
    with pytest.raises(place.WrongPlace, match="postgresql://user:password@host:port/name"):
        place.database({"DATABASE_URL": address})


def test_only_this_machine_reaches_it_unless_hosts_are_named() -> None:
    assert place.hosts({}) == ["localhost", "127.0.0.1", "[::1]"]
    assert place.hosts({"BACKSTRIDE_HOSTS": "walk.example, "})[-1] == "walk.example"


def test_a_folder_is_made_once_and_its_key_stays(tmp_path: Path) -> None:
    place.make_folder(tmp_path / "data")
    key = place.secret_key(tmp_path / "data")
    place.make_folder(tmp_path / "data")
    assert place.secret_key(tmp_path / "data") == key
    assert len(key) > 40


def test_without_a_folder_a_key_is_for_this_process_alone(tmp_path: Path) -> None:
    assert place.secret_key(tmp_path) != place.secret_key(tmp_path)
