"""The calendar's secret address: shown to its owner, found by nobody, ended at will."""

from __future__ import annotations

import re
from datetime import date, time

import pytest
from django.conf import LazySettings
from django.test import Client

from backstride.web.feeds.models import Address, Calendar
from backstride.web.journals.models import Entry, Participant
from tests.cast.people import ANA
from tests.cast.story import Story
from tests.web.carry.reading import address_on, calendar_at, make_address, page_of, says, shown
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.plan.test_erasing import everything


def digest_on(page: str) -> str:
    (digest,) = re.findall(r'name="instead_of" value="([0-9a-f]*)"', page)
    return str(digest)


def test_it_gives_the_coming_sessions_to_who_knows_it(walks: Client) -> None:
    address = make_address(walks)
    assert re.fullmatch(r"/feed/[\w-]{43}\.ics", address)
    assert date(2026, 1, 6) in shown(calendar_at(address))


def test_it_is_shown_again_to_its_owner_and_is_not_in_the_database(walks: Client) -> None:
    address = make_address(walks)
    secret = address.removeprefix("/feed/").removesuffix(".ics")
    assert address_on(page_of(walks)) == address
    assert secret not in everything()


def test_nothing_between_keeps_it_and_nothing_leads_away_from_it(walks: Client) -> None:
    answer = Client().get(make_address(walks))
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer.headers["Cache-Control"] == "private, no-cache"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "noindex" in answer.headers["X-Robots-Tag"]
    assert not answer.cookies
    assert walks.get("/carry/").headers["Cache-Control"] == "private, no-store"


def test_who_has_it_already_is_told_that_it_is_still_the_same(walks: Client) -> None:
    address = make_address(walks)
    mark = Client().get(address).headers["ETag"]
    again = Client().get(address, headers={"if-none-match": mark})
    assert again.status_code == 304
    assert again.headers["Referrer-Policy"] == "no-referrer"


@pytest.mark.parametrize(
    ("lang", "words"), [("en", "There is no calendar"), ("es", "No hay ningún calendario")]
)
@pytest.mark.parametrize("guess", ["x", "A" * 43, "é" * 43, "%00" * 43])
@pytest.mark.django_db
def test_a_guess_finds_nothing_and_is_told_so_in_plain_text(guess: str, lang: str, words: str) -> None:
    answer = Client().get(f"/feed/{guess}.ics", headers={"accept-language": lang})
    assert answer.status_code == 404
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.content.decode().startswith(words)


def test_once_ended_it_says_that_it_has_gone(walks: Client) -> None:
    address = make_address(walks)
    walks.post("/carry/", {"do": "end"})
    answer = Client().get(address)
    assert answer.status_code == 410
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert "was ended by its owner" in answer.content.decode()
    assert address_on(page_of(walks)) == ""


def test_a_new_one_ends_the_old_one(walks: Client) -> None:
    first = make_address(walks)
    second = make_address(walks, digest_on(page_of(walks)))
    assert second != first
    assert Client().get(first).status_code == 410
    assert Client().get(second).status_code == 200


def test_the_button_pressed_twice_makes_one(walks: Client) -> None:
    first = make_address(walks)
    assert make_address(walks) == first
    assert Address.objects.count() == 1


def test_only_the_last_few_ended_ones_are_remembered(walks: Client, clock: Clock) -> None:
    first = make_address(walks)
    for minute in range(15):
        clock.at(f"2026-01-06 11:{minute:02}")
        make_address(walks, digest_on(page_of(walks)))
    assert Address.objects.count() == 11
    assert Client().get(first).status_code == 404


def test_with_another_key_it_works_on_and_cannot_be_shown(walks: Client, settings: LazySettings) -> None:
    address = make_address(walks)
    user = Address.objects.get().participant.user
    assert user is not None
    settings.SECRET_KEY = "another one, since the folder was moved without its key"
    walks.force_login(user)
    page = page_of(walks)
    assert Client().get(address).status_code == 200
    assert address_on(page) == ""
    assert "cannot be shown any more" in says(page)
    make_address(walks, digest_on(page))
    assert Client().get(address).status_code == 410


def test_who_may_not_sign_in_any_more_shows_nothing_there(walks: Client, participant: Participant) -> None:
    address = make_address(walks)
    assert participant.user is not None
    participant.user.is_active = False
    participant.user.save()
    assert Client().get(address).status_code == 410


def test_erasing_an_account_leaves_nothing_at_its_address(walks: Client) -> None:
    address = make_address(walks)
    calendar_at(address)
    walks.post("/plan/erase/", {"word": "erase"})
    assert Client().get(address).status_code == 404
    assert Address.objects.count() == Calendar.objects.count() == 0


