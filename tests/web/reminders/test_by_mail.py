"""E-mail, with real mail servers: taken in, refused for now, refused for good, silent, and away."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.conf import LazySettings
from django.test import Client

from backstride.web.journals.erase import erase_everything_of
from backstride.web.journals.models import Participant
from backstride.web.reminders.models import Sent, Wish
from backstride.web.reminders.round import one_round
from tests.cast.story import Story
from tests.web.conftest import Clock
from tests.web.reminders.conftest import ANA_LIVES, send_to, somebody_else
from tests.web.reminders.mail_servers import Inbox, free_port, mail_server, silent_server

Tells = Callable[[Story], Any]


def text_in(inbox: Inbox) -> str:
    """The one mail that came, as text."""
    (mail,) = inbox.mails
    part = mail.get_body(("plain",))
    assert part is not None
    return str(part.get_content())


def outcomes() -> list[str]:
    """What came of every message so far."""
    return list(Sent.objects.order_by("pk").values_list("outcome", flat=True))


def test_at_the_hour_one_mail_comes(wishes: Wish, inbox: Inbox, clock: Clock) -> None:
    assert one_round(clock.now) == {"sent": 1}
    assert inbox.to == ["ana@example.org"]
    assert one_round(clock.now) == {}
    assert len(inbox.mails) == 1


def test_before_its_hour_nothing_comes(wishes: Wish, inbox: Inbox, clock: Clock) -> None:
    clock.at("2026-01-07 08:59")
    assert one_round(clock.now) == {}
    assert inbox.mails == []


@pytest.mark.parametrize(("language", "subject"), [("en", "Your walk today"), ("es", "Su caminata de hoy")])
def test_the_subject_says_nothing_of_anybodys_health(
    wishes: Wish, inbox: Inbox, clock: Clock, language: str, subject: str
) -> None:
    Wish.objects.update(language=language)
    one_round(clock.now)
    assert inbox.mails[0]["Subject"] == subject


@pytest.mark.parametrize("language", ["en", "es"])
def test_it_holds_no_figure_of_pain_or_dose_and_no_clinical_word(
    wishes: Wish, inbox: Inbox, clock: Clock, language: str
) -> None:
    Wish.objects.update(language=language)
    one_round(clock.now)
    says = re.sub(r"https://\S+", "", text_in(inbox))
    assert re.findall(r"\d", says) == []
    assert not re.search(r"\b(pain|back|flare|dolor|espalda|brote)\b", says, re.IGNORECASE)


def test_it_can_be_read_as_text_and_as_a_small_page(wishes: Wish, inbox: Inbox, clock: Clock) -> None:
    one_round(clock.now)
    parts = [part.get_content_type() for part in inbox.mails[0].iter_parts()]
    assert parts == ["text/plain", "text/html"]
    assert "https://walk.example/today/" in text_in(inbox)


def test_mail_programs_find_the_way_to_end_it(
    wishes: Wish, inbox: Inbox, clock: Clock, client: Client
) -> None:
    one_round(clock.now)
    (mail,) = inbox.mails
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert b"<https://walk.example/reminders/stop/" in inbox.wire[0]  # whole, not encoded for being long
    link = mail["List-Unsubscribe"].strip(" <>").removeprefix("https://walk.example")
    answer = client.post(link, {"List-Unsubscribe": "One-Click"})
    assert answer.status_code == 200
    assert not Wish.objects.get().by_mail


def test_no_name_of_the_machine_leaves_with_it(wishes: Wish, inbox: Inbox, clock: Clock) -> None:
    one_round(clock.now)
    assert inbox.mails[0]["Message-ID"].endswith("@walk.example>")
    assert inbox.mails[0]["Auto-Submitted"] == "auto-generated"


@pytest.mark.parametrize("shows", [True, False])
def test_own_words_about_when_and_where_stand_in_it_only_if_wished(
    wishes: Wish, tells: Tells, inbox: Inbox, clock: Clock, shows: bool
) -> None:
    own = {"goal": "To the market", "when": "after breakfast", "where": "round the park"}
    tells(ANA_LIVES.tell("goal_set", "2026-01-06 20:00", **own))
    Wish.objects.update(shows_plan=shows)
    one_round(clock.now)
    assert ("after breakfast, round the park" in text_in(inbox)) is shows
    assert "market" not in text_in(inbox)


def test_an_address_that_never_said_yes_gets_nothing(wishes: Wish, inbox: Inbox, clock: Clock) -> None:
    Wish.objects.update(confirmed=False)
    assert one_round(clock.now) == {}


def test_nothing_comes_once_a_session_was_told(
    wishes: Wish, tells: Tells, inbox: Inbox, clock: Clock
) -> None:
    tells(ANA_LIVES.session("2026-01-07 08:00"))
    assert one_round(clock.now) == {}
    assert inbox.mails == []


def test_a_session_told_while_others_are_written_to_is_seen(
    wishes: Wish, inbox: Inbox, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = iter([False, True])
    monkeypatch.setattr("backstride.web.reminders.round.told_today", lambda *_: next(told) or True)
    assert one_round(clock.now) == {}
    assert inbox.mails == []
    assert outcomes() == []


# -- trouble ------------------------------------------------------------------------------------


def test_a_server_that_is_away_is_tried_again_while_the_hour_lasts(
    wishes: Wish, settings: LazySettings, clock: Clock
) -> None:
    send_to(settings, free_port())
    assert one_round(clock.now) == {"failed": 1}
    inbox = Inbox()
    with mail_server(inbox) as port:
        send_to(settings, port)
        clock.at("2026-01-07 09:05")
        assert one_round(clock.now) == {}
        clock.at("2026-01-07 09:10")
        assert one_round(clock.now) == {"sent": 1}
    assert outcomes() == ["sent"]
    assert Sent.objects.get().tries == 2


def test_after_its_hour_nobody_tries_any_more(
    wishes: Wish, settings: LazySettings, clock: Clock, inbox: Inbox
) -> None:
    inbox.after_data = "451 try again later"
    assert one_round(clock.now) == {"failed": 1}
    inbox.after_data = ""
    clock.at("2026-01-07 12:00")
    assert one_round(clock.now) == {}
    assert inbox.mails == []


@pytest.mark.parametrize(
    ("says", "outcome", "again"),
    [("550 no such mailbox", "refused", 0), ("450 mailbox busy", "failed", 1)],
)
@pytest.mark.usefixtures("wishes")
def test_one_that_is_refused_stops_nobody_else(
    settings: LazySettings, clock: Clock, says: str, outcome: str, again: int
) -> None:
    somebody_else("bo", clock)
    inbox = Inbox(answers={"ana@example.org": says})
    with mail_server(inbox) as port:
        send_to(settings, port)
        assert one_round(clock.now) == {outcome: 1, "sent": 1}
        assert inbox.to == ["bo@example.org"]
        inbox.answers.clear()
        clock.at("2026-01-07 09:30")
        assert one_round(clock.now)["sent"] == again


def test_a_server_that_never_greets_is_not_waited_for_long_and_not_by_everybody(
    wishes: Wish, settings: LazySettings, clock: Clock
) -> None:
    for name in ("bo", "carmen", "dev", "eun"):
        somebody_else(name, clock)
    with silent_server() as port:
        send_to(settings, port)
        assert one_round(clock.now) == {"failed": 2}
    assert len(outcomes()) == 2  # the others are not claimed: the next round tries them


def test_where_nobody_knows_whether_it_was_taken_in_it_is_not_sent_again(
    wishes: Wish, settings: LazySettings, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with silent_server(b"220 here\r\n250 fine\r\n") as port:
        send_to(settings, port)
        assert one_round(clock.now) == {"unsure": 1}
    inbox = Inbox()
    with mail_server(inbox) as port:
        send_to(settings, port)
        clock.at("2026-01-07 09:30")
        assert one_round(clock.now) == {}
    assert inbox.mails == []


def test_what_breaks_for_one_person_stops_nobody_else(
    wishes: Wish, inbox: Inbox, clock: Clock, participant: Participant
) -> None:
    somebody_else("bo", clock)
    participant.standing.delete()
    participant.entries.update(payload="{")
    assert one_round(clock.now) == {"left": 1, "sent": 1}
    assert inbox.to == ["bo@example.org"]


def test_whoever_erased_everything_is_not_written_to(
    wishes: Wish, inbox: Inbox, clock: Clock, participant: Participant
) -> None:
    assert participant.user is not None
    erase_everything_of(participant.user, clock.now)
    assert one_round(clock.now) == {}
    assert not Wish.objects.exists()
