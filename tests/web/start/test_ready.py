"""The last look, and the button that begins: everything at once, or nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from django.test import Client

from backstride.heart.entries import JournalRefused, Problem
from backstride.web.journals.models import Entry, Participant, Standing
from backstride.web.participant.start import beginning
from backstride.web.participant.start import ready as page_ready
from tests.cast.story import Story
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.start.conftest import FIRST_ANSWERS, NOT_ABOUT_RUNNING, after_the_check, answer_all, it_was_me

ID = "0d4b8a1f-2c3d-4c1e-9d6b-6f1c2f0e3a52"
Told = Callable[[], list[dict[str, Any]]]


def begin(client: Client) -> str:
    return client.post("/start/ready/", {"entry": ID})["Location"]


@pytest.mark.parametrize("lang", ["en", "es"])
def test_it_reads_everything_back_and_shows_the_first_session(ana: Client, clock: Clock, lang: str) -> None:
    after_the_check(ana, clock)
    answer_all(ana, active={"active": "40"}, aids={"aids": "a stick"}, before={"before": "2"})
    ana.cookies["django_language"] = lang
    page = ana.get("/start/ready/").content.decode()
    says = {
        "en": (
            "3 out of 10",
            "Monday, Wednesday and Friday",
            "Spain (emergency number 112)",
            "40 minutes a week",
        ),
        "es": (
            "3 de 10",
            "lunes, miércoles y viernes",
            "España (número de emergencias: 112)",
            "40 minutos por",
        ),
    }[lang]
    assert all(each in page for each in (*says, "a stick", "Europe/Madrid", 'class="strip'))
    for question in FIRST_ANSWERS:
        assert f'href="/start/{question}/"' in page


def test_looking_writes_nothing(ana: Client, clock: Clock, participant: Participant) -> None:
    after_the_check(ana, clock)
    answer_all(ana, where={"zone": "Asia/Tokyo", "place": ""})
    ana.get("/start/ready/")
    participant.refresh_from_db()
    assert participant.zone == "Europe/Madrid"
    assert not Entry.objects.filter(kind="enrolled").exists()
    assert not Standing.objects.filter(stage__isnull=False).exists()


def test_beginning_tells_the_enrolment_by_what_the_check_knows(
    ana: Client, clock: Clock, told: Told, participant: Participant
) -> None:
    draft = after_the_check(ana, clock)
    answer_all(ana)
    assert begin(ana) == "/today/"
    screened, enrolled = told()
    assert (screened["kind"], screened["id"], screened["answers"]) == ("screened", draft.entry, draft.answers)
    assert datetime.fromisoformat(enrolled.pop("at")) == clock.now
    assert enrolled == {
        "id": ID,
        "kind": "enrolled",
        "by": "participant",
        "programme": "walk",
        "version": "1.0.0",
        "birth_year": 1990,
        "back_state": "chronic",
        "walk_tolerance_min": 20,
        "zone": "Europe/Madrid",
        "usual_pain": 3,
        "episode_began": "2024-01-06",
        "days": ["mon", "wed", "fri"],
    }
    participant.refresh_from_db()
    assert (participant.zone, participant.language, participant.place) == ("Europe/Madrid", "en", "ES")
    assert "start" not in ana.session


def test_somebody_without_a_journal_gets_one(client: Client, clock: Clock, db: None) -> None:
    after_the_check(client, clock)
    made = {"email": "bo@example.org", "password1": "a quiet lane by the sea"}
    client.post("/accounts/signup/", made)
    assert not Participant.objects.exists()
    it_was_me(client)
    answer_all(client)
    assert client.get("/start/ready/").status_code == 200
    assert begin(client) == "/today/"
    assert Participant.objects.get().standing.mode == "active"


def test_what_it_showed_is_what_comes(ana: Client, clock: Clock, participant: Participant) -> None:
    after_the_check(ana, clock)
    answer_all(ana)
    page = ana.get("/start/ready/").content.decode()
    assert "Walk 16 minutes." in page
    assert "The bar is this session" in page
    begin(ana)
    prescribed = Entry.objects.filter(kind="prescribed").latest("seq").payload
    assert '"session": "walk 16 min"' in prescribed


def test_a_check_that_is_told_already_is_not_told_again(
    ana: Client, clock: Clock, tells: Tells, told: Told
) -> None:
    tells(Story("Ana").screened("2026-01-05"))
    answer_all(ana)
    begin(ana)
    assert [each["kind"] for each in told()] == ["screened", "enrolled"]


def test_pressing_twice_begins_once(ana: Client, clock: Clock, told: Told) -> None:
    after_the_check(ana, clock)
    answer_all(ana)
    begin(ana)
    clock.at("2026-01-05 10:01")
    assert begin(ana) == "/today/"
    assert [each["kind"] for each in told()] == ["screened", "enrolled"]


def test_two_tabs_at_once_begin_once(
    ana: Client, clock: Clock, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both have looked before either has told."""
    after_the_check(ana, clock)
    answer_all(ana)

    def late(*args: Any, **more: Any) -> None:
        beginning.begin(*args, **more)
        raise JournalRefused([Problem(0, "id", "was already used", "an id of its own")])

    monkeypatch.setattr(page_ready, "begin", late)
    assert begin(ana) == "/today/"
    assert [each["kind"] for each in told()] == ["screened", "enrolled"]


