"""How many syllables a word has, by rule of thumb: enough for a reading level, which is an average.

English spelling tells it only roughly: a list holds the words for which the rule is wrong. Spanish spelling
tells it exactly, but for a few words that people themselves say in two ways.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

A_DIGIT = 2
"""A number is read aloud; this many syllables a digit is on the strict side (701 has six in English)."""

_MUTE_E = re.compile(r"(?<=[aeiouy][^aeiouy])e(?=(?:ful|ly|ness|less|ment|thing|body|line|where)s?$)")
"""Careful, safely, something: an e that only lengthens what stands before it."""
_MUTE_END = re.compile(r"(?<=[^aeiouy])(?:es|ed|e)$")
_SPOKEN_END = re.compile(r"(?:[td]ed|[^aeiouylr]le[sd]?|(?:[sxzcg]|ch|sh)es)$")
"""Ended, table, changes: an e that is heard, or a syllable without one."""
_APART = re.compile(
    r"(?<=[aeiouy])(?=ings?$)|(?<=[lst]i)(?=er$|est$)|(?<=[rldn]i)(?=ous|o|a)|(?<=[sx]u)(?=al)"
)
"""Going, easier, serious, usual: two vowels that are said one after the other."""
_OTHERWISE: Mapping[str, int] = MappingProxyType(
    {
        "achilles": 3,
        "centre": 2,
        "evening": 2,
        "every": 2,
        "everybody": 4,
        "hundred": 2,
        "layers": 2,
        "tired": 2,
    }
)

_STRONG = "aeoáéíóú"


def syllables(word: str, lang: str) -> int:
    """The syllables of one word, at least one; a number counts by its digits."""
    digits = sum(letter.isdigit() for letter in word)
    if digits:
        return digits * A_DIGIT
    parts = [part for part in re.split(r"[-–'’]", word.lower()) if part]
    return max(1, sum(_COUNT[lang](part) for part in parts))


def _english(word: str) -> int:
    if word in _OTHERWISE:
        return _OTHERWISE[word]
    said = _APART.sub("-", _MUTE_E.sub("", word))
    said = said if _SPOKEN_END.search(said) else _MUTE_END.sub("", said)
    return len(re.findall(r"[aeiouy]+", said))


def _spanish(word: str) -> int:
    """Two strong vowels, or an accented weak one, are two syllables; an h between vowels changes nothing."""
    said = re.sub(r"(?<=[gq])u(?=[eiéí])", "", word)
    said = re.sub(r"y(?![aeiouáéíóú])", "i", said).replace("h", "")
    return sum(_in_a_row(run) for run in re.findall(r"[aeiouáéíóúü]+", said))


def _in_a_row(vowels: str) -> int:
    strong = sum(vowel in _STRONG for vowel in vowels)
    return strong or 1


_COUNT: Mapping[str, Callable[[str], int]] = MappingProxyType({"en": _english, "es": _spanish})
