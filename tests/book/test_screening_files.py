"""A screening file hangs together, cites what the book has, and a slip in one is refused with its place."""

from __future__ import annotations

import re

import pytest

from backstride.book.screening import (
    CURRENT,
    UnknownQuestionnaire,
    dangling_sources,
    parse_questionnaire,
    questionnaires,
    read_questionnaire,
)
from backstride.book.screening_table import ScreeningProblem
from backstride.heart.questionnaire import Questionnaire

# DESIGN's symptoms, by how soon somebody must look
NOW = {
    *("saddle_numbness", "bladder_bowel_change", "sexual_function_change", "both_legs_weak"),
    *("both_legs_new_pain_or_numbness", "foot_drop_or_fast_weakness", "chest_pain", "fainted"),
    *("breathless_at_rest", "racing_heart_unwell", "stroke_signs", "tearing_back_or_belly_pain"),
    "serious_accident",
}
TODAY = {
    *("new_leg_weakness", "fever", "calf_swelling", "fall_with_fragile_bones"),
    *("cancer_history_new_pain", "exertional_chest_or_breath"),
}
THIS_WEEK = {
    *("weight_loss", "constant_night_pain", "pain_below_knee_new", "leg_pain_walking_eased_by_sitting"),
    *("bone_point_pain", "fell", "dizzy", "new_injury"),
}

SMALL = """
id = "screening"
version = "9"
good_for = "months"
[figure]
months = { value = 12, unit = "months", source = "apss", certainty = "confirmed" }
[[topic]]
id = "health"
[[topic.question]]
id = "pain"
kind = "number"
unit = "points"
least = 0
most = 10
[[topic.question]]
id = "signs"
kind = "list"
choices = ["fever", "fall"]
asked_if = [{ question = "pain", from = "months" }]
[[rule]]
id = "see.signs"
when = [{ any = [{ question = "signs", has = "any", at_least = "months" }] }]
unless = [{ question = "pain", below = "months" }]
instead = "see.seen"
outcome = "ask_first"
urgency = "today"
scope = []
sources = ["apss"]
certainty = "opinion"
[[rule]]
id = "see.seen"
stands_in = true
outcome = "clear_gently"
urgency = "routine"
scope = ["walk"]
sources = ["apss"]
certainty = "opinion"
"""

every_questionnaire = pytest.mark.parametrize("name", list(questionnaires()))


@every_questionnaire
def test_every_source_it_cites_is_in_the_book(name: str) -> None:
    assert dangling_sources(read_questionnaire(name)) == []


@every_questionnaire
def test_its_name_is_its_files_name(name: str) -> None:
    assert read_questionnaire(name).name == name


@every_questionnaire
def test_every_figure_is_used(name: str) -> None:
    text = questionnaires()[name].read_text(encoding="utf-8")
    used = {figure for figure in read_questionnaire(name).figures if len(re.findall(rf'"{figure}"', text))}
    in_the_letter = {"first_run_seconds", "longest_run_seconds"}
    assert used | in_the_letter == set(read_questionnaire(name).figures)


@every_questionnaire
def test_it_asks_for_every_symptom_by_its_urgency(name: str) -> None:
    questions = read_questionnaire(name).questions
    asked = {question: set(questions[question].choices) for question in questions}
    assert asked["emergency_body"] | asked["emergency_back"] == NOW
    assert (asked["same_day_signs"], asked["this_week_signs"]) == (TODAY, THIS_WEEK)


@every_questionnaire
def test_what_is_not_opinion_rests_on_more_than_opinion(name: str) -> None:
    only_ours = {"backstride-opinion"}
    for rule in read_questionnaire(name).rules:
        assert rule.certainty == "opinion" or set(rule.sources) != only_ours, rule.id


@every_questionnaire
def test_every_figure_of_our_own_says_that_it_is_opinion(name: str) -> None:
    for figure_name, figure in read_questionnaire(name).figures.items():
        assert (figure.source == "backstride-opinion") == (figure.certainty == "opinion"), figure_name


def test_the_current_one_is_there() -> None:
    assert CURRENT in questionnaires()


@pytest.mark.parametrize("name", ["screening-0", "", "screening-../sources", "1"])
def test_a_name_that_is_not_there_is_refused_with_those_that_are(name: str) -> None:
    with pytest.raises(UnknownQuestionnaire, match=re.escape(CURRENT)):
        read_questionnaire(name)


