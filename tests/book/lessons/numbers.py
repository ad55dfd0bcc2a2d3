"""The numbers in a text or a source, digits and words alike. Not a test."""

from __future__ import annotations

import re
from collections import Counter

from backstride.book.lessons.text import Pieces, plain
from backstride.book.sources import Source

SMALL = {
    "en": "three four five six seven eight nine ten eleven twelve",
    "es": "tres cuatro cinco seis siete ocho nueve diez once doce",
}
"""From three on: one and two are said of much that is no figure."""
PARTS = {
    "en": {"half": 0.5, "quarters": 0.25},
    "es": {"mitad": 0.5, "cuartas": 0.25},
}
TRUSTED = ("confirmed", "partly", "derived")
"""What a figure may rest on; one that is only remembered is not told to anybody."""


def numbers_in(pieces: Pieces, lang: str) -> Counter[float]:
    """Every number from three on, and every share, however it is written."""
    return _digits(plain(pieces), lang) + _words(plain(pieces), lang)


def numbers_of(source: Source) -> set[float]:
    """Every number that a source tells for sure, and on whom it was measured."""
    texts = [claim.figure for claim in source.says if claim.status in TRUSTED] + [source.measured_on]
    said = {number for text in texts for number in _digits(text, "en") + _words(text, "en")}
    median = {0.5} if any("edian" in text for text in texts) else set()
    return said | median | _in_celsius(said if any("°F" in text for text in texts) else set())


def _digits(text: str, lang: str) -> Counter[float]:
    group, point = (",", ".") if lang == "en" else (".", ",")
    written = re.findall(r"\d+(?:[.,]\d+)*", text)
    plainly = [
        re.sub(rf"{re.escape(group)}(?=\d{{3}}(?!\d))", "", each).replace(point, ".") for each in written
    ]
    return Counter(float(each) for each in plainly if not re.fullmatch(r"[12]", each))


def _words(text: str, lang: str) -> Counter[float]:
    small = {word: number for number, word in enumerate(SMALL[lang].split(), 3)}
    known = {**small, **PARTS[lang]}
    return Counter(float(known[word]) for word in re.findall(r"\w+", text.lower()) if word in known)


def _in_celsius(fahrenheit: set[float]) -> set[float]:
    """A temperature, one below zero (the sign is no part of a number here), and a difference."""
    readings = {(each - 32) * 5 / 9 for each in fahrenheit} | {(-each - 32) * 5 / 9 for each in fahrenheit}
    return {float(abs(round(each))) for each in readings | {each * 5 / 9 for each in fahrenheit}}
