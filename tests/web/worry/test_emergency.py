"""The emergency page comes whatever happens: without signs, without a person, without a database."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.db import OperationalError, connection
from django.test import Client

from backstride.heart.symptoms import NOW
from backstride.web.journals.models import Entry, Participant, Standing
from tests.cast.story import Story
from tests.web.conftest import Clock

pytestmark = pytest.mark.django_db
Tells = Callable[[Story], Any]
ANA = Story("Ana").enrolled("2026-01-04").cleared("2026-01-04")
PAGE, WORRIED = "/worried/emergency/", "/worried/"
ALWAYS = (
    "Stop. Get help now.",
    "Go to a hospital emergency department now.",
    "Do not drive yourself",
    "Backstride has not alerted anyone.",
    "Nobody watches this in real time",
)


def form(*signs: str, **more: str) -> dict[str, Any]:
    return {"entry": str(uuid4()), "sign": list(signs), **more}


def says_it_all(page: str) -> bool:
    return [line for line in ALWAYS if line not in page] == []


@pytest.mark.parametrize("sign", NOW)
def test_a_sign_stops_the_sessions_and_is_told(ana: Client, tells: Tells, clock: Clock, sign: str) -> None:
    tells(ANA)
    page = ana.post(WORRIED, form(sign)).content.decode()
    assert says_it_all(page)
    assert 'href="tel:112"' in page
    assert "What to say there:" in page
    entry = Entry.objects.get(kind="symptom_reported")
    assert json.loads(entry.payload)["symptoms"] == [sign]
    assert Standing.objects.get().mode == "stopped"
    assert "What you ticked is noted." in page


def test_nerve_signs_bring_the_words_to_say(client: Client) -> None:
    assert "cauda equina" in client.post(WORRIED, form("saddle_numbness")).content.decode()
    assert "cauda equina" not in client.post(WORRIED, form("chest_pain")).content.decode()


@pytest.mark.usefixtures("nothing_can_be_saved")
def test_it_comes_though_nothing_can_be_saved(ana: Client, tells: Tells, clock: Clock) -> None:
    tells(ANA)
    page = ana.post(WORRIED, form("chest_pain")).content.decode()
    assert says_it_all(page)
    assert 'href="tel:112"' in page
    assert "could not be saved" in page


@pytest.mark.parametrize("sign", ["chest_pain", "fever", "fell"])
@pytest.mark.parametrize("address", [WORRIED, "/worried/flare-up/"])
def test_it_comes_though_the_database_is_away(
    ana: Client, tells: Tells, clock: Clock, sign: str, address: str
) -> None:
    tells(ANA)

    def away(*_: Any) -> None:
        raise OperationalError("the disk is full")

    with connection.execute_wrapper(away):
        page = ana.post(address, form(sign)).content.decode()
    if sign == "chest_pain":
        assert says_it_all(page)
    if address == WORRIED:
        assert "could not be saved" in page


def test_without_a_sign_it_comes_though_the_database_is_away(ana: Client, tells: Tells, clock: Clock) -> None:
    tells(ANA)

    def away(*_: Any) -> None:
        raise OperationalError("the database is locked")

    with connection.execute_wrapper(away):
        assert says_it_all(ana.get(PAGE).content.decode())


def test_it_comes_for_who_is_nobody_and_leaves_nothing(client: Client) -> None:
    assert says_it_all(client.get(PAGE).content.decode())
    assert says_it_all(client.post(WORRIED, form("fainted")).content.decode())
    assert Entry.objects.count() == 0


def test_a_browser_s_time_zone_suggests_the_number_and_the_country_is_named(client: Client) -> None:
    page = client.post(WORRIED, form("chest_pain", zone="America/Santiago")).content.decode()
    assert 'href="tel:131"' in page
    assert "The emergency number in this country: Chile." in page


def test_it_does_so_on_the_straight_way_too(client: Client) -> None:
    assert 'href="tel:911"' in client.get(PAGE, {"zone": "America/Mexico_City"}).content.decode()


def test_where_the_country_is_not_known_the_numbers_of_all_are_there(client: Client) -> None:
    page = client.post(WORRIED, form("chest_pain", zone="Mars/Base")).content.decode()
    assert "your local emergency number" in page
    assert '<details id="countries" open>' in page
    assert 'href="tel:000"' in page


def test_a_number_that_is_only_remembered_says_so(client: Client) -> None:
    assert "We have not been able to check this number" in client.get(f"{PAGE}en/JP/").content.decode()
    assert "We have not been able to check" not in client.get(f"{PAGE}en/ES/").content.decode()


def test_who_is_stopped_finds_the_words_to_say(ana: Client, tells: Tells, clock: Clock) -> None:
    tells(ANA.symptom("2026-01-05 09:30", "both_legs_weak"))
    assert "weakness in both legs" in ana.get(PAGE).content.decode()


def test_it_is_kept_by_nobody_but_the_one_for_everybody(client: Client) -> None:
    assert client.get(PAGE).headers["Cache-Control"] == "private, no-cache"
    assert client.get(f"{PAGE}en/").headers["Cache-Control"] == "public, max-age=86400"


def test_the_one_for_everybody_is_the_same_for_everybody(
    client: Client, participant: Participant, tells: Tells, clock: Clock, django_assert_num_queries: Any
) -> None:
    tells(ANA.symptom("2026-01-05 09:30", "both_legs_weak"))
    nobodys = client.get(f"{PAGE}es/ES/")
    assert participant.user is not None
    client.force_login(participant.user)
    client.cookies["django_language"], client.cookies["size"] = "en", "larger"
    client.cookies["place"] = "GB"
    with django_assert_num_queries(0):
        anas = client.get(f"{PAGE}es/ES/")
    assert anas.content == nobodys.content
    assert anas.headers["Content-Language"] == "es"
    assert "Set-Cookie" not in anas.headers
    assert not anas.cookies
    assert "Cookie" not in anas.headers.get("Vary", "")
    assert 'href="tel:112"' in anas.content.decode()
    assert "csrf" not in anas.content.decode()


@pytest.mark.parametrize("address", ["fr/", "en/XX/", "en/es/", "english/"])
def test_an_address_that_is_none_is_not_found(client: Client, address: str) -> None:
    assert client.get(f"{PAGE}{address}").status_code == 404


@pytest.mark.parametrize("address", ["", "en/", "en/ES/"])
def test_it_is_only_read(client: Client, address: str) -> None:
    assert client.post(f"{PAGE}{address}").status_code == 405


@pytest.mark.parametrize("address", ["", "es/", "es/MX/"])
def test_it_speaks_spanish(client: Client, address: str) -> None:
    client.cookies["django_language"] = "es"
    page = client.get(f"{PAGE}{address}").content.decode()
    assert '<html lang="es"' in page
    assert "Deténgase. Pida ayuda ahora." in page
    assert "Backstride no ha avisado a nadie." in page


def test_it_holds_no_script(client: Client) -> None:
    assert "<script" not in client.get(PAGE).content.decode()


@pytest.mark.parametrize(
    ("lang", "says"),
    [
        ("en", "The emergency number in this country: United Kingdom."),
        ("es", "El número de emergencias de este país: Reino Unido."),
    ],
)
def test_the_country_is_named_whatever_its_article_and_no_full_stop_stands_apart(
    client: Client, lang: str, says: str
) -> None:
    page = client.get(f"{PAGE}{lang}/GB/").content.decode()
    assert says in page
    assert 'href="tel:112"' in page
    assert "</a>." not in page
