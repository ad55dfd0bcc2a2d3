"""The measures that are shipped: whole, worded in both languages, and nothing of theirs made up."""

from __future__ import annotations

from pathlib import Path

import pytest

from backstride.book.catalogues import languages
from backstride.book.lessons.facts import TOLD_BESIDES
from backstride.book.measures import Measure, MeasuresProblem, read_measures
from backstride.book.measures.in_words import item_in_words, name_of
from backstride.book.measures.measure import LONGEST_WORDS
from backstride.book.measures.table import TABLE
from backstride.book.sources import read_sources
from backstride.book.words import Words
from backstride.heart.kinds import KINDS

OURS = read_measures()
every_measure = pytest.mark.parametrize("measure", OURS.values(), ids=OURS)


@every_measure
@pytest.mark.parametrize("lang", languages())
def test_it_has_its_words_in_every_language(measure: Measure, lang: str) -> None:
    words = Words(lang, strict=True)
    assert name_of(measure, words)
    assert words.say("measures", f"about.{measure.id}")
    assert words.say("measures", f"unit.{measure.unit}", count=2)
    for item in measure.items:
        asked = item_in_words(measure, item, words)
        assert asked.asks
        assert (asked.low != "") == (item.kind == "scale" or item.id == "line")
    for band in measure.bands:
        assert words.say("measures", f"band.{measure.id}.{band.id}")


@every_measure
def test_its_id_and_its_range_fit_into_a_journal(measure: Measure) -> None:
    keys = KINDS["measured"]
    assert keys["measure"].wrong(measure.id) is None
    assert keys["version"].wrong(measure.version) is None
    assert keys["total"].wrong(measure.least) is keys["total"].wrong(measure.most) is None


@every_measure
def test_what_it_rests_on_is_a_source_and_no_surer_than_that(measure: Measure) -> None:
    assert measure.source in read_sources()
    if measure.words == "ours" and measure.certainty == "opinion":
        assert measure.source == "backstride-opinion"


def test_the_first_week_asks_nothing_and_no_week_much() -> None:
    by_week = {week: [each.id for each in OURS.values() if week in each.asked_in_weeks] for week in range(60)}
    assert by_week[0] == []
    assert max(map(len, by_week.values())) <= 4
    assert OURS["mood"].is_asked(6, "chronic")
    assert not OURS["mood"].is_asked(7, "chronic")


def test_no_word_of_a_questionnaire_that_is_not_ours_is_here() -> None:
    theirs = [measure for measure in OURS.values() if measure.words == "theirs"]
    assert {measure.id for measure in theirs} == {"roland_morris", "odi", "pseq", "tsk_11", "phq_2"}
    assert all(measure.method == "total" and not measure.items for measure in theirs)


def test_what_lessons_hang_on_is_told_by_measures() -> None:
    told = {sign.id for measure in OURS.values() for sign in measure.signs}
    assert told == {each for each in TOLD_BESIDES if each.startswith("measure.")}


def test_words_of_ones_own_fit_into_an_entry() -> None:
    assert LONGEST_WORDS * 3 < 4_000


@pytest.mark.parametrize(
    ("was", "becomes", "says"),
    [
        ('id = "spirits"', 'id = "joy"', "stands there twice"),
        ("in_weeks = [2, 6, 12, 26]", "in_weeks = [0]", "nothing is asked in week 0"),
        ('rates = "thing_1"', 'rates = "thing_9"', "thing_9: no such item"),
        ('source = "nrs"', 'source = "a-friend"', "a source that is not in sources.toml"),
        ('urgency = "this_week"', 'urgency = "soon"', "an urgency that there is not"),
        ('method = "minutes_a_week"', 'method = "hours"', "method is 'hours'"),
        ('kind = "yes_no"', 'kind = "maybe"', "a kind that there is not"),
        ("most = 4200", "most = 0", "least must lie below most"),
        ('method = "percent"', 'method = "percent"', ""),
        ('unit = "of_24"', 'units = "of_24"', "The head of the file lists the keys"),
        ("[mood]", "[mood", "It must be a TOML file"),
    ],
)
def test_a_mistake_in_the_file_is_refused_with_its_place(
    tmp_path: Path, was: str, becomes: str, says: str
) -> None:
    text, path = TABLE.read_text(encoding="utf-8"), tmp_path / "measures.toml"
    path.write_text(text.replace(was, becomes, 1), encoding="utf-8")
    if not says:
        assert len(read_measures(path)) == len(OURS)
        return
    with pytest.raises(MeasuresProblem) as problem:
        read_measures(path)
    assert says in str(problem.value)
    assert "measures.toml" in str(problem.value)
