"""Every symptom has a question and a name, in every language; emergencies have all they need."""

from __future__ import annotations

import pytest

from backstride.book.do_now import do_now
from backstride.book.words import Words

NOW = [
    "saddle_numbness",
    "bladder_bowel_change",
    "sexual_function_change",
    "both_legs_weak",
    "both_legs_new_pain_or_numbness",
    "foot_drop_or_fast_weakness",
    "chest_pain",
    "fainted",
    "breathless_at_rest",
    "racing_heart_unwell",
    "stroke_signs",
    "tearing_back_or_belly_pain",
    "serious_accident",
]
TODAY = [
    "new_leg_weakness",
    "fever",
    "calf_swelling",
    "fall_with_fragile_bones",
    "cancer_history_new_pain",
    "exertional_chest_or_breath",
]
THIS_WEEK = [
    "weight_loss",
    "constant_night_pain",
    "pain_below_knee_new",
    "leg_pain_walking_eased_by_sitting",
    "bone_point_pain",
    "fell",
    "dizzy",
    "new_injury",
]
SYMPTOMS = [*NOW, *TODAY, *THIS_WEEK]

LONGEST_QUESTION = 34
"""Words. A question that does not fit in one breath is answered at random."""


@pytest.fixture(params=["en", "es"])
def words(request: pytest.FixtureRequest) -> Words:
    return Words(request.param, strict=True)


@pytest.mark.parametrize("symptom", SYMPTOMS)
def test_every_symptom_is_asked_as_a_question(words: Words, symptom: str) -> None:
    question = words.say("symptoms", f"symptom.{symptom}.ask")
    assert "?" in question
    assert question.count("?") == 1
    assert ("¿" in question) == (words.lang == "es")


@pytest.mark.parametrize("symptom", SYMPTOMS)
def test_every_question_fits_in_one_breath(words: Words, symptom: str) -> None:
    assert len(words.say("symptoms", f"symptom.{symptom}.ask").split()) <= LONGEST_QUESTION


@pytest.mark.parametrize("symptom", SYMPTOMS)
def test_every_symptom_has_a_name_that_fits_into_a_list(words: Words, symptom: str) -> None:
    name = words.say("symptoms", f"symptom.{symptom}.name")
    assert name[0].islower()
    assert name[-1] not in ".?!"


@pytest.mark.parametrize("urgency", ["now", "today", "this_week", "routine"])
def test_every_urgency_has_a_heading_and_says_what_to_do(words: Words, urgency: str) -> None:
    assert words.say("symptoms", f"urgency.{urgency}")
    assert words.say("symptoms", f"urgency.{urgency}.what").endswith(".")


def test_nobody_is_scolded_or_frightened(words: Words) -> None:
    said = " ".join(
        words.say("symptoms", f"symptom.{symptom}.{part}") for symptom in SYMPTOMS for part in ("ask", "name")
    ).lower()
    for frightening in ("danger", "peligro", "fatal", "mortal", "paraly", "parálisis", "!"):
        assert frightening not in said


def test_where_symptoms_are_typed_it_says_that_nobody_watches(words: Words) -> None:
    said = words.say("symptoms", "watched.nobody")
    assert "real time" in said or "tiempo real" in said


IN_THE_ADVICE = {
    "en": [
        "stop now",
        "emergency department now",
        "Do not drive",
        "Ring 112",
        "chest pain",
        "have fainted",
        "cannot walk",
        "nobody can take you",
        "Backstride has not alerted anyone.",
    ],
    "es": [
        "deténgase ahora",
        "urgencias de un hospital",
        "No conduzca",
        "Llame al 112",
        "dolor en el pecho",
        "se ha desmayado",
        "no puede caminar",
        "nadie puede llevarle",
        "Backstride no ha avisado a nadie.",
    ],
}


def test_the_emergency_advice_says_all_it_has_to(words: Words) -> None:
    advice = " ".join(do_now(words, "112"))
    assert [part for part in IN_THE_ADVICE[words.lang] if part not in advice] == []


def test_the_advice_reads_on_where_the_number_is_not_known(words: Words) -> None:
    number = words.say("symptoms", "emergency.number_unknown")
    advice = " ".join(do_now(words))
    assert f"{number} " in advice
    assert "[" not in advice


def test_it_says_what_to_say_there_with_the_symptoms_named(words: Words) -> None:
    names = [words.say("symptoms", f"symptom.{symptom}.name") for symptom in ("saddle_numbness", "fainted")]
    said = words.say("symptoms", "emergency.what_to_say", symptoms=names)
    assert all(name in said for name in names)
