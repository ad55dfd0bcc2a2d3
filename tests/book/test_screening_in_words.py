"""Every question, answer, result and refusal of the screening has its words, in every language."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest

from backstride.book.catalogues import LOCALE, read_catalogue
from backstride.book.screening_in_words import (
    describe_clearance,
    describe_problems,
    question_in_words,
    reason_in_words,
)
from backstride.book.screening_questions import topic_intro
from backstride.book.words import Words
from backstride.heart.answers import check_answers
from backstride.heart.questionnaire import Question, Rule, Topic
from tests.spec.screening.examples import EXAMPLES
from tests.spec.screening.person import NOT_GIVEN, ON, WELL, answers, questionnaire, reason, rules, screened

LANGUAGES = ["en", "es"]
HOLDS = "This holds until Tuesday, 23 November 2027, or until your health changes. Then please answer again."
QUESTIONS = list(questionnaire().questions.values())

every_language = pytest.mark.parametrize("lang", LANGUAGES)


def strict(lang: str) -> Words:
    return Words(lang, strict=True)


def described(
    changed: Mapping[str, object] = WELL, /, *, lang: str = "en", run: bool = False, **more: object
) -> dict[str, object]:
    return describe_clearance(screened({**changed, **more}, run=run), questionnaire(), strict(lang))


def to_do(document: dict[str, object]) -> list[str]:
    listed = document["what_to_do"]
    assert isinstance(listed, list)
    return listed


@every_language
@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: str(question.id))
def test_every_question_is_asked_explained_and_named_with_all_its_answers(
    question: Question, lang: str
) -> None:
    words = question_in_words(question, strict(lang))
    assert words.ask.endswith("?")
    assert words.why.endswith(".")
    assert not words.short.endswith((".", "?"))
    assert [choice for choice, _ in words.choices] == list(question.choices)
    assert all(text for _, text in words.choices)


@every_language
@pytest.mark.parametrize("rule", questionnaire().rules, ids=lambda rule: str(rule.id))
def test_every_rule_has_a_sentence_for_its_reason(rule: Rule, lang: str) -> None:
    spoken = reason(screened(EXAMPLES[rule.id], run=True), rule.id)
    assert reason_in_words(spoken, strict(lang)).endswith(".")


@every_language
def test_a_gate_that_an_optional_question_may_leave_unknown_says_so(lang: str) -> None:
    may_stay_open = {question.id for question in QUESTIONS if question.optional}
    unknown = [
        reason
        for question in may_stay_open
        for reason in screened({question: NOT_GIVEN}, run=True).reasons
        if not reason.known
    ]
    assert {reason.rule for reason in unknown} == {"gate.pregnancy", "gate.inflammatory_pattern"}
    for each in unknown:
        assert reason_in_words(each, strict(lang)) != reason_in_words(each._replace(known=True), strict(lang))


@every_language
@pytest.mark.parametrize("topic", questionnaire().topics, ids=lambda topic: str(topic.id))
def test_every_topic_has_a_title(topic: Topic, lang: str) -> None:
    assert strict(lang).say("screening", f"topic.{topic.id}.title")


@every_language
def test_before_the_emergency_signs_it_says_what_to_answer_after_being_seen(lang: str) -> None:
    says = {
        "en": "answer for the time since then",
        "es": "responda por el tiempo transcurrido desde entonces",
    }
    intros = {topic.id: topic_intro(topic.id, strict(lang)) for topic in questionnaire().topics}
    assert says[lang] in (intros.pop("right_now") or "")
    assert set(intros.values()) == {None}


@every_language
def test_no_sentence_about_a_question_or_rule_is_left_over(lang: str) -> None:
    ids = {each.id for each in read_catalogue(LOCALE / lang / "LC_MESSAGES" / "screening.po")}
    written = {each.split(".")[1] for each in ids if each.startswith("question.")}
    assert written == {question.id for question in QUESTIONS}
    reasons = {
        each.removeprefix("reason.").removesuffix(".unknown") for each in ids if each.startswith("reason.")
    }
    assert reasons == {rule.id for rule in questionnaire().rules}


@every_language
@pytest.mark.parametrize("rule", EXAMPLES)
@pytest.mark.parametrize("run", [False, True])
def test_every_result_becomes_one_document(rule: str, lang: str, run: bool) -> None:
    document = described(EXAMPLES[rule], lang=lang, run=run)
    assert list(document) == [
        "questionnaire",
        "outcome",
        "title",
        "what_to_do",
        "scope",
        "pace",
        "expires_on",
        "symptoms",
        "reasons",
    ]
    assert json.loads(json.dumps(document)) == document
    assert len(to_do(document)) >= 2


def test_the_document_of_the_well_person() -> None:
    assert described() == {
        "questionnaire": "screening-1",
        "outcome": "clear",
        "title": "You can start",
        "what_to_do": [
            "Begin, or go on, when it suits you.",
            HOLDS,
        ],
        "scope": ["walk", "run"],
        "pace": "normal",
        "expires_on": "2027-11-23",
        "symptoms": [],
        "reasons": [
            {
                "rule": "back.chronic",
                "says": "For pain that has lasted, walking does about as much good as other exercise.",
                "outcome": "clear",
                "urgency": "routine",
                "figures": {},
                "sources": ["swift-2015", "sitthipornvorakul-2018", "vanti-2019"],
                "certainty": "confirmed",
            }
        ],
    }


def test_an_emergency_says_where_to_go_what_to_say_and_that_nobody_was_alerted() -> None:
    emergency = " ".join(to_do(described(emergency_back=["saddle_numbness", "both_legs_weak"])))
    assert "Go to a hospital emergency department now" in emergency
    assert "numbness between the legs or around the bottom and weakness in both legs" in emergency
    assert "cauda equina" in emergency
    assert "Backstride has not alerted anyone" in emergency
    assert "Nobody watches this in real time" in emergency


def test_an_emergency_of_the_body_does_not_speak_of_nerves() -> None:
    assert "cauda equina" not in " ".join(to_do(described(emergency_body=["chest_pain"])))


def test_the_local_emergency_number_is_given_where_it_is_known() -> None:
    stopped = screened(emergency_body=["chest_pain"])
    known = describe_clearance(stopped, questionnaire(), strict("en"), emergency_number="112")
    assert "112" in " ".join(to_do(known))
    assert "your local emergency number" in " ".join(to_do(described(emergency_body=["chest_pain"])))


@pytest.mark.parametrize(
    ("changed", "says", "watched"),
    [
        ({"same_day_signs": ["fever"]}, "Please be seen today.", True),
        ({"trend": "worse"}, "Please be seen this week.", False),
        ({"history": ["surgery_recent"]}, "There is no hurry", False),
    ],
)
def test_asking_first_says_how_soon(changed: dict[str, object], says: str, watched: bool) -> None:
    said = " ".join(to_do(described(changed)))
    assert says in said
    assert ("Nobody watches this" in said) == watched


def test_while_walking_is_open_the_title_says_so() -> None:
    waiting = described(run=True, brisk_days=1)
    assert waiting["title"] == "Walking is open, running waits"
    assert "You can begin the walking programme now." in to_do(waiting)[0]


def test_going_on_gently_says_the_pace_and_a_check_this_week() -> None:
    said = " ".join(to_do(described(this_week_signs=["dizzy"])))
    assert "Please be seen this week." in said
    assert "No steps up for now" in said
    assert "Steps up come more slowly" in " ".join(to_do(described(falls=["worried"])))


@every_language
def test_while_sessions_wait_nothing_says_how_to_walk(lang: str) -> None:
    waiting = described(
        lang=lang, emergency_back=["saddle_numbness"], back_state="acute", history=["osteoporosis"]
    )
    listed = waiting["reasons"]
    assert isinstance(listed, list)
    assert [each["rule"] for each in listed] == [
        "emergency.back_sign",
        "back.acute_not_better",
        "back.acute_fragile_bones",
    ]
    assert "back.acute" in rules(
        screened(emergency_back=["saddle_numbness"], back_state="acute", history=["osteoporosis"])
    )


def problem(changed: Mapping[str, object], lang: str = "en") -> dict[str, str]:
    found = check_answers(questionnaire(), answers(changed), on=ON, programme_needs_run=False)
    (described_problem,) = describe_problems(found, questionnaire(), strict(lang))
    return described_problem


def test_a_refused_answer_names_the_question_what_is_wrong_and_what_would_be_right() -> None:
    assert problem({"walk_minutes": 999}) == {
        "question": "walk_minutes",
        "asks": "How many minutes can you walk comfortably today, without a rest?",
        "what": "The number is not possible here.",
        "would_be_right": "A whole number from 0 to 180.",
    }


@pytest.mark.parametrize(
    ("changed", "what", "right"),
    [
        (
            {"back_state": "bad"},
            "not one of those offered",
            "One of: acute, easing, chronic, recovered and never.",
        ),
        ({"birth_year": 1800}, "not possible", "A whole number from 1906 to 2026."),
        (
            {"falls": "none"},
            "wrong kind",
            "A list of any of these, empty for none of them: fell_lately, unsteady",
        ),
        ({"falls": ["worried", "worried"]}, "given twice", "empty for none of them"),
        ({"trend": NOT_GIVEN}, "not answered", "One of: too_soon, better, same and worse."),
        ({"shoe_size": 43}, "no such question", "Remove it, or correct its spelling."),
    ],
)
def test_each_kind_of_refusal(changed: dict[str, object], what: str, right: str) -> None:
    said = problem(changed)
    assert what in said["what"]
    assert right in said["would_be_right"]


@every_language
@pytest.mark.parametrize(
    "given", [{"shoe_size": 43}, {"falls": 1}, {"back_state": 1}, {"walk_minutes": -1}], ids=str
)
def test_refusals_have_words_in_every_language(given: dict[str, object], lang: str) -> None:
    assert all(text for part, text in problem(given, lang).items() if part != "asks")


def test_age_slows_the_steps_and_not_the_beginning_and_says_just_that() -> None:
    said = strict("en").say("screening", "reason.age.older", years=65)
    assert said.startswith("From the age of 65 the steps up come a little slower, each after more sessions")
    assert "Where you begin does not depend on it." in said
    assert "Dónde empieza no depende de eso." in strict("es").say("screening", "reason.age.older", years=65)


@every_language
def test_none_of_these_is_named_as_the_answer_that_it_is(lang: str) -> None:
    words = strict(lang)
    said = words.say("screening", "reason.gate.inflammatory_pattern.unknown")
    begins, ends = {"en": ("“", "”"), "es": ("«", "»")}[lang]
    assert f"{begins}{words.say('screening', 'choice.none')}{ends}" in said
