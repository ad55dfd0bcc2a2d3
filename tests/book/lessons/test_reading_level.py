"""The formulas of the reading level, by worked examples; and how syllables are counted."""

from __future__ import annotations

import pytest

from backstride.book.lessons.reading_level import (
    Measured,
    flesch_kincaid_grade,
    is_readable_at_twelve,
    measure,
    perspicuity,
    sentences_in,
    words_in,
)
from backstride.book.lessons.syllables import syllables


def test_flesch_kincaid_by_hand() -> None:
    """The cat sat on the mat: 6 words of 1 syllable; 0.39 × 6 + 11.8 × 1 − 15.59 = −1.45."""
    told = measure(["The cat sat on the mat."], "en")
    assert told == Measured(words=6, sentences=1, syllables=6)
    assert flesch_kincaid_grade(told) == pytest.approx(-1.45)


def test_flesch_kincaid_of_a_hard_sentence_by_hand() -> None:
    """13 words of 24 syllables: 0.39 × 13 + 11.8 × 24 / 13 − 15.59 = 11.26."""
    told = measure(
        ["The Australian platypus is seemingly a hybrid of a mammal and reptilian creature."], "en"
    )
    assert told.words == 13
    assert flesch_kincaid_grade(Measured(13, 1, 24)) == pytest.approx(11.265, abs=0.001)
    assert abs(told.syllables - 24) <= 2
    assert not is_readable_at_twelve(told, "en")


def test_perspicuity_by_hand() -> None:
    """La espalda duele, caminar ayuda: 5 words, 12 syllables, one sentence; 206.835 − 62.3 × 12 / 5 − 5."""
    told = measure(["La espalda duele, caminar ayuda."], "es")
    assert told == Measured(words=5, sentences=1, syllables=12)
    assert perspicuity(told) == pytest.approx(52.315)
    assert not is_readable_at_twelve(told, "es")


def test_the_border_is_twelve_years() -> None:
    assert is_readable_at_twelve(Measured(100, 10, 158), "en")
    assert not is_readable_at_twelve(Measured(100, 10, 159), "en")
    assert is_readable_at_twelve(Measured(100, 10, 210), "es")
    assert not is_readable_at_twelve(Measured(100, 10, 210 + 1), "es")


@pytest.mark.parametrize("lang", ["en", "es"])
def test_longer_words_and_longer_sentences_are_harder(lang: str) -> None:
    easy, wordy, long = Measured(100, 10, 150), Measured(100, 10, 190), Measured(100, 4, 150)
    if lang == "en":
        assert flesch_kincaid_grade(easy) < min(flesch_kincaid_grade(wordy), flesch_kincaid_grade(long))
    else:
        assert perspicuity(easy) > max(perspicuity(wordy), perspicuity(long))


ENGLISH = """
    pain 1 back 1 walk 1 walked 1 walks 1 rested 2 easier 3 easy 2 going 2 doing 2 careful 2 something 2
    somebody 3 usual 3 serious 3 table 2 people 2 stairs 1 likely 2 guideline 2 changes 2 since 1 asked 1
    shoes 1 hundred 2 exercise 3 minutes 2 morning 2 physiotherapist 5 emergency 4 evening 2 radio 3
    treadmill 2 everybody 4 the 1
"""
SPANISH = """
    dolor 2 espalda 3 caminar 3 sesión 2 médico 3 fisioterapeuta 6 quien 1 que 1 guía 2 seguir 2 siguiente 3
    agua 2 vergüenza 3 día 2 días 2 ciudad 2 aire 2 ahora 3 ahí 2 hoy 1 muy 1 estudio 3 ruido 2 tiempo 2
    país 2 leer 2 oído 3 veía 3 seáis 2 adormecimiento 6 y 1 rey 1 reyes 2 línea 3 rodilla 3 prohíbe 3
    caerse 3 real 2
"""


@pytest.mark.parametrize(("lang", "table"), [("en", ENGLISH), ("es", SPANISH)])
def test_syllables_of_words_that_lessons_use(lang: str, table: str) -> None:
    said = table.split()
    expected = dict(zip(said[::2], map(int, said[1::2]), strict=True))
    off = {word: syllables(word, lang) for word, count in expected.items() if syllables(word, lang) != count}
    assert off == {}


def test_a_number_counts_by_its_digits_and_a_compound_by_its_parts() -> None:
    assert (syllables("701", "en"), syllables("2.28", "en"), syllables("flare-up", "en")) == (6, 6, 2)


def test_a_colon_ends_a_sentence_and_a_fraction_does_not() -> None:
    said = "It is so: 2.28 of 10. “Is it?” Yes; no."
    assert sentences_in(said) == ["It is so:", "2.28 of 10.", "“Is it?”", "Yes;", "no."]
    assert words_in("It took 9,865 steps, didn’t it?") == ["It", "took", "9,865", "steps", "didn’t", "it"]
