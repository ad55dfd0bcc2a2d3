"""A swollen calf and a tight chest ask for rest until somebody has looked; a sore bone asks to be spared.

Beside them nothing says that everyday moving need not wait, or calls for moving about.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from backstride.book.decision_in_words import describe_decision, meanwhile_of
from backstride.book.screening_in_words import describe_clearance
from backstride.book.words import Words
from backstride.heart.course import replay
from backstride.heart.decision import Decision, decide
from backstride.heart.state import Mode
from tests.cast.people import ANA
from tests.spec.screening.person import questionnaire, screened
from tests.spec.words.journals import many_journals, small_rulebook

pytestmark = pytest.mark.usefixtures("uncounted")

ON = "2026-01-14"
MOVING = "Everyday moving need not wait, as far as it is comfortable."
ASKS = {
    (
        "en",
        "calf_swelling",
    ): "Rest until you have been seen. If you are suddenly short of breath, or your chest"
    " hurts, ring the emergency number.",
    ("es", "calf_swelling"): "Repose hasta que le vean. Si de repente le falta el aire o le duele el pecho,"
    " llame al número de emergencias.",
    (
        "en",
        "exertional_chest_or_breath",
    ): "Rest until you have been seen. If the tightness or the breathlessness"
    " comes at rest, or does not pass within minutes, ring the emergency number.",
    (
        "es",
        "exertional_chest_or_breath",
    ): "Repose hasta que le vean. Si la opresión o la falta de aire le viene"
    " en reposo, o no cede en unos minutos, llame al número de emergencias.",
    (
        "en",
        "bone_point_pain",
    ): "Spare the sore bone until somebody has looked at it: if walking hurts it, leave"
    " your sessions out, and walk no more than you have to.",
    (
        "es",
        "bone_point_pain",
    ): "Cuide el hueso que le duele hasta que alguien lo valore: si le duele al caminar,"
    " deje las sesiones y camine solo lo imprescindible.",
}
CALLS_FOR_MOVING = {
    "en": ("moving need not", "keep moving", "moving about"),
    "es": ("moverse", "siga moviéndose", "seguir moviéndose"),
}

every_sign = pytest.mark.parametrize(("lang", "sign"), ASKS)
every_language = pytest.mark.parametrize("lang", ["en", "es"])


def strict(lang: str) -> Words:
    return Words(lang, strict=True)


def told(decision: Decision, lang: str) -> str:
    """Everything that a decision says, in one text."""
    document = describe_decision(decision, strict(lang))
    said = [*document["reasons"], *document["attention"]]
    return " ".join(f"{each['says']} {each['to_do'] or ''}" for each in said)


def screening(lang: str, **answers: object) -> str:
    """What a screening tells to do."""
    to_do = describe_clearance(screened(answers), questionnaire(), strict(lang))["what_to_do"]
    assert isinstance(to_do, list)
    return " ".join(to_do)


def question_of(sign: str) -> str:
    questions = questionnaire().questions
    return next(name for name in ("same_day_signs", "this_week_signs") if sign in questions[name].choices)


@every_sign
def test_on_the_day_it_is_told_and_later_until_somebody_has_looked(lang: str, sign: str) -> None:
    story = ANA.symptom(ON, sign)
    later = story.session("2026-01-16", minutes=5).on("2026-01-17")
    for look in (story.on(ON), later):
        assert told(look.decision, lang).count(ASKS[lang, sign]) == 1
    seen = story.cleared("2026-01-15", story.last).on("2026-01-15")
    assert ASKS[lang, sign] not in told(seen.decision, lang)


@every_sign
def test_a_screening_says_it_too_and_not_that_moving_need_not_wait(lang: str, sign: str) -> None:
    said = screening(lang, **{question_of(sign): [sign]})
    assert said.count(ASKS[lang, sign]) == 1
    assert strict(lang).say("symptoms", "meanwhile.moving") not in said


@every_sign
def test_a_screening_no_longer_says_it_once_somebody_has_looked(lang: str, sign: str) -> None:
    assert ASKS[lang, sign] not in screening(lang, **{question_of(sign): [sign]}, signs_seen="yes")


def test_for_other_signs_everyday_moving_need_not_wait() -> None:
    assert MOVING in told(ANA.symptom(ON, "fever").on(ON).decision, "en")
    assert MOVING in screening("en", same_day_signs=["fever"])
    assert MOVING in screening("en", history=["surgery_recent"])


def test_two_of_them_ask_for_both() -> None:
    said = told(ANA.symptom(ON, "calf_swelling", "bone_point_pain").on(ON).decision, "en")
    assert ASKS["en", "calf_swelling"] in said
    assert ASKS["en", "bone_point_pain"] in said
    assert MOVING not in said


@every_language
def test_a_flare_up_told_with_a_swollen_calf_does_not_call_for_moving(lang: str) -> None:
    said = told(ANA.flared_up(ON, symptoms=("calf_swelling",)).on(ON).decision, lang)
    assert [each for each in CALLS_FOR_MOVING[lang] if each in said.lower()] == []


@every_language
def test_in_an_emergency_the_emergency_stands_alone(lang: str) -> None:
    stopped = ANA.symptom(ON, "calf_swelling", "chest_pain").on(ON).decision
    assert meanwhile_of(stopped, strict(lang)) == ()
    assert ASKS[lang, "calf_swelling"] not in told(stopped, lang)


def decisions_of_many() -> Iterator[Decision]:
    book, english = small_rulebook(), strict("en")
    for entries, days in many_journals(250):
        for day in days:
            decision = decide(replay(entries, book, day))
            if meanwhile_of(decision, english):
                yield decision


def test_whatever_else_is_told_nothing_calls_for_moving() -> None:
    found = list(decisions_of_many())
    assert {Mode.ACTIVE, Mode.ASK_FIRST} <= {decision.mode for decision in found}
    for lang, calls in CALLS_FOR_MOVING.items():
        said = [told(decision, lang).lower() for decision in found]
        assert [text for text in said if any(call in text for call in calls)] == []
        assert [text for text in said if not any(ask.lower() in text for ask in ASKS.values())] == []
