"""Spec: each change of a clinician is an entry with its reason, and the person reads it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from backstride.book.decision_in_words import action_in_words, stage_was_set
from backstride.book.words import Words
from backstride.heart.state import Mode
from backstride.web.clinic.models import Clinician
from backstride.web.journals.models import Entry, Participant
from backstride.web.journals.standing import stands
from tests.cast.people import GRETA
from tests.web.clinic.change.at_ana import SEEN, TODAY, UNDER_WAY, WHY, Ben, written
from tests.web.clinic.people import signed_in_by_password
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
LANGUAGES = {"en": "The reason given", "es": "El motivo"}


def told(ana: Participant, kind: str = "clinician_decided") -> dict[str, Any]:
    """What the only entry of Ben's says."""
    (row,) = written(ana, kind)
    line: dict[str, Any] = json.loads(row.payload)
    return line


def today_of(ana: Participant, lang: str = "en") -> str:
    """What her page of today says."""
    assert ana.user is not None
    browser = signed_in_by_password(ana.user)
    browser.cookies["django_language"] = lang
    return text_of(browser.get("/today/").content.decode())


def journal_of(ana: Participant, lang: str = "en") -> str:
    """What her journal says."""
    assert ana.user is not None
    browser = signed_in_by_password(ana.user)
    browser.cookies["django_language"] = lang
    return text_of(browser.get("/log/journal/").content.decode())


def offered(at_ana: Ben) -> list[str]:
    """The changes on the page."""
    return [what for _, changes in at_ana.opens().context["groups"] for what in changes]


def mode_of(ana: Participant, clock: Clock) -> Mode:
    return stands(ana, clock.now).decision.mode


def test_only_what_makes_sense_is_offered(at_ana: Ben) -> None:
    assert offered(at_ana) == ["hold", "pause", "refer", "set-stage", "days", "programme"]


def test_a_hold_keeps_sessions_waiting_and_can_then_be_lifted(
    at_ana: Ben, ben: Clinician, clock: Clock
) -> None:
    assert "Their sessions are on hold" in at_ana.does("hold")
    entry = told(at_ana.ana)
    assert (entry["by"], entry["who"], entry["decision"], entry["why"]) == (
        "clinician",
        str(ben.pk),
        "hold",
        WHY,
    )
    assert "Ben" not in json.dumps(entry), "no name goes into a journal"
    assert mode_of(at_ana.ana, clock) is Mode.HELD
    assert "resume" in offered(at_ana)
    assert "hold" not in offered(at_ana)


def test_a_hold_is_lifted(at_ana: Ben, clock: Clock) -> None:
    at_ana.does("hold")
    clock.now += timedelta(minutes=1)
    assert "The hold or pause is lifted" in at_ana.does("resume")
    assert mode_of(at_ana.ana, clock) is Mode.ACTIVE


def test_a_pause(at_ana: Ben, clock: Clock) -> None:
    at_ana.does("pause")
    assert mode_of(at_ana.ana, clock) is Mode.PAUSED
    assert {"hold", "resume"} <= set(offered(at_ana))


def test_that_somebody_should_see_them(at_ana: Ben) -> None:
    at_ana.does("refer")
    assert "refer" not in offered(at_ana), "once is enough"
    assert "clear" in offered(at_ana), "that says that somebody has"
    assert "That somebody was to see them" in at_ana.reads("clear")


def test_a_stage_within_the_bounds(at_ana: Ben, clock: Clock) -> None:
    at_ana.does("set-stage", stage="17")
    assert told(at_ana.ana)["stage"] == 17
    assert stands(at_ana.ana, clock.now).decision.stage == 17


@pytest.mark.parametrize("stage", ["17", "14"])
def test_a_stage_that_was_set_is_called_neither_a_small_step_nor_one_for_now(at_ana: Ben, stage: str) -> None:
    at_ana.does("set-stage", stage=stage)
    assert f"Last change: a clinician set your stage, now {stage}." in today_of(at_ana.ana)
    spanish = today_of(at_ana.ana, "es")
    assert f"Último cambio: un profesional fijó su etapa, que ahora es la {stage}." in spanish
    for wrong in ("small step up", "step back for now"):
        assert wrong not in today_of(at_ana.ana)


def test_what_changes_the_stage_after_that_is_called_what_it_is(at_ana: Ben, clock: Clock) -> None:
    at_ana.does("set-stage", stage="17")
    kept = stands(at_ana.ana, clock.now)
    assert stage_was_set(kept.decision)
    words = Words("en")
    assert action_in_words(kept.decision, words) == "A clinician set your stage"
    lower = replace(kept.decision, stage=12)
    assert action_in_words(lower, words) == words.say("rules", f"action.{lower.action}")


