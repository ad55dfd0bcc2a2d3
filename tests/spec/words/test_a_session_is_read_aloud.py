"""A session can be said to somebody who listens, in their language."""

from __future__ import annotations

import pytest

from backstride.book.programmes import list_programmes
from backstride.book.session_in_words import session_in_words
from backstride.book.words import Words
from backstride.heart.notation import read_session

EVERY_SESSION = sorted(
    {stage.session.text for each in list_programmes() for stage in (*each.stages, each.floor)}
)


def said(line: str, lang: str) -> str:
    return session_in_words(read_session(line), Words(lang, strict=True))


def test_walks_and_runs_in_turns() -> None:
    line = "walk 5 min, 10 x (run 30 s, walk 90 s), walk 5 min"
    assert said(line, "en") == (
        "walk 5 minutes, then 10 times: run 30 seconds, walk 90 seconds; then walk 5 minutes"
    )
    assert said(line, "es") == (
        "camine 5 minutos, después 10 veces: corra 30 segundos, camine 90 segundos; después camine 5 minutos"
    )


def test_one_minute_is_no_plural() -> None:
    assert said("2 x (walk 1 min, rest 1 min)", "en") == "2 times: walk 1 minute, rest 1 minute"
    assert said("2 x (walk 1 min, rest 1 min)", "es") == "2 veces: camine 1 minuto, descanse 1 minuto"


def test_a_long_stretch_is_said_in_minutes_and_seconds() -> None:
    assert said("walk 345 s", "en") == "walk 5 minutes 45 seconds"
    assert said("walk 345 s", "es") == "camine 5 minutos y 45 segundos"


def test_walking_alone_is_one_walk_however_it_is_written() -> None:
    line = "walk 5 min, 10 x (walk 30 s, walk 90 s), walk 5 min"
    assert said(line, "en") == "walk 30 minutes"
    assert said(line, "es") == "camine 30 minutos"


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("line", EVERY_SESSION)
def test_every_session_of_the_book_can_be_said_and_no_block_is_lost(line: str, lang: str) -> None:
    spoken = said(line, lang)
    walks = spoken.count("walk ") + spoken.count("camine ")
    assert walks == line.count("walk ")
    assert "[" not in spoken
