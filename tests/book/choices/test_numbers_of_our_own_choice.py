"""The numbers that this project has chosen: unit, source, certainty and why of each; none changes unseen."""

from __future__ import annotations

import re
from datetime import time, timedelta
from pathlib import Path

import pytest

import backstride
from backstride.book.choices.lapse import lapse_figures
from backstride.book.choices.page import HEADINGS, choices_page
from backstride.book.choices.table import (
    TABLE,
    ChoicesProblem,
    chosen,
    chosen_time,
    chosen_whole,
    read_choices,
)
from backstride.book.sources import read_sources
from backstride.handouts.calendar import events
from backstride.heart.lapses import LapseFigures
from backstride.recordings.as_session import unusual_length
from backstride.web.contacts import days
from backstride.web.participant.log import recordings_told, told_alike, which_day
from backstride.web.participant.moving import coming, offers
from backstride.web.reminders import due
from backstride.web.reminders.models import USUAL_TIME
from backstride.web.weather import keeping

AGREED = {
    "lapse.from": (21, "days"),
    "lapse.looked_at": (28, "days"),
    "lapse.not_at_once": (7, "days"),
    "lapse.rise": (1.5, "points"),
    "lapse.least_told": (2, "answers"),
    "measures.open_for": (14, "days"),
    "measures.put_off": (14, "days"),
    "reviews.asked_for": (28, "days"),
    "reminders.open_for": (3, "hours"),
    "reminders.away_after": (7, "days"),
    "reminders.way_back_every": (7, "days"),
    "reminders.check_in_every": (4, "days"),
    "reminders.usual_hour": (9, "hour"),
    "reminders.quiet_after": (21, "days"),
    "telling.alike_within": (3, "hours"),
    "telling.alike_start": (1, "minutes"),
    "telling.alike_length": (1, "minutes"),
    "telling.still_the_day": (6, "hours"),
    "telling.evening": (20, "hour"),
    "ahead.calendar": (14, "days"),
    "ahead.listed": (14, "days"),
    "ahead.moved": (28, "days"),
    "ahead.usual_hour": (18, "hour"),
    "recordings.shortest_usual": (3, "minutes"),
    "recordings.longest_usual": (120, "minutes"),
    "weather.usable_for": (6, "hours"),
    "clinic.invitation_for": (30, "days"),
    "clinic.second_factor_for": (12, "hours"),
    "clinic.letter_minutes_of": (28, "days"),
    "clinic.letter_pain_of": (56, "days"),
    "clinic.quiet_after": (3, "sessions"),
    "clinic.check_lasts": (5, "minutes"),
    "clinic.course_shown": (364, "days"),
    "clinic.check_in_overdue_after": (3, "days"),
    "clinic.over_plan": (1.5, "times"),
    "clinic.over_plan_least": (60, "minutes"),
    "clinic.looks_ahead": (56, "days"),
    "clinic.cover_now_after": (2, "hours"),
    "clinic.cover_today_after": (4, "hours"),
    "clinic.timeline_shows": (56, "days"),
    "clinic.recordings_shown": (50, "sessions"),
    "clinic.word_shown_for": (14, "days"),
    "foresight.month": (28, "days"),
    "foresight.left_out_every": (3, "sessions"),
    "foresight.sore_every": (2, "sessions"),
    "foresight.flare_after": (7, "days"),
    "contacts.lasts": (30, "minutes"),
    "contacts.missed_after": (7, "days"),
    "contacts.told_ahead": (7, "days"),
    "contacts.looks_back": (56, "days"),
    "contacts.gap": (7, "days"),
}
"""Whoever changes one changes it here, too, and in the list of changes."""


def test_they_are_these() -> None:
    assert {name: (each.value, each.unit) for name, each in read_choices().items()} == AGREED


@pytest.mark.parametrize("name", AGREED)
def test_each_names_a_source_says_how_sure_we_are_and_why(name: str) -> None:
    figure = read_choices()[name]
    assert figure.source in read_sources()
    assert figure.certainty == "opinion"
    assert len(figure.note.split()) > 4


def test_each_is_asked_for_somewhere_and_none_that_is_not_there() -> None:
    home = Path(backstride.__file__).parent
    text = "".join(path.read_text(encoding="utf-8") for path in sorted(home.rglob("*.py")))
    asked = re.findall(r"chosen(?:_time|_whole)?\(\s*\"([a-z_.]+)\"", text)
    assert set(asked) == set(AGREED)