def test_it_answers_so_many_times_an_hour(walks: Client, clock: Clock) -> None:
    address = make_address(walks)
    browser = Client()
    assert {browser.head(address).status_code for _ in range(60)} == {200}
    answer = browser.get(address)
    assert answer.status_code == 429
    assert answer.headers["Retry-After"] == "3600"
    assert "asked for too often" in answer.content.decode()
    clock.at("2026-01-06 11:01")
    assert browser.get(address).status_code == 200


def test_it_takes_no_form(walks: Client) -> None:
    assert Client().post(make_address(walks)).status_code == 405


def test_nobody_makes_one_for_somebody_else(walks: Client, participant: Participant) -> None:
    assert Client().post("/carry/", {"do": "address", "instead_of": ""}).headers["Location"] == "/"
    other = {"do": "address", "instead_of": "", "whose": "6e9f4b1e-8f1b-4c53-9d5e-2f9f0a7c1b11"}
    assert walks.post("/carry/", other).status_code == 409
    assert Address.objects.count() == 0


def test_without_the_forms_token_none_is_made(walks: Client, participant: Participant) -> None:
    careful = Client(enforce_csrf_checks=True)
    assert participant.user is not None
    careful.force_login(participant.user)
    assert careful.post("/carry/", {"do": "address", "instead_of": ""}).status_code == 403
    assert Address.objects.count() == 0


def test_while_sessions_wait_it_can_be_ended_and_none_is_offered(walks: Client, stopped: Story) -> None:
    assert 'value="address"' not in page_of(walks)


def test_an_address_made_before_can_still_be_ended_while_sessions_wait(
    walks: Client, tells: Tells, clock: Clock
) -> None:
    address = make_address(walks)
    clock.at("2026-01-06 22:00")
    tells(Story("Ana pauses").tell("paused_by_self", "2026-01-06 20:00"))
    assert "says in your calendar that it is cancelled" in says(page_of(walks))
    walks.post("/carry/", {"do": "end"})
    assert Client().get(address).status_code == 410


@pytest.mark.parametrize("typed", ["07:30", "7:30", "7.30", "7h30"])
def test_the_time_of_day_is_chosen(walks: Client, participant: Participant, typed: str) -> None:
    address, before = make_address(walks), Entry.objects.count()
    walks.post("/carry/", {"do": "time", "at": typed})
    assert Calendar.objects.get(participant=participant).at == time(7, 30)
    assert 'value="07:30"' in page_of(walks)
    assert {(seen.starts.hour, seen.starts.minute) for seen in shown(calendar_at(address)).values()} == {
        (7, 30)
    }
    assert Entry.objects.count() == before


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("typed", ["", "25:00", "noon", "12:60", "<b>"])
def test_what_is_no_time_of_day_is_shown_again_and_nothing_is_kept(
    walks: Client, typed: str, lang: str
) -> None:
    walks.cookies["django_language"] = lang
    answer = walks.post("/carry/", {"do": "time", "at": typed})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert 'href="#q-at"' in page
    assert 'aria-describedby="at-help wrong-at"' in page
    assert Calendar.objects.count() == 0


def test_a_button_that_does_not_exist_changes_nothing(walks: Client) -> None:
    assert walks.post("/carry/", {"do": "everything"}).status_code == 200
    assert Address.objects.count() == Calendar.objects.count() == 0


@pytest.mark.parametrize("lang", ["en", "es"])
def test_every_button_says_what_came_of_it(walks: Client, lang: str) -> None:
    walks.cookies["django_language"] = lang
    for form in ({"do": "time", "at": "08:00"}, {"do": "address", "instead_of": ""}, {"do": "end"}):
        assert 'role="status"' in walks.post("/carry/", form, follow=True).content.decode()


def test_on_a_machine_of_ones_own_it_says_that_no_phone_reaches_it(
    walks: Client, settings: LazySettings
) -> None:
    assert "no phone reaches it" in says(page_of(walks))
    settings.AT_HOME = False
    make_address(walks)
    assert "no phone reaches it" not in says(page_of(walks))
    assert "webcal://testserver/feed/" in page_of(walks)


def test_hour_and_address_are_ones_own(walks: Client, clock: Clock) -> None:
    assert ANA.zone == "Europe/Madrid"
    starts = next(iter(shown(calendar_at(make_address(walks))).values())).starts
    assert str(starts.tzinfo) == "Europe/Madrid"
