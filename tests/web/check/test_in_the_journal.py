"""A finished check goes into the journal of whoever is signed in: once, whole, and with who saw them."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from backstride.web.accounts.models import User
from backstride.web.journals.models import Entry, Participant, Standing
from backstride.web.participant.check.in_journal import tell_signs
from backstride.web.participant.telling import an_entry, tell
from tests.cast.story import Story
from tests.web.check.walker import WELL, answer, begin, kept, walk
from tests.web.conftest import Clock

pytestmark = pytest.mark.django_db

Tells = Callable[[Story], Any]
BEGUN = Story("Ana").enrolled("2026-01-02").screened("2026-01-02")
RUNS = Story("Rut").enrolled("2026-01-02", programme="run-walk", back_state="chronic").screened("2026-01-02")


@pytest.fixture(autouse=True)
def _at_ten(clock: Clock) -> None:
    """All of it happens at ten in the morning."""


def screenings(participant: Participant) -> list[dict[str, Any]]:
    told = Entry.objects.filter(participant=participant, kind="screened").order_by("seq")
    return [json.loads(each.payload) for each in told]


def mode(participant: Participant) -> str:
    return Standing.objects.get(participant=participant).mode


def seen(client: Client, **said: str) -> Any:
    return client.post("/check/seen/", said)


def test_it_holds_the_answers_and_nothing_that_was_not_asked(ana: Client, participant: Participant) -> None:
    walk(ana, history={"pregnancy": ""})
    (told,) = screenings(participant)
    assert set(told) == {"id", "kind", "at", "by", "questionnaire", "answers"}
    assert told["answers"]["medicines"] == []
    assert not {"pregnancy", "signs_seen", "brisk_days"} & set(told["answers"])
    assert told["id"] == kept(ana)["entry"]


def test_sent_twice_it_is_told_once(ana: Client, participant: Participant, clock: Clock) -> None:
    walk(ana)
    clock.at("2026-01-05 10:01")
    assert answer(ana, "falls").url == "/check/outcome/"
    assert len(screenings(participant)) == 1


def test_who_has_no_journal_gets_one(client: Client) -> None:
    client.force_login(User.objects.create_user(email="eva@example.org", password="quiet lane walking"))
    walk(client)
    participant = Participant.objects.get()
    assert (participant.zone, participant.language) == ("Europe/Madrid", "en")
    assert len(screenings(participant)) == 1
    assert 'href="/start/"' in client.get("/check/outcome/").content.decode()


def test_a_time_zone_that_is_none_is_left_aside(client: Client) -> None:
    client.force_login(User.objects.create_user(email="eva@example.org", password="quiet lane walking"))
    client.post("/check/", {"zone": "../../etc/passwd"})
    said = {"emergency_body": ["chest_pain"], "zone": "x" * 500}
    client.post("/check/right_now/", said)
    assert Participant.objects.get().zone == "UTC"


def test_a_changed_answer_corrects_what_was_told(ana: Client, participant: Participant) -> None:
    walk(ana, lately={"same_day_signs": ["fever"], "signs_seen": ""})
    assert mode(participant) == "ask_first"
    answer(ana, "lately")
    answer(ana, "falls")
    first, second = screenings(participant)
    assert second["replaces"] == first["id"]
    assert mode(participant) == "not_screened"
    assert "You can start" in ana.get("/check/outcome/").content.decode()


def test_who_has_begun_goes_back_to_today(ana: Client, tells: Tells) -> None:
    tells(BEGUN)
    walk(ana)
    assert 'href="/today/"' in ana.get("/check/outcome/").content.decode()


def test_run_walk_asks_only_what_is_new_and_comes_back(ana: Client, participant: Participant) -> None:
    walk(ana)
    assert "about running" in ana.get("/check/?for=run-walk").content.decode()
    assert begin(ana, **{"for": "run-walk"}).url == "/check/running/"
    assert answer(ana, "running").url == "/check/outcome/"
    first, second = screenings(participant)
    assert second["answers"]["brisk_days"] == 5
    assert second["replaces"] == first["id"]
    assert kept(ana)["run"] is True
    assert 'href="/start/"' in ana.get("/check/outcome/").content.decode()


def test_on_another_day_it_takes_the_place_of_the_first_until_something_has_begun(
    ana: Client, participant: Participant, clock: Clock
) -> None:
    walk(ana)
    clock.at("2026-01-09")
    begin(ana, **{"for": "run-walk"})
    walk(ana)
    first, second = screenings(participant)
    assert second["replaces"] == first["id"]


def test_on_a_programme_with_running_the_questions_about_it_are_asked(
    ana: Client, participant: Participant, tells: Tells
) -> None:
    tells(RUNS)
    assert walk(ana).url == "/check/outcome/"
    assert screenings(participant)[-1]["answers"]["brisk_days"] == 5
    assert mode(participant) == "active"


def test_after_an_emergency_it_asks_who_saw_the_person_and_when(
    ana: Client, participant: Participant, tells: Tells
) -> None:
    tells(BEGUN.symptom("2026-01-04", "chest_pain"))
    assert walk(ana).url == "/check/seen/"
    page = ana.get("/check/seen/").content.decode()
    assert "Has somebody seen you?" in page
    assert "8 of 8" in page
    last = seen(ana, seen="yes", seen_by="Dr. Ruiz", seen_on="2026-01-04")
    assert last.url == "/check/outcome/"
    told = screenings(participant)[-1]
    assert (told["seen_by"], told["seen_on"]) == ("Dr. Ruiz", "2026-01-04")
    assert mode(participant) == "active"


def test_seen_by_nobody_yet_sessions_still_wait(ana: Client, participant: Participant, tells: Tells) -> None:
    tells(BEGUN.symptom("2026-01-04", "chest_pain"))
    walk(ana)
    seen(ana, seen="no", seen_by="", seen_on="")
    assert mode(participant) == "stopped"
    assert "seen_by" not in screenings(participant)[-1]
    page = ana.get("/check/outcome/").content.decode()
    assert "Your sessions still wait" in page
    assert "Go to a hospital emergency department now" in page
    assert "You can start" not in page


def test_after_being_asked_first_too(ana: Client, participant: Participant, tells: Tells) -> None:
    tells(BEGUN.symptom("2026-01-04", "fever"))
    assert walk(ana).url == "/check/seen/"
    seen(ana, seen="yes", seen_by="my family doctor", seen_on="2026-01-05")
    assert mode(participant) == "active"


def test_where_nothing_waits_it_is_not_asked(ana: Client, tells: Tells) -> None:
    tells(BEGUN)
    assert walk(ana).url == "/check/outcome/"
    assert ana.get("/check/seen/").headers["Location"] == "/check/outcome/"


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ({}, "Please choose an answer"),
        ({"seen": "yes", "seen_on": "2026-01-05"}, "Please write who saw you"),
        ({"seen": "yes", "seen_by": "x" * 201, "seen_on": "2026-01-05"}, "Please write who saw you"),
        ({"seen": "yes", "seen_by": "Dr. Ruiz"}, "the day on which you were seen"),
        ({"seen": "yes", "seen_by": "Dr. Ruiz", "seen_on": "2026-01-06"}, "cannot lie in the future"),
        ({"seen": "yes", "seen_by": "Dr. Ruiz", "seen_on": "yesterday"}, "the day on which you were seen"),
        ({"seen": "yes", "seen_by": "Dr. Ruiz", "seen_on": "2026-01-03"}, "on that day or since"),
    ],
)
def test_what_is_missing_there_is_named_and_what_was_typed_stays(
    ana: Client, participant: Participant, tells: Tells, said: dict[str, str], named: str
) -> None:
    tells(BEGUN.symptom("2026-01-04", "chest_pain"))
    walk(ana)
    page = seen(ana, **said).content.decode()
    assert named in page
    assert said.get("seen_by", "") in page
    assert said.get("seen_on", "") in page
    assert len(screenings(participant)) == 1


def test_an_emergency_told_here_is_asked_about_next_time(
    ana: Client, participant: Participant, clock: Clock
) -> None:
    begin(ana)
    answer(ana, "right_now", emergency_body=["chest_pain"])
    clock.at("2026-01-07")
    assert begin(ana, again="yes").url == "/check/right_now/"
    assert walk(ana).url == "/check/seen/"
    seen(ana, seen="yes", seen_by="Dr. Ruiz", seen_on="2026-01-06")
    assert mode(participant) == "not_screened"


def test_without_an_account_it_is_asked_about_as_well(client: Client, clock: Clock) -> None:
    begin(client)
    answer(client, "right_now", emergency_body=["chest_pain"])
    begin(client, again="yes")
    assert walk(client).url == "/check/seen/"
    seen(client, seen="no", seen_by="nobody", seen_on="2026-01-05")
    page = client.get("/check/outcome/").content.decode()
    assert "Your sessions still wait" in page
    assert "start%2F" not in page
    assert kept(client)["seen"] == ["no", "", ""]


def test_the_last_page_speaks_spanish(ana: Client, tells: Tells) -> None:
    tells(BEGUN.symptom("2026-01-04", "chest_pain"))
    ana.cookies["django_language"] = "es"
    walk(ana)
    assert "¿Le ha visto alguien?" in ana.get("/check/seen/").content.decode()
    assert "Elija una respuesta" in seen(ana).content.decode()


def test_every_page_of_the_walk_is_in_the_forms(ana: Client) -> None:
    walk(ana)
    assert set(kept(ana)["answers"]) <= {name for page in WELL.values() for name in page}


def test_an_emergency_whose_form_was_undone_and_sent_again_is_told_again(
    participant: Participant, clock: Clock
) -> None:
    entry = str(uuid4())
    tell_signs(participant, entry, ("chest_pain",))
    tell(participant, an_entry(participant, "withdrawn", str(uuid4()), about=[entry]))
    tell_signs(participant, entry, ("chest_pain",))
    tell_signs(participant, entry, ("chest_pain",))
    assert Entry.objects.filter(kind="symptom_reported").count() == 2
