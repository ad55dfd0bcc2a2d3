"""The advice in an emergency comes in named parts: no page cuts sentences up, and none gets lost."""

from __future__ import annotations

import pytest

from backstride.book.do_now import DO_NOW
from backstride.book.emergency_in_words import advice_on
from backstride.book.words import Words


@pytest.mark.parametrize("lang", ["en", "es"])
def test_every_part_is_there_and_in_the_paragraphs(lang: str) -> None:
    words = Words(lang, strict=True)
    advice = advice_on(["saddle_numbness"], words, "112")
    assert len(advice.do) == len(DO_NOW)
    assert len(advice.say) == 2
    assert all(part in " ".join(advice.paragraphs) for part in (*advice.do, *advice.say, *advice[2:]))
    assert "112" in advice.paragraphs[0]


def test_where_no_sign_is_known_there_is_nothing_to_say_of_it() -> None:
    assert advice_on([], Words("en", strict=True)).say == ()
