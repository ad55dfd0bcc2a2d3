"""A flare-up: every sign first, then the pain; then what follows and what helps."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from backstride.book.programmes import read_programme
from backstride.heart.symptoms import URGENCY
from backstride.web.journals.models import Entry, Standing
from tests.cast.story import Story
from tests.web.conftest import Clock

pytestmark = pytest.mark.django_db
Tells = Callable[[Story], Any]
ANA = Story("Ana").enrolled("2026-01-04").cleared("2026-01-04")
PAGE = "/worried/flare-up/"
NOBODY = "Nobody watches this in real time"


def form(**more: Any) -> dict[str, Any]:
    return {"entry": str(uuid4()), **more}


def answered(pain: str) -> dict[str, Any]:
    return form(none="yes", asked="pain", pain=pain)


def test_every_sign_is_asked_about_the_most_urgent_first(client: Client) -> None:
    page = client.get(PAGE).content.decode()
    places = [page.index(f'value="{sign}"') for sign in URGENCY]
    assert places == sorted(places)
    assert "None of these" in page
    assert 'name="pain"' not in page
    assert "checked" not in page
    assert NOBODY in page


def test_a_sign_leads_to_the_emergency_page_and_is_told(ana: Client, tells: Tells, clock: Clock) -> None:
    tells(ANA)
    page = ana.post(PAGE, form(sign=["both_legs_weak"], none="yes")).content.decode()
    assert "Stop. Get help now." in page
    assert Standing.objects.get().mode == "stopped"
    assert not Entry.objects.filter(kind="flared_up").exists()


@pytest.mark.parametrize("none", [{}, {"none": "yes"}])
def test_another_sign_is_answered_first_and_told_with_the_flare_up(
    ana: Client, tells: Tells, clock: Clock, none: dict[str, str]
) -> None:
    tells(ANA)
    page = ana.post(PAGE, form(sign=["fever", "dizzy"], **none)).content.decode()
    assert 'name="pain"' in page
    carried = re.findall(r'name="sign" value="(\w+)"', page)
    page = ana.post(PAGE, form(sign=carried, asked="pain", pain="6")).content.decode()
    entry = json.loads(Entry.objects.get(kind="flared_up").payload)
    assert (entry["pain"], entry["symptoms"]) == (6, ["fever", "dizzy"])
    assert Standing.objects.get().mode == "ask_first"
    assert page.index("Please let a doctor or nurse see you today.") < page.index("What your plan does now")


def test_beside_a_sign_nothing_says_to_keep_moving(client: Client) -> None:
    page = client.post(PAGE, form(sign=["calf_swelling"], asked="pain", pain="6")).content.decode()
    assert "Rest until you have been seen." in page
    assert "Keep moving" not in page


def test_nothing_answered_is_asked_again(client: Client) -> None:
    sent = form()
    page = client.post(PAGE, sent).content.decode()
    assert "Nothing is ticked yet" in page
    assert sent["entry"] in page


def test_none_of_these_leads_to_the_pain_and_nothing_is_chosen(client: Client) -> None:
    sent = form(none="yes")
    page = client.post(PAGE, sent).content.decode()
    assert 'name="pain"' in page
    assert sent["entry"] in page
    assert "checked" not in page
    assert "This question is still open" not in page


@pytest.mark.parametrize("pain", ["", "11", "-1", "a lot"])
def test_a_pain_that_is_none_is_asked_again(ana: Client, tells: Tells, clock: Clock, pain: str) -> None:
    tells(ANA)
    page = ana.post(PAGE, answered(pain)).content.decode()
    assert page.count("This question is still open") == 2
    assert not Entry.objects.filter(kind="flared_up").exists()


def test_it_is_told_and_the_plan_eases(ana: Client, tells: Tells, clock: Clock) -> None:
    tells(ANA)
    sent = answered("6")
    page = ana.post(PAGE, sent).content.decode()
    entry = json.loads(Entry.objects.get(kind="flared_up").payload)
    assert (entry["id"], entry["pain"], entry["symptoms"]) == (sent["entry"], 6, [])
    assert Standing.objects.get().mode == "flare"
    assert "Easier for now" in page
    assert "Sessions are short, easy walks until your back is settled." in page
    assert "If you feel like it, today: walk" in page
    assert f"/log/undo/{entry['id']}/" in page
    assert NOBODY in page


def test_the_next_days_the_way_back_and_when_to_look_again_follow_at_once(
    ana: Client, tells: Tells, clock: Clock
) -> None:
    tells(ANA)
    page = ana.post(PAGE, answered("6")).content.decode()
    assert page.index("Day by day") < page.index("The way back") < page.index("When to look again")
    assert "Today, Monday, 5 January 2026" in page
    assert 'data-rule="flare.not_easing"' in page
    assert "Monday, 12 January 2026: if the pain is not lower" in page
    assert "From tomorrow morning on, Today asks how your back is." in page


def test_beside_a_sign_no_days_are_planned(ana: Client, tells: Tells, clock: Clock) -> None:
    tells(ANA)
    page = ana.post(PAGE, form(sign=["dizzy"], asked="pain", pain="6")).content.decode()
    assert "Day by day" not in page
    assert 'data-rule="flare.not_easing"' in page


def test_the_same_form_again_is_the_same_flare_up(ana: Client, tells: Tells, clock: Clock) -> None:
    tells(ANA)
    sent = answered("6")
    ana.post(PAGE, sent)
    clock.at("2026-01-05 10:02")
    assert "Thank you, it is noted" in ana.post(PAGE, sent).content.decode()
    assert Entry.objects.filter(kind="flared_up").count() == 1


def test_what_helps_names_its_sources(client: Client) -> None:
    page = client.post(PAGE, answered("6")).content.decode()
    assert "Keep moving in short, easy stretches" in page
    assert "Suri and others, BMC Musculoskelet Disord 2011" in page
    assert "NICE" in page


@pytest.mark.parametrize(
    ("lang", "most"), [("en", "most ease within days"), ("es", "la mayoría cede en unos días")]
)
def test_nobody_is_promised_that_it_passes(client: Client, lang: str, most: str) -> None:
    client.cookies["django_language"] = lang
    page = client.post(PAGE, answered("6")).content.decode()
    assert most in page
    assert "it passes" not in page
    assert "se pasa" not in page


def test_when_to_see_somebody_is_what_the_programme_says(client: Client) -> None:
    page = client.post(PAGE, answered("6")).content.decode()
    values = read_programme("walk").values
    assert f"it is not easing after {values['flare_not_easing_days']:.0f} days" in page
    assert f"not as usual after {values['flare_lasting_days']:.0f} days" in page
    assert f"flare-up number {values['flares_often_count']:.0f} within 6 weeks" in page
    assert values["flares_often_days"] == 42


def test_nobody_s_flare_up_gets_the_same_advice_and_leaves_nothing(client: Client) -> None:
    page = client.post(PAGE, answered("6")).content.decode()
    assert "What helps in a flare-up" in page
    assert "Nothing of this has been saved" in page
    assert "undo" not in page
    assert Entry.objects.count() == 0


@pytest.mark.usefixtures("nothing_can_be_saved")
def test_the_advice_comes_though_nothing_can_be_saved(ana: Client, tells: Tells, clock: Clock) -> None:
    tells(ANA)
    page = ana.post(PAGE, answered("6")).content.decode()
    assert "This could not be saved" in page
    assert "Keep moving in short, easy stretches" in page


def test_who_is_not_enrolled_yet_is_heard_too(ana: Client, clock: Clock) -> None:
    page = ana.post(PAGE, answered("6")).content.decode()
    assert Entry.objects.filter(kind="flared_up").count() == 1
    assert "What your plan does now" not in page


def test_another_method_is_refused(client: Client) -> None:
    assert client.put(PAGE).status_code == 405


@pytest.mark.parametrize("sent", [{}, {"none": "yes"}, {"none": "yes", "pain": "6"}])
def test_it_speaks_spanish(ana: Client, tells: Tells, clock: Clock, sent: dict[str, str]) -> None:
    tells(ANA)
    ana.cookies["django_language"] = "es"
    page = ana.post(PAGE, form(**sent)).content.decode()
    assert '<html lang="es"' in page
    assert "brote" in page or "espalda" in page
    assert "Nadie vigila esto en tiempo real" in page
