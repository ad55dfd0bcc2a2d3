"""A check-in as a page keeps it: the one that is open or comes next; told twice, the later answer counts."""

from __future__ import annotations

import re
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from backstride.web.journals.models import Participant, Standing
from tests.web.check_ins.asking import ANA, FIRST, LANGUAGES, MONTH_4, NEXT, opens, reads, saves
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.log.ana import entries
from tests.web.pocket_pages.test_the_pages import FIELD, data_of

PAGE = "/pocket/check-in/"


@pytest.fixture(autouse=True)
def _a_week_in(tells: Tells, clock: Clock, _ana_has_begun: None) -> None:
    clock.at(f"{FIRST} 19:00")
    tells(ANA)


def known(client: Client) -> Any:
    """What the page is read against."""
    return data_of(client.get(PAGE), "check-in")


@pytest.mark.parametrize("day", [FIRST, MONTH_4])
def test_it_asks_what_its_own_page_asks(ana: Client, clock: Clock, day: str) -> None:
    clock.at(f"{day} 19:00")
    real, kept = ana.get("/check-in/"), ana.get(PAGE)
    assert asked_in(kept) == asked_in(real)
    assert " checked" not in kept.content.decode()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_speaks_both_languages_and_takes_nothing_in(ana: Client, lang: str) -> None:
    ana.cookies["django_language"] = lang
    assert f'<html lang="{lang}"' in ana.get(PAGE).content.decode()
    assert ana.post(PAGE).status_code == 405
    assert entries("check_in_asked", "checked_in") == []


def test_a_stranger_is_shown_nothing_of_anybody(client: Client) -> None:
    assert client.get(PAGE).status_code == 302


def test_it_knows_which_one_is_open_and_those_after_it(ana: Client) -> None:
    windows = known(ana)["windows"]
    assert windows[:2] == [
        {"name": "weekly", "due": FIRST, "until": "2026-01-18"},
        {"name": "weekly", "due": NEXT, "until": "2026-01-25"},
    ]
    assert known(ana)["what"] == "weekly"


def test_between_the_last_weekly_one_and_the_first_monthly_one_it_has_the_monthly_form(
    ana: Client, clock: Clock
) -> None:
    clock.at("2026-04-15")
    assert known(ana)["what"] == "monthly"
    assert known(ana)["windows"][0] == {"name": "monthly", "due": MONTH_4, "until": "2026-05-11"}


@pytest.mark.parametrize("how", ["later", "declined"])
def test_it_knows_what_became_of_the_open_one(ana: Client, how: str) -> None:
    ana.post("/check-in/", opens(ana, do=how))
    assert {"name": "weekly", "due": FIRST, "how": how, "day": FIRST} in known(ana)["told"]


@pytest.mark.parametrize("story", ["paused_by_self", "left"])
def test_who_has_paused_or_left_is_asked_nothing(ana: Client, tells: Tells, story: str) -> None:
    assert "data-mode" not in ana.get(PAGE).content.decode()
    tells(ANA.tell(story, f"{FIRST} 18:30"))
    mode = Standing.objects.get().mode
    assert f'data-mode="{mode}"' in ana.get(PAGE).content.decode()


def asked_in(page: Any) -> tuple[list[str], set[str]]:
    """The words of its questions, in their order, and the fields of the form."""
    (form,) = [each for each in page.content.decode().split("<form") if 'class="log few-taps"' in each]
    asks = re.findall(r"<(?:legend|summary|label class=\"field\"[^>]*)>(.*?)<", form.partition("</form>")[0])
    return asks, set(FIELD.findall(form))


# -- answered without a network, and meanwhile elsewhere -----------------------------------------


def told_on_a_phone(client: Client, at: str, **says: Any) -> Any:
    """As the outbox sends it, once there is a network."""
    entry = {"id": str(uuid4()), "kind": "checked_in", "at": at, "by": "participant", **says}
    sent = client.post("/api/entries", {"entries": [entry]}, content_type="application/json")
    assert sent.json()["answers"][0]["answer"] == "accepted"
    return entry["id"]


@pytest.mark.parametrize(("at", "counts"), [("18:00", 5), ("21:00", 7)])
def test_answered_meanwhile_elsewhere_both_are_kept_and_the_later_one_counts(
    ana: Client, participant: Participant, clock: Clock, at: str, counts: int
) -> None:
    saves(ana, pain_average="5")
    clock.at(f"{FIRST} 22:00")
    mine = told_on_a_phone(ana, f"{FIRST}T{at}:00+01:00", pain_average=7, what="weekly", due=FIRST)
    assert [each["pain_average"] for each in entries("checked_in")] == [5, 7]
    page = reads(ana.get(f"/check-in/saved/{mine}/"))
    assert "You answered this check-in twice" in page
    assert "the later one counts" in page
    assert f"Pain on average: {counts}." in reads(ana.get("/check-in/before/"))


def test_once_one_of_the_two_is_undone_there_is_one(ana: Client, clock: Clock) -> None:
    saves(ana, pain_average="5")
    first = entries("checked_in")[0]["id"]
    clock.at(f"{FIRST} 22:00")
    mine = told_on_a_phone(ana, f"{FIRST}T21:00:00+01:00", pain_average=7, what="weekly", due=FIRST)
    ana.post(f"/log/undo/{first}/")
    assert "twice" not in reads(ana.get(f"/check-in/saved/{mine}/"))


def test_a_sign_in_either_of_them_is_heard(ana: Client, clock: Clock) -> None:
    saves(ana, pain_average="5", signs="none")
    clock.at(f"{FIRST} 22:00")
    told_on_a_phone(ana, f"{FIRST}T18:00:00+01:00", symptoms=["saddle_numbness"], what="weekly", due=FIRST)
    assert Standing.objects.get().mode == "stopped"


def test_one_of_another_week_is_not_the_same(ana: Client, clock: Clock) -> None:
    saves(ana, pain_average="5")
    clock.at(f"{NEXT} 20:00")
    saves(ana, pain_average="4")
    assert "twice" not in reads(ana.get(f"/check-in/saved/{entries('checked_in')[1]['id']}/"))
