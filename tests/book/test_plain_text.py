"""Spec: control characters leave a text, and nothing else does."""

from __future__ import annotations

import unicodedata

import pytest

from backstride.book.plain_text import has_control, without_control


@pytest.mark.parametrize("words", ["one\r\n\ttwo", "山田 花子 😀", "e\u0301 \u200d \u2028 \ufffd", ""])
def test_what_somebody_writes_stays_as_it_is(words: str) -> None:
    assert not has_control(words)
    assert without_control(words) == words


def test_what_parts_words_becomes_a_space_and_the_rest_nothing() -> None:
    assert without_control("a\x00b\x08c\x1bd\x7fe\x9ff") == "abcdef"
    assert without_control("one\x0btwo\x0cthree\x85four\x1ffive") == "one two three four five"


def test_of_all_letters_none_is_left() -> None:
    every = "".join(map(chr, range(0x3000)))
    left = {letter for letter in without_control(every) if unicodedata.category(letter) == "Cc"}
    assert left == set("\t\n\r")
    assert has_control(every)
