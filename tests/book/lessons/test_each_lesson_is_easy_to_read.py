"""Each lesson is short, in short sentences, and easy at twelve: in English and in Spanish."""

from __future__ import annotations

import re

import pytest

from backstride.book.lessons.lesson import LONGEST, SHORTEST, Lesson, read_lessons
from backstride.book.lessons.reading_level import (
    is_readable_at_twelve,
    measure,
    sentences_of,
    words_in,
)
from backstride.book.lessons.table import read_table
from backstride.book.lessons.text import Heading, pieces_of, plain
from backstride.book.lessons.why_now import BY_WEEK
from backstride.book.words import Words

LESSONS = [lesson for lang in ("en", "es") for lesson in read_lessons(lang)]
EASY, LONGEST_SENTENCE = 20, 26
"""Words: nearly every sentence has at most the first number, none has more than the second."""

A_WHOLE_PARAGRAPH = 25
"""Words: with fewer, one long word decides."""

every_lesson = pytest.mark.parametrize("lesson", LESSONS, ids=lambda one: f"{one.lang}-{one.id}")

UNKIND = {
    "en": (
        r"your fault|blame yourself|lazy|should have|too weak|weak core|must not|never walk|give up|"
        r"fail(?!ure)|no pain,? no gain|push through|cure[sd]?|guarantee|promise|proven to|"
        r"always works|miracle|warning|danger!|crumbl|wear and tear|worn[- ]out (?:disc|spine|back|joint)|"
        r"degenerat|slipped|unstable spine|out of place|patients?|sufferers?|"
        r"victims?|compliance|non-?compliant"
    ),
    "es": (
        r"su culpa|pereza|debería haber|demasiado débil|no debe caminar|rendirse|milagro|"
        r"garantiza\w*|promesa|promete\w*|cura(?:n|r|ción)?|atención!|cuidado!|desgast[eo]\w*|degenera\w*|hernia|"
        r"vértebra|pacientes?|víctimas?|sin dolor no hay|aguante|fallar|ha fallado"
    ),
}
"""Words that shame, frighten or promise; what a picture of a crumbling back would be in words."""
FAILURE = {"en": (r"\bfailures?\b", "no failure"), "es": (r"\bfracasos?\b", "no es un fracaso")}
FAMILIAR = (
    r"\b(?:tú|tu|tus|te|ti|contigo|tuy[oa]s?|puedes|tienes|debes|quieres|eres|estás|haz|vosotros|os|"
    r"vuestr\w+)\b"
)


def text_of(lesson: Lesson) -> str:
    return "\n".join(
        (lesson.title, *(plain(pieces) for block in lesson.blocks for pieces in pieces_of(block)))
    )


def test_there_are_ten_in_each_language() -> None:
    assert {lang: len(read_lessons(lang)) for lang in ("en", "es")} == {"en": 10, "es": 10}


@every_lesson
def test_it_has_three_to_five_hundred_words(lesson: Lesson) -> None:
    assert SHORTEST <= lesson.words <= LONGEST
    assert lesson.words == len(words_in(text_of(lesson)))


@every_lesson
def test_it_is_readable_at_twelve(lesson: Lesson) -> None:
    assert is_readable_at_twelve(measure(tuple(sentences_of(lesson.blocks)), lesson.lang), lesson.lang)


@every_lesson
def test_no_paragraph_is_hard_by_itself(lesson: Lesson) -> None:
    """A mean can hide one hard paragraph between easy ones. Digits are left out: they are quickly seen."""
    hard = []
    for block in lesson.blocks:
        said = [re.sub(r"\d", "", sentence) for sentence in sentences_of([block])]
        counted = measure(said, lesson.lang)
        if counted.words >= A_WHOLE_PARAGRAPH and not is_readable_at_twelve(counted, lesson.lang):
            hard.append((block, counted))
    assert hard == []


@every_lesson
def test_nearly_every_sentence_is_short_and_none_is_long(lesson: Lesson) -> None:
    lengths = [len(words_in(sentence)) for sentence in sentences_of(lesson.blocks)]
    assert max(lengths) <= LONGEST_SENTENCE
    assert sum(length > EASY for length in lengths) <= len(lengths) * 0.06


@every_lesson
def test_paragraphs_are_short_and_stand_under_headings(lesson: Lesson) -> None:
    assert sum(isinstance(block, Heading) for block in lesson.blocks) >= 3
    assert max(len(words_in(plain(pieces))) for block in lesson.blocks for pieces in pieces_of(block)) <= 75


@every_lesson
def test_it_neither_shames_nor_frightens_nor_promises(lesson: Lesson) -> None:
    assert re.findall(rf"\b(?:{UNKIND[lesson.lang]})\b", text_of(lesson), re.IGNORECASE) == []
    failure, denied = FAILURE[lesson.lang]
    said = text_of(lesson).lower()
    assert len(re.findall(failure, said)) == said.count(denied)


@every_lesson
def test_it_does_not_raise_its_voice(lesson: Lesson) -> None:
    """No exclamation, no dash that makes one hold one's breath, no capitals, no three dots."""
    assert re.findall(r"[!¡—…]|\.\.\.| – |\b[A-ZÁÉÍÓÚ]{4,}\b", text_of(lesson)) == []


@pytest.mark.parametrize("lesson", read_lessons("es"), ids=lambda one: one.id)
def test_spanish_says_usted_and_opens_its_questions(lesson: Lesson) -> None:
    text = text_of(lesson)
    assert re.findall(FAMILIAR, text, re.IGNORECASE) == []
    assert text.count("?") == text.count("¿")
    assert text.count("«") == text.count("»")


@pytest.mark.parametrize("lesson", read_lessons("en"), ids=lambda one: one.id)
def test_english_has_straight_pairs_of_quotes(lesson: Lesson) -> None:
    assert text_of(lesson).count("“") == text_of(lesson).count("”")


@pytest.mark.parametrize("lang", ["en", "es"])
def test_every_reason_to_read_one_has_its_sentence(lang: str) -> None:
    words = Words(lang, strict=True)
    said = [words.say("lessons", f"because.{moment}") for moment in (*read_table().moments, BY_WEEK)]
    assert len(set(said)) == len(said)
    for sentence in said:
        assert re.findall(UNKIND[lang], sentence, re.IGNORECASE) == []
