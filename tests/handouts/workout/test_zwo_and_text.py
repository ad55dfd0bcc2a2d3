"""The workout for a treadmill app, and as text: every stretch of every rung, and no speed anywhere."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as ET

import pytest

from backstride.book.words import Words
from backstride.handouts.audio.stretches import stretches
from backstride.handouts.given import Given, Named
from backstride.handouts.ours import is_ours
from backstride.handouts.workout.plain import WIDTH, clock_of, workout_text
from backstride.handouts.workout.steps import flat, steps_of
from backstride.handouts.workout.zwo import workout_zwo
from tests.handouts.workout.rungs import AT_THE_EDGES, AtARung, as_it_is_done, every_rung, given_a
from tests.handouts.workout.test_fit import NAMES

BY_THE_CLOCK = re.compile(r"^ *(?:(\d+):)?(\d+):(\d\d)  (?:([^:\n]+): .+|.+)$", re.MULTILINE)
every_session = pytest.mark.parametrize(
    "rung",
    [*every_rung(), *(AtARung(text[:30], given_a(text)) for text in AT_THE_EDGES)],
    ids=lambda rung: rung.name,
)


def zwo(given: Given) -> ET.Element:
    return ET.fromstring(workout_zwo(given, Words(given.language, strict=True)))  # noqa: S314 - our own


def text(given: Given) -> str:
    return workout_text(given, Words(given.language, strict=True))


@every_session
def test_a_treadmill_app_reads_every_stretch(rung: AtARung) -> None:
    stretches = list(zwo(rung.given).iterfind("workout/*"))
    done = [(_done(each), int(each.attrib["Duration"])) for each in stretches]
    assert done == as_it_is_done(rung.given.session)


def _done(stretch: ET.Element) -> str:
    (event,) = stretch
    assert event.attrib["timeoffset"] == "0"
    return NAMES[event.attrib["message"].partition(":")[0]]


@every_session
def test_no_speed_is_set(rung: AtARung) -> None:
    for stretch in zwo(rung.given).iterfind("workout/*"):
        assert stretch.tag == "FreeRide"
        assert stretch.attrib.keys() == {"Duration", "FlatRoad"}


def test_it_counts_time_and_not_metres() -> None:
    root = zwo(given_a("walk 16 min"))
    assert (root.findtext("sportType"), root.findtext("durationType")) == ("run", "time")


@pytest.mark.parametrize("rung", every_rung(), ids=lambda rung: rung.name)
def test_the_stretches_have_the_names_that_are_said_aloud(rung: AtARung) -> None:
    named = [step.role.replace("recover", "walk") for step in flat(steps_of(rung.given.session))]
    assert named == [stretch.name for stretch in stretches(rung.given.session)]


@pytest.mark.parametrize(("lang", "line"), [("en", "Walk 7 minutes."), ("es", "Camine 7 minutos.")])
def test_a_session_whose_runs_are_walked_is_one_walk_in_words_too(lang: str, line: str) -> None:
    walked = text(given_a("walk 2 min, 3 x (walk 30 s, walk 30 s), walk 2 min", lang))
    assert line in walked
    assert len(BY_THE_CLOCK.findall(walked)) == 2


def test_a_treadmill_app_lists_it_with_its_day() -> None:
    asked = replace(given_a("walk 16 min"), what_for="today", day=date(2026, 3, 4))
    assert zwo(asked).findtext("name") == "Run and walk: stage 1, 2026-03-04"


def test_what_looks_like_markup_stays_text() -> None:
    named = Named("x", "1.0.0", "<b>&\"'</b>", offered=True)
    root = zwo(replace(given_a("walk 16 min"), programme=named))
    assert root.findtext("name") == "<b>&\"'</b>: stage 1"


@every_session
def test_the_text_tells_when_each_stretch_begins(rung: AtARung) -> None:
    begins, told = 0, []
    for do, seconds in as_it_is_done(rung.given.session):
        told.append((begins, do))
        begins += seconds
    lines = BY_THE_CLOCK.findall(text(rung.given))
    assert [_begins(*line[:3]) for line in lines] == [*(at for at, _ in told), begins]
    assert [NAMES[line[3]] for line in lines[:-1]] == [do for _, do in told]


def _begins(hours: str, minutes: str, seconds: str) -> int:
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds)


@pytest.mark.parametrize(("at_s", "shown"), [(0, "0:00"), (59, "0:59"), (3599, "59:59"), (3661, "1:01:01")])
def test_the_clock(at_s: int, shown: str) -> None:
    assert clock_of(at_s) == shown


@pytest.mark.parametrize("lang", ["en", "es"])
def test_no_line_of_the_text_is_too_wide(lang: str) -> None:
    given = given_a("walk 5 min, 8 x (run 45 s, walk 90 s), walk 7 min", lang)
    assert max(map(len, text(given).splitlines())) <= WIDTH


def test_text_and_treadmill_file_say_what_they_are_for() -> None:
    stage = given_a("walk 16 min")
    assert "It is not today's prescription." in text(stage)
    asked = replace(stage, what_for="today", day=date(2026, 3, 4))
    assert "This is the session for Wednesday, 4 March 2026." in text(asked)
    assert "This is the session for Wednesday, 4 March 2026." in str(zwo(asked).findtext("description"))


def test_an_eased_or_walked_session_says_so() -> None:
    assert "It is eased for now" in text(replace(given_a("walk 10 min"), how="eased"))
    assert "caminando" in text(replace(given_a("walk 10 min", "es"), how="walked"))


def test_they_are_known_as_ours() -> None:
    given = given_a("walk 16 min")
    assert is_ours(text(given).encode())
    assert is_ours(workout_zwo(given, Words("en")))
    changed = text(given).replace("16", "18")
    for written in (changed, f"{text(given)}\nMy knee was sore on Tuesday.\n", f"Mine\n{text(given)}"):
        assert not is_ours(written.encode())
    assert not is_ours(b"# My notes about Backstride\n")
    assert not is_ours(b"<?xml version='1.0'?><workout_file><author>Me</author></workout_file>")
