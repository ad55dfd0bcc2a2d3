"""Spec: a database of the first days, with people in it, is brought to this program; nobody loses a word."""

from __future__ import annotations

from typing import Any

import pytest

from tests.web.instance import Instance

KEPT_BY_DJANGO = {"django_migrations", "django_content_type", "auth_permission", "django_site"}
"""Tables in which Django itself writes what there is now."""


@pytest.fixture(scope="module", params=[True, False], ids=["the first tables", "the first of each app"])
def brought_forward(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Any]:
    """Filled then, looked at now."""
    instance = Instance.empty(tmp_path_factory.mktemp("long-ago") / "data")
    told = {"alone": request.param}
    return {**told, **instance.run("tests.web.serving.filled_long_ago", told)}


def test_it_begins_with_the_first_migrations(brought_forward: dict[str, Any]) -> None:
    began = {tuple(key) for key in brought_forward["began"]}
    there = ("accounts", "journals") if brought_forward["alone"] else ("feeds", "reminders", "clinic", "api")
    assert {(app, "0001_initial") for app in there} <= began
    assert {name for _, name in began} == {"0001_initial"}


def test_no_row_is_lost_in_any_table(brought_forward: dict[str, Any]) -> None:
    assert brought_forward["fewer"].keys() <= KEPT_BY_DJANGO


def test_the_journal_is_there_word_for_word(brought_forward: dict[str, Any]) -> None:
    assert brought_forward["kept"] == brought_forward["told"]


def test_it_leads_where_it_leads_without_any_database(brought_forward: dict[str, Any]) -> None:
    assert brought_forward["stands"] == brought_forward["replayed"]
    assert brought_forward["stands"]["mode"] == "flare"
    assert brought_forward["standings"] >= 1
