"""What a check-in showed beside the one before, what follows from it, and the list of all of them."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.cast.story import Story
from tests.web.check_ins.asking import LANGUAGES, opens, reads, saves
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.log.ana import entries

WEEKS = ("2026-01-12", "2026-01-19", "2026-01-26", "2026-02-02")


def tells_weeks(ana: Client, clock: Clock, *averages: int) -> str:
    """A check-in on each week's day; the last page."""
    page = ""
    for day, average in zip(WEEKS, averages, strict=False):
        clock.at(f"{day} 19:00")
        page = reads(saves(ana, pain_average=str(average), sleep="6"))
    return page


def test_the_first_one_says_that_it_is_the_first(ana: Client, clock: Clock) -> None:
    page = tells_weeks(ana, clock, 2)
    assert "Thank you, it is saved" in page
    assert "This is your first one." in page
    assert "Pain on average: 2." in page
    assert "What follows" in page


@pytest.mark.parametrize(
    ("averages", "says"),
    [
        ((3, 1), "That is clearly less."),
        ((3, 2), "That is about the same"),
        ((1, 3), "That is clearly more."),
    ],
)
def test_the_next_ones_are_compared_with_the_one_before(
    ana: Client, clock: Clock, averages: tuple[int, int], says: str
) -> None:
    page = tells_weeks(ana, clock, *averages)
    first, second = averages
    assert f"Average pain: {second} of 10. Last time (Monday, 12 January 2026): {first}. {says}" in page
    assert "Sleep: 6 of 10. Last time: 6." in page


def test_what_cannot_be_compared_is_not(ana: Client, clock: Clock) -> None:
    tells_weeks(ana, clock, 2)
    clock.at("2026-01-19 19:00")
    assert "Nothing in it can be compared with the one before." in reads(saves(ana, pain_worst="4"))


def test_one_week_well_above_the_start_sends_nobody_to_anybody(ana: Client, clock: Clock) -> None:
    assert "professional" not in tells_weeks(ana, clock, 2, 4)


def test_the_second_week_well_above_the_start_says_to_see_somebody(ana: Client, clock: Clock) -> None:
    assert "professional" in tells_weeks(ana, clock, 2, 4, 5)


def test_it_can_be_undone_from_its_page(ana: Client) -> None:
    form = opens(ana, sleep="4")
    html = ana.post("/check-in/", form, follow=True).content.decode()
    assert f'action="/log/undo/{form["entry"]}/"' in html
    ana.post(f"/log/undo/{form['entry']}/", {"entry": "6f1c2f0e-3a52-4c1e-9d6b-0d4b8a1f2c3d"})
    assert ana.get(f"/check-in/saved/{form['entry']}/").status_code == 200


def test_there_is_no_page_of_anothers_entry_or_of_another_kind(ana: Client) -> None:
    session = entries("session_done")[0]["id"]
    for entry in (session, "6f1c2f0e-3a52-4c1e-9d6b-0d4b8a1f2c3d"):
        assert ana.get(f"/check-in/saved/{entry}/").status_code == 404


def test_the_journal_says_what_it_says(ana: Client) -> None:
    saves(ana, limited_activity="moderately", sought_care="yes")
    page = reads(ana.get("/log/journal/"))
    assert "You sought care for it. It limited you moderately." in page
    assert "Check-in asked" not in page


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_list_keeps_each_word_apart_and_blames_nobody(
    ana: Client, clock: Clock, tells: Tells, lang: str
) -> None:
    saves(ana, pain_average="3")
    clock.at("2026-01-19 19:00")
    ana.post("/check-in/", opens(ana, do="declined"))
    tells(Story("rest").tell("paused_by_self", "2026-02-01").tell("paused_by_self", "2026-02-08", over=True))
    clock.at("2026-02-09 19:00")
    ana.post("/check-in/", opens(ana, do="later"))
    ana.cookies["django_language"] = lang
    page = reads(ana.get("/check-in/before/"))
    words = {
        "en": (
            "Put off. It comes back on Tuesday",
            "Not asked: you were taking a break.",
            "Not answered.",
            "Left out",
        ),
        "es": (
            "Para más tarde. Vuelve el martes",
            "No se preguntó: estaba haciendo",
            "No respondido.",
            "Sin responder",
        ),
    }[lang]
    places = [page.index(word) for word in (*words, {"en": "Answered.", "es": "Respondido."}[lang])]
    assert places == sorted(places)
    assert "3" in page[places[-1] :]


def test_before_the_first_there_is_none_yet(ana: Client, clock: Clock) -> None:
    clock.at("2026-01-06 10:00")
    page = reads(ana.get("/check-in/before/"))
    assert "There has been none yet." in page
    assert "The next check-in comes on Monday, 12 January 2026." in page


def test_one_that_waits_can_be_opened_from_the_list(ana: Client) -> None:
    html = ana.get("/check-in/before/").content.decode()
    assert 'href="/check-in/?anyway=yes"' in html
    assert "Waits for you, until Saturday, 17 January 2026." in html