def test_other_days(at_ana: Ben, clock: Clock) -> None:
    at_ana.does("days", days=["tue", "fri"])
    entry = told(at_ana.ana, "schedule_changed")
    assert (entry["days"], entry["why"], entry["by"]) == (["tue", "fri"], WHY, "clinician")
    kept = stands(at_ana.ana, clock.now)
    assert kept.person
    assert kept.person.wished == ("tue", "fri")


def test_another_programme(at_ana: Ben, clock: Clock) -> None:
    at_ana.does("programme", programme="run-walk 1.0.0")
    entry = told(at_ana.ana, "programme_changed")
    assert (entry["programme"], entry["version"], entry["why"]) == ("run-walk", "1.0.0", WHY)
    assert stands(at_ana.ana, clock.now).decision.programme == "run-walk"


def test_the_present_programme_and_one_never_offered_cannot_be_chosen(at_ana: Ben) -> None:
    for programme in ("walk 1.0.0", "couch-to-5k 1.0.0", "nothing 1.0.0", ""):
        assert at_ana.previews("programme", programme=programme).status_code == 422


def test_a_clear_after_a_sign_names_what_it_lifts_and_lifts_it(
    at_ana: Ben, tells: Tells, clock: Clock
) -> None:
    fever = UNDER_WAY.symptom(f"{TODAY} 09:30", "fever")
    tells(fever)
    assert offered(at_ana)[0] == "clear"
    assert "fever" in at_ana.reads("clear").lower()
    at_ana.does("clear", scope="walk")
    entry = told(at_ana.ana)
    assert (entry["decision"], entry["scope"], entry["about"]) == ("clear", "walk", [fever.last])
    assert mode_of(at_ana.ana, clock) is Mode.ACTIVE
    assert "Ben: cleared for walking" in at_ana.reads()


def test_a_clear_lifts_the_emergency_that_it_is_about(at_ana: Ben, tells: Tells, clock: Clock) -> None:
    numb = UNDER_WAY.symptom(f"{TODAY} 09:30", "saddle_numbness")
    tells(numb)
    assert offered(at_ana) == ["clear", "hold"], "beside an emergency nothing else is arranged"
    assert "numb" in at_ana.reads("clear").lower()
    at_ana.does("clear", scope="walk", **SEEN)
    assert told(at_ana.ana)["about"] == [numb.last]
    assert mode_of(at_ana.ana, clock) is Mode.ACTIVE


@pytest.mark.parametrize(("lang", "says"), [("en", "Seen by Dr Mill"), ("es", "Examen por Dr Mill")])
def test_who_saw_them_after_an_emergency_is_part_of_the_reason_in_the_persons_language(
    at_ana: Ben, tells: Tells, participant: Participant, lang: str, says: str
) -> None:
    Participant.objects.update(language=lang)
    tells(UNDER_WAY.symptom(f"{TODAY} 09:30", "saddle_numbness"))
    seen = at_ana.previews("clear", scope="walk", **SEEN)
    page = text_of(seen.content.decode())
    assert "This is after an emergency sign, told on" in page
    assert says in page
    for _ in range(2):  # pressed twice, it is one change
        assert at_ana.confirms(seen, "clear", scope="walk", **SEEN).status_code == 302
    why = told(at_ana.ana)["why"]
    assert why.startswith(says)
    assert why.endswith(f": {WHY}")
    assert text_of(why) in today_of(participant)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"seen_by": " "}, "Say who has seen them"),
        ({"seen_by": "x" * 101}, "at most 100 letters"),
        ({"seen_on": ""}, "Give the day on which they were seen"),
        ({"seen_on": "2026-02-01"}, "Give the day on which they were seen"),
        ({"seen_on": "2026-02-03"}, "Give the day on which they were seen"),
    ],
)
def test_after_an_emergency_nobody_is_cleared_unseen(
    at_ana: Ben, tells: Tells, wrong: dict[str, str], says: str
) -> None:
    tells(UNDER_WAY.symptom(f"{TODAY} 09:30", "saddle_numbness"))
    answer = at_ana.previews("clear", scope="walk", **{**SEEN, **wrong})
    assert answer.status_code == 422
    assert text_of(answer.content.decode()).count(says) == 2, "above, and beside the question"
    assert WHY in answer.content.decode()
    assert not written(at_ana.ana)


