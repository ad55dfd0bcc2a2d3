"""The switch: off until somebody switches it on; says what is sent; forgets the place when it is off."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from backstride.web.journals.erase import erase_everything_of
from backstride.web.journals.models import Participant
from backstride.web.weather.models import Forecast, Wish
from tests.web.conftest import Clock
from tests.web.log.ana import entries, hidden_in
from tests.web.today.reading import text_of
from tests.web.weather.conftest import ANSWERS, switches_on
from tests.web.weather.weather_server import WeatherServer

LANGUAGES = ("en", "es")


def reads(answer: Any) -> str:
    """The page as a person reads it."""
    return text_of(answer.content.decode())


def consents() -> list[tuple[str, bool]]:
    """What the journal says of consent."""
    return [(each["to"], each["given"]) for each in entries("consented")]


def test_it_is_off_until_somebody_switches_it_on(walks: Client, server: WeatherServer) -> None:
    page = reads(walks.get("/weather/"))
    assert "It is off." in page
    assert " checked" not in walks.get("/weather/").content.decode()
    walks.get("/today/")
    walks.get("/weather/now/")
    assert server.heard == []
    assert consents() == []


def test_it_says_what_is_sent_where_and_what_is_kept(walks: Client, server: WeatherServer) -> None:
    page = reads(walks.get("/weather/"))
    assert "asks 127.0.0.1 for the weather" in page
    assert "rounded to about 10 km, and nothing else about you" in page
    assert "There is no search by name" in page


def test_switched_on_the_journal_says_so_without_the_place(walks: Client, server: WeatherServer) -> None:
    answer = switches_on(walks)
    assert answer.headers["Location"] == "/today/"
    (entry,) = entries("consented")
    assert (entry["to"], entry["given"], entry["by"]) == ("weather", True, "participant")
    assert "40.4" not in str(entry)
    assert "It is on, for 40.4° N, 3.7° W." in reads(walks.get("/weather/"))
    assert server.heard == [], "nothing is asked before a page wants it"


def test_of_the_place_one_decimal_is_kept_and_no_more(walks: Client, server: WeatherServer) -> None:
    switches_on(walks)
    assert Wish.objects.get().forecast_id == "40.4,-3.7"
    assert "4168" not in walks.get("/weather/").content.decode()


def test_a_city_will_do(walks: Client, server: WeatherServer) -> None:
    switches_on(walks, latitude="", longitude="", city="America/Bogota")
    assert Wish.objects.get().forecast_id == "4.6,-74.1"


def test_what_was_typed_goes_before_a_city_and_a_comma_is_fine(walks: Client, server: WeatherServer) -> None:
    switches_on(walks, latitude="−33,86", longitude="+151,21", city="America/Bogota")
    assert Wish.objects.get().forecast_id == "-33.9,151.2"


@pytest.mark.parametrize(
    ("other", "question"),
    [
        ({"latitude": "", "longitude": "", "city": ""}, "where"),
        ({"latitude": "91"}, "where"),
        ({"longitude": ""}, "where"),
        ({"longitude": "nan"}, "where"),
        ({"longitude": "1e2"}, "where"),
        ({"latitude": "north"}, "where"),
        ({"latitude": "", "longitude": "", "city": "Middle/Earth"}, "where"),
        ({"heart": ""}, "heart"),
        ({"unsteady": "perhaps"}, "unsteady"),
    ],
)
def test_what_is_missing_or_wrong_is_asked_again_and_nothing_is_lost(
    walks: Client, server: WeatherServer, other: dict[str, str], question: str
) -> None:
    answer = switches_on(walks, **other)
    html = answer.content.decode()
    assert answer.status_code == 422
    assert f'href="#q-{question}"' in html
    assert f'id="wrong-{question}"' in html
    typed = {**ANSWERS, **other}
    if question != "where":
        assert 'value="40.4"' in html
    else:
        assert f'value="{typed["latitude"]}"' in html
    assert html.count(" checked") == sum(typed[name] in ("yes", "no") for name in ("heart", "unsteady"))
    assert consents() == []
    assert not Wish.objects.exists()


def test_another_place_is_no_other_consent(wants: Client) -> None:
    switches_on(wants, latitude="48.9", longitude="2.4")
    assert consents() == [("weather", True)]
    assert Wish.objects.get().forecast_id == "48.9,2.4"


def test_a_double_click_is_one_entry(walks: Client, server: WeatherServer) -> None:
    form = {**hidden_in(walks.get("/weather/")), **ANSWERS}
    for _ in range(2):
        assert walks.post("/weather/", form).status_code == 302
    assert consents() == [("weather", True)]


def test_switched_off_the_place_is_forgotten_and_the_journal_says_so(
    wants: Client, clock: Clock, server: WeatherServer
) -> None:
    wants.get("/weather/now/")
    clock.at("2026-01-06 10:05")
    answer = wants.post("/weather/", {**hidden_in(wants.get("/weather/")), "switch": "off"})
    assert answer.headers["Location"] == "/weather/"
    assert consents() == [("weather", True), ("weather", False)]
    assert not Wish.objects.exists()
    assert "It is off." in reads(wants.get("/weather/"))
    heard = len(server.heard)
    assert wants.get("/weather/now/").headers["Location"] == "/today/"
    assert "The weather at" not in reads(wants.get("/today/"))
    assert len(server.heard) == heard


def test_off_and_on_again_by_the_same_old_page_asks_once_more(wants: Client, clock: Clock) -> None:
    first = entries("consented")[0]["id"]
    clock.at("2026-01-06 10:05")
    wants.post("/weather/", {**hidden_in(wants.get("/weather/")), "switch": "off"})
    answer = wants.post("/weather/", {**ANSWERS, "entry": first})
    assert answer.status_code == 409
    assert "This page was sent before" in reads(answer)
    assert not Wish.objects.exists()
    clock.at("2026-01-06 10:06")
    again = {**ANSWERS, **hidden_in(answer), "switch": "on"}
    assert wants.post("/weather/", again).status_code == 302
    assert Wish.objects.exists()


def test_undone_in_the_journal_it_is_off(wants: Client, tells: Any, participant: Participant) -> None:
    from tests.cast.story import Story  # noqa: PLC0415

    (entry,) = entries("consented")
    tells(Story("undo").tell("withdrawn", "2026-01-06 10:00", about=[entry["id"]]))
    assert "It is off." in reads(wants.get("/weather/"))


def test_the_journal_shows_it_in_words(wants: Client) -> None:
    assert "The weather forecast was switched on." in reads(wants.get("/log/journal/"))


def test_erasing_leaves_no_wish(wants: Client, participant: Participant, clock: Clock) -> None:
    assert participant.user is not None
    erase_everything_of(participant.user, clock.now)
    assert not Wish.objects.exists()
    assert set(Forecast.objects.values_list("spot", flat=True)) == {"40.4,-3.7"}


def test_where_the_instance_allows_none_there_is_no_switch(walks: Client, settings: Any) -> None:
    settings.WEATHER = None
    page = reads(walks.get("/weather/"))
    assert "has not allowed forecasts" in page
    assert "Switch it on" not in page
    assert walks.post("/weather/", ANSWERS).headers["Location"] == "/weather/"
    assert consents() == []


def test_switched_off_for_the_instance_later_it_can_still_be_forgotten(
    wants: Client, settings: Any, server: WeatherServer
) -> None:
    settings.WEATHER = None
    assert "The weather at" not in reads(wants.get("/today/"))
    assert "forget the place" in reads(wants.get("/weather/"))
    wants.post("/weather/", {"switch": "off"})
    assert not Wish.objects.exists()


@pytest.mark.parametrize("path", ["/weather/", "/weather/now/"])
def test_others_are_sent_away(client: Client, db: None, path: str) -> None:
    assert client.get(path).headers["Location"] == "/"


def test_the_form_of_another_is_refused(wants: Client, server: WeatherServer) -> None:
    answer = wants.post("/weather/", {"switch": "off", "whose": "0b1a9a1e-0000-4000-8000-000000000000"})
    assert answer.status_code == 409
    assert Wish.objects.exists()


def test_other_methods_are_refused(wants: Client) -> None:
    assert wants.put("/weather/").status_code == 405
    assert wants.post("/weather/now/").status_code == 405


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_speaks_both_languages_and_the_title_says_nothing_clinical(wants: Client, lang: str) -> None:
    wants.cookies["django_language"] = lang
    html = wants.get("/weather/").content.decode()
    assert {"en": "<title>Weather –", "es": "<title>El tiempo –"}[lang] in html
    assert {"en": "40.4° N, 3.7° W", "es": "40,4° N, 3,7° O"}[lang] in html
    assert switches_on(wants, latitude="100").status_code == 422


def test_the_plan_leads_here(walks: Client) -> None:
    assert 'href="/weather/"' in walks.get("/plan/").content.decode()
