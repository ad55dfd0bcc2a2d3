"""Append between processes: two tabs at once, and a machine that loses its power in the middle."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from tests.cast.story import Story
from tests.web.instance import Instance

ANA = Story("Ana").enrolled("2026-01-05").cleared("2026-01-05").session("2026-01-05")
NOW = "2026-01-05T20:00:00+01:00"
RECORDED_WITH_IT = 1
"""What is prescribed is recorded beside what was told."""


@pytest.fixture(scope="module")
def instance(tmp_path_factory: pytest.TempPathFactory) -> Instance:
    folder: Path = tmp_path_factory.mktemp("instance")
    return Instance.make(folder)


def test_whenever_it_is_killed_nothing_is_half_written(instance: Instance) -> None:
    *killed, done = instance.run("tests.web.journals.killed", list(ANA.told))
    assert len(killed) > 10, "an append has more statements than that"
    assert all(each == {"killed": True, "entries": 0, "whole": True, "standing": None} for each in killed)
    entries = len(ANA.told) + RECORDED_WITH_IT
    assert done == {"killed": False, "entries": entries, "whole": True, "standing": entries}


def at_once(instance: Instance, batches: list[list[Any]]) -> list[Any]:
    """All batches at once, each told by a process of its own; what each answered."""
    with ThreadPoolExecutor(len(batches)) as tabs:
        asked = [{"told": told, "now": NOW} for told in batches]
        return list(tabs.map(lambda each: instance.run("tests.web.journals.at_once", each), asked))


def test_the_same_entries_from_two_tabs_at_once_are_kept_once(tmp_path: Path) -> None:
    instance, told = Instance.make(tmp_path), list(ANA.told)
    instance.run("tests.web.journals.at_once", {"told": [], "now": NOW})
    answers = at_once(instance, [told, told])
    assert sorted(each["new"] for each in answers) == [0, len(told)]


def test_other_entries_from_two_tabs_at_once_are_all_kept_and_numbered(tmp_path: Path) -> None:
    instance, (*begun, session) = Instance.make(tmp_path), ANA.told
    instance.run("tests.web.journals.at_once", {"told": begun, "now": NOW})
    notes = [[Story(f"tab {tab}").tell("noted", "2026-01-05", text="x").told[0]] for tab in range(3)]
    answers = at_once(instance, [*notes, [session]])
    assert [each["new"] for each in answers] == [1, 1, 1, 1]
    last = instance.run("tests.web.journals.at_once", {"told": [], "now": NOW})["numbers"]
    assert last == list(range(1, len(last) + 1))
    assert len(last) >= len(begun) + len(answers)


def test_of_corrections_from_three_tabs_at_once_one_is_kept_and_the_others_hear_of_it(tmp_path: Path) -> None:
    instance, told = Instance.make(tmp_path), list(ANA.told)
    instance.run("tests.web.journals.at_once", {"told": told, "now": NOW})
    session = told[-1]
    corrections = [
        {**session, "id": str(uuid4()), "replaces": session["id"], "minutes": 5 + tab} for tab in range(3)
    ]
    with ThreadPoolExecutor(len(corrections)) as tabs:
        asked = [{"told": each, "now": NOW} for each in corrections]
        came = list(tabs.map(lambda each: instance.run("tests.web.journals.corrects", each), asked))
    assert sorted(came) == ["changed", "changed", "kept"]


def test_a_journal_that_stays_locked_is_an_error_and_not_a_wait_without_end(tmp_path: Path) -> None:
    instance = Instance.make(tmp_path)
    instance.run("tests.web.journals.at_once", {"told": list(ANA.told), "now": NOW})
    found = instance.run("tests.web.journals.locked_out")
    assert found == {"error": "OperationalError", "entries_before": found["entries_after"], **found}
