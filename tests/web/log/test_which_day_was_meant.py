"""On which day it was: another day is another answer; midnight and the clocks of autumn move nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from django.test import Client

from tests.cast.story import Story
from tests.web.conftest import Clock
from tests.web.log.ana import entries, hidden_in, opens, text_of


def days_of(kind: str = "session_done") -> list[str]:
    return [told["at"][:10] for told in entries(kind)]


def test_the_same_form_sent_again_with_another_day_is_asked_about(ana: Client, clock: Clock) -> None:
    clock.at("2026-01-07 09:00")
    form = opens(ana)
    ana.post("/log/", form)
    page = ana.post("/log/", {**form, "day": "yesterday"})
    assert page.status_code == 409
    ana.post(
        "/log/",
        {**hidden_in(page), **{k: form[k] for k in ("ended", "worst", "legs", "signs")}, "day": "yesterday"},
    )
    assert days_of() == ["2026-01-07", "2026-01-06"]
    assert entries("session_done")[1]["replaces"] == entries("session_done")[0]["id"]


def test_and_so_is_one_that_told_a_day_and_now_tells_none(ana: Client, clock: Clock) -> None:
    clock.at("2026-01-07 09:00")
    form = opens(ana)
    ana.post("/log/", {**form, "day": "yesterday"})
    assert ana.post("/log/", form).status_code == 409


def test_a_day_told_twice_the_same_is_the_same(ana: Client, clock: Clock) -> None:
    form = opens(ana, day="yesterday")
    ana.post("/log/", form)
    clock.at("2026-01-06 19:30")
    assert ana.post("/log/", form).status_code == 302
    assert len(days_of()) == 1


def test_a_form_opened_before_midnight_and_sent_after_it_is_of_the_day_it_was_opened_on(
    ana: Client, clock: Clock
) -> None:
    clock.at("2026-01-06 23:55")
    form = opens(ana)
    clock.at("2026-01-07 00:05")
    ana.post("/log/", form)
    assert entries("session_done")[0]["at"].startswith("2026-01-06T23:55")
    clock.at("2026-01-07 00:20")
    assert ana.post("/log/", form).status_code == 302
    assert len(days_of()) == 1


def test_the_day_stays_also_where_an_answer_needs_another_look(ana: Client, clock: Clock) -> None:
    clock.at("2026-01-06 23:55")
    form = opens(ana, worst="")
    clock.at("2026-01-07 00:05")
    page = ana.post("/log/", form)
    ana.post("/log/", {**form, **hidden_in(page), "worst": "3"})
    assert days_of() == ["2026-01-06"]


def test_a_form_that_lay_open_for_long_is_of_the_day_on_which_it_is_sent(ana: Client, clock: Clock) -> None:
    clock.at("2026-01-06 20:00")
    form = opens(ana)
    clock.at("2026-01-07 09:00")
    ana.post("/log/", form)
    assert days_of() == ["2026-01-07"]


def test_a_moment_of_opening_that_is_none_changes_nothing(ana: Client) -> None:
    for worst, opened in enumerate(("junk", "2026-01-05T23:00", "2027-01-05T23:00+01:00")):
        ana.post("/log/", opens(ana, opened=opened, worst=str(worst)))
    assert days_of() == ["2026-01-06"] * 3


def test_not_today_and_the_morning_mean_the_day_they_were_opened_on_too(ana: Client, clock: Clock) -> None:
    clock.at("2026-01-06 23:55")
    skip, morning = hidden_in(ana.get("/log/not-today/")), hidden_in(ana.get("/log/not-today/"))
    clock.at("2026-01-07 00:05")
    ana.post("/log/not-today/", skip)
    ana.post("/log/morning/", {**morning, "pain": "2", "usual": "yes"})
    assert days_of("session_skipped") + days_of("morning_after") == ["2026-01-06"] * 2


def test_in_the_hour_that_comes_twice_a_session_begun_in_the_first_is_no_future(
    ana: Client, tells: Callable[[Story], Any], clock: Clock
) -> None:
    clock.now = datetime(2026, 10, 25, 1, 10, tzinfo=UTC)  # 02:10 in Madrid, the second time
    page = ana.post("/log/", opens(ana, time="02:50", minutes="10"))
    assert page.status_code == 302
    assert entries("session_done")[0]["started_at"] == "2026-10-25T02:50:00+02:00"


def test_a_time_that_has_not_come_is_still_refused(ana: Client) -> None:
    page = ana.post("/log/", opens(ana, time="19:01"))
    assert "has not come yet" in text_of(page)
