"""An emergency sign is kept before anything else can fail, and what to do is said whatever is refused."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client

from backstride.web.api import taking, views, who_asks
from backstride.web.journals.append import append
from backstride.web.journals.models import Participant, Standing
from tests.cast.story import Story
from tests.web.api.conftest import sent
from tests.web.api.program import JSON, Program, answers_in, entry, told, walked
from tests.web.conftest import Clock

SIGN: dict[str, Any] = {"symptoms": ["chest_pain"]}
ADVICE = {"en": "Please stop now.", "es": "Por favor, deténgase ahora."}


def says_what_to_do(answer: Any, lang: str = "en") -> bool:
    """The advice is there, and says where to ring."""
    first = (answer.json()["emergency"] or [""])[0]
    return bool(first.startswith(ADVICE[lang]))


def stopped() -> bool:
    """Whether the one who has a standing is stopped."""
    return Standing.objects.get().mode == "stopped"


@pytest.mark.parametrize("lang", ADVICE)
def test_a_sign_stops_and_says_what_to_do_with_the_number_there(program: Program, lang: str) -> None:
    answer = program.tells(entry("symptom_reported", **SIGN), lang=lang)
    assert answers_in(answer) == ["accepted"]
    assert says_what_to_do(answer, lang)
    assert "112" in answer.json()["emergency"][0]
    assert stopped()


def test_while_somebody_is_stopped_every_answer_says_so(program: Program) -> None:
    program.tells(entry("symptom_reported", **SIGN))
    assert says_what_to_do(program.tells(entry()))
    assert says_what_to_do(program.asks())


def test_the_sign_of_a_refused_entry_is_kept_by_itself(program: Program) -> None:
    line = walked(minutes="long", **SIGN)
    answer = program.tells(line)
    assert answers_in(answer) == ["refused"]
    assert says_what_to_do(answer)
    assert [each["symptoms"] for each in told("symptom_reported")] == [["chest_pain"]]
    assert stopped()


def test_told_again_it_is_kept_once_and_the_mended_entry_is_taken(program: Program) -> None:
    line = walked(minutes="long", **SIGN)
    program.tells(line)
    program.tells(line)
    assert answers_in(program.tells({**line, "minutes": 16})) == ["accepted"]
    assert len(told("symptom_reported")) == 1


def test_of_symptoms_told_twice_in_one_entry_none_is_overlooked(program: Program) -> None:
    line = json.dumps(entry("symptom_reported", **SIGN))[:-1] + ', "symptoms": []}'
    answer = program.sends(f'{{"entries": [{line}]}}')
    assert answers_in(answer) == ["refused"]
    assert says_what_to_do(answer)
    assert stopped()


def test_a_sign_without_an_id_is_kept_too(program: Program) -> None:
    program.tells({"kind": "symptom_reported", **SIGN})
    assert len(told("symptom_reported")) == 1


def test_the_sign_goes_in_before_what_breaks(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OperationalError("disk full")

    monkeypatch.setattr(taking, "_take_calm", full)
    answer = program.tells(entry(), walked(**SIGN))
    assert answer.status_code == 503
    assert says_what_to_do(answer)
    assert stopped()


def test_the_sign_of_a_refused_document_is_kept(program: Program) -> None:
    lines = [entry("symptom_reported", **SIGN)] + [entry() for _ in range(100)]
    answer = program.tells(*lines)
    assert (answer.status_code, says_what_to_do(answer)) == (422, True)
    assert stopped()
    program.tells(*lines)
    assert len(told("symptom_reported")) == 1
    assert told("noted") == []


def test_the_sign_of_one_request_too_many_is_kept(program: Program, settings: Any) -> None:
    settings.API_REQUESTS_A_MINUTE = 0
    answer = program.tells(entry("symptom_reported", **SIGN))
    assert (answer.status_code, says_what_to_do(answer)) == (429, True)
    assert stopped()


def test_a_sign_from_a_clock_that_runs_ahead_does_not_wait_for_its_day(program: Program) -> None:
    answer = program.tells(entry("symptom_reported", "2026-01-07T04:00:00+01:00", **SIGN))
    assert answers_in(answer) == ["accepted"]
    assert says_what_to_do(answer)
    assert stopped()


def test_a_sign_in_a_screening_counts_as_told(program: Program) -> None:
    line = entry("screened", questionnaire="no such", answers={"emergency_body": ["chest_pain"]})
    assert says_what_to_do(program.tells(line))
    assert stopped()


def test_a_misspelled_sign_is_asked_about(program: Program) -> None:
    answer = program.tells(entry("symptom_reported", symptoms=["chest_pian"]))
    assert answer.json()["emergency"][0].startswith("What was sent may name an emergency sign")
    assert answer.json()["emergency"][1].startswith(ADVICE["en"])


@pytest.mark.parametrize("lang", ADVICE)
def test_nobody_who_is_signed_in_is_told_what_to_do_too(db: None, lang: str) -> None:
    answer = Program().tells(entry("symptom_reported", **SIGN), lang=lang)
    assert (answer.status_code, says_what_to_do(answer, lang)) == (401, True)


def test_without_the_pages_token_it_is_said_and_not_kept(page: Client) -> None:
    answer = page.post("/api/entries", sent(entry("symptom_reported", **SIGN)), content_type=JSON)
    assert (answer.status_code, says_what_to_do(answer)) == (403, True)
    assert told("symptom_reported") == []


@pytest.mark.parametrize(
    ("body", "kind"), [('{"entries": [{"symptoms": ["chest_pain"', JSON), ("chest_pain", "text/plain")]
)
def test_what_cannot_be_read_may_still_name_a_sign(program: Program, body: str, kind: str) -> None:
    answer = program.sends(body, kind)
    assert answer.status_code in (400, 415)
    assert answer.json()["emergency"][0].startswith("What was sent may name an emergency sign")


@pytest.mark.parametrize("away", ["token_behind", "own_of"])
def test_where_the_database_is_away_it_is_said_all_the_same(
    program: Program, monkeypatch: pytest.MonkeyPatch, away: str
) -> None:
    def gone(*_: object) -> None:
        raise OperationalError("gone")

    monkeypatch.setattr(who_asks, away, gone)
    answer = program.tells(entry("symptom_reported", **SIGN))
    assert (answer.status_code, says_what_to_do(answer)) == (503, True)


def test_our_own_mistake_does_not_silence_it(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(views, "take", broken)
    answer = program.tells(entry("symptom_reported", **SIGN))
    assert (answer.status_code, says_what_to_do(answer)) == (500, True)
    assert "ZeroDivision" not in answer.content.decode()


def test_an_emergency_that_was_lifted_is_not_told_again_by_an_old_outbox(
    program: Program, begun: Participant, clock: Clock
) -> None:
    line = entry("symptom_reported", **SIGN)
    program.tells(line)
    clock.at("2026-01-08 10:00")
    seen = Story("seen").clinician("clear", "2026-01-08 09:00", scope="walk", about=[line["id"]])
    append(begun.pk, seen.told, clock.now)
    answer = program.tells(line)
    assert answers_in(answer) == ["there_already"]
    assert json.loads(answer.content)["emergency"] == []
