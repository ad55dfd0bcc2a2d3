"""A review on one's own: kind questions, all of which may be left open; what was said is kept as one."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from backstride.web.journals.kept_as_json import read
from backstride.web.journals.models import Entry, Standing
from tests.web.conftest import Clock
from tests.web.journals.test_append import ANA, Tells
from tests.web.plan.test_changes import ENTRY, told

WALKED = ANA.lives_until("2026-02-03")
MAIN: dict[str, Any] = {
    "entry": ENTRY,
    "fit": "mostly",
    "good": "the birds",
    "barrier": ["weather", "tired"],
    "pain": "3",
    "limits": "a_little",
    "goal": "To the market",
    "confidence": "7",
    "next": "days",
}


@pytest.fixture(autouse=True)
def _four_weeks_on(tells: Tells, clock: Clock) -> None:
    clock.at("2026-02-03 10:00")
    tells(WALKED)


def test_it_asks_what_its_part_asks(ana: Client) -> None:
    page = ana.get("/plan/review/4/").content.decode()
    assert "Looking back" in page
    assert "how much did your back hurt on average" in page
    assert "Leave open whatever you like" in page
    assert " checked" not in page


def test_it_says_what_a_physiotherapist_would_add_and_when_to_see_one(ana: Client) -> None:
    page = ana.get("/plan/review/2/").content.decode()
    assert "What a physiotherapist would add" in page
    assert "Seeing one is worth it when" in page
    assert "has not been tested" in page


@pytest.mark.parametrize("on", ["2026-02-03", "2026-02-05"])
def test_it_counts_the_sessions_of_the_last_seven_days(ana: Client, clock: Clock, on: str) -> None:
    ana.get("/plan/")
    clock.at(on)
    first = f"{date.fromisoformat(on) - timedelta(days=6)}"
    done = sum(entry["kind"] == "session_done" and entry["at"][:10] >= first for entry in WALKED.told)
    assert f"Sessions in the last seven days: {done}." in ana.get("/plan/review/4/").content.decode()


def test_it_names_its_sources_with_their_status(ana: Client) -> None:
    page = ana.get("/plan/review/2/").content.decode()
    assert "BMJ Open 2020" in page
    assert "project opinion" in page


def test_one_sending_keeps_the_review_the_check_in_and_the_goal(ana: Client) -> None:
    answer = ana.post("/plan/review/4/", MAIN)
    assert answer.headers["Location"] == "/plan/review/4/?then=days"
    (held,), (checked,), (goal,) = told("contact_held"), told("checked_in"), told("goal_set")
    assert (held["id"], held["contact"]) == (ENTRY, "week-4")
    assert held["notes"].splitlines() == [
        "How did sessions fit into your life? Mostly",
        "What is good about it? the birds",
        "What got in the way? The weather; Being tired, or low",
        "What next? Other days",
    ]
    asked = {key: checked[key] for key in ("pain_average", "limited_activity", "confidence")}
    assert asked == {"pain_average": 3, "limited_activity": "a_little", "confidence": 7}
    assert goal["goal"] == "To the market"
    assert held["at"] == checked["at"] == goal["at"] == "2026-02-03T10:00:00.000+01:00"


def test_what_was_left_open_stands_nowhere(ana: Client) -> None:
    ana.post("/plan/review/4/", {"entry": ENTRY, "good": "  "})
    (held,) = told("contact_held")
    assert "notes" not in held
    assert told("checked_in") == told("goal_set") == []


def test_only_the_keys_answered_are_told(ana: Client) -> None:
    ana.post("/plan/review/2/", {"entry": ENTRY, "confidence": "0"})
    (checked,) = told("checked_in")
    assert set(checked) == {"id", "kind", "at", "by", "confidence"}
    assert checked["confidence"] == 0


def test_a_question_of_another_review_is_not_listened_to(ana: Client) -> None:
    ana.post("/plan/review/2/", {"entry": ENTRY, "pain": "9", "goal": "x", "confidence": "11"})
    assert told("checked_in") == told("goal_set") == []


def test_a_goal_that_stays_is_told_once(ana: Client) -> None:
    ana.post("/plan/goal/", {"goal": "To the market"})
    assert "To the market</textarea>" in ana.get("/plan/review/4/").content.decode()
    ana.post("/plan/review/4/", MAIN)
    assert len(told("goal_set")) == 1


def test_a_double_click_is_one_review(ana: Client, clock: Clock) -> None:
    ana.post("/plan/review/4/", MAIN)
    before = Entry.objects.count()
    clock.at("2026-02-03 10:01")
    assert ana.post("/plan/review/4/", MAIN).status_code == 302
    assert Entry.objects.count() == before


def test_the_same_form_with_other_answers_is_asked_about(ana: Client) -> None:
    ana.post("/plan/review/4/", MAIN)
    page = ana.post("/plan/review/4/", {**MAIN, "good": "the sea"}).content.decode()
    assert "saved before, with other answers" in page
    assert "the sea</textarea>" in page
    assert 'value="7" checked' in page
    assert len(told("contact_held")) == 1


def test_too_many_words_lose_nothing(ana: Client) -> None:
    page = ana.post("/plan/review/4/", {**MAIN, "good": "y" * 801}).content.decode()
    assert page.count("800") == 2
    assert "y" * 801 in page
    assert 'value="weather" checked' in page
    assert ENTRY in page
    assert told("contact_held") == []


@pytest.mark.parametrize(("lang", "says"), [("en", "“Nothing” is ticked"), ("es", "«Nada» está marcado")])
def test_nothing_beside_something_else_is_asked_about_and_nothing_is_lost(
    ana: Client, lang: str, says: str
) -> None:
    ana.cookies["django_language"] = lang
    page = ana.post("/plan/review/4/", {**MAIN, "barrier": ["weather", "none"]}).content.decode()
    assert page.count(says) == 2
    assert 'href="#q-barrier"' in page
    assert 'aria-describedby="help-barrier wrong-barrier"' in page
    assert 'value="weather" checked' in page
    assert 'value="none" checked' in page
    assert "the birds</textarea>" in page
    assert told("contact_held") == []
    assert ana.post("/plan/review/4/", {**MAIN, "barrier": ["none"]}).status_code == 302


def test_nothing_and_a_tick_untick_each_other(ana: Client) -> None:
    page = ana.get("/plan/review/4/").content.decode()
    assert "none_of_these" in page
    assert 'type="checkbox" name="barrier" value="none"' in page


def test_all_that_may_be_written_fits_into_an_entry(ana: Client) -> None:
    ana.cookies["django_language"] = "es"
    many = ["time", "weather", "dark", "pain", "tired", "afraid", "alone", "forgot", "ill"]
    long = dict.fromkeys(("where", "if_so", "company", "goal"), "y" * 800)
    assert ana.post("/plan/review/0/", {"entry": ENTRY, "barrier": many, **long}).status_code == 302
    assert len(told("contact_held")) == 1


def test_once_held_it_shows_what_was_noted(ana: Client) -> None:
    page = ana.post("/plan/review/4/", MAIN, follow=True).content.decode()
    assert "3 February 2026</h2>" in page
    assert "the birds" in page
    assert "Change my days" in page
    assert '<form method="post" id' not in page


def test_the_standing_knows_which_were_held(ana: Client) -> None:
    assert "A review is waiting" in ana.get("/plan/").content.decode()
    ana.post("/plan/review/4/", MAIN)
    assert read(Standing.objects.get().course).reviews == ("week-4",)
    assert "A review is waiting" not in ana.get("/plan/").content.decode()


def test_one_taken_back_can_be_held_again(ana: Client, tells: Tells) -> None:
    ana.post("/plan/review/4/", MAIN)
    tells(WALKED.undoes("2026-02-03 10:00", ENTRY))
    assert "Leave open whatever you like" in ana.get("/plan/review/4/").content.decode()


def test_one_that_was_left_out_can_still_be_held(ana: Client) -> None:
    assert "left out; you can still do it" in ana.get("/plan/").content.decode()
    assert ana.post("/plan/review/0/", {"entry": ENTRY}).status_code == 302
    assert [entry["contact"] for entry in told("contact_held")] == ["week-0"]


def test_one_to_come_and_one_that_is_none(ana: Client) -> None:
    assert ana.get("/plan/review/8/").headers["Location"] == "/plan/"
    assert ana.get("/plan/review/3/").status_code == 404


def test_beside_an_emergency_nothing_is_asked(ana: Client, tells: Tells) -> None:
    tells(WALKED.symptom("2026-02-03 09:00", "chest_pain"))
    assert ana.post("/plan/review/4/", MAIN).headers["Location"] == "/plan/"
    assert told("contact_held") == []


def test_strangers_are_led_away_and_other_methods_refused(ana: Client) -> None:
    assert Client().post("/plan/review/4/", MAIN).headers["Location"] == "/"
    assert ana.delete("/plan/review/4/").status_code == 405


@pytest.mark.parametrize("week", [0, 2, 4, 8, 13, 20])
def test_all_six_speak_both_languages(ana: Client, tells: Tells, clock: Clock, week: int) -> None:
    clock.at("2026-05-26 10:00")
    for lang, says in (("en", "Save the review"), ("es", "Guardar el repaso")):
        ana.cookies["django_language"] = lang
        assert says in ana.get(f"/plan/review/{week}/").content.decode()
    assert "Guardado" not in ana.post(f"/plan/review/{week}/", {"entry": ENTRY}, follow=True).content.decode()
