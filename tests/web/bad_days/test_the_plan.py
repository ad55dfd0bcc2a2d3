"""The plan for the days of a flare-up: each of the next days, the way back, and whom to see, when."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from tests.cast.people import ANA
from tests.cast.story import Story
from tests.web.bad_days.flaring import DAY, FLARE, LANGUAGES, NEXT, reads, way_back_on
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.today.reading import text_of

PAGE = "/flare-up/"
DAYS = re.compile(r'<ol class="next-days">(.*?)</ol>', re.DOTALL)


def days_on(html: str) -> list[str]:
    found = DAYS.search(html)
    return [text_of(each) for each in re.findall(r"<li>(.*?)</li>", found[1], re.DOTALL)] if found else []


def tell(tells: Tells, clock: Clock, story: Story, on: str) -> None:
    clock.at(f"{on} 23:00")
    tells(story)
    clock.at(on if on != DAY else f"{on} 23:00")


def test_each_of_the_next_four_days_says_what_to_do(ana: Client, tells: Tells, clock: Clock) -> None:
    tell(tells, clock, FLARE, DAY)
    days = days_on(ana.get(PAGE).content.decode())
    assert len(days) == 4
    assert days[0].startswith("Today, Monday, 2 February 2026")
    assert all("If you feel like it" in day or "short, easy stretches" in day for day in days)
    assert sum("walk 7 minutes" in day for day in days) == 2


def test_a_session_that_is_done_is_asked_for_no_more(ana: Client, tells: Tells, clock: Clock) -> None:
    tell(tells, clock, ANA.lives_until(DAY).flared_up(f"{DAY} 07:30").session(DAY, rise=2), DAY)
    assert "Your session is done" in days_on(ana.get(PAGE).content.decode())[0]


def test_the_way_back_begins_with_now_and_ends_on_the_stage_it_began_on(
    ana: Client, tells: Tells, clock: Clock
) -> None:
    tell(tells, clock, FLARE, NEXT)
    for page in (PAGE, "/today/"):
        now, morning, sessions = way_back_on(ana.get(page).content.decode())
        assert now.startswith("Now: walk")
        assert morning.startswith("After one morning as usual: walk")
        assert re.match(r"After \d+ sessions that your back takes well: walk", sessions)


def test_when_to_look_again_has_days_rules_and_sources(ana: Client, tells: Tells, clock: Clock) -> None:
    tell(tells, clock, FLARE, DAY)
    html = ana.get(PAGE).content.decode()
    assert re.findall(r'<li data-rule="([\w.]+)">', html) == [
        "flare.not_easing",
        "flare.lasting",
        "flare.often",
    ]
    page = text_of(html)
    assert "Monday, 9 February 2026: if the pain is not lower" in page
    assert "Monday, 16 February 2026: if your back is not as usual" in page
    assert "number 3 within 6 weeks" in page
    assert "flare.lasting" in page
    assert page.count("physiotherapist or a doctor") >= 3


def test_days_that_have_gone_by_are_left_to_today(ana: Client, tells: Tells, clock: Clock) -> None:
    tell(tells, clock, FLARE.morning(3, on="2026-02-05"), "2026-02-10")
    html = ana.get(PAGE).content.decode()
    assert re.findall(r'<li data-rule="([\w.]+)">', html) == ["flare.lasting", "flare.often"]


def test_the_days_named_are_those_on_which_the_heart_speaks(ana: Client, tells: Tells, clock: Clock) -> None:
    assert "flare.not_easing" not in FLARE.on("2026-02-08").seen_to
    assert "flare.not_easing" in FLARE.on("2026-02-09").seen_to
    eases = FLARE.morning(3, on="2026-02-05")
    assert "flare.lasting" not in eases.on("2026-02-15").seen_to
    assert "flare.lasting" in eases.on("2026-02-16").seen_to


def test_it_leads_to_the_lesson_and_says_what_helps(ana: Client, tells: Tells, clock: Clock) -> None:
    tell(tells, clock, FLARE, DAY)
    html = ana.get(PAGE).content.decode()
    assert 'href="/lessons/flare-up/"' in html
    assert "long sitting" in html
    assert "Something new has come" in html


def test_where_sore_legs_keep_it_easy_no_way_back_is_promised(
    ana: Client, tells: Tells, clock: Clock
) -> None:
    tell(tells, clock, FLARE.check_in(NEXT, 4, legs={"worst": 6}), NEXT)
    html = ana.get(PAGE).content.decode()
    assert way_back_on(html) == []
    assert "It began on" in html


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_a_flare_up_it_says_so_and_where_one_is_told(
    ana: Client, tells: Tells, clock: Clock, lang: str
) -> None:
    tell(tells, clock, ANA, "2026-01-06")
    ana.cookies["django_language"] = lang
    page = ana.get(PAGE).content.decode()
    assert 'href="/worried/flare-up/"' in page
    assert ("no flare-up just now" if lang == "en" else "ningún brote") in page


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_speaks_both_languages(ana: Client, tells: Tells, clock: Clock, lang: str) -> None:
    tell(tells, clock, FLARE, NEXT)
    ana.cookies["django_language"] = lang
    for page in (PAGE, "/today/", "/plan/"):
        assert f'<html lang="{lang}"' in ana.get(page).content.decode()


def test_my_plan_leads_there_while_it_lasts(ana: Client, tells: Tells, clock: Clock) -> None:
    tell(tells, clock, FLARE, NEXT)
    assert f'href="{PAGE}"' in ana.get("/plan/").content.decode()
    tell(tells, clock, FLARE.morning(on=NEXT), NEXT)
    assert f'href="{PAGE}"' not in ana.get("/plan/").content.decode()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_whoever_presses_the_button_again_finds_the_plan_beside_the_signs(
    ana: Client, tells: Tells, clock: Clock, lang: str
) -> None:
    ana.cookies["django_language"] = lang
    tell(tells, clock, FLARE, NEXT)
    page = ana.get("/worried/flare-up/").content.decode()
    assert f'href="{PAGE}"' in page
    assert 'value="saddle_numbness"' in page
    tell(tells, clock, FLARE.morning(on=NEXT), NEXT)
    assert f'href="{PAGE}"' not in ana.get("/worried/flare-up/").content.decode()


def test_a_stranger_is_sent_to_sign_in_and_another_method_refused(client: Client, ana: Client) -> None:
    assert Client().get(PAGE).status_code == 302
    assert ana.post(PAGE).status_code == 405


def test_the_title_tells_nothing_clinical_beyond_its_name(ana: Client, tells: Tells, clock: Clock) -> None:
    tell(tells, clock, FLARE, NEXT)
    assert "<title>My days – Backstride</title>" in ana.get(PAGE).content.decode()


def test_signs_are_the_emergency_page_s_and_no_card_stands_beside(
    ana: Client, tells: Tells, clock: Clock
) -> None:
    tell(tells, clock, FLARE.symptom(DAY, "saddle_numbness"), NEXT)
    assert "Your flare-up" not in reads(ana, "/today/")
