"""Telling about a session: four answers, and it is in the journal."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from django.test import Client

from backstride.heart.symptoms import NOW, URGENCY
from backstride.web import clock as the_clock
from backstride.web.journals.append import append
from backstride.web.journals.models import Participant
from backstride.web.journals.standing import stands
from backstride.web.participant.log import changing, session_views
from backstride.web.participant.log.signs import GROUPS
from tests.cast.story import Story
from tests.web.conftest import Clock
from tests.web.log.ana import entries, filled, opens, saves, text_of

KIND = "session_done"


def at(told: dict[str, Any]) -> datetime:
    """The moment of an entry."""
    return datetime.fromisoformat(told["at"])


def test_nothing_is_preselected_and_everything_is_asked(ana: Client) -> None:
    page = text_of(ana.get("/log/"))
    assert " checked" not in page
    assert "Your usual is 2." in page
    assert "None of these" in page
    assert "16 min" in page


def test_four_answers_are_a_session_with_the_minutes_asked(ana: Client) -> None:
    page = saves(ana)
    (told,) = entries(KIND)
    assert (told["minutes"], told["ended"], told["pain"], told["legs"], told["symptoms"]) == (
        *(16, "done", {"worst": 3}, "none", []),
    )
    assert at(told) == datetime.fromisoformat("2026-01-06T19:00+01:00")
    assert told["asked"] == entries("prescribed")[0]["id"]
    assert "we took the 16 min asked for" in text_of(page)


def test_what_is_left_open_is_not_in_the_entry(ana: Client) -> None:
    saves(ana, minutes="20")
    (told,) = entries(KIND)
    assert told.keys() & {"run_minutes", "effort", "started_at"} == set()
    assert told["minutes"] == 20


def test_everything_that_is_told_is_in_the_entry(ana: Client) -> None:
    saves(
        ana,
        ended="pain",
        minutes="12,5",
        run_minutes="2",
        day="yesterday",
        time="18:30",
        before="1",
        after="2",
        effort="6",
        legs="hurt",
        legs_worst="4",
        legs_where="left knee",
        legs_limp="no",
        legs_swelling="yes",
        signs="some",
        sign=["dizzy", "fell"],
    )
    (told,) = entries(KIND)
    assert (told["minutes"], told["run_minutes"], told["effort"]) == (12.5, 2, 6)
    assert told["started_at"] == "2026-01-05T18:30:00+01:00"
    assert at(told) == datetime.fromisoformat(told["started_at"])
    assert told["pain"] == {"before": 1, "worst": 3, "after": 2}
    assert told["legs"] == {"worst": 4, "where": "left knee", "limp": False, "swelling": True}
    assert told["symptoms"] == ["fell", "dizzy"]


def test_after_saving_the_page_says_what_was_kept_and_what_follows(ana: Client) -> None:
    page = saves(ana)
    assert page.redirect_chain[-1][0] == f"/log/saved/{entries(KIND)[0]['id']}/"
    said = text_of(page)
    assert "It ended as planned." in said
    assert "No warning signs." in said
    assert "provisional" in said
    assert "/today/" in said


def test_two_sessions_on_one_day_are_two_entries(ana: Client) -> None:
    saves(ana)
    saves(ana, minutes="10")
    assert [told["minutes"] for told in entries(KIND)] == [16, 10]


def test_a_session_that_ended_early_asks_for_its_minutes(ana: Client) -> None:
    page = saves(ana, ended="weather")
    assert page.status_code == 422
    assert "About how many minutes was it?" in text_of(page)
    assert entries(KIND) == []


def test_yesterday_without_a_time_comes_after_the_start(ana: Client) -> None:
    saves(ana, day="yesterday")
    (told,) = entries(KIND)
    assert at(told) == datetime.fromisoformat("2026-01-05T20:00+01:00")
    assert "started_at" not in told


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"worst": "14"}, "“14” is not on the scale"),
        ({"worst": ""}, "How bad was your back at worst?"),
        ({"ended": ""}, "How did it end?"),
        ({"ended": "flying"}, "choose one of the answers"),
        ({"legs": ""}, "How were your legs?"),
        ({"legs": "hurt"}, "How much did your legs hurt"),
        ({"signs": ""}, "look through the warning signs"),
        ({"signs": "some"}, "Which of the warning signs?"),
        ({"signs": "none", "sign": "chest_pain"}, "Which is right?"),
        ({"minutes": "5000"}, "“5000” cannot be used here"),
        ({"minutes": "-3"}, "“-3” cannot be used here"),
        ({"minutes": "nan"}, "“nan” cannot be used here"),
        ({"minutes": "many"}, "“many” cannot be used here"),
        ({"minutes": "10", "run_minutes": "11"}, "more minutes of running (11)"),
        ({"day": "other", "date": "2026-02-01"}, "has not come yet"),
        ({"day": "other", "date": "1900-01-01"}, "You began on Monday, 5 January 2026"),
        ({"day": "other", "date": "soon"}, "Which day was it?"),
        ({"day": "other"}, "Which day was it?"),
        ({"day": "today", "time": "23:00"}, "This time has not come yet"),
        ({"day": "yesterday", "time": "08:00"}, "You began on"),
        ({"time": "late"}, "“late” is no time"),
        ({"legs": "hurt", "legs_worst": "3", "legs_where": "x" * 201}, "too long: 201"),
    ],
)
def test_bad_input_is_named_and_loses_nothing(ana: Client, typed: dict[str, Any], said: str) -> None:
    page = ana.post("/log/", opens(ana, **{"effort": "7", "before": "1", **typed}))
    text = text_of(page)
    assert page.status_code == 422
    assert said in text
    assert 'name="effort" value="7" checked' in text
    assert 'name="before" value="1" checked' in text
    for name in typed.keys() & {"minutes", "run_minutes", "date", "time", "legs_where"}:
        assert f'name="{name}" value="{typed[name]}"' in text
    assert entries(KIND) == []


def test_every_problem_is_named_at_once_with_a_way_to_its_question(ana: Client) -> None:
    form = {**opens(ana), "ended": "", "worst": "", "legs": "", "signs": ""}
    text = text_of(ana.post("/log/", form))
    assert "4 answers need another look" in text
    for name in ("ended", "worst", "legs", "signs"):
        assert f'href="#q-{name}"' in text
        assert f'id="q-{name}"' in text
        assert f'id="wrong-{name}"' in text


def test_a_junk_id_is_replaced_by_a_good_one(ana: Client) -> None:
    assert ana.post("/log/", opens(ana, entry="no id")).status_code == 302
    assert len(entries(KIND)) == 1


def test_the_id_of_somebody_elses_entry_is_refused_without_a_word_about_it(ana: Client) -> None:
    theirs = Story("Bea").enrolled("2026-01-05")
    append(Participant.objects.create(zone="Europe/Madrid", language="en").pk, theirs.told, the_clock.now())
    page = ana.post("/log/", opens(ana, entry=theirs.last))
    assert page.status_code == 422
    assert "This could not be kept as it is" in text_of(page)
    assert entries(KIND) == []


def test_the_same_form_sent_twice_is_one_entry(ana: Client, clock: Clock) -> None:
    form = opens(ana)
    first = ana.post("/log/", form)
    clock.at("2026-01-06 19:01")
    second = ana.post("/log/", form)
    assert first["Location"] == second["Location"]
    assert len(entries(KIND)) == 1


def test_from_a_second_tab_with_other_answers_it_is_asked_about(ana: Client) -> None:
    form = opens(ana)
    ana.post("/log/", form)
    page = ana.post("/log/", {**form, "worst": "6"})
    assert page.status_code == 409
    assert "You saved this before, with other answers" in text_of(page)
    assert 'name="worst" value="6" checked' in text_of(page)
    assert len(entries(KIND)) == 1
    ana.post("/log/", filled(page, worst="6"))
    first, second = entries(KIND)
    assert second["replaces"] == first["id"]
    assert second["pain"] == {"worst": 6}


def test_from_two_tabs_in_the_same_moment_it_is_one_entry(
    ana: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = opens(ana)
    looked, waiting = changing.find_to_change, [form]

    def look_while_the_other_tab_saves(*asked: Any) -> Any:
        found = looked(*asked)
        if waiting:
            assert ana.post("/log/", waiting.pop()).status_code == 302
        return found

    monkeypatch.setattr(session_views, "find_to_change", look_while_the_other_tab_saves)
    assert ana.post("/log/", {**form, "worst": "9"}).status_code == 409
    assert len(entries(KIND)) == 1


def test_a_form_saved_and_undone_can_be_told_anew(ana: Client) -> None:
    form = opens(ana)
    ana.post("/log/", form)
    ana.post(f"/log/undo/{form['entry']}/")
    page = ana.post("/log/", form)
    assert "told anew" in text_of(page)
    ana.post("/log/", filled(page))
    assert [told.get("replaces") for told in entries(KIND)] == [None, None]


def test_a_page_of_the_day_before_still_says_what_was_asked_on_its_day(ana: Client, clock: Clock) -> None:
    form = opens(ana)
    clock.at("2026-01-07 09:00")
    ana.post("/log/", {**form, "day": "yesterday"})
    (told,) = entries(KIND)
    assert told["at"].startswith("2026-01-06")
    assert told["minutes"] == 16


def test_not_today_has_an_address_of_its_own(ana: Client) -> None:
    assert ana.get("/log/?skip")["Location"] == "/log/not-today/"


def test_nobody_is_sent_to_the_first_page(client: Client, participant: Participant) -> None:
    assert client.get("/log/")["Location"] == "/"


def test_other_methods_are_refused(ana: Client) -> None:
    assert ana.put("/log/").status_code == 405
    assert ana.delete("/log/").status_code == 405


@pytest.mark.parametrize("address", ["/log/", "/log/not-today/", "/log/morning/", "/log/journal/"])
def test_every_page_speaks_spanish_too(ana: Client, address: str) -> None:
    saves(ana)
    ana.cookies["django_language"] = "es"
    page = ana.get(address)
    assert page.status_code == 200
    assert '<html lang="es"' in text_of(page)


def test_refusals_speak_spanish_too(ana: Client) -> None:
    ana.cookies["django_language"] = "es"
    page = ana.post("/log/", {"minutes": "5000", "worst": "14", "time": "x", "signs": "some"})
    assert "revisar" in text_of(page)


# -- warning signs


def test_every_symptom_stands_in_one_line_of_the_short_list() -> None:
    listed = [sign for signs in GROUPS.values() for sign in signs]
    assert sorted(listed) == sorted(URGENCY)


def test_an_emergency_sign_comes_first_and_stands_alone(ana: Client) -> None:
    text = text_of(saves(ana, signs="some", sign=["chest_pain"]))
    assert text.index("Stop. Get help now.") < text.index("Saved. Thank you.")
    assert "Please stop now." in text
    assert "What follows" not in text


@pytest.mark.parametrize(("sign", "advice"), [("fever", "see you today"), ("weight_loss", "this week")])
def test_an_urgent_sign_comes_first(ana: Client, sign: str, advice: str) -> None:
    text = text_of(saves(ana, signs="some", sign=[sign]))
    assert text.index(advice) < text.index("What follows")


def test_an_emergency_sign_is_kept_and_answered_at_once_though_the_rest_is_missing(ana: Client) -> None:
    form = {**opens(ana, signs="some", sign=["chest_pain"]), "worst": ""}
    page = ana.post("/log/", form)
    assert page.status_code == 422
    assert text_of(page).index("Please stop now.") < text_of(page).index("How was it?")
    ana.post("/log/", form)
    (told,) = entries("symptom_reported")
    assert told["symptoms"] == ["chest_pain"]
    assert entries(KIND) == []


def test_a_sign_that_was_ticked_and_denied_counts_as_ticked(ana: Client) -> None:
    page = ana.post("/log/", opens(ana, signs="none", sign=[NOW[0]]))
    assert "Please stop now." in text_of(page)
    assert [told["symptoms"] for told in entries("symptom_reported")] == [[NOW[0]]]


def test_what_is_typed_as_a_place_is_shown_as_text(ana: Client) -> None:
    text = text_of(saves(ana, legs="hurt", legs_worst="2", legs_where="<b>shin</b>"))
    assert "<b>shin</b>" not in text
    assert "&lt;b&gt;shin" in text


# -- where it was ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("where", "says"), [("outdoors", "Outdoors."), ("treadmill", "On a treadmill."), ("indoors", "Indoors.")]
)
def test_it_may_be_said_where_it_was(ana: Client, where: str, says: str) -> None:
    page = saves(ana, where=where)
    (told,) = entries(KIND)
    assert told["where"] == where
    assert says in text_of(page)
    change = text_of(ana.get(f"/log/?change={told['id']}"))
    assert f'value="{where}" checked' in change


def test_where_it_was_is_unknown_where_nobody_said(ana: Client) -> None:
    saves(ana)
    saves(ana, where="", worst="2")
    assert ["where" in told for told in entries(KIND)] == [False, False]


def test_a_place_that_is_none_of_them_is_asked_about(ana: Client) -> None:
    page = text_of(saves(ana, where="the moon"))
    assert entries(KIND) == []
    assert 'href="#q-where"' in page


def test_where_it_was_changes_nothing_of_what_follows(ana: Client, participant: Participant) -> None:
    before = stands(participant, the_clock.now()).decision
    saves(ana, where="treadmill")
    (told,) = entries(KIND)
    ana.post(f"/log/undo/{told['id']}/")
    assert stands(participant, the_clock.now()).decision == before
