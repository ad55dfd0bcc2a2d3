"""`backstride programme list` and `show`: what there is, and what a programme asks."""

from __future__ import annotations

from pathlib import Path

import pytest

from backstride.book.programmes import FOLDER
from backstride.heart.parameters import PARAMETERS
from tests.cli.typing_at_it import Typed


def test_every_shipped_programme_is_listed_with_its_standing(typed: Typed) -> None:
    listed = {each["id"]: each for each in typed("programme", "list", "--json").document["programmes"]}
    assert {"walk", "run-walk", "couch-to-5k"} <= listed.keys()
    assert listed["walk"]["standing"] == "offered"
    assert listed["couch-to-5k"]["standing"] == "not_offered"
    assert listed["walk"]["version"] == "1.0.0"


def test_the_list_is_a_table_for_people(typed: Typed) -> None:
    told = typed("programme", "list")
    head, *rows = told.out.splitlines()
    assert told.code == 0
    assert head.split() == ["id", "version", "name", "stages", "standing"]
    assert any(row.split()[:3] == ["walk", "1.0.0", "Walking"] for row in rows)


def test_the_document_has_the_keys_that_were_agreed(typed: Typed) -> None:
    document = typed("programme", "show", "run-walk", "--json").document
    assert (document["id"], document["version"]) == ("run-walk", "1.0.0")
    first = document["stages"][0]
    assert first["number"] == 1
    assert first["days_per_week"] == 3
    assert first["session"]["text"] == "walk 5 min, 10 x (run 15 s, walk 105 s), walk 5 min"
    assert first["session"]["minutes"] == 30
    assert first["session"]["run_minutes"] == 2.5
    assert first["session"]["blocks"][1] == {"do": "run", "seconds": 15}
    assert [stage["number"] for stage in document["stages"]] == list(range(1, len(document["stages"]) + 1))


def test_every_figure_comes_with_unit_source_and_certainty(typed: Typed) -> None:
    figures = typed("programme", "show", "walk", "--json").document["figures"]
    assert figures.keys() == PARAMETERS.keys()
    assert all(set(each) == {"value", "unit", "source", "certainty", "note"} for each in figures.values())


def test_the_page_is_the_ladder_in_a_table(typed: Typed) -> None:
    told = typed("programme", "show", "run-walk")
    assert told.out.startswith("Run and walk (run-walk 1.0.0)\n")
    assert "1     3   30      2.5          90        2  walk 5 min, 10 x (run 15 s," in told.out
    assert "walk 1 min 45 s), walk 5 min" in told.out
    for stage, running in ((5, "8.75"), (7, "10.5"), (9, "13.5")):
        assert f"{stage}     3   30 {running:>8} " in told.out, "as the file has it"
    assert "█" in told.out


def test_the_page_names_what_the_stages_rest_on(typed: Typed) -> None:
    page = typed("programme", "show", "walk").page
    assert "Stages 1–18, 20: Backstride project: project opinion (project opinion)." in page
    assert "Stages 19, 21: Pocovi and others, Lancet 2024 (partly confirmed)." in page
    assert "█" not in page


def test_the_page_speaks_spanish(typed: Typed) -> None:
    page = typed("programme", "show", "run-walk", "--lang", "es").page
    assert "Correr y caminar" in page
    assert "caminar 5 min, 10 x (correr 15 s," in page
    assert "caminar 1 min 45 s), caminar 5 min" in page
    assert "2,5" in page


def test_a_programme_may_be_a_file(typed: Typed) -> None:
    by_file = typed("programme", "show", FOLDER / "walk" / "1.0.0.toml", "--json")
    assert by_file.document == typed("programme", "show", "walk", "--json").document


def test_a_withdrawn_version_says_why(typed: Typed, tmp_path: Path) -> None:
    text = (FOLDER / "walk" / "1.0.0.toml").read_text(encoding="utf-8")
    withdrawn = tmp_path / "withdrawn.toml"
    withdrawn.write_text(text.replace('withdrawn = ""', 'withdrawn = "a slip in stage 3"'), encoding="utf-8")
    assert "withdrawn: a slip in stage 3" in typed("programme", "show", withdrawn).page
    assert typed("programme", "show", withdrawn, "--json").document["withdrawn"] == "a slip in stage 3"


@pytest.mark.parametrize("command", ["show", "check"])
def test_an_id_that_nobody_has_is_refused_with_those_there_are(typed: Typed, command: str) -> None:
    told = typed("programme", command, "jog")
    assert (told.code, told.out) == (1, "")
    assert "backstride: jog cannot be used." in told.problems
    assert "couch-to-5k, run-walk, walk" in told.problems