def test_a_sign_told_twice_is_one_line_and_an_emergency_is_marked(at_ana: Ben, tells: Tells) -> None:
    twice = UNDER_WAY.symptom(f"{TODAY} 09:30", "saddle_numbness").symptom(
        f"{TODAY} 09:40", "saddle_numbness"
    )
    tells(twice.symptom(f"{TODAY} 09:50", "fever"))
    said = at_ana.reads("clear")
    numb, fever = (
        Words("en").say("symptoms", f"symptom.{sign}.name") for sign in ("saddle_numbness", "fever")
    )
    assert (said.count(f"emergency {numb} told on"), said.count(numb)) == (1, 1)
    assert said.count(f"{fever} told on") == 1


def test_without_an_emergency_nobody_is_asked_who_saw_them(at_ana: Ben, tells: Tells) -> None:
    tells(UNDER_WAY.symptom(f"{TODAY} 09:30", "fever"))
    assert "Who has seen them?" not in at_ana.reads("clear")
    assert "emergency" not in at_ana.reads("clear")


def test_a_clear_asks_for_what(at_ana: Ben, tells: Tells) -> None:
    tells(UNDER_WAY.symptom(f"{TODAY} 09:30", "fever"))
    answer = at_ana.previews("clear")
    assert answer.status_code == 422
    assert "Choose what they are cleared for" in text_of(answer.content.decode())


def test_who_cleared_whom_for_what_until_when(at_ana: Ben, tells: Tells) -> None:
    said = at_ana.reads()
    assert "cleared for walking. “seen” In force for walking, until Tuesday, 5 January 2027" in said
    tells(UNDER_WAY.screened(f"{TODAY} 09:30"))
    said = at_ana.reads()
    assert "The safety check: may begin." in said
    assert "Until the next one, on Monday, 2 February 2026" in said
    tells(UNDER_WAY.screened(f"{TODAY} 09:30").screened(f"{TODAY} 09:40", same_day_signs=["fever"]))
    assert "a professional must look first. It opens no sessions now." in at_ana.reads()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("what", "typed"),
    [
        ("hold", {}),
        ("pause", {}),
        ("refer", {}),
        ("set-stage", {"stage": "14"}),
        ("days", {"days": ["tue", "fri"]}),
        ("programme", {"programme": "run-walk 1.0.0"}),
    ],
)
def test_the_person_reads_it_with_its_reason(
    what: str, typed: dict[str, Any], lang: str, at_ana: Ben
) -> None:
    at_ana.does(what, **typed)
    assert WHY in today_of(at_ana.ana, lang)
    assert LANGUAGES[lang] in today_of(at_ana.ana, lang)
    assert WHY in journal_of(at_ana.ana, lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_they_read_a_clear_and_a_lifted_hold_too(lang: str, at_ana: Ben, tells: Tells, clock: Clock) -> None:
    tells(UNDER_WAY.symptom(f"{TODAY} 09:30", "fever"))
    at_ana.does("clear", why="the fever has gone", scope="walk")
    assert "the fever has gone" in today_of(at_ana.ana, lang)
    for minutes, what in enumerate(("hold", "resume"), 1):
        clock.now += timedelta(minutes=minutes)
        at_ana.does(what, why=f"for the {what}")
        assert f"for the {what}" in today_of(at_ana.ana, lang)


def test_what_keeps_sessions_waiting_is_told_for_as_long_as_it_does(at_ana: Ben, clock: Clock) -> None:
    at_ana.does("hold")
    clock.now += timedelta(days=30)
    assert f"The reason given: “{WHY}”" in today_of(at_ana.ana)


def test_what_has_done_its_work_is_no_longer_told(at_ana: Ben, clock: Clock) -> None:
    at_ana.does("days", days=["tue", "fri"])
    clock.now += timedelta(days=9)
    assert WHY in today_of(at_ana.ana)
    clock.now += timedelta(days=5)
    assert WHY not in today_of(at_ana.ana)
    assert WHY in journal_of(at_ana.ana)


def test_before_anybody_has_enrolled_only_a_clear_can_be_given(
    participant: Participant, ben_sees: None, tells: Tells, at_work: Client
) -> None:

    tells(GRETA.screened(TODAY, same_day_signs=["fever"]))
    page = Ben(at_work, participant)
    assert offered(page) == ["clear"]
    seen = page.previews("clear", scope="walk")
    assert seen.status_code == 200
    assert seen.context["months"] == []
    assert page.confirms(seen, "clear", scope="walk").status_code == 302
    assert Entry.objects.filter(participant=participant, kind="clinician_decided").count() == 1