def small(old: str = "", new: str = "") -> Questionnaire:
    assert old in SMALL
    return parse_questionnaire(SMALL.replace(old, new, 1), "9.toml")


def test_a_small_file_is_read() -> None:
    read = small()
    assert (read.name, list(read.questions), list(read.stand_ins)) == (
        "screening-9",
        ["pain", "signs"],
        ["see.seen"],
    )


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("[figure]", "[figure", "9.toml: not TOML"),
        ('version = "9"', "", "9.toml: version is missing. Give it as text."),
        ('version = "9"', "version = 9", "9.toml: version is 9. Give it as text."),
        ('good_for = "months"', 'good_for = "weeks"', "good_for has 'weeks'. Right would be one of: months."),
        ("value = 12", "value = 12.5", "9.toml, figure, months: value is 12.5. Give it as a whole number."),
        ("value = 12", "value = true", "9.toml, figure, months: value is True. Give it as a whole number."),
        (
            'certainty = "confirmed"',
            'certainty = "sure"',
            "certainty has 'sure'. Right would be one of: confirmed",
        ),
        ("months = {", "days = 3\nmonths = {", "9.toml, figure: days is 3. Give it as a table."),
        (
            "least = 0",
            "least = 0\nleats = 1",
            "question pain: nobody reads leats here. Remove it, or correct",
        ),
        (
            "least = 0",
            "",
            "9.toml, topic health, question pain: least is missing. Give it as a whole number.",
        ),
        ('id = "signs"', 'id = "pain"', "question pain: there is a question of that id before it."),
        (
            '["fever", "fall"]',
            '["fever", "fever"]',
            "choices is ['fever', 'fever']. Give one or more different",
        ),
        ('["fever", "fall"]', "[]", "choices is []. Give one or more different words."),
        ('["fever", "fall"]', '["fever", 3]', "choices is ['fever', 3]. Give one or more different words."),
        ('kind = "list"', 'kind = "lists"', "kind has 'lists'. Right would be one of: yes_no, choice, list"),
        (
            'question = "pain", from',
            'question = "pian", from',
            "asked_if 1: question has 'pian'. Right would be",
        ),
        ('from = "months"', 'form = "months"', "asked_if 1: below is missing. Give it as text."),
        ('has = "any"', 'has = ["flu"]', "when 1, any 1: has has 'flu'. Right would be one of: fever, fall."),
        ('has = "any"', 'has = "most"', "has is 'most'. Give it as a list."),
        (
            'outcome = "ask_first"',
            'outcome = "ask"',
            "9.toml, rule see.signs: outcome has 'ask'. Right would be",
        ),
        (
            "scope = []",
            'scope = ["walk"]',
            "rule see.signs: ask_first with scope ['walk']. Right would be [].",
        ),
        (
            'instead = "see.seen"',
            "",
            "9.toml: see.seen: every rule named by instead must be one that stands_in",
        ),
        (
            'instead = "see.seen"',
            'instead = "see.not"',
            "9.toml: see.not, see.seen: every rule named by instead",
        ),
        (
            'id = "see.seen"',
            'id = "see.signs"',
            "9.toml: two rules are called see.signs. Give each its own id.",
        ),
        ("stands_in = true", "stands_in = 1", "rule see.seen: stands_in is 1. Give it as true or false."),
        (
            'any = [{ question = "signs", has = "any", at_least = "months" }]',
            "any = [3]",
            "any 1 is 3. Give it",
        ),
    ],
)
def test_a_slip_is_refused_with_its_place_and_what_would_be_right(old: str, new: str, says: str) -> None:
    with pytest.raises(ScreeningProblem, match=re.escape(says)):
        small(old, new)


def test_a_part_of_the_run_gate_leaves_walking_open() -> None:
    gate = 'only_for_run = true\nscope = ["walk"]'
    assert small("scope = []", gate).rules[0].closes_run
    with pytest.raises(
        ScreeningProblem, match=re.escape("ask_first with scope []. Right would be ['walk'].")
    ):
        small("scope = []", "only_for_run = true\nscope = []")


def test_a_dangling_source_is_named_with_its_place() -> None:
    read = small('sources = ["apss"]', 'sources = ["apss", "no-such"]')
    assert dangling_sources(read) == ["rule see.signs: no-such"]
    assert dangling_sources(read, known={"no-such"})[0] == "figure months: apss"


@every_questionnaire
def test_it_borrows_no_name_of_a_copyrighted_form(name: str) -> None:
    assert "PAR-Q" not in questionnaires()[name].read_text(encoding="utf-8")
