"""Spec: what a change will do is seen before it is made; it is made once, by who may, and never unseen."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from backstride.web.clinic.granting import end_grant
from backstride.web.clinic.models import Clinician
from backstride.web.journals.models import Entry
from tests.web.clinic.change.at_ana import TODAY, UNDER_WAY, WHY, Ben, written
from tests.web.clinic.people import signed_in, signed_in_by_password
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
MOST_QUERIES = 24


def says(answer: Any) -> str:
    return text_of(answer.content.decode())


def test_nothing_is_written_before_it_was_seen(at_ana: Ben) -> None:
    before = Entry.objects.count()
    seen = at_ana.previews("hold")
    assert seen.status_code == 200
    assert "What this will do" in says(seen)
    assert Entry.objects.count() == before


def test_three_months_stand_beside_the_same_three_without_it(at_ana: Ben) -> None:
    said = says(at_ana.previews("hold"))
    for way in ("A good month", "A mixed month", "A bad month"):
        assert f"{way} " in said
    assert "Week 1 no sessions 80 min in 4 sessions" in said
    assert "Waiting from Tuesday, 3 February 2026: on hold never" in said
    assert "Simulated" in said


def test_beyond_the_programmes_bounds_the_excess_is_shown_and_it_can_be_done(at_ana: Ben) -> None:
    seen = at_ana.previews("set-stage", stage="18")
    assert "A week: from 1 h 20 min to 2 h; the most in one change is 1 h 47 min" in says(seen)
    assert at_ana.confirms(seen, "set-stage", stage="18").status_code == 302
    assert len(written(at_ana.ana)) == 1


def test_above_the_ceilings_the_figures_are_shown_and_nothing_can_be_done(at_ana: Ben) -> None:
    seen = at_ana.previews("set-stage", stage="19")
    assert seen.status_code == 422
    assert "A week: from 1 h 20 min to 2 h 10 min; the most in one change is 2 h" in says(seen)
    assert 'name="sure"' not in seen.content.decode()
    assert at_ana.confirms(seen, "set-stage", stage="19").status_code == 422
    assert not written(at_ana.ana)


def test_pressed_twice_it_is_one_entry(at_ana: Ben) -> None:
    seen = at_ana.previews("hold")
    answers = [at_ana.confirms(seen, "hold") for _ in range(2)]
    assert [answer.status_code for answer in answers] == [302, 302]
    assert len(written(at_ana.ana)) == 1


def test_a_clear_pressed_twice_is_one_entry_though_it_lifts_nothing_any_more(
    at_ana: Ben, tells: Tells
) -> None:
    tells(UNDER_WAY.symptom(f"{TODAY} 09:30", "fever"))
    seen = at_ana.previews("clear", scope="walk")
    for _ in range(2):
        assert at_ana.confirms(seen, "clear", scope="walk").status_code == 302
    assert len(written(at_ana.ana)) == 1


def test_the_same_form_with_other_words_is_asked_about_and_keeps_them(at_ana: Ben, clock: Clock) -> None:
    seen = at_ana.previews("days", days=["tue"])
    at_ana.confirms(seen, "days", days=["tue"])
    clock.now += timedelta(minutes=1)
    answer = at_ana.confirms(seen, "days", why="no, other days", days=["fri"])
    assert answer.status_code == 422
    assert "This form was sent before with other words" in says(answer)
    assert "no, other days" in says(answer)
    assert answer.context["entry"] != seen.context["entry"]
    assert len(written(at_ana.ana, "schedule_changed")) == 1


def test_what_was_told_meanwhile_is_seen_before_it_is_made(at_ana: Ben, tells: Tells, clock: Clock) -> None:
    seen = at_ana.previews("set-stage", stage="17")
    clock.now += timedelta(minutes=1)
    tells(UNDER_WAY.flared_up(f"{TODAY} 10:01"))
    again = at_ana.confirms(seen, "set-stage", stage="17")
    assert again.status_code == 409
    assert "Something was told since you looked" in says(again)
    assert not written(at_ana.ana)
    assert at_ana.confirms(again, "set-stage", stage="17").status_code == 302


def test_an_emergency_told_meanwhile_is_not_lifted_by_a_clear_that_knows_nothing_of_it(
    at_ana: Ben, tells: Tells
) -> None:
    fever = UNDER_WAY.symptom(f"{TODAY} 09:30", "fever")
    tells(fever)
    seen = at_ana.previews("clear", scope="walk")
    tells(fever.symptom(f"{TODAY} 09:50", "saddle_numbness"))
    again = at_ana.confirms(seen, "clear", scope="walk")
    assert again.status_code == 409
    assert not written(at_ana.ana)


def test_a_grant_that_ended_meanwhile_ends_it(at_ana: Ben, ben: Clinician, clock: Clock) -> None:
    seen, before = at_ana.previews("hold"), Entry.objects.count()
    end_grant(at_ana.ana, ben.clinic, clock.now)
    assert at_ana.confirms(seen, "hold").status_code == 404
    assert Entry.objects.count() == before


def test_a_clinician_who_left_meanwhile_does_nothing(at_ana: Ben, ben: Clinician, clock: Clock) -> None:
    seen = at_ana.previews("hold")
    ben.ended = clock.now
    ben.save()
    assert at_ana.confirms(seen, "hold").status_code == 404
    assert not written(at_ana.ana)


def test_nobody_else_can(at_ana: Ben, another: Clinician, clock: Clock) -> None:
    assert at_ana.ana.user is not None
    strangers: dict[int, Client] = {
        302: Client(),
        404: signed_in(another, clock.now),
    }
    for status, browser in strangers.items():
        assert browser.get(at_ana.address()).status_code == status
        assert browser.post(at_ana.address("hold"), {"why": WHY, "sure": "yes"}).status_code == status
    herself = signed_in_by_password(at_ana.ana.user)
    assert herself.post(at_ana.address("hold"), {"why": WHY, "sure": "yes"}).status_code == 404
    assert not written(at_ana.ana)


def test_a_change_that_there_is_not_is_not_there(at_ana: Ben) -> None:
    assert at_ana.opens("erase").status_code == 404
    assert at_ana.browser.post(at_ana.address()).status_code == 405


def test_a_change_that_makes_no_sense_now_leads_to_those_that_do(at_ana: Ben) -> None:
    for answer in (
        at_ana.opens("resume"),
        at_ana.browser.post(at_ana.address("resume"), {"why": WHY, "sure": "yes"}),
    ):
        assert answer.status_code == 302
        assert answer["Location"] == at_ana.address()
    assert "makes no sense where they stand now" in at_ana.reads()
    assert not written(at_ana.ana)


@pytest.mark.parametrize(
    ("what", "typed", "wrong"),
    [
        ("hold", {"why": " "}, "Give a reason"),
        ("hold", {"why": "x" * 801}, "at most 800"),
        ("set-stage", {"stage": "15"}, "Choose another stage"),
        ("set-stage", {"stage": "99"}, "Choose another stage"),
        ("days", {"days": []}, "Choose at least one day"),
        ("days", {"days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]}, "other days than now"),
        ("set-stage", {"stage": "", "why": ""}, "Give a reason"),
    ],
)
def test_what_is_wrong_is_named_and_what_was_typed_is_kept(
    what: str, typed: dict[str, Any], wrong: str, at_ana: Ben
) -> None:
    entry = at_ana.opens(what).context["entry"]
    answer = at_ana.previews(what, **{"why": "because of the stairs", "entry": entry, **typed})
    assert answer.status_code == 422
    assert wrong in says(answer)
    assert answer.context["entry"] == entry
    assert typed.get("why", "because of the stairs").strip() in says(answer)
    assert not written(at_ana.ana)


def test_what_was_chosen_is_kept_when_the_reason_is_missing(at_ana: Ben) -> None:
    html = at_ana.previews("set-stage", why="", stage="17").content.decode()
    assert re.search(r'value="17" selected', html)
    html = at_ana.previews("days", why="", days=["tue", "fri"]).content.decode()
    assert re.findall(r'value="(\w+)" checked', html) == ["tue", "fri"]


def test_from_what_was_seen_one_can_go_back_to_the_form(at_ana: Ben) -> None:
    seen = at_ana.previews("days", days=["tue", "fri"])
    back = at_ana.browser.post(
        at_ana.address("days"),
        {"entry": seen.context["entry"], "why": WHY, "days": ["tue", "fri"], "back": "yes"},
    )
    assert back.status_code == 200
    assert WHY in says(back)
    assert back.context["entry"] == seen.context["entry"]
    assert re.findall(r'value="(\w+)" checked', back.content.decode()) == ["tue", "fri"]


@pytest.mark.parametrize("what", ["", "hold", "days", "set-stage", "programme"])
def test_each_look_is_kept_for_the_person(what: str, at_ana: Ben) -> None:
    at_ana.opens(what)
    assert at_ana.ana.user is not None
    said = signed_in_by_password(at_ana.ana.user).get("/who-sees/").content.decode()
    assert "Ben" in text_of(said)


def test_every_page_is_there_in_spanish_too(at_ana: Ben, tells: Tells) -> None:
    assert "Quién dio el visto bueno" in at_ana.reads(lang="es")
    for what in ("hold", "pause", "refer", "set-stage", "days", "programme"):
        assert "¿Por qué?" in at_ana.reads(what, "es")
    assert "Un mes malo" in says(at_ana.previews("hold", lang="es"))
    assert "lo más en un cambio" in says(at_ana.previews("set-stage", stage="19", lang="es"))
    tells(UNDER_WAY.symptom(f"{TODAY} 09:30", "fever"))
    assert "cuenta como visto" in at_ana.reads("clear", "es")


def test_a_page_asks_the_database_as_often_however_long_the_journal(
    at_ana: Ben, tells: Tells, django_assert_max_num_queries: Callable[..., Any]
) -> None:
    with django_assert_max_num_queries(MOST_QUERIES) as first:
        at_ana.opens()
    tells(UNDER_WAY.screened(f"{TODAY} 09:30").screened(f"{TODAY} 09:40"))
    with django_assert_max_num_queries(len(first.captured_queries)):
        at_ana.opens()
    with django_assert_max_num_queries(MOST_QUERIES):
        at_ana.previews("hold", entry="6e9f4b1e-8f1b-4c53-9d5e-2f9f0a7c1b11")
