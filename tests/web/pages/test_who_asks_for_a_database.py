"""What asks for no database runs once, with SQLite; whoever may open one runs with PostgreSQL as well."""

from __future__ import annotations

import pytest

from backstride.web.accounts.models import User
from tests.web.conftest import HERE, ITS_OWN_DATABASE, asks_for_a_database

INSTANCES = "tests.web" + ".instance"
"""Where an instance comes from that has a database of its own."""


@pytest.fixture(name="this")
def _this(request: pytest.FixtureRequest) -> pytest.Item:
    item: pytest.Item = request.node
    return item


def test_who_asks_for_none_opens_none_and_is_marked(this: pytest.Item) -> None:
    assert not asks_for_a_database(this)
    assert this.get_closest_marker("sqlite")
    with pytest.raises(RuntimeError, match="Database access not allowed"):
        User.objects.count()


@pytest.mark.django_db
def test_a_mark_asks_for_one(this: pytest.Item) -> None:
    assert asks_for_a_database(this)
    assert not this.get_closest_marker("sqlite")


@pytest.mark.usefixtures("ana")
def test_a_fixture_asks_for_one_by_another(this: pytest.Item) -> None:
    assert asks_for_a_database(this)


def test_a_test_may_ask_for_one_while_it_runs(request: pytest.FixtureRequest) -> None:
    assert asks_for_a_database(request.node)
    request.getfixturevalue("db")
    assert User.objects.count() == 0


def test_whoever_makes_an_instance_of_its_own_is_known_to() -> None:
    tests = (path for path in HERE.rglob("test_*.py") if INSTANCES in path.read_text(encoding="utf-8"))
    paths = [f"{path.relative_to(HERE)}" for path in tests]
    assert len(paths) > 5
    assert [path for path in paths if not path.startswith((*ITS_OWN_DATABASE, "browser"))] == []
