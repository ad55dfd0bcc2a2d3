"""`backstride measure`: what there is, what one asks, and what answers come to."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from backstride.book.measures import read_measures
from backstride.cli.schemas import all_schemas
from tests.book.measures.garden import FILE, TICKED, TICKS
from tests.cli.typing_at_it import Typed


def told(folder: Path, answers: Any, name: str = "items.json") -> Path:
    """A file of answers."""
    path = folder / name
    path.write_text(json.dumps(answers), encoding="utf-8")
    return path


def fits(schema: str, document: Any) -> Any:
    """The document, which is what its schema says."""
    Draft202012Validator(all_schemas()[f"{schema}.json"]).validate(document)
    return document


# -- list and show -----------------------------------------------------------------------------


def test_every_measure_is_listed_in_order(typed: Typed) -> None:
    document = fits("measure-list", typed("measure", "list", "--json").document)
    assert [each["id"] for each in document["measures"]] == list(read_measures())


@pytest.mark.parametrize(("lang", "says"), [("en", "Your mood"), ("es", "Su ánimo")])
def test_the_list_is_a_table_for_people(typed: Typed, lang: str, says: str) -> None:
    page = typed("measure", "list", "--lang", lang).page
    assert f"mood 0 10 {'more' if lang == 'en' else 'más'} 2, 6, 12, 26 {says}" in page


@pytest.mark.parametrize("measure", [*read_measures(), str(FILE)])
@pytest.mark.parametrize("lang", ["en", "es"])
def test_each_can_be_read(typed: Typed, measure: str, lang: str) -> None:
    assert typed("measure", "show", measure, "--lang", lang).code == 0
    fits("measure-show", typed("measure", "show", measure, "--lang", lang, "--json").document)


def test_a_page_says_which_change_counts_or_that_it_is_not_known(typed: Typed) -> None:
    assert "10 for the better, or 30 %. From: Ostelo" in typed("measure", "show", "odi").page
    assert "whose words Jeremy Fairbank" in typed("measure", "show", "odi").page
    assert "counts from not known" in typed("measure", "show", "mood").page


def test_a_page_says_when_it_is_asked_by_itself_if_ever(typed: Typed) -> None:
    page = typed("measure", "show", "mood").page
    assert (
        "asked by itself in weeks 2, 6, 12, 26; for 14 days. Put off, it comes again after 14 days." in page
    )
    assert "asked by itself" not in typed("measure", "show", "odi").page
    shown = {name: typed("measure", "show", name, "--json").document["asked"] for name in ("mood", "odi")}
    assert shown == {"mood": {"open_days": 14, "put_off_days": 14}, "odi": None}


def test_a_clinics_file_is_read_with_its_choices(typed: Typed) -> None:
    assert "• not-done: I could not do it" in typed("measure", "show", FILE).page
    assert "Un día en el jardín" in typed("measure", "show", FILE, "--lang", "es").page


def test_its_scoring_may_lie_beside_it(typed: Typed, tmp_path: Path) -> None:
    path = told(tmp_path, TICKS, "kitchen.json")
    assert typed("measure", "show", path).code == 1
    told(tmp_path, TICKED, "kitchen.scoring.json")
    assert typed("measure", "show", path, "--json").document["id"] == "clinic-kitchen"


def test_what_cannot_be_used_is_told_with_its_place(typed: Typed, tmp_path: Path) -> None:
    path = told(tmp_path, {**TICKS, "status": "draft"}, "kitchen.json")
    answer = typed("measure", "show", path)
    assert answer.code == 1
    assert "“status”" in answer.problems
    assert "“extension”: it does not say how it is scored" in answer.problems
    assert typed("measure", "show", tmp_path / "none.json").code == 1


def test_one_that_there_is_not_is_refused_with_those_there_are(typed: Typed) -> None:
    answer = typed("measure", "show", "happiness")
    assert answer.code == 1
    assert "pain_average" in answer.problems


# -- score -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("measure", "answers", "score"),
    [
        ("mood", {"spirits": 6, "joy": 7}, 6.5),
        ("mood", {"kind": "measured", "measure": "mood", "items": {"spirits": 6, "joy": 7}}, 6.5),
        ("odi", {"total": 28}, 28),
        ("activity", {"days": 5, "minutes": 30}, 150),
        (str(FILE), {"1": "hard", "2": 3, "3": True}, 6),
        ("mood", {"spirits": 6}, None),
        ("mood", {}, None),
        ("days_off_work", {"works": "no"}, None),
    ],
)
def test_answers_come_to_a_score_or_to_none(
    typed: Typed, tmp_path: Path, measure: str, answers: Any, score: float | None
) -> None:
    answer = typed("measure", "score", measure, told(tmp_path, answers), "--json")
    document = fits("measure-score", answer.document)
    assert (answer.code, document["score"]) == (0, score)
    assert (document["why"] is None) == (score is not None)


def test_the_page_says_it_in_words(typed: Typed, tmp_path: Path) -> None:
    path = told(tmp_path, {"days": 5, "minutes": 30})
    assert typed("measure", "score", "activity", path).page.startswith(
        "150 minutes a week That is 150 minutes"
    )
    assert typed("measure", "score", "activity", path, "--lang", "es").page.startswith(
        "150 minutos por semana"
    )


def test_after_a_low_mood_it_says_where_to_turn(typed: Typed, tmp_path: Path) -> None:
    page = typed("measure", "score", "mood", told(tmp_path, {"spirits": 1})).page
    assert "Too few questions were answered for one number." in page
    assert "Talk with your doctor this week" in page
    assert "Backstride does not alert anyone." in page


@pytest.mark.parametrize(
    ("measure", "answers", "says"),
    [
        ("mood", {"spirits": 11}, "“spirits”: A number lies outside what can be answered."),
        ("mood", {"happy": 1}, "“happy”: A question is named that this measure does not have."),
        ("odi", {"total": 101}, "the key total, with a number from 0 to 100"),
        ("odi", {}, "There is no total."),
        ("mood", [3], "it is no object"),
    ],
)
def test_answers_that_cannot_be_used_are_refused(
    typed: Typed, tmp_path: Path, measure: str, answers: Any, says: str
) -> None:
    answer = typed("measure", "score", measure, told(tmp_path, answers))
    assert answer.code == 1
    assert says in answer.problems
    assert answer.out == ""