def test_the_house_goes_by_them() -> None:
    four_weeks, week = timedelta(days=28), timedelta(days=7)
    assert lapse_figures() == LapseFigures(21, four_weeks, week, rise=1.5, least_told=2)
    assert due.OPEN_FOR == told_alike.LATELY == timedelta(hours=3)
    assert (due.AWAY_AFTER_DAYS, due.WAY_BACK_EVERY_DAYS, due.QUIET_AFTER_DAYS) == (7, 7, 21)
    assert (time(20), timedelta(hours=6)) == (which_day.EVENING, which_day.A_FEW_HOURS)
    assert told_alike.A_MINUTE == recordings_told.A_MINUTE == timedelta(minutes=1)
    assert timedelta(weeks=4) == days.ASKED_FOR
    assert (coming.LISTED_DAYS, offers.FARTHEST_DAYS, events.DAYS_AHEAD) == (14, 28, 14)
    assert (time(18), time(9)) == (events.USUAL_TIME, USUAL_TIME)
    assert (timedelta(hours=6), 1) == (keeping.USABLE, recordings_told.LENGTHS_DIFFER_MIN)
    assert [unusual_length(minutes) for minutes in (2.99, 3, 120, 120.01)] == [
        *("very_short", None, None, "very_long")
    ]


def test_the_phone_goes_by_the_same_where_it_works_something_out_itself() -> None:
    home = Path(backstride.__file__).parent / "web" / "static" / "backstride" / "forms"
    text = (home / "which_day.js").read_text(encoding="utf-8")
    assert f'const EVENING = "{chosen_whole("telling.evening")}:00";' in text
    assert f"const A_FEW_HOURS = {chosen_whole('telling.still_the_day')} * 60 * A_MINUTE;" in text


def test_a_number_is_given_as_what_it_counts() -> None:
    assert (chosen("lapse.rise"), chosen_whole("lapse.least_told")) == (1.5, 2)
    assert chosen_time("recordings.longest_usual") == timedelta(hours=2)
    with pytest.raises(ValueError, match="counts points"):
        chosen_time("lapse.rise")
    with pytest.raises(KeyError):
        chosen("lapse.often")


def test_the_page_names_every_number_with_its_source_and_why() -> None:
    page = choices_page()
    for name, figure in read_choices().items():
        value = f"{figure.value:g}:00" if figure.unit == "hour" else f"{figure.value:g} {figure.unit}"
        assert f"| `{name}` | {value} | Backstride project: project opinion | {figure.note} |" in page
    assert {name.partition(".")[0] for name in AGREED} == set(HEADINGS)


def test_one_that_rests_on_evidence_is_cited(monkeypatch: pytest.MonkeyPatch) -> None:
    cited = read_choices()["lapse.from"]._replace(source="ostelo-2008", certainty="partly")
    monkeypatch.setattr("backstride.book.choices.page.read_choices", lambda: {"lapse.from": cited})
    assert "(`ostelo-2008`, partly)" in choices_page()


WRONG = [
    ("format = 1", "format = 2", "format"),
    ("format = 1", "format = ", "TOML"),
    ("format = 1", "format = 1\nlater = 14", r"\[later\]"),
    ("format = 1", "format = 1\n[empty]", r"\[empty\]"),
    ('value = 21, unit = "days"', 'value = 21, unit = "moons"', r"\[lapse\] from: unit"),
    ('value = 21, unit = "days"', 'value = 21.5, unit = "days"', "days are whole"),
    ('value = 21, unit = "days"', 'value = 0, unit = "days"', "above 0"),
    ('value = 21, unit = "days"', 'value = true, unit = "days"', "above 0"),
    ("value = 1.5", "value = inf", "above 0"),
    ('source = "backstride-opinion"', 'source = "hearsay"', "source"),
    ('source = "backstride-opinion", ', "", "must have value, unit, source"),
    ('certainty = "opinion"', 'certainty = "sure"', "certainty"),
    ('note = "After its hour; later a reminder helps nobody."', 'note = " "', "note is empty"),
]


@pytest.mark.parametrize(("was", "becomes", "where"), WRONG)
def test_a_slip_is_refused_with_its_place(was: str, becomes: str, where: str, tmp_path: Path) -> None:
    text = TABLE.read_text(encoding="utf-8")
    assert was in text
    path = tmp_path / "choices.toml"
    path.write_text(text.replace(was, becomes, 1), encoding="utf-8")
    with pytest.raises(ChoicesProblem, match=where):
        read_choices(path)


def test_no_file_is_refused_with_its_name(tmp_path: Path) -> None:
    with pytest.raises(ChoicesProblem, match=r"missing\.toml"):
        read_choices(tmp_path / "missing.toml")
