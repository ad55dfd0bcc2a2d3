"""An outbox that was offline: sent twice, from two devices, after the plan has changed; kept once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.db import IntegrityError

from backstride.web import clock as apps_clock
from backstride.web.accounts.models import User
from backstride.web.api import keeping
from backstride.web.api.tokens import make_token
from backstride.web.journals.models import Entry, Participant
from tests.cast.story import Story
from tests.web.api.program import Program, answers_in, entry, told, walked
from tests.web.conftest import Clock
from tests.web.instance import Instance


def test_an_entry_sent_twice_is_kept_once(program: Program) -> None:
    line = walked()
    assert answers_in(program.tells(line)) == ["accepted"]
    again = program.tells(line)
    assert (again.status_code, answers_in(again)) == (200, ["there_already"])
    assert [each["id"] for each in told("session_done")].count(line["id"]) == 1


def test_an_entry_twice_in_one_document_is_kept_once(program: Program) -> None:
    line = entry()
    assert answers_in(program.tells(line, line)) == ["accepted", "there_already"]


def test_an_outbox_that_lost_the_answer_sends_all_again(program: Program) -> None:
    lines = [entry(text=f"note {number}") for number in range(5)]
    program.tells(*lines[:3])
    assert answers_in(program.tells(*lines)) == ["there_already"] * 3 + ["accepted"] * 2


def test_other_words_under_the_same_id_are_refused_and_the_first_stay(program: Program) -> None:
    line = entry(text="first")
    program.tells(line)
    answer = program.tells({**line, "text": "second"}, entry(text="third"))
    assert answers_in(answer) == ["refused", "accepted"]
    problem = answer.json()["answers"][0]["problems"][0]
    assert (problem["pointer"], problem["would_be_right"]) == ("/entries/0/id", "an id of its own")
    assert [each["text"] for each in told("noted")] == ["first", "third"]


def test_a_form_told_once_more_a_little_later_is_there_already(program: Program) -> None:
    """Sent with a network that went before the answer came; then saved again on the phone."""
    line = walked(at="2026-01-06T18:30:00+01:00")
    program.tells(line)
    assert answers_in(program.tells({**line, "at": "2026-01-06T18:47:12+01:00"})) == ["there_already"]
    assert answers_in(program.tells({**line, "minutes": 3})) == ["refused"]
    assert answers_in(program.tells({**line, "at": "2026-01-05T18:30:00+01:00"})) == ["refused"]
    assert [each["at"] for each in told("session_done") if each["id"] == line["id"]] == [line["at"]]


def test_an_id_of_somebody_elses_entry_is_refused_without_a_word_about_them(
    program: Program, stranger: User
) -> None:
    secret = make_token(stranger, stranger.pk, "theirs", apps_clock.now())
    line = entry(text="mine")
    Program(secret or "").tells(line)
    answer = program.tells(line)
    assert answers_in(answer) == ["refused"]
    assert "mine" not in str(answer.json()["answers"])
    assert Entry.objects.get(pk=line["id"]).participant.user == stranger


def test_an_id_that_another_journal_takes_in_the_same_moment_is_refused(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def taken(*_: object) -> None:
        raise IntegrityError("somebody's")

    monkeypatch.setattr(keeping, "append", taken)
    answer = program.tells(entry())
    assert answers_in(answer) == ["refused"]
    assert "somebody" not in answer.content.decode()


def test_a_session_told_after_the_plan_has_changed_is_still_what_was_done(
    program: Program, begun: Participant, clock: Clock
) -> None:
    asked = told("prescribed")[-1]["id"]
    clock.at("2026-01-09 10:00")
    program.tells(entry("flared_up", "2026-01-08T09:00:00+01:00", pain=7, symptoms=[]))
    changed = told("prescribed")[-1]
    assert changed["id"] != asked
    late = walked(at="2026-01-07T18:00:00+01:00", asked=asked)
    assert answers_in(program.tells(late)) == ["accepted"]
    assert told("session_done")[-1]["asked"] == asked


def test_a_session_told_after_leaving_or_a_pause_is_kept(program: Program, clock: Clock) -> None:
    clock.at("2026-01-08 10:00")
    program.tells(entry("left", "2026-01-08T09:00:00+01:00"))
    assert answers_in(program.tells(walked(at="2026-01-07T18:00:00+01:00"))) == ["accepted"]


def test_a_correction_of_what_was_corrected_elsewhere_is_asked_about(program: Program) -> None:
    line = walked()
    here, there = ({**line, "id": entry()["id"], "replaces": line["id"], "minutes": m} for m in (10, 12))
    assert answers_in(program.tells(line, here)) == ["accepted", "accepted"]
    answer = program.tells(there)
    assert answers_in(answer) == ["refused"]
    assert answer.json()["answers"][0]["problems"][0]["pointer"] == "/entries/0/replaces"
    assert answers_in(program.tells({**there, "replaces": here["id"]})) == ["accepted"]


def test_the_same_correction_twice_is_the_same_correction(program: Program) -> None:
    line = walked()
    correction = {**line, "id": entry()["id"], "replaces": line["id"], "minutes": 10}
    assert answers_in(program.tells(line, correction, correction)) == [
        "accepted",
        "accepted",
        "there_already",
    ]


def test_a_correction_that_comes_before_its_entry_waits_for_it(program: Program) -> None:
    line = walked()
    correction = {**line, "id": entry()["id"], "replaces": line["id"], "minutes": 10}
    assert answers_in(program.tells(correction)) == ["accepted"]
    assert answers_in(program.tells(line)) == ["accepted"]


@pytest.mark.parametrize("hours", [-30, -5, 5, 30])
def test_a_phone_whose_clock_is_hours_off_is_believed(program: Program, hours: int) -> None:
    day, hour = divmod(6 * 24 + 19 + hours, 24)
    assert answers_in(program.tells(walked(at=f"2026-01-{day:02}T{hour:02}:00:00+01:00"))) == ["accepted"]


def test_a_clock_that_is_days_ahead_is_named_and_the_entry_stays_with_the_phone(program: Program) -> None:
    answer = program.tells(entry(at="2027-01-06T19:00:00+01:00"))
    assert answers_in(answer) == ["refused"]
    assert answer.json()["answers"][0]["problems"][0]["pointer"] == "/entries/0/at"


def test_what_could_not_be_used_tomorrow_is_refused_today(program: Program, clock: Clock) -> None:
    answer = program.tells(entry("programme_changed", "2026-01-07T19:00:00+01:00", programme="moonwalk"))
    assert answers_in(answer) == ["refused"]
    clock.at("2026-01-08 10:00")
    assert program.asks().status_code == 200


def test_the_same_entries_from_two_threads_at_once_are_kept_once(tmp_path: Path) -> None:
    instance = Instance.make(tmp_path)
    story = Story("Ana").enrolled("2026-01-05").screened("2026-01-05").session("2026-01-05")
    found: dict[str, Any] = instance.run("tests.web.api.at_once", list(story.told))
    assert found["statuses"] == [200, 200, 200, 200]
    accepted = [each for answers in found["answers"] for each in answers if each == "accepted"]
    assert len(accepted) == len(story.told)
    assert sorted(found["kept"]) == sorted(each["id"] for each in story.told)
