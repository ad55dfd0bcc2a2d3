"""Telling entries: each has its own answer, by id and in order, and is kept whole or not at all."""

from __future__ import annotations

import json

import pytest
from django.db import OperationalError

from backstride.web.api import keeping
from backstride.web.journals.models import Entry, Participant
from tests.web.api.program import Program, answers_in, entry, told, walked


def test_an_entry_is_accepted_and_kept_word_for_word(program: Program) -> None:
    line = entry(recorded="2026-01-06T23:00:00+05:00")
    answer = program.tells(line)
    assert (answer.status_code, answers_in(answer)) == (200, ["accepted"])
    assert answer.json()["answers"][0]["id"] == line["id"]
    assert told("noted") == [line]


def test_a_control_character_in_somebodys_own_words_is_kept_as_it_was_told(program: Program) -> None:
    line = entry(text="a\u0000b\u001bc")
    assert answers_in(program.tells(line)) == ["accepted"]
    assert told("noted") == [line]


def test_the_server_says_when_it_was_received_and_the_device_when_it_was_recorded(
    program: Program,
) -> None:
    program.tells(entry(recorded="2026-01-06T17:59:00+01:00", received="2001-01-01T00:00:00+00:00"))
    row = Entry.objects.get(kind="noted")
    assert row.recorded is not None
    assert row.recorded.isoformat() == "2026-01-06T16:59:00+00:00"
    assert row.received.isoformat() == "2026-01-06T19:00:00+00:00"


def test_answers_come_in_the_order_of_the_entries(program: Program) -> None:
    good, bad, sign = entry(), entry(text=7), entry("symptom_reported", symptoms=["chest_pain"])
    answer = program.tells(bad, good, sign)
    assert [each["id"] for each in answer.json()["answers"]] == [bad["id"], good["id"], sign["id"]]
    assert answers_in(answer) == ["refused", "accepted", "accepted"]


def test_where_one_is_refused_the_others_are_kept_and_the_answer_says_look(program: Program) -> None:
    answer = program.tells(entry(text="one"), walked(minutes="long"), entry(text="two"))
    assert answer.status_code == 207
    assert [each["text"] for each in told("noted")] == ["one", "two"]
    assert len(told("session_done")) == 1, "only the one of the story: never half an entry"


def test_a_refused_entry_says_where_what_and_what_would_be_right(program: Program) -> None:
    answer = program.tells(entry(), walked(minutes="long", colour="red"))
    problems = answer.json()["answers"][1]["problems"]
    assert {each["pointer"] for each in problems} == {"/entries/1/minutes", "/entries/1/colour"}
    minutes = next(each for each in problems if each["pointer"].endswith("minutes"))
    assert minutes["what"] == '"long" cannot be used'
    assert minutes["would_be_right"] == "a number from 0 to 1440 (minutes)"


def test_where_none_can_be_kept_it_is_a_problem_with_the_answers(program: Program) -> None:
    answer = program.tells(walked(minutes="long"))
    assert answer.status_code == 422
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json()["type"] == "urn:backstride:problem:none_taken"
    assert answers_in(answer) == ["refused"]


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ({"by": "clinician"}, "by"),
        ({"by": "system"}, "by"),
        ({"kind": "prescribed", "decision": {}}, "kind"),
        ({"kind": "clinician_decided", "by": "clinician", "decision": "clear", "why": "me"}, "kind"),
        ({"who": "a\u0000b"}, "who"),
    ],
)
@pytest.mark.parametrize("lang", ["en", "es"])
def test_nobody_speaks_for_a_clinician_or_for_the_system(
    program: Program, line: dict[str, object], key: str, lang: str
) -> None:
    before = Entry.objects.count()
    own = {key: value for key, value in entry().items() if key != "text" or "kind" not in line}
    answer = program.tells({**own, **line}, lang=lang)
    assert f"/entries/0/{key}" in [each["pointer"] for each in answer.json()["answers"][0]["problems"]]
    assert Entry.objects.count() == before


def test_a_device_may_tell_what_it_saw(program: Program) -> None:
    assert answers_in(program.tells(walked(by="device"))) == ["accepted"]


def test_a_clinicians_word_is_not_taken_back_this_way(program: Program) -> None:
    word = told("clinician_decided")[0]["id"]
    answer = program.tells(entry("withdrawn", about=[word]))
    assert answer.json()["answers"][0]["problems"][0]["what"] == "it takes back what a clinician told"


def test_a_programme_that_nobody_has_is_refused_by_itself(program: Program) -> None:
    answer = program.tells(entry("programme_changed", programme="moonwalk"), entry())
    assert answers_in(answer) == ["refused", "accepted"]
    assert "moonwalk" in answer.json()["answers"][0]["problems"][0]["what"]


def test_an_enrolment_elsewhere_moves_the_local_days(program: Program, begun: Participant) -> None:
    enrolled = told("enrolled")[0]
    moved = entry("enrolled", **{key: enrolled[key] for key in enrolled if key not in entry("left")})
    answer = program.tells({**moved, "zone": "Pacific/Auckland"})
    assert answers_in(answer) == ["accepted"]
    begun.refresh_from_db()
    assert begun.zone == "Pacific/Auckland"
    assert answers_in(program.tells({**moved, "zone": "Moon/Base", "id": entry()["id"]})) == ["refused"]
    begun.refresh_from_db()
    assert begun.zone == "Pacific/Auckland"


def test_ids_that_are_none_are_told_back_as_they_were(program: Program) -> None:
    answer = program.tells(entry(id="seven"), {"kind": "noted"}, 7)
    assert [each["id"] for each in answer.json()["answers"]] == ["seven", None, None]


def test_a_batch_prescribes_once_and_not_in_between(program: Program) -> None:
    before = len(told("prescribed"))
    program.tells(entry("paused_by_self"), entry("paused_by_self", over=True, at="2026-01-06T19:01:00+01:00"))
    assert len(told("prescribed")) <= before + 1


def test_where_nothing_can_be_kept_nothing_is_half_kept(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OperationalError("disk full")

    before = Entry.objects.count()
    monkeypatch.setattr(keeping, "append", full)
    answer = program.tells(entry())
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "30")
    assert answer.json()["what_to_do"].startswith("Keep the entries")
    assert "disk full" not in answer.content.decode()
    assert Entry.objects.count() == before


def test_the_answer_is_json_as_it_is_written(program: Program) -> None:
    answer = program.tells(entry(text="Más allá del río"))
    assert json.loads(answer.content)["emergency"] == []
    assert told("noted")[0]["text"] == "Más allá del río"
