"""Every clinical word in a lesson is in the glossary, in both languages, in words for a child of twelve."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from backstride.book.lessons.glossary import (
    GLOSSARY,
    Term,
    clinical_words_in,
    occurrences,
    read_glossary,
)
from backstride.book.lessons.lesson import Lesson, read_lessons
from backstride.book.lessons.reading_level import is_readable_at_twelve, measure, sentences_in, words_in
from backstride.book.lessons.refused import LessonsProblem
from backstride.book.lessons.text import pieces_of, plain

LESSONS = [lesson for lang in ("en", "es") for lesson in read_lessons(lang)]
TERMS = [(lang, term) for lang in ("en", "es") for term in read_glossary(lang)]

every_lesson = pytest.mark.parametrize("lesson", LESSONS, ids=lambda one: f"{one.lang}-{one.id}")
every_term = pytest.mark.parametrize(
    ("lang", "term"), TERMS, ids=[f"{lang}-{term.id}" for lang, term in TERMS]
)

CLINICAL = {
    "en": r"""
        numb(?:ness)? tingl\w* bladder bowel genital\w* tendon\w* ligament\w* cartilage menisc\w* kneecap\w*
        shin\w* calf calves swell\w* swollen stiff\w* limp\w* inflam\w* nerve\w* spin(?:e|al)\w* vertebra\w*
        dis[ck]s? hernia\w* sciatic\w* scans? x-rays? mri fever\w* shiver\w* infect\w* dizz\w* faint\w*
        syncope overus\w* strain\w* sprain\w* fractur\w* osteo\w* fragile arthr\w* rheum\w* asthma\w*
        diabet\w* angina stroke thromb\w* embol\w* cancer\w* tumou?r\w* metasta\w* steroid\w* opioid\w*
        ibuprofen paracetamol physio\w* pharmac\w* surg\w* chronic\w* acute\w* lasting recurren\w*
        relapse\w* remission flare-ups? flares? trials? guideline\w* placebo median symptom\w* diagnos\w*
        prognos\w* therap\w* rehab\w* mindful\w* cognitive\w* depress\w* anxi\w* mood crisis
        emergency\sdepartment family\sdoctor lumbar low\sback\spain cauda radicul\w* stenosis spondyl\w*
        heat\sindex wind\schill\sindex bmi cardi\w* pelvi\w* neuro\w*
    """,
    "es": r"""
        adormec\w* dormidas? se\sduermen hormigue\w* orinar hacer\sde\svientre genital\w* tend[oó]n\w*
        ligament\w* cartílago\w* menisc\w* rótula\w* espinilla\w* pantorrilla\w* hinch\w* rigidez tensos
        cojea\w* coje\w* inflam\w* nervi\w* columna vértebra\w* discos? hernia\w* ciática\w* radiograf\w*
        resonancia\w* imágenes fiebre\w* escalofr\w* infecci\w* marea\w* mareo\w* desmay\w* síncope exceso
        esguince\w* fractur\w* osteo\w* frágil\w* artr\w* reum\w* asma\w* diabet\w* angina ictus tromb\w*
        embol\w* cáncer\w* tumor\w* metást\w* cortico\w* opioid\w* ibuprofeno paracetamol fisio\w* farmac\w*
        cirug\w* crónic\w* agud[oa]s? que\sdura recaída\w* recurren\w* brotes? ensayos? guía\snacional
        guía\smédica placebo mediana síntoma\w* diagnós\w* terap\w* rehabil\w* atención\splena cognitiv\w*
        depresi\w* ansiedad ánimo línea\sde\sayuda urgencias médico\sde\scabecera lumbar\w* cauda radicul\w*
        estenosis espondil\w* índice\sde\scalor cardi\w* pélvic\w* neuro\w*
    """,
}
"""Words of medicine that somebody might not know. Wider than what the lessons hold today, on purpose."""


def text_of(lesson: Lesson) -> str:
    parts = (plain(pieces) for block in lesson.blocks for pieces in pieces_of(block))
    return "\n".join((lesson.title, *parts))


@every_lesson
def test_every_clinical_word_is_explained(lesson: Lesson) -> None:
    text = text_of(lesson)
    explained = [found.span() for term in read_glossary(lesson.lang) for found in occurrences(term, text)]
    words = re.finditer(rf"(?<!\w)(?:{'|'.join(CLINICAL[lesson.lang].split())})(?!\w)", text, re.IGNORECASE)
    missing = [
        found[0]
        for found in words
        if not any(begin < found.end() and found.start() < end for begin, end in explained)
    ]
    assert missing == [], "put it into glossary.toml, or say it in everyday words"


@every_lesson
def test_the_words_of_a_lesson_come_in_its_order(lesson: Lesson) -> None:
    text = " ".join(plain(pieces) for block in lesson.blocks for pieces in pieces_of(block))
    first = [min(found.start() for found in occurrences(term, text)) for term in clinical_words_in(lesson)]
    assert first == sorted(first)
    assert len(first) >= 2


@every_term
def test_each_word_stands_in_some_lesson(lang: str, term: Term) -> None:
    assert [lesson.id for lesson in read_lessons(lang) if term in clinical_words_in(lesson)] != []


@every_term
def test_each_is_explained_simply(lang: str, term: Term) -> None:
    assert term.means.endswith(".")
    assert term.means[0].isupper()
    assert len(words_in(term.means)) <= 26
    assert max(len(words_in(sentence)) for sentence in sentences_in(term.means)) <= 20


@pytest.mark.parametrize("lang", ["en", "es"])
def test_together_they_are_readable_at_twelve(lang: str) -> None:
    sentences = [sentence for term in read_glossary(lang) for sentence in sentences_in(term.means)]
    assert is_readable_at_twelve(measure(sentences, lang), lang)


@pytest.mark.parametrize("lang", ["en", "es"])
def test_they_come_in_the_order_of_the_alphabet_and_once(lang: str) -> None:
    words = [term.word for term in read_glossary(lang)]
    assert len(set(words)) == len(words)
    forms = [form for term in read_glossary(lang) for form in term.forms]
    assert len(set(forms)) == len(forms)
    assert words[0] == {"en": "Achilles tendon", "es": "adormecimiento"}[lang]


def test_nothing_is_the_english_again() -> None:
    english = {term.id: term for term in read_glossary("en")}
    assert [term.id for term in read_glossary("es") if term.means == english[term.id].means] == []


@pytest.mark.parametrize(
    ("right", "wrong", "why"),
    [
        ('es = { word = "brote"', 'fr = { word = "brote"', r"\[flare-up\]: it must have exactly: en, es"),
        ('forms = ["brote", "brotes"]', "forms = []", r"\[flare-up\] es: it must have a word"),
        ('word = "brote", ', "", r"\[flare-up\] es: it must have a word"),
        ("[flare-up]", "[flare-up", "TOML file"),
    ],
)
def test_a_mistake_is_refused(tmp_path: Path, right: str, wrong: str, why: str) -> None:
    text = GLOSSARY.read_text(encoding="utf-8")
    assert right in text
    path = tmp_path / "glossary.toml"
    path.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    with pytest.raises(LessonsProblem, match=why):
        read_glossary("es", path)
