"""The page of reminders: off until switched on; an address says yes first; everything can end."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.conf import LazySettings
from django.test import Client

from backstride.web.journals.models import Entry, Participant
from backstride.web.reminders.carried import kept_of_reminders
from backstride.web.reminders.models import Buddy, Sent, Wish
from backstride.web.reminders.round import one_round
from tests.cast.people import ANA
from tests.cast.story import Story
from tests.web.conftest import Clock
from tests.web.reminders.conftest import AT_NINE, send_to
from tests.web.reminders.mail_servers import Inbox, free_port
from tests.web.today.reading import text_of

Tells = Callable[[Story], Any]
ALL = {"things": ["session", "morning"], "at": "09:00", "by_mail": "on", "address": "ana@example.org"}
LANGUAGES = ("en", "es")


@pytest.fixture(autouse=True)
def _begun(tells: Tells, clock: Clock) -> None:
    clock.at("2026-01-06 12:00")
    tells(ANA.settled("2026-01-05"))


def link_in(inbox: Inbox, name: str) -> str:
    """The address of a link in the last mail, as this instance knows it."""
    part = inbox.mails[-1].get_body(("plain",))
    assert part is not None
    (found,) = re.findall(rf"https://walk\.example(/reminders/{name}/\S+)", part.get_content())
    return str(found)


def test_until_somebody_switches_them_on_they_are_off(ana: Client, inbox: Inbox, clock: Clock) -> None:
    assert "Reminders are off" in ana.get("/reminders/").content.decode()
    assert not Wish.objects.exists()
    clock.at(AT_NINE)
    assert one_round(clock.now) == {}


def test_an_address_is_asked_first_and_reminded_once_it_said_yes(
    ana: Client, inbox: Inbox, clock: Clock, client: Client
) -> None:
    page = ana.post("/reminders/", ALL, follow=True).content.decode()
    assert "We have written to ana@example.org" in page
    assert inbox.mails[0]["Subject"] == "Do you want these messages?"
    clock.at(AT_NINE)
    assert one_round(clock.now) == {}
    link = link_in(inbox, "confirm")
    assert Client().get(link).status_code == 200
    assert one_round(clock.now) == {}  # a scanner that opens links changes nothing
    assert Client().post(link).status_code == 200
    assert one_round(clock.now) == {"sent": 1}


def test_another_address_has_to_say_yes_anew(ana: Client, inbox: Inbox) -> None:
    ana.post("/reminders/", ALL)
    first = link_in(inbox, "confirm")
    ana.post("/reminders/", {**ALL, "address": "other@example.org"})
    assert Client().post(first).status_code == 410
    assert not Wish.objects.get().confirmed
    Client().post(link_in(inbox, "confirm"))
    ana.post("/reminders/", {**ALL, "address": "Other@example.org"})
    assert Wish.objects.get().confirmed
    assert len(inbox.mails) == 2


def test_nobody_is_pestered_through_us(ana: Client, inbox: Inbox, clock: Clock) -> None:
    pages = [
        ana.post("/reminders/", {**ALL, "address": f"{number}@example.org"}, follow=True)
        for number in range(5)
    ]
    assert "do not write again before tomorrow" in pages[-1].content.decode()
    assert len(inbox.mails) == 3
    clock.at("2026-01-07 12:00")
    ana.post("/reminders/", ALL)
    assert len(inbox.mails) == 4


def test_where_the_mail_cannot_leave_the_page_says_so(ana: Client, settings: LazySettings) -> None:
    send_to(settings, free_port())
    page = ana.post("/reminders/", ALL, follow=True).content.decode()
    assert "could not be sent" in page
    assert Wish.objects.get().by_mail


def test_where_no_mail_is_sent_none_is_promised(ana: Client, settings: LazySettings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    page = ana.get("/reminders/").content.decode()
    assert "No e-mail can be sent from here" in page
    ana.post("/reminders/", ALL)
    assert not Wish.objects.get().by_mail


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"address": "ana@"}, "whole e-mail address"),
        ({"address": ""}, "whole e-mail address"),
        ({"at": "25:00"}, "a time of day"),
        ({"things": []}, "at least one thing"),
    ],
)
def test_what_cannot_be_used_is_asked_about_and_nothing_is_lost(
    ana: Client, inbox: Inbox, typed: dict[str, Any], says: str
) -> None:
    answer = ana.post("/reminders/", {**ALL, "at": "07:45", **typed})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert says in page
    if "at" not in typed:
        assert 'value="07:45"' in page
    assert not Wish.objects.exists()
    assert inbox.mails == []


def test_it_says_in_which_zone_and_what_came_of_the_last_one(
    ana: Client, participant: Participant, clock: Clock, inbox: Inbox
) -> None:
    ana.post("/reminders/", ALL)
    Wish.objects.update(confirmed=True)
    clock.at(AT_NINE)
    one_round(clock.now)
    page = ana.get("/reminders/").content.decode()
    assert "Europe/Madrid" in page
    assert "handed over" in page


@pytest.mark.parametrize("outcome", ["claimed", "sent", "failed", "refused", "unsure"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_whatever_came_of_it_has_its_words(
    ana: Client, participant: Participant, clock: Clock, outcome: str, lang: str
) -> None:
    ana.cookies["django_language"] = lang
    row = {"participant": participant, "day": "2026-01-07", "to": "mail", "claimed": clock.now}
    Sent.objects.create(**row, things="session", outcome=outcome)
    assert ana.get("/reminders/").status_code == 200


def test_not_today_on_the_page_silences_the_day(ana: Client, inbox: Inbox, clock: Clock) -> None:
    ana.post("/reminders/", ALL)
    Wish.objects.update(confirmed=True)
    clock.at("2026-01-07 07:00")
    assert "Nothing more comes today" in ana.post("/reminders/today/", follow=True).content.decode()
    clock.at(AT_NINE)
    assert one_round(clock.now) == {}


def test_everything_ends_with_one_button(ana: Client, inbox: Inbox, clock: Clock) -> None:
    ana.post("/reminders/", ALL)
    Wish.objects.update(confirmed=True)
    assert "All reminders are off" in ana.post("/reminders/off/", follow=True).content.decode()
    clock.at(AT_NINE)
    assert one_round(clock.now) == {}


def test_a_wish_is_no_entry_of_the_journal(ana: Client, inbox: Inbox) -> None:
    before = Entry.objects.count()
    ana.post("/reminders/", ALL)
    ana.post("/reminders/buddy/", {"name": "Luz"})
    assert Entry.objects.count() == before


# -- links that need no signing in --------------------------------------------------------------


@pytest.mark.parametrize("name", ["not-today", "stop"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_link_asks_first_in_the_language_of_the_mail_and_shows_nothing_of_anybody(
    ana: Client, inbox: Inbox, clock: Clock, name: str, lang: str
) -> None:
    ana.post("/reminders/", ALL)
    Wish.objects.update(confirmed=True, language=lang)
    clock.at(AT_NINE)
    one_round(clock.now)
    link = link_in(inbox, name)
    page = Client().get(link).content.decode()
    assert f'<html lang="{lang}"' in page
    assert "ana" not in text_of(page).lower().split()
    before = Wish.objects.get()
    assert (before.by_mail, before.not_today) == (True, None)
    answer = Client(enforce_csrf_checks=True).post(link)
    assert answer.status_code == 200
    after = Wish.objects.get()
    assert (after.by_mail, after.not_today) != (True, None)


def test_a_link_is_for_one_thing_alone(ana: Client, inbox: Inbox, clock: Clock) -> None:
    ana.post("/reminders/", ALL)
    Wish.objects.update(confirmed=True)
    clock.at(AT_NINE)
    one_round(clock.now)
    token = link_in(inbox, "not-today").split("/")[-2]
    assert Client().post(f"/reminders/stop/{token}/").status_code == 410
    assert Client().post(f"/reminders/not-today/{token[:-1]}/").status_code == 410
    assert Client().get("/reminders/stop/x/").status_code == 410
    assert Wish.objects.get().by_mail


def test_a_link_ends_in_time(ana: Client, inbox: Inbox, clock: Clock) -> None:
    ana.post("/reminders/", ALL)
    Wish.objects.update(confirmed=True)
    clock.at(AT_NINE)
    one_round(clock.now)
    clock.at("2026-01-10")
    assert Client().post(link_in(inbox, "not-today")).status_code == 410
    assert Client().post(link_in(inbox, "stop")).status_code == 200
    clock.at("2027-02-01")
    assert Client().post(link_in(inbox, "stop")).status_code == 410


def test_a_link_of_somebody_who_erased_everything_does_nothing(
    ana: Client, inbox: Inbox, clock: Clock, participant: Participant
) -> None:
    ana.post("/reminders/", ALL)
    link = link_in(inbox, "confirm")
    participant.delete()
    assert Client().post(link).status_code == 410


def test_a_link_knows_no_other_method(ana: Client, inbox: Inbox) -> None:
    ana.post("/reminders/", ALL)
    assert Client().put(link_in(inbox, "confirm")).status_code == 405


# -- a buddy ------------------------------------------------------------------------------------


def test_a_buddy_is_told_by_the_person_themselves(ana: Client, inbox: Inbox) -> None:
    page = ana.post("/reminders/buddy/", {"name": "Luz & Co", "address": "luz+a@example.org"}, follow=True)
    text = page.content.decode()
    assert 'href="mailto:luz%2Ba@example.org?body=I%20went%20for%20my%20walk%20today."' in text
    assert "Tell Luz &amp; Co" in text
    assert inbox.mails == []


@pytest.mark.parametrize(
    ("typed", "says"),
    [({"name": " "}, "write a name"), ({"name": "x" * 81}, "80"), ({"name": "Luz", "address": "x"}, "whole")],
)
def test_a_buddy_without_a_name_is_asked_about(ana: Client, typed: dict[str, str], says: str) -> None:
    answer = ana.post("/reminders/buddy/", typed)
    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert not Buddy.objects.exists()


def test_a_buddy_is_forgotten_with_one_button(ana: Client) -> None:
    ana.post("/reminders/buddy/", {"name": "Luz"})
    ana.post("/reminders/buddy/", {"forget": "1"})
    assert not Buddy.objects.exists()


def test_all_of_it_but_keys_is_taken_along(
    ana: Client, participant: Participant, inbox: Inbox, clock: Clock
) -> None:
    assert kept_of_reminders(participant) == {"reminders": None, "buddy": None}
    ana.post("/reminders/", ALL)
    Wish.objects.update(confirmed=True)
    ana.post("/reminders/buddy/", {"name": "Luz"})
    clock.at(AT_NINE)
    one_round(clock.now)
    kept = kept_of_reminders(participant)
    assert kept["buddy"] == {"name": "Luz", "address": None}
    assert kept["reminders"]["address"] == "ana@example.org"
    assert kept["reminders"]["sent"] == [{"day": "2026-01-07", "way": "mail", "outcome": "sent"}]


# -- whose it is --------------------------------------------------------------------------------


@pytest.mark.parametrize("page", ["/reminders/", "/reminders/buddy/"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_both_languages_have_every_word(ana: Client, inbox: Inbox, page: str, lang: str) -> None:
    ana.cookies["django_language"] = lang
    ana.post("/reminders/", ALL)
    ana.post("/reminders/buddy/", {"name": "Luz"})
    assert f'<html lang="{lang}"' in ana.get(page).content.decode()


@pytest.mark.parametrize("page", ["", "today/", "off/", "buddy/", "device/"])
def test_nobody_else_comes_in(client: Client, participant: Participant, page: str) -> None:
    assert client.post(f"/reminders/{page}", ALL).status_code == 302
    assert not Wish.objects.exists()


@pytest.mark.parametrize("page", ["today/", "off/"])
def test_what_changes_something_is_never_opened_by_a_link(ana: Client, page: str) -> None:
    assert ana.get(f"/reminders/{page}").status_code == 405


def test_somebody_elses_form_is_refused(ana: Client, inbox: Inbox) -> None:
    answer = ana.post("/reminders/", {**ALL, "whose": "6e9f4b1e-8f1b-4c53-9d5e-2f9f0a7c1b11"})
    assert answer.status_code == 409
    assert not Wish.objects.exists()


# -- when and where, in one's own words ---------------------------------------------------------


def goals() -> list[dict[str, Any]]:
    """The goals in the journal, as they were told."""
    rows = Entry.objects.filter(kind="goal_set").order_by("seq")
    return [json.loads(line) for line in rows.values_list("payload", flat=True)]


PLAN = {"goal": "To the market", "when": " after  breakfast ", "where": "round the park"}


def test_when_and_where_are_told_with_the_goal_and_stand_beside_the_session(
    ana: Client, clock: Clock
) -> None:
    ana.post("/plan/goal/", PLAN)
    (told,) = goals()
    assert (told["when"], told["where"]) == ("after breakfast", "round the park")
    clock.at("2026-01-07 08:00")
    assert "after breakfast, round the park" in text_of(ana.get("/today/").content.decode())
    assert "after breakfast, round the park" in text_of(ana.get("/plan/").content.decode())
    assert "“after breakfast”" in ana.get("/log/journal/").content.decode()


def test_left_empty_they_are_not_told(ana: Client) -> None:
    ana.post("/plan/goal/", {**PLAN, "when": "", "where": " "})
    (told,) = goals()
    assert not {"when", "where"} & set(told)


def test_taken_out_again_they_are_gone(ana: Client, clock: Clock) -> None:
    ana.post("/plan/goal/", PLAN)
    clock.at("2026-01-06 13:00")
    ana.post("/plan/goal/", {"goal": PLAN["goal"]})
    assert len(goals()) == 2
    clock.at("2026-01-07 08:00")
    assert "breakfast" not in ana.get("/today/").content.decode()


def test_too_long_a_line_is_asked_about_and_not_lost(ana: Client) -> None:
    page = ana.post("/plan/goal/", {**PLAN, "when": "x" * 201}).content.decode()
    assert "200 characters" in page
    assert "x" * 201 in page
    assert goals() == []


def test_a_new_goal_in_a_review_leaves_them_where_they_are(ana: Client, clock: Clock) -> None:
    ana.post("/plan/goal/", PLAN)
    ana.post("/plan/review/0/", {"goal": "Round the lake"})
    last = goals()[-1]
    assert (last["goal"], last["where"]) == ("Round the lake", "round the park")
