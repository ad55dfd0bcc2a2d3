"""What each kind of entry must say and may say; a value that cannot be used is refused with its key."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from backstride.heart.entries import JournalRefused, Problem, read_entry
from backstride.heart.kinds import COMMON, KINDS

JSON = Any
ID = "6f1c2f0e-3a52-4c1e-9d6b-0d4b8a1f2c3d"
TOLD = {"id": ID, "at": "2026-03-02T18:30:00+01:00", "by": "participant"}

SMALLEST: dict[str, dict[str, JSON]] = {
    "screened": {"questionnaire": "screening-1", "answers": {}},
    "enrolled": {
        "programme": "walk",
        "zone": "Europe/Madrid",
        "birth_year": 1980,
        "back_state": "never",
        "usual_pain": 0,
        "walk_tolerance_min": 20,
        "days": ["mon"],
    },
    "session_done": {"minutes": 20, "ended": "done", "pain": {"worst": 2}},
    "session_skipped": {},
    "session_moved": {"day": "2026-03-04", "to": "2026-03-05"},
    "morning_after": {"pain": 2, "back_to_usual": True},
    "checked_in": {},
    "check_in_asked": {"what": "weekly", "due": "2026-01-12", "how": "later"},
    "measured": {"measure": "any", "total": 3},
    "measure_asked": {"measure": "mood", "due": "2026-01-12", "how": "later"},
    "flared_up": {"pain": 6, "symptoms": []},
    "symptom_reported": {"symptoms": ["dizzy"]},
    "clinician_decided": {"by": "clinician", "decision": "clear", "why": "seen"},
    "programme_changed": {"programme": "walk"},
    "stage_chosen": {"stage": 3},
    "paused_by_self": {},
    "schedule_changed": {"days": ["mon"]},
    "recording_linked": {"recording": "a.fit"},
    "contact_held": {"contact": "week-4"},
    "lesson_read": {"lesson": "pain"},
    "noted": {"text": "rain"},
    "goal_set": {"goal": "to the sea"},
    "attention_answered": {"rule": "gap.short", "outcome": "rang"},
    "consented": {"to": "study", "given": True},
    "withdrawn": {"about": [ID]},
    "left": {},
    "prescribed": {"decision": {}},
}
"""The least that each kind must say, beside what every entry says."""


def entry(kind: str, /, **says: JSON) -> dict[str, JSON]:
    return {**TOLD, "kind": kind, **SMALLEST.get(kind, {}), **says}


def problems(told: JSON) -> list[Problem]:
    with pytest.raises(JournalRefused) as refused:
        read_entry(told, line=7)
    return list(refused.value.problems)


def refused_key(told: JSON) -> str:
    (problem,) = problems(told)
    assert problem.line == 7
    assert problem.what
    assert problem.would_be_right
    return problem.key


def test_there_is_an_example_of_every_kind() -> None:
    assert SMALLEST.keys() == KINDS.keys()


@pytest.mark.parametrize("kind", KINDS)
def test_the_least_that_a_kind_must_say_is_enough(kind: str) -> None:
    read = read_entry(entry(kind))
    assert (read.id, read.kind) == (ID, kind)
    assert set(read.says) == set(SMALLEST[kind]) - set(COMMON)


@pytest.mark.parametrize(("kind", "key"), [(kind, key) for kind in KINDS for key in (*TOLD, *SMALLEST[kind])])
def test_whatever_must_be_there_is_missed(kind: str, key: str) -> None:
    told = entry(kind)
    del told[key]
    assert refused_key(told) == key
    assert {problem.key for problem in problems({**told, key: None})} == {key}


BAD: dict[str, list[JSON]] = {
    "id": ["", "7", ID[:-1], ID + "0", 7, None, f"{{{ID}}}"],
    "at": [
        "",
        "yesterday",
        "2026-03-02",
        "2026-03-02T18:30:00",  # no offset
        "2026-02-30T18:30:00+01:00",
        "1900-03-02T18:30:00+01:00",
        "2200-03-02T18:30:00+01:00",
        1772472600,
        None,
    ],
    "by": ["me", "", None, 1],
    "who": ["x" * 201, 7],
    "recorded": ["2026-03-02T18:30:00", 7],
    "received": ["now", None],
    "replaces": ["the first one", 7, None],
    "about": [ID, [7], ["x"], {}, [ID] * 1001],
    "v": [0, 1.5, "1", True],
}


@pytest.mark.parametrize(("key", "value"), [(key, value) for key, values in BAD.items() for value in values])
def test_common_keys_that_cannot_be_used(key: str, value: JSON) -> None:
    assert refused_key(entry("noted", **{key: value})) == key


LEGS_BAD: list[JSON] = [
    "fine",
    {},
    {"worst": 11},
    {"worst": 3, "knee": 2},
    {"worst": 3, "limp": 1},
    {"worst": 3, "swelling": "a bit"},
    {"worst": 3, "where": "x" * 201},
    [],
    None,
]
SYMPTOMS_BAD: list[JSON] = ["dizzy", ["dizy"], ["dizzy", "dizzy"], [7], [["dizzy"]], None]
DAYS_BAD: list[JSON] = [[], ["monday"], ["mon", "mon"], "mon", None, [1]]
KIND_BAD: dict[str, dict[str, list[JSON]]] = {
    "screened": {
        "questionnaire": [7, None, "x" * 81],
        "answers": [[], "none", None, {str(n): 0 for n in range(1001)}],
    },
    "enrolled": {
        "programme": [7],
        "version": [1],
        "zone": [7, None],
        "birth_year": [1899, 2200, 1980.5, "1980", True],
        "back_state": ["bad", None, 3],
        "episode_began": ["2026-02-30", "1899-12-31", "02.03.2026", "2026-W10-1", 20260302, "2026-3-2"],
        "recovered_on": ["last summer"],
        "past_episodes": [-1, 0.5, 1001],
        "usual_pain": [14, -1, 10.1, "3", True, float("nan"), float("inf"), 10**400],
        "walk_tolerance_min": [-1, 601],
        "active_min_week": [-1, 10081],
        "days": DAYS_BAD,
        "aids": [7, "x" * 401],
    },
    "session_done": {
        "minutes": [-1, 1441, "20"],
        "run_minutes": [-1, None],
        "started_at": ["18:30", "2026-03-02T18:30:00"],
        "asked": [7],
        "ended": ["over", None],
        "pain": [3, {}, {"before": 2}, {"worst": 14}, {"worst": 3, "during": 2}, {"worst": 3, "after": None}],
        "legs": LEGS_BAD,
        "effort": [11, -1, "hard"],
        "symptoms": SYMPTOMS_BAD,
        "where": ["the gym", None, 7],
    },
    "session_skipped": {"why": [7, "x" * 4001]},
    "session_moved": {
        "day": ["1999-12-31", "wed", None, 20260304, "2026-02-30"],
        "to": ["1999-12-31", "thu", None, "2026-03-05T18:00:00+01:00"],
        "why": [7],
    },
    "morning_after": {"pain": [14], "back_to_usual": ["maybe", 1, 0, None, "Yes"], "legs": LEGS_BAD},
    "checked_in": {
        "pain_average": [14],
        "pain_worst": [-0.1],
        "limited_activity": ["very"],
        "sought_care": [2],
        "pain_days": [32, 1.5],
        "work_days_off": [-1],
        "legs": LEGS_BAD,
        "confidence": [11],
        "sleep": ["well"],
        "came_back": ["a little", 2],
        "came_back_on": ["1999-12-31", "last week"],
        "lasted_days": [-1, 0.5, 367, "3"],
        "recovered": ["soon", 1],
        "symptoms": SYMPTOMS_BAD,
        "what": [7, "x" * 81],
        "due": ["1999-12-31", "week 3", None],
    },
    "check_in_asked": {
        "what": [7, None, "x" * 81],
        "due": ["1999-12-31", "week 3", None, 20260112],
        "how": ["answered", None, 7],
    },
    "measured": {
        "measure": [7],
        "version": [1, "x" * 41],
        "due": ["1999-12-31", "week 6"],
        "items": [[1, 2]],
        "total": ["30", 10_001],
    },
    "measure_asked": {
        "measure": [7, None, "x" * 81],
        "due": ["1999-12-31", "week 3", None, 20260112],
        "how": ["answered", None, 7],
    },
    "flared_up": {"pain": [14, None], "symptoms": SYMPTOMS_BAD},
    "symptom_reported": {"symptoms": SYMPTOMS_BAD},
    "clinician_decided": {
        "by": ["participant", "device", "system"],
        "decision": ["discharge"],
        "scope": ["swim"],
        "stage": [0, 61, 2.5, "2"],
        "why": [7],
    },
    "programme_changed": {"programme": [7], "version": [1], "why": [7]},
    "stage_chosen": {"stage": [0, 61, 2.5, None], "why": [7]},
    "paused_by_self": {"why": [7], "over": ["soon", 1]},
    "schedule_changed": {"days": DAYS_BAD, "why": [7]},
    "recording_linked": {"recording": [7], "name": [7]},
    "contact_held": {"contact": [7], "notes": [7]},
    "lesson_read": {"lesson": [7]},
    "noted": {"text": [7, "x" * 4001]},
    "goal_set": {"goal": [7], "when": [7, "x" * 201], "where": [7, "x" * 201]},
    "attention_answered": {
        "rule": [7],
        "how": ["later", None, ["seen"]],
        "since": ["1999-12-31", "May"],
        "of": [7, "x" * 81],
        "until": ["soon", 20260112],
        "outcome": [None, 7],
    },
    "consented": {"to": [7], "given": ["perhaps"]},
    "withdrawn": {"about": [[]]},
    "left": {"why": [7]},
    "prescribed": {"decision": ["walk", []]},
}
BAD_VALUES = [
    (kind, key, value) for kind, keys in KIND_BAD.items() for key, values in keys.items() for value in values
]


def test_every_key_of_every_kind_has_a_bad_value() -> None:
    in_pairs = {"seen_by", "seen_on"}
    for kind, keys in KINDS.items():
        assert set(keys) - in_pairs == set(KIND_BAD[kind]) - {"about"}


@pytest.mark.parametrize(
    ("key", "value"), [("seen_by", 7), ("seen_by", "x" * 201), ("seen_on", "1999-12-31"), ("seen_on", "May")]
)
def test_who_saw_a_person_and_when(key: str, value: JSON) -> None:
    seen = {"seen_by": "Dr Ruiz", "seen_on": "2026-03-01"}
    assert read_entry(entry("screened", **seen)).says["seen_by"] == "Dr Ruiz"
    assert refused_key(entry("screened", **{**seen, key: value})) == key


@pytest.mark.parametrize(("kind", "key", "value"), BAD_VALUES)
def test_a_value_that_cannot_be_used_is_refused_with_its_key(kind: str, key: str, value: JSON) -> None:
    assert refused_key(entry(kind, **{key: value})) == key


@pytest.mark.parametrize("kind", KINDS)
def test_a_key_that_the_kind_does_not_know_is_refused(kind: str) -> None:
    (problem,) = problems(entry(kind, mood="good"))
    assert (problem.key, problem.what) == ("mood", f"is no key of '{kind}'")


def test_a_kind_that_nobody_knows_is_refused_with_all_there_are() -> None:
    (problem,) = problems(entry("jogged"))
    assert (problem.key, problem.what) == ("kind", "'jogged' is no kind of entry")
    assert "session_done" in problem.would_be_right
    for kind in (None, 7, ["noted"]):
        assert refused_key({**TOLD, "kind": kind}) == "kind"


@pytest.mark.parametrize("told", [None, 7, "noted", [], [entry("noted")]])
def test_what_is_no_object_is_refused(told: JSON) -> None:
    assert refused_key(told) == ""


DEMANDS: list[tuple[str, dict[str, JSON], str]] = [
    ("clinician_decided", {"decision": "set_stage"}, "stage"),
    ("screened", {"seen_by": "Dr Ruiz"}, "seen_by"),
    ("screened", {"seen_on": "2026-03-01"}, "seen_by"),
    ("enrolled", {"replaces": ID}, "replaces"),
    ("measured", {"total": None}, "total"),
    ("attention_answered", {"outcome": None}, "outcome"),
    ("attention_answered", {"outcome": None, "how": "done"}, "outcome"),
    ("attention_answered", {"outcome": None, "how": "snoozed"}, "until"),
]


@pytest.mark.parametrize(("kind", "says", "key"), DEMANDS)
def test_what_only_several_keys_together_show(kind: str, says: dict[str, JSON], key: str) -> None:
    told = {name: value for name, value in entry(kind, **says).items() if value is not None}
    assert refused_key(told) == key


def test_all_problems_of_an_entry_are_told_at_once() -> None:
    told = entry("session_done", pain={"worst": 14}, effort=11, mood="good", at="now")
    del told["minutes"]
    assert sorted(problem.key for problem in problems(told)) == ["at", "effort", "minutes", "mood", "pain"]


def test_a_problem_says_where_what_and_what_would_be_right() -> None:
    (problem,) = problems(entry("flared_up", pain=14))
    assert str(problem) == (
        "line 7, 'pain': 14 cannot be used; "
        "it should be a number from 0 to 10 (0 no pain, 10 the worst imaginable)"
    )


def test_a_long_value_is_shown_in_short() -> None:
    (problem,) = problems(entry("noted", text=["y" * 500]))
    assert problem.what == f'["{"y" * 55}… cannot be used'


@pytest.mark.parametrize("letter", ["y", "ñ"])
def test_sixty_letters_of_it_are_shown_and_of_more_the_first_fifty_seven(letter: str) -> None:
    sixty, more = problems(entry("noted", text=[letter * 56])), problems(entry("noted", text=[letter * 57]))
    assert sixty[0].what == f'["{letter * 56}"] cannot be used'
    assert more[0].what == f'["{letter * 55}… cannot be used'


def test_what_no_json_holds_is_shown_as_python_writes_it() -> None:
    (problem,) = problems(entry("noted", text=date(2026, 3, 2)))
    assert problem.what == '"2026-03-02" cannot be used'


def test_an_entry_by_itself_is_a_first_line() -> None:
    with pytest.raises(JournalRefused) as refused:
        read_entry(entry("jogged"))
    assert [problem.line for problem in refused.value.problems] == [1]


# -- what is kept ------------------------------------------------------------------------------


def test_ids_are_the_same_in_capitals() -> None:
    read = read_entry(entry("withdrawn", id=ID.upper(), about=[ID.upper()]))
    assert (read.id, read.about) == (ID, (ID,))
    assert read_entry(entry("noted", replaces=ID.upper())).replaces == ID


def test_who_told_it_and_when_it_was_recorded_are_kept_as_told() -> None:
    read = read_entry(entry("noted", who="Dr Ruiz", recorded="2026-03-03T08:00:00Z"))
    assert (read.who, read.recorded) == ("Dr Ruiz", "2026-03-03T08:00:00Z")


def test_whole_numbers_may_be_written_with_a_point() -> None:
    assert read_entry(entry("stage_chosen", stage=3.0)).says["stage"] == 3


def test_a_payload_may_lie_in_an_object_of_its_own() -> None:
    wrapped = {**TOLD, "kind": "noted", "payload": {"text": "rain", "by": "clinician"}}
    read = read_entry(wrapped)
    assert (read.says, read.by) == ({"text": "rain"}, "participant")
    assert refused_key({**TOLD, "kind": "noted", "text": "rain", "payload": "rain"}) == "payload"


@pytest.mark.parametrize("yes", [True, "yes"])
@pytest.mark.parametrize("no", [False, "no"])
def test_yes_and_no_are_words_or_true_and_false(yes: JSON, no: JSON) -> None:
    assert read_entry(entry("morning_after", back_to_usual=yes)).says["back_to_usual"] is yes
    assert read_entry(entry("morning_after", back_to_usual=no)).says["back_to_usual"] is no
