"""The player's page says the session, and why there is none; its script is told what the plan says."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

import pytest
from django.test import Client

from backstride.book.rulebook import shipped_rulebook
from backstride.handouts.given import NoHandout
from backstride.web.journals.models import Entry, Participant
from backstride.web.participant.player import plan as plans
from tests.cast.people import HUGO
from tests.cast.story import Story
from tests.web.carry.conftest import WEEK_1
from tests.web.carry.reading import says
from tests.web.carry.withdrawing import withdraw_walk
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells

PLAYER = "/session/"
DATA = re.compile(r'<script id="player-plan" type="application/json">(.*?)</script>')


def plan_in(browser: Client, lang: str = "en") -> dict[str, Any]:
    browser.cookies["django_language"] = lang
    (found,) = DATA.findall(browser.get(PLAYER).content.decode())
    plan: dict[str, Any] = json.loads(found)
    return plan


def test_the_script_is_told_what_is_asked_for(walks: Client, participant: Participant) -> None:
    plan = plan_in(walks)
    prescribed = Entry.objects.filter(participant=participant, kind="prescribed").latest("seq")
    decision = json.loads(prescribed.payload)["decision"]
    assert plan["asked"] == str(prescribed.pk)
    assert (plan["digest"], plan["text"]) == (decision["digest"], decision["session"])
    assert plan["whose"] == str(participant.pk)
    assert plan["zone"] == "Europe/Madrid"
    assert plan["all_s"] == sum(each["seconds"] for each in plan["stretches"])
    assert plan["minutes"] * 60 == plan["all_s"]


def test_it_holds_from_its_day_until_time_alone_alters_it(walks: Client) -> None:
    plan = plan_in(walks)
    assert date.fromisoformat(plan["day"]) == date(2026, 1, 6)
    assert plan["good_until"] is None or plan["good_until"] > plan["day"]


def test_on_a_rest_day_it_says_for_which_day_it_is(walks: Client, tells: Tells, clock: Clock) -> None:
    clock.at("2026-01-06 20:00")
    tells(WEEK_1.session("2026-01-06 18:00", minutes=16))
    assert plan_in(walks)["day"] > "2026-01-06"


def test_each_stretch_says_what_is_done_and_what_follows(ana: Client, tells: Tells, clock: Clock) -> None:
    clock.at("2026-01-05 20:00")
    tells(HUGO)
    first, second, *_, last = plan_in(ana)["stretches"]
    assert (first["word"], first["now"], first["then"]) == ("Walk", "warm-up", "then run 15 seconds")
    assert second["now"] == "run 1 of 10"
    assert second["aloud"] == "run 1 of 10, 15 seconds; then walk 1 minute 45 seconds."
    assert (last["now"], last["then"]) == ("cool-down", "then you are done")


def test_pain_is_judged_by_the_persons_own_usual_and_their_programmes_figures(walks: Client) -> None:
    settled = int(shipped_rulebook().programme("walk").values["settled_worst_rise"])
    flared = int(shipped_rulebook().programme("walk").values["flared_worst_rise"])
    usual = 2
    expected = [
        "settled" if pain - usual <= settled else "irritated" if pain - usual < flared else "flared"
        for pain in range(11)
    ]
    assert plan_in(walks)["pain"] == expected
    assert plan_in(walks)["usual"] == usual


def test_who_only_walks_is_not_asked_how_much_of_it_was_running(walks: Client) -> None:
    for path in (PLAYER, "/log/", "/pocket/log/"):
        assert '<div class="if-told">' in walks.get(path).content.decode(), path


def test_who_is_on_a_programme_with_running_is_asked(ana: Client, tells: Tells, clock: Clock) -> None:
    clock.at("2026-01-05 20:00")
    tells(HUGO)
    for path in (PLAYER, "/log/", "/pocket/log/"):
        page = ana.get(path).content.decode()
        assert 'name="run_minutes"' in page, path
        assert "if-told" not in page, path


@pytest.mark.parametrize("lang", ["en", "es"])
def test_both_languages_have_every_word(walks: Client, lang: str) -> None:
    plan = plan_in(walks, lang)
    page = walks.get(PLAYER).content.decode()
    assert plan["language"] == lang
    assert f'<html lang="{lang}"' in page
    assert "[player" not in page


def test_the_title_tells_nobody_anything(walks: Client) -> None:
    assert "<title>Your session – Backstride</title>" in walks.get(PLAYER).content.decode()


def test_where_sessions_have_stopped_there_is_no_plan_and_the_advice_comes_first(
    walks: Client, stopped: Story
) -> None:
    page = walks.get(PLAYER).content.decode()
    assert plan_in(walks) is None
    assert page.index('href="/worried/emergency/"') < page.index("<h1")
    assert "there is nothing to carry for now" in says(page)


def test_what_was_begun_before_a_stop_can_still_be_told(walks: Client, stopped: Story) -> None:
    page = walks.get(PLAYER).content.decode()
    assert 'data-press="tell"' in page
    assert 'data-form="session played"' in page


def test_a_programme_that_is_withdrawn_is_not_played(walks: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    withdraw_walk(monkeypatch)
    assert plan_in(walks) is None


def test_a_stranger_is_welcomed_first(client: Client) -> None:
    assert client.get(PLAYER).headers["Location"] == "/"


def test_who_has_not_begun_is_led_to_the_start(ana: Client) -> None:
    assert ana.get(PLAYER).headers["Location"] == "/start/"


def test_it_is_there_to_be_read_only(walks: Client) -> None:
    assert walks.post(PLAYER).status_code == 405
    assert walks.head(PLAYER).status_code == 200


WAYS_BACK = {
    "en": ("Go on with your session: {at} of {all}", "Tell how your session was", "Back to your session"),
    "es": ("Seguir con su sesión: {at} de {all}", "Contar cómo fue su sesión", "Volver a su sesión"),
}
"""Hidden until the phone says that one is under way."""


@pytest.mark.parametrize("lang", WAYS_BACK)
@pytest.mark.parametrize(
    "path", ["/today/", "/log/", "/worried/", "/pocket/log/", "/pocket/worried/", "/pocket/"]
)
def test_where_somebody_looks_for_a_session_under_way_there_are_words_for_it(
    walks: Client, path: str, lang: str
) -> None:
    walks.cookies["django_language"] = lang
    page = walks.get(path).content.decode()
    goes_on, untold, back = WAYS_BACK[lang]
    worried = path.endswith("worried/")
    assert f'data-goes-on="{back if worried else goes_on}"' in page
    assert f'data-untold="{back if worried else untold}"' in page


def test_today_and_the_page_to_carry_lead_there(walks: Client) -> None:
    for page in ("/today/", "/carry/"):
        assert f'href="{PLAYER}"' in walks.get(page).content.decode()


def test_where_nothing_can_be_made_of_it_the_page_says_why(
    walks: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*asked: Any) -> None:
        raise NoHandout("empty")

    monkeypatch.setattr(plans, "given_today", refuse)
    assert plan_in(walks) is None
