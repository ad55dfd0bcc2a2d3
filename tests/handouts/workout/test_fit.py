"""The workout for a watch: two decoders that are not ours read back every step of every rung."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any, get_args

import fitdecode  # type: ignore[import-untyped]
import fitparse  # type: ignore[import-untyped]
import pytest

from backstride.book.words import Words
from backstride.handouts.given import Given, How, Named, Stood
from backstride.handouts.ours import is_ours
from backstride.handouts.workout.fit import workout_fit
from backstride.handouts.workout.steps import DOES, flat, steps_of
from backstride.recordings.fit.crc import crc16
from tests.handouts.workout.rungs import (
    AT_THE_EDGES,
    LANGUAGES,
    ON,
    AtARung,
    as_it_is_done,
    every_rung,
    given_a,
)

Message = dict[str, Any]
Done = list[tuple[str, float]]

NAMES = {
    "Warm-up walk": "walk",
    "Walk": "walk",
    "Run": "run",
    "Rest": "rest",
    "Cool-down walk": "walk",
    "Calentamiento": "walk",
    "Caminar": "walk",
    "Correr": "run",
    "Descansar": "rest",
    "Enfriamiento": "walk",
}


def fit(given: Given) -> bytes:
    return workout_fit(given, Words(given.language, strict=True))


def by_fitdecode(content: bytes) -> dict[str, list[Message]]:
    told: dict[str, list[Message]] = {}
    with fitdecode.FitReader(io.BytesIO(content), check_crc=fitdecode.CrcCheck.RAISE) as frames:
        for frame in frames:
            if isinstance(frame, fitdecode.FitDataMessage):
                told.setdefault(frame.name, []).append({each.name: each.value for each in frame.fields})
    return told


def by_fitparse(content: bytes) -> dict[str, list[Message]]:
    told: dict[str, list[Message]] = {}
    for message in fitparse.FitFile(io.BytesIO(content), check_crc=True).get_messages():
        told.setdefault(message.name, []).append(message.get_values())
    return told


def as_a_watch_does_it(steps: Sequence[Message]) -> Done:
    """Each stretch by its name, and its seconds; a repeat goes back until it has been done often enough."""
    done: Done = []
    for step in steps:
        if step["duration_type"] == "time":
            done.append((NAMES[step["wkt_step_name"]], step["duration_time"]))
        else:
            assert step["duration_type"] == "repeat_until_steps_cmplt"
            inside = steps[step["duration_step"] : step["message_index"]]
            done += as_a_watch_does_it(inside) * (step["repeat_steps"] - 1)
    return done


decoders = pytest.mark.parametrize("decoded", [by_fitdecode, by_fitparse])


@decoders
@pytest.mark.parametrize("rung", every_rung(), ids=lambda rung: rung.name)
def test_every_rung_is_read_back_step_for_step(rung: AtARung, decoded: Any) -> None:
    messages = decoded(fit(rung.given))
    assert as_a_watch_does_it(messages["workout_step"]) == as_it_is_done(rung.given.session)
    assert [step["message_index"] for step in messages["workout_step"]] == list(
        range(messages["workout"][0]["num_valid_steps"])
    )


@decoders
@pytest.mark.parametrize("text", AT_THE_EDGES, ids=lambda text: text[:30])
def test_sessions_at_the_edges_are_read_back_too(text: str, decoded: Any) -> None:
    given = given_a(text)
    assert as_a_watch_does_it(decoded(fit(given))["workout_step"]) == as_it_is_done(given.session)


@decoders
def test_it_says_what_it_is(decoded: Any) -> None:
    (what,) = decoded(fit(given_a("walk 5 min, 8 x (run 45 s, walk 90 s), walk 7 min")))["file_id"]
    assert (what["type"], what["manufacturer"], what["product_name"]) == (
        "workout",
        "development",
        "Backstride",
    )
    assert what["serial_number"] > 0
    assert what["time_created"].date() == date(2026, 3, 4)


@decoders
def test_a_run_walk_session_warms_up_runs_recovers_and_cools_down(decoded: Any) -> None:
    steps = decoded(fit(given_a("walk 5 min, 8 x (run 45 s, walk 90 s), walk 7 min")))["workout_step"]
    assert [step["intensity"] for step in steps] == ["warmup", "active", "recovery", None, "cooldown"]
    assert [step["wkt_step_name"] for step in steps] == [
        "Warm-up walk",
        "Run",
        "Walk",
        None,
        "Cool-down walk",
    ]
    assert steps[3]["repeat_steps"] == 8
    assert {step["target_type"] for step in steps} == {"open"}


@decoders
def test_a_walk_is_a_walk_from_beginning_to_end(decoded: Any) -> None:
    messages = decoded(fit(given_a("3 x (walk 2 min, rest 1 min)", "es")))
    assert [step["intensity"] for step in messages["workout_step"]] == ["active", "rest", None]
    assert [step["wkt_step_name"] for step in messages["workout_step"]] == ["Caminar", "Descansar", None]
    assert messages["workout"][0]["sport"] == "walking"


@decoders
def test_where_there_is_running_the_sport_is_running(decoded: Any) -> None:
    assert decoded(fit(given_a("run 30 s, walk 90 s")))["workout"][0]["sport"] == "running"


@decoders
@pytest.mark.parametrize(
    ("lang", "name", "note"),
    [
        ("en", "2026-03-05 S3", "Plan of 2026-03-04. Renew it after each session."),
        ("es", "2026-03-05 E3", "Plan del 2026-03-04. Rehágalo tras cada sesión."),
    ],
)
def test_a_prescription_carries_its_day_and_the_day_of_the_plan(
    lang: str, name: str, note: str, decoded: Any
) -> None:
    given = replace(given_a("walk 16 min", lang), what_for="next", day=date(2026, 3, 5), stage=3)
    messages = decoded(fit(given))
    assert messages["workout"][0]["wkt_name"] == name
    assert messages["workout_step"][0]["notes"] == note


@decoders
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_stage_to_look_at_says_that_it_is_not_the_prescription(lang: str, decoded: Any) -> None:
    messages = decoded(fit(given_a("walk 16 min", lang)))
    said = {"en": "not today's prescription", "es": "no es lo que le toca hoy"}[lang]
    assert said in messages["workout_step"][0]["notes"]
    assert said.casefold() in messages["workout"][0]["wkt_description"].casefold()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("how", get_args(How))
@pytest.mark.parametrize("offered", [True, False])
def test_what_a_watch_shows_of_it_always_holds_the_decision(lang: str, how: How, *, offered: bool) -> None:
    named = Named("couch-to-5k", "1.0.0", "Del sofá a los 5 km, con calma", offered)
    asked = replace(given_a("walk 16 min", lang), how=how, what_for="next", day=date(2026, 9, 23))
    stood = Stood("abcdef123456" * 5, (), date(2026, 9, 24))
    content = fit(replace(asked, on=ON, programme=named, stood=stood))
    assert "abcdef123456" in by_fitdecode(content)["workout"][0]["wkt_description"]


def test_a_session_whose_runs_are_walked_is_one_step() -> None:
    walked = [rung for rung in every_rung() if rung.name.startswith("run-walk") and "walked" in rung.name]
    assert walked
    for rung in walked:
        (step,) = by_fitdecode(fit(rung.given))["workout_step"]
        assert step["duration_time"] == rung.given.session.outing_s


def test_step_names_fit_the_small_screen_whole() -> None:
    for lang in LANGUAGES:
        words = Words(lang, strict=True)
        for role in DOES:
            assert len(words.say("handouts", f"workout.step.{role}").encode()) <= 15
        for name in ("day", "stage"):
            said = words.say("handouts", f"workout.note.{name}", day="2026-03-04")
            assert len(said.encode()) <= 50
            assert len(words.say("handouts", f"workout.name.{name}", day="2026-03-04", stage="12")) <= 15


def test_the_same_session_gives_the_same_bytes_and_another_another_number() -> None:
    one, other = given_a("walk 16 min"), given_a("walk 17 min")
    assert fit(one) == fit(one)
    numbers = {by_fitdecode(fit(each))["file_id"][0]["serial_number"] for each in (one, other)}
    assert len(numbers) == 2


def test_its_checksums_are_right_by_another_way_of_reckoning() -> None:
    content = fit(given_a(AT_THE_EDGES[6]))
    assert crc16(content) == 0
    assert crc16(content[:14]) == 0


def test_a_workout_is_known_as_one_of_ours() -> None:
    content = fit(given_a("walk 16 min", "es"))
    assert is_ours(content)
    assert not is_ours(content.replace(b"Backstride", b"Somebodies"))


def test_steps_walked_flat_are_the_blocks() -> None:
    for rung in every_rung():
        done = [(DOES[step.role], step.seconds) for step in flat(steps_of(rung.given.session))]
        assert done == as_it_is_done(rung.given.session)