def test_what_the_journal_refuses_is_asked_again(
    ana: Client, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    after_the_check(ana, clock)
    answer_all(ana)

    def refuse(*args: Any, **more: Any) -> None:
        raise JournalRefused([Problem(0, "usual_pain", "cannot be used", "0 to 10")])

    monkeypatch.setattr(page_ready, "begin", refuse)
    assert begin(ana) == "/start/pain/"
    page = ana.get("/start/pain/")
    assert page.status_code == 422
    assert page.content.decode().count("Nothing has begun yet") == 2


def test_a_needed_answer_that_is_missing_is_asked_for(ana: Client, clock: Clock, told: Told) -> None:
    after_the_check(ana, clock)
    ana.post("/start/", {"programme": "walk"})
    assert begin(ana) == "/start/where/"
    assert [each["kind"] for each in told()] == ["screened"]


def test_who_must_ask_first_is_kept_and_gets_no_session(
    ana: Client, clock: Clock, participant: Participant
) -> None:
    after_the_check(ana, clock, pregnancy="pregnant")
    answer_all(ana)
    page = ana.get("/start/ready/").content.decode()
    assert "Ready, but sessions wait" in page
    assert 'class="strip' not in page
    begin(ana)
    assert Standing.objects.get(participant=participant).mode == "ask_first"


def test_who_is_active_enough_keeps_it(ana: Client, clock: Clock) -> None:
    after_the_check(ana, clock, walk_minutes=40)
    answer_all(ana, active={"active": "180"})
    assert "Walk 30 minutes." in ana.get("/start/ready/").content.decode()
    begin(ana)
    assert Standing.objects.get().mode == "maintenance"


def test_fewer_days_than_planned_are_told(ana: Client, clock: Clock) -> None:
    after_the_check(ana, clock)
    answer_all(ana, days={"days": ["sat"]})
    page = ana.get("/start/ready/").content.decode()
    assert "fewer sessions, never longer ones" in page
    assert "Saturday, 10 January 2026" in page


@pytest.mark.parametrize("earlier", [False, True])
def test_running_begins_where_the_gate_is_passed(
    ana: Client, clock: Clock, tells: Tells, earlier: bool, participant: Participant
) -> None:
    """Also where an earlier check, without the questions about running, is in the journal."""
    if earlier:
        tells(Story("Ana").screened("2026-01-04", **NOT_ABOUT_RUNNING))
    after_the_check(ana, clock, run=True)
    answer_all(ana, "run-walk")
    page = ana.get("/start/ready/").content.decode()
    assert "10 times" in page
    assert begin(ana) == "/today/"
    standing = Standing.objects.get(participant=participant)
    assert (standing.programme.programme, standing.mode, standing.stage) == ("run-walk", "active", 1)


def test_who_left_may_come_back(ana: Client, clock: Clock, tells: Tells, participant: Participant) -> None:
    tells(Story("Ana").screened("2026-01-02").enrolled("2026-01-02").tell("left", "2026-01-04"))
    after_the_check(ana, clock)
    answer_all(ana)
    assert begin(ana) == "/today/"
    assert Standing.objects.get(participant=participant).mode == "active"


def test_nobody_else_begins_it(ana: Client, clock: Clock, db: None) -> None:
    after_the_check(ana, clock)
    answer_all(ana)
    assert Client().post("/start/ready/", {"entry": ID})["Location"] == "/check/"
    assert ana.delete("/start/ready/").status_code == 405
    assert not Entry.objects.filter(kind="enrolled").exists()


STAGES = {
    "en": "from 1, the lightest, to 21. You begin on stage 12: the ones below it are lighter",
    "es": "de la 1, la más ligera, a la 21. Usted empieza en la 12: las de abajo son más ligeras",
}


@pytest.mark.parametrize("lang", STAGES)
def test_the_stage_to_begin_on_is_one_of_so_many_and_those_below_are_lighter(
    ana: Client, clock: Clock, lang: str
) -> None:
    after_the_check(ana, clock)
    answer_all(ana)
    ana.cookies["django_language"] = lang
    assert STAGES[lang] in ana.get("/start/ready/").content.decode()
