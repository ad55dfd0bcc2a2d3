"""A clinic's own questionnaire: a FHIR R4 file with its scoring, read as it stands or refused, with why."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from backstride.book.measures import Score, Unscored, score
from backstride.book.measures.in_words import important_in_words, item_in_words, name_of, score_in_words
from backstride.book.measures.loaded import Questionnaire, read_questionnaire
from backstride.book.measures.loaded_json import MOST_BYTES
from backstride.book.measures.loaded_refused import QuestionnaireRefused, Slip
from backstride.book.words import Words
from backstride.heart.kinds import KINDS
from tests.book.measures.garden import ORDINAL, TICKED, TICKS, Change, drops, garden, sets

EN, ES = Words("en", strict=True), Words("es", strict=True)


def slips(content: bytes, scoring: bytes | None = None) -> list[str]:
    """Everything that is wrong, each with its place."""
    with pytest.raises(QuestionnaireRefused) as refused:
        read_questionnaire(content, scoring)
    assert all(slip.would_be_right for slip in refused.value.slips)
    return [f"{slip.where}: {slip.what}" for slip in refused.value.slips]


# -- reading -----------------------------------------------------------------------------------


def test_the_example_is_a_measure_like_ours() -> None:
    measure = read_questionnaire(garden()).measure
    assert measure.id == "clinic-garden-day"
    assert measure.version.startswith("1.0 ")
    assert (measure.method, measure.better, measure.most_missing) == ("sum", "less", 1)
    assert (measure.least, measure.most) == (0, 10)
    assert [item.kind for item in measure.items] == ["choice", "number", "yes_no"]
    assert (measure.words, measure.asked_in_weeks) == ("a_clinic", ())


def test_it_is_scored_as_it_says() -> None:
    measure = read_questionnaire(garden()).measure
    whole = score(measure, {"1": "hard", "2": 3, "3": True})
    assert isinstance(whole, Score)
    assert whole.value == 6
    assert score_in_words(whole, measure, EN) == "6 points"
    one_missing = score(measure, {"1": "hard", "2": 3})
    assert isinstance(one_missing, Score)
    assert one_missing.value == pytest.approx(10 * 5 / 9)
    assert score(measure, {"1": "hard"}) == Unscored(measure.id, "too_few", ("2", "3"))
    assert score(measure, {"1": "quite"}) == Unscored(measure.id, "not_offered", ("1",))


def test_its_words_are_those_of_the_file_in_every_language_it_has() -> None:
    loaded = read_questionnaire(garden())
    bend, rest, _ = loaded.measure.items
    assert (name_of(loaded.measure, EN, loaded), name_of(loaded.measure, ES, loaded)) == (
        "A day in the garden",
        "Un día en el jardín",
    )
    asked = item_in_words(loaded.measure, bend, EN, loaded)
    assert asked.before[0].startswith("Think of the last day")
    assert asked.before[1] == "The work"
    assert asked.choices == (("easy", "Easy"), ("hard", "Hard"), ("not-done", "I could not do it"))
    assert item_in_words(loaded.measure, bend, ES, loaded).asks == "¿Cómo fue agacharse hacia las plantas?"
    assert item_in_words(loaded.measure, rest, ES, loaded).asks.startswith("How many times")


def test_other_words_or_another_scoring_are_another_version() -> None:
    first = read_questionnaire(garden()).measure.version
    assert read_questionnaire(garden()).measure.version == first
    for other in (
        sets("title", to="A day outside"),
        sets("extension", 0, "extension", 0, "valueCode", to="mean"),
    ):
        assert read_questionnaire(garden(other)).measure.version != first


def test_its_id_and_version_fit_into_a_journal() -> None:
    longest = garden(sets("id", to="x" * 51), sets("version", to="9" * 400))
    measure = read_questionnaire(longest).measure
    assert KINDS["measured"]["measure"].wrong(measure.id) is None
    assert KINDS["measured"]["version"].wrong(measure.version) is None


def test_scoring_may_stand_in_a_file_beside_it() -> None:
    rules = {"method": "percent", "better": "more", "most_missing": 0}
    measure = read_questionnaire(garden(drops("extension")), json.dumps(rules).encode()).measure
    assert (measure.method, measure.better, measure.most) == ("percent", "more", 100)
    found = score(measure, {"1": "not-done", "2": 0, "3": "yes"})
    assert isinstance(found, Score)
    assert found.value == 50


def test_a_change_that_counts_is_the_clinics_own_with_where_it_stands() -> None:
    rules = {"method": "sum", "better": "less", "important_points": 2, "important_percent": 30}
    rules["important_source"] = "our leaflet"
    measure = read_questionnaire(garden(), json.dumps(rules).encode()).measure
    assert measure.important
    assert (measure.important.points, measure.important.percent, measure.important.certainty) == (
        2,
        30,
        "memory",
    )
    assert "our leaflet" in important_in_words(measure, EN)


def test_a_list_to_tick() -> None:
    loaded = read_questionnaire(json.dumps(TICKS).encode(), json.dumps(TICKED).encode())
    assert loaded.ticked
    found = score(loaded.measure, {"pots": True, "sit": False, "floor": True})
    assert isinstance(found, Score)
    assert found.value == 2


def test_points_may_stand_on_the_coding_or_as_a_weight() -> None:
    weight = {"url": "http://hl7.org/fhir/StructureDefinition/itemWeight", "valueDecimal": 2.5}
    option = {"valueCoding": {"code": "hard", "display": "Hard", "extension": [weight]}}
    change = sets("item", 1, "item", 0, "answerOption", 1, to=option)
    assert read_questionnaire(garden(change)).measure.items[0].options[1].points == 2.5


# -- refusing ----------------------------------------------------------------------------------

FIRST: tuple[str | int, ...] = ("item", 1, "item", 0)
OPTION = (*FIRST, "answerOption", 0)


@pytest.mark.parametrize(
    ("change", "where"),
    [
        (sets("resourceType", to="Patient"), "resourceType"),
        (sets("id", to="a b"), "id"),
        (sets("id", to="x" * 52), "id"),
        (drops("id"), "id"),
        (sets("status", to="draft"), "status"),
        (drops("title"), "title"),
        (sets("version", to=1), "version"),
        (sets("modifierExtension", to=[]), "modifierExtension"),
        (drops("extension"), "extension"),
        (drops("item"), "item"),
        (sets("item", to=[]), "item"),
        (sets("item", to=[7]), "item[0]"),
        (sets(*FIRST, "type", to="text"), "item[1].item[0].type"),
        (sets(*FIRST, "type", to=["choice"]), "item[1].item[0].type"),
        (sets(*FIRST, "linkId", to=" "), "item[1].item[0]"),
        (sets(*FIRST, "linkId", to="2"), "item[1].item[1]"),
        (drops(*FIRST, "text"), "item[1].item[0].text"),
        (sets(*FIRST, "enableWhen", to=[{}]), "item[1].item[0].enableWhen"),
        (sets(*FIRST, "repeats", to=True), "item[1].item[0].repeats"),
        (sets(*FIRST, "answerValueSet", to="x"), "item[1].item[0].answerValueSet"),
        (drops(*FIRST, "answerOption"), "item[1].item[0].answerOption"),
        (sets(*OPTION, to=3), "item[1].item[0].answerOption[0]"),
        (sets(*OPTION, "valueCoding", to={"code": "easy"}), "item[1].item[0].answerOption[0]"),
        (sets(*OPTION, "extension", to=[]), "item[1].item[0].answerOption[0]"),
        (sets(*OPTION, "extension", 0, "valueDecimal", to="0"), "item[1].item[0].answerOption[0]"),
        (sets(*OPTION, "extension", 0, "valueDecimal", to=1e9), "item[1].item[0].answerOption[0]"),
        (
            sets(*FIRST, "answerOption", 1, "valueCoding", "code", to="easy"),
            "item[1].item[0].answerOption[1]",
        ),
        (drops("item", 1, "item", 1, "extension", 0), "item[1].item[1]"),
        (sets("item", 1, "item", 1, "extension", 0, "valueInteger", to=9), "item[1].item[1]"),
        (sets("extension", 0, "extension", 0, "valueCode", to="median"), "scoring, method"),
        (sets("extension", 0, "extension", 1, "valueCode", to="up"), "scoring, better"),
        (sets("extension", 0, "extension", 2, "valueInteger", to=3), "scoring, most_missing"),
        (sets("extension", 0, "extension", 2, "url", to="missing"), "scoring, missing"),
    ],
)
def test_what_cannot_be_asked_or_scored_exactly_is_refused_with_its_place(change: Change, where: str) -> None:
    assert where in [slip.partition(": ")[0] for slip in slips(garden(change))]


def test_everything_that_is_wrong_is_told_at_once() -> None:
    changes = (
        drops("id"),
        sets(*FIRST, "type", to="text"),
        sets("extension", 0, "extension", 0, "valueCode", to="x"),
    )
    assert len(slips(garden(*changes))) == 3


@pytest.mark.parametrize(
    ("rules", "where"),
    [
        ({"method": "sum"}, "scoring, better"),
        ({"method": "sum", "better": "less", "ticked": True}, "scoring, ticked"),
        ({"method": "sum", "better": "less", "ticked": "yes"}, "scoring, ticked"),
        ({"method": "sum", "better": "less", "most_missing": True}, "scoring, most_missing"),
        ({"method": "sum", "better": "less", "important_points": 2}, "scoring, important_points"),
        ({"method": "sum", "better": "less", "formula": "2+2"}, "scoring, formula"),
        ({"method": ["sum"], "better": "less"}, "scoring, method"),
    ],
)
def test_a_scoring_that_cannot_be_followed(rules: dict[str, Any], where: str) -> None:
    assert where in [slip.partition(": ")[0] for slip in slips(garden(), json.dumps(rules).encode())]


def test_percent_needs_questions_that_begin_at_nothing() -> None:
    one_up = sets(*OPTION, "extension", to=[{"url": ORDINAL, "valueDecimal": 1}])
    percent = sets("extension", 0, "extension", 0, "valueCode", to="percent")
    assert any("scoring, method" in slip for slip in slips(garden(one_up, percent)))


def test_answers_that_all_have_the_same_points_tell_nothing() -> None:
    same = [sets(*FIRST, "answerOption", number, "extension", 0, "valueDecimal", to=1) for number in range(3)]
    assert any("the same points" in slip for slip in slips(garden(*same)))


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "it is not JSON"),
        (b"\xff\xfe", "it is not UTF-8"),
        (b"[]", "it is no object"),
        (b'{"id": NaN}', "it is not JSON"),
        (b'{"id": 1, "id": 2}', "stands twice"),
        (b"[" * 200_000, "it is nested too deeply"),
        (b'{"a":' + b"[" * 60 + b"]" * 60 + b"}", "it is nested too deeply"),
        (b'{"a": ' + b"1" * 5_000 + b"}", "it is not JSON"),
        (b" " * (MOST_BYTES + 1), "it is larger than 512 kB"),
    ],
)
def test_what_is_no_file_of_ours(content: bytes, says: str) -> None:
    (slip,) = slips(content)
    assert says in slip


def test_too_many_questions_or_choices_or_groups() -> None:
    many = [{"linkId": f"{number}", "type": "boolean", "text": "x"} for number in range(201)]
    assert any("201 questions" in slip for slip in slips(garden(sets("item", to=many))))
    option = {"valueCoding": {"code": "x", "display": "x"}}
    assert any(
        "2 to 40" not in slip for slip in slips(garden(sets(*FIRST, "answerOption", to=[option] * 41)))
    )
    group: dict[str, Any] = {"linkId": "q", "type": "boolean", "text": "x"}
    for number in range(9):
        group = {"linkId": f"g{number}", "type": "group", "item": [group]}
    assert any("cannot be read" in slip for slip in slips(garden(sets("item", to=[group]))))


@pytest.mark.parametrize("length", range(0, len(garden()), 97))
def test_no_cut_file_is_read(length: int) -> None:
    assert slips(garden()[:length])


ANYTHING = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats(allow_nan=False) | some.text(max_size=8),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(max_size=8), inner, max_size=3),
    max_leaves=5,
)


def places(told: Any, here: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place in a file."""
    for key in told if isinstance(told, dict) else range(len(told)) if isinstance(told, list) else ():
        yield (*here, key)
        yield from places(told[key], (*here, key))


PLACES = list(places(json.loads(garden())))


def read_or_refused(content: bytes) -> Questionnaire | tuple[Slip, ...]:
    """What comes of a file."""
    try:
        return read_questionnaire(content)
    except QuestionnaireRefused as refused:
        return refused.slips


@given(some.sampled_from(PLACES), ANYTHING)
def test_whatever_stands_anywhere_it_is_read_or_refused(place: tuple[Any, ...], value: Any) -> None:
    found = read_or_refused(garden(sets(*place, to=value)))
    assert found
    if isinstance(found, Questionnaire):
        for item in found.measure.items:
            assert item_in_words(found.measure, item, EN, found).asks
