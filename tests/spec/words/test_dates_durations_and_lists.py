"""A day is written in full, seconds as a duration, several things as a list that can be read aloud."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from backstride.book.figures_in_words import duration, listing
from backstride.book.words import Words

SUNDAY = date(2026, 11, 22)


def test_a_day_is_written_in_full_with_its_weekday(english: Words, spanish: Words) -> None:
    assert english.say("rules", "next.day", day=SUNDAY) == "The next session is on Sunday, 22 November 2026."
    assert (
        spanish.say("rules", "next.day", day=SUNDAY)
        == "La próxima sesión es el domingo, 22 de noviembre de 2026."
    )


def test_of_a_moment_only_the_day_is_shown(english: Words) -> None:
    moment = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
    assert english.say("rules", "next.day", day=moment) == english.say("rules", "next.day", day=SUNDAY)


@pytest.mark.parametrize(
    ("seconds", "written"),
    [
        (0, "0 s"),
        (15, "15 s"),
        (59.6, "1 min"),
        (60, "1 min"),
        (90, "1 min 30 s"),
        (150, "2 min 30 s"),
        (1800, "30 min"),
        (3600, "1 h"),
        (3905, "1 h 5 min 5 s"),
    ],
)
def test_seconds_are_written_as_a_duration(seconds: float, written: str) -> None:
    assert duration(seconds) == written


def test_a_name_that_ends_in_s_holds_seconds(english: Words, spanish: Words) -> None:
    assert english.say("rules", "run.length", longest_s=150) == "Run 2 min 30 s at a stretch."
    assert spanish.say("rules", "run.length", longest_s=150) == "Corra 2 min 30 s seguidos."


def test_a_span_of_time_is_a_duration_by_itself(english: Words) -> None:
    assert english.say("rules", "dose.up", minutes=timedelta(minutes=2, seconds=30)).startswith(
        "Walk 2 min 30 s"
    )


def test_several_things_are_joined_as_the_language_joins_them(english: Words, spanish: Words) -> None:
    three = ["a", "b", "c"]
    assert english.say("rules", "letter.symptoms", symptoms=three) == "New: a, b and c."
    assert spanish.say("rules", "letter.symptoms", symptoms=three) == "Nuevo: a, b y c."


@pytest.mark.parametrize(
    ("items", "written"),
    [
        ([], ""),
        (["fiebre"], "fiebre"),
        (["hinchazón"], "hinchazón"),
        (["fiebre", "hinchazón"], "fiebre e hinchazón"),
        (["mareo", "fiebre", "insomnio"], "mareo, fiebre e insomnio"),
        (["nieve", "hielo"], "nieve y hielo"),
        (["fiebre", "mareo"], "fiebre y mareo"),
    ],
)
def test_spanish_says_e_before_the_sound_of_i(items: list[str], written: str) -> None:
    assert listing(items, "es") == written


def test_numbers_in_a_list_follow_the_language(spanish: Words) -> None:
    assert spanish.say("rules", "letter.symptoms", symptoms=[1.5, 2]) == "Nuevo: 1,5 y 2."
