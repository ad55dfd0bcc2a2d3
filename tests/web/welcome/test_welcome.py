"""The first page: what this is, what it rests on, what it is not, and one button."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.test import Client

from backstride.web.journals.models import Entry
from backstride.web.participant.welcome.climb import climb
from tests.cast.people import ANA
from tests.cast.story import Story
from tests.web.conftest import Clock
from tests.web.today.reading import links_of, text_of

Tells = Callable[[Story], Any]


def page(client: Client, lang: str = "en") -> str:
    client.cookies["django_language"] = lang
    return client.get("/").content.decode()


def test_everybody_is_welcomed_with_one_filled_button(client: Client, db: None) -> None:
    html = page(client)
    assert html.count("button go") == 1
    assert links_of(html)[0] == "/check/"
    assert "/accounts/login/" in links_of(html)


def test_it_says_what_the_trials_found_and_what_they_did_not_test(client: Client, db: None) -> None:
    text = text_of(page(client))
    assert "701 people who had recovered" in text
    assert "by 28%" in text
    assert "Most people, with it or without, had some back pain again." in text
    assert "40 people with long-lasting pain" in text
    assert "Both had a professional alongside." in text
    assert "no diagnosis" in text
    assert "Nobody watches this in real time." in text


def test_it_speaks_spanish(client: Client, db: None) -> None:
    text = text_of(page(client, "es"))
    assert "Empezar por la revisión de seguridad" in text
    assert "un 28 %" in text


def test_the_steps_that_are_drawn_are_those_of_the_programme(client: Client, db: None) -> None:
    assert (climb().first, climb().last, len(climb().minutes)) == (16, 30, 10)
    assert page(client).count('<rect class="walk"') == 10
    says = text_of(page(client))
    assert "begins with 16. Each bar is a stage from there on, 10 of them, up to 30 minutes" in says


def test_who_has_begun_is_led_to_today(ana: Client, tells: Tells, clock: Clock) -> None:
    tells(ANA)
    assert ana.get("/").headers["Location"] == "/today/"


def test_who_is_signed_in_is_not_asked_to_sign_in(ana: Client, participant: Any) -> None:
    participant.delete()
    assert "/accounts/login/" not in links_of(page(ana))


def test_looking_writes_nothing(client: Client, db: None) -> None:
    page(client)
    assert client.post("/").status_code == 405
    assert Entry.objects.count() == 0


def test_who_is_signed_in_is_not_told_that_they_need_not_be(client: Client, ana: Client) -> None:
    for lang, says in (("en", "you need not sign in"), ("es", "no hace falta entrar con una cuenta")):
        assert says in text_of(page(client, lang)) or client is ana
        assert says not in text_of(page(ana, lang))
