"""What somebody changes in their plan becomes one entry of their own, or none."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client

from backstride.web.feeds.telling import calendar_of
from backstride.web.journals.models import Entry, Participant
from tests.web.conftest import Clock
from tests.web.journals.test_append import ANA, Tells

ENTRY = "6f1c2f0e-3a52-4c1e-9d6b-0d4b8a1f2c3d"
EVERY_DAY = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
PAGES = ("days", "stay", "goal", "pause", "leave")


def told(kind: str) -> list[dict[str, Any]]:
    """The entries of a kind, as they were told."""
    rows = Entry.objects.filter(kind=kind).order_by("seq")
    return [json.loads(line) for line in rows.values_list("payload", flat=True)]


@pytest.fixture(autouse=True)
def _begun(tells: Tells, clock: Clock) -> None:
    clock.at("2026-01-05 19:00")
    tells(ANA)
    clock.at("2026-01-05 20:00")


# -- days ---------------------------------------------------------------------------------------


def test_other_days_are_told_in_the_order_of_the_week(ana: Client) -> None:
    answer = ana.post("/plan/days/", {"entry": ENTRY, "days": ["sun", "tue"]}, follow=True)
    (entry,) = told("schedule_changed")
    assert (entry["id"], entry["days"], entry["by"]) == (ENTRY, ["tue", "sun"], "participant")
    assert entry["at"] == "2026-01-05T20:00:00.000+01:00"
    assert "Your days are changed" in answer.content.decode()


def test_the_days_of_now_are_ticked(ana: Client, tells: Tells) -> None:
    ana.post("/plan/days/", {"days": ["sun", "tue"]})
    page = ana.get("/plan/days/").content.decode()
    assert page.count(" checked") == 2


def test_the_same_days_again_are_no_entry(ana: Client) -> None:
    assert ana.post("/plan/days/", {"days": EVERY_DAY, "at": "18:00"}).status_code == 302
    assert told("schedule_changed") == []


def test_no_day_at_all_is_asked_about(ana: Client) -> None:
    answer = ana.post("/plan/days/", {"entry": ENTRY})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert page.count("Tick at least one day") == 2
    assert 'href="#q-days"' in page
    assert ENTRY in page
    assert told("schedule_changed") == []


# -- the time of day ----------------------------------------------------------------------------


def at_of(participant: Participant) -> str:
    """The time of day that the calendar keeps."""
    return f"{calendar_of(participant).at:%H:%M}"


def test_days_and_time_are_asked_together_as_they_are_now(ana: Client) -> None:
    page = ana.get("/plan/days/").content.decode()
    assert 'type="time" name="at" value="18:00"' in page
    assert "Time of day in your calendar: 18:00." in ana.get("/plan/").content.decode()


def test_another_time_is_kept_with_the_calendar_and_is_no_entry(
    ana: Client, participant: Participant
) -> None:
    form = {"entry": ENTRY, "days": EVERY_DAY, "at": "07:30"}
    page = ana.post("/plan/days/", form, follow=True).content.decode()
    assert "The time is kept" in page
    assert "Time of day in your calendar: 07:30." in page
    assert at_of(participant) == "07:30"
    assert 'value="07:30"' in ana.get("/carry/").content.decode()
    assert told("schedule_changed") == []


def test_both_can_be_changed_at_once(ana: Client, participant: Participant) -> None:
    ana.post("/plan/days/", {"entry": ENTRY, "days": ["sat"], "at": "9:15"})
    assert [entry["days"] for entry in told("schedule_changed")] == [["sat"]]
    assert at_of(participant) == "09:15"


def test_the_form_of_the_calendar_keeps_working(ana: Client, participant: Participant) -> None:
    ana.post("/carry/", {"do": "time", "at": "06:45"})
    assert 'value="06:45"' in ana.get("/plan/days/").content.decode()


@pytest.mark.parametrize("at", ["", "25:00", "noon", "7"])
def test_a_time_that_is_none_is_asked_about_and_nothing_is_changed(
    ana: Client, participant: Participant, at: str
) -> None:
    answer = ana.post("/plan/days/", {"entry": ENTRY, "days": ["sat"], "at": at})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert page.count("This is no time of day") == 2
    assert 'href="#q-at"' in page
    assert page.count(" checked") == 1
    assert f'name="at" value="{at}"' in page
    assert told("schedule_changed") == []
    assert at_of(participant) == "18:00"


def test_with_no_day_ticked_the_time_is_not_kept_either(ana: Client, participant: Participant) -> None:
    answer = ana.post("/plan/days/", {"entry": ENTRY, "at": "07:30"})
    assert answer.status_code == 422
    assert 'value="07:30"' in answer.content.decode()
    assert at_of(participant) == "18:00"


# -- content at this dose -----------------------------------------------------------------------


def test_nothing_is_chosen_beforehand(ana: Client) -> None:
    page = ana.get("/plan/stay/").content.decode()
    assert " checked" not in page
    assert page.count('type="radio"') == 21
    assert "You can change this whenever you like" in page


def test_staying_here_leads_to_keeping_the_dose(ana: Client) -> None:
    page = ana.post("/plan/stay/", {"entry": ENTRY, "stage": "12"}, follow=True).content.decode()
    assert [entry["stage"] for entry in told("stage_chosen")] == [12]
    assert "You are keeping this dose" in page


def test_the_whole_ladder_can_be_chosen_again(ana: Client, clock: Clock) -> None:
    ana.post("/plan/stay/", {"stage": "12"})
    clock.at("2026-01-05 20:10")
    page = ana.post("/plan/stay/", {"stage": "21"}, follow=True).content.decode()
    assert "You are keeping this dose" not in page


@pytest.mark.parametrize("stage", ["", "0", "22", "-1", "twelve", "999999999999", "²"])
def test_a_stage_that_is_none_is_asked_about(ana: Client, stage: str) -> None:
    page = ana.post("/plan/stay/", {"stage": stage}).content.decode()
    assert "Choose one of the stages" in page
    assert told("stage_chosen") == []


# -- the goal -----------------------------------------------------------------------------------


def test_a_goal_is_kept_and_shown(ana: Client) -> None:
    page = ana.post("/plan/goal/", {"entry": ENTRY, "goal": " To the market <b> \r\n"}, follow=True)
    assert [entry["goal"] for entry in told("goal_set")] == ["To the market <b>"]
    assert "To the market &lt;b&gt;" in page.content.decode()


def test_the_same_goal_again_is_no_entry(ana: Client) -> None:
    for _ in range(2):
        ana.post("/plan/goal/", {"goal": "To the market"})
    assert len(told("goal_set")) == 1


def test_a_goal_taken_back_is_not_shown(ana: Client, tells: Tells) -> None:
    ana.post("/plan/goal/", {"entry": ENTRY, "goal": "To the market"})
    tells(ANA.undoes("2026-01-05 19:59", ENTRY))
    assert "To the market" not in ana.get("/plan/").content.decode()


@pytest.mark.parametrize(("goal", "says"), [("  ", "Write a few words"), ("y" * 801, "800")])
def test_a_goal_of_no_words_or_too_many_is_asked_about_and_not_lost(
    ana: Client, goal: str, says: str
) -> None:
    page = ana.post("/plan/goal/", {"goal": goal}).content.decode()
    assert says in page
    assert f"{goal.strip()}</textarea>" in page
    assert told("goal_set") == []


# -- a pause ------------------------------------------------------------------------------------


def test_a_pause_and_its_end(ana: Client, clock: Clock) -> None:
    paused = ana.post("/plan/pause/", {"entry": ENTRY}, follow=True).content.decode()
    assert "Your sessions are paused" in paused
    clock.at("2026-01-07 20:00")
    assert "Go on from today" in ana.get("/plan/pause/").content.decode()
    on_again = ana.post("/plan/pause/", {"over": "yes"}, follow=True).content.decode()
    assert "Good to have you back" in on_again
    assert "paused" not in on_again
    assert [entry.get("over") for entry in told("paused_by_self")] == [None, True]


@pytest.mark.parametrize(
    ("page", "says"),
    [
        (
            "pause",
            (
                "Your sessions are paused",
                "nothing is asked of you",
                "To go on, end the pause",
                "End the pause",
            ),
        ),
        ("leave", ("You have left the programme", "nothing is asked of you", "To come back", "Begin again")),
    ],
)
def test_it_says_what_holds_now_and_what_to_press(ana: Client, page: str, says: tuple[str, ...]) -> None:
    plan = ana.post(f"/plan/{page}/", {}, follow=True).content.decode()
    assert all(each in plan for each in says)


def test_a_pause_from_another_tab_is_not_told_twice(ana: Client) -> None:
    for _ in range(2):
        assert ana.post("/plan/pause/", {}).status_code == 302
    assert len(told("paused_by_self")) == 1


def test_a_clinicians_pause_is_ended_by_a_clinician(ana: Client, tells: Tells) -> None:
    tells(ANA.clinician("pause", "2026-01-05 19:30"))
    page = ana.post("/plan/pause/", {"over": "yes"}, follow=True).content.decode()
    assert "only a clinician can end that" in page
    assert "Your sessions are paused" in page


# -- leaving ------------------------------------------------------------------------------------


def test_leaving_is_calm_and_keeps_everything(ana: Client, participant: Participant) -> None:
    before = Entry.objects.filter(participant=participant).count()
    page = ana.post("/plan/leave/", {"entry": ENTRY, "why": "moving house"}, follow=True).content.decode()
    assert [entry["why"] for entry in told("left")] == ["moving house"]
    assert "What you told is kept" in page
    assert Entry.objects.filter(participant=participant).count() > before


def test_why_need_not_be_said(ana: Client) -> None:
    ana.post("/plan/leave/", {"why": ""})
    (entry,) = told("left")
    assert "why" not in entry


def test_too_long_a_why_is_not_lost(ana: Client) -> None:
    page = ana.post("/plan/leave/", {"why": "y" * 801}).content.decode()
    assert "y" * 801 in page
    assert told("left") == []


# -- for all of them ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("page", "form", "kind"),
    [
        ("days", {"days": ["tue"]}, "schedule_changed"),
        ("stay", {"stage": "12"}, "stage_chosen"),
        ("goal", {"goal": "To the market"}, "goal_set"),
        ("leave", {"why": "x"}, "left"),
    ],
)
def test_a_double_click_is_one_entry(
    ana: Client, clock: Clock, page: str, form: dict[str, Any], kind: str
) -> None:
    for moment in ("20:00", "20:01"):
        clock.at(f"2026-01-05 {moment}")
        assert ana.post(f"/plan/{page}/", {"entry": ENTRY, **form}).status_code == 302
    assert len(told(kind)) == 1


def test_the_same_form_with_other_words_is_asked_about_and_can_then_be_sent(ana: Client) -> None:
    ana.post("/plan/goal/", {"entry": ENTRY, "goal": "To the market"})
    page = ana.post("/plan/goal/", {"entry": ENTRY, "goal": "To the sea"}).content.decode()
    assert "saved before, with other answers" in page
    assert "To the sea</textarea>" in page
    assert ENTRY not in page
    fresh = page.partition('name="entry" value="')[2].partition('"')[0]
    ana.post("/plan/goal/", {"entry": fresh, "goal": "To the sea"})
    assert [entry["goal"] for entry in told("goal_set")] == ["To the market", "To the sea"]


@pytest.mark.parametrize("page", PAGES)
def test_strangers_are_led_away_and_other_methods_refused(ana: Client, page: str) -> None:
    assert Client().post(f"/plan/{page}/", {"entry": ENTRY}).headers["Location"] == "/"
    assert ana.put(f"/plan/{page}/").status_code == 405


@pytest.mark.parametrize("page", PAGES)
def test_they_speak_spanish(ana: Client, page: str) -> None:
    ana.cookies["django_language"] = "es"
    answer = ana.get(f"/plan/{page}/")
    assert answer.status_code == 200
    assert 'lang="es"' in answer.content.decode()


@pytest.mark.parametrize("page", ["stay", "pause"])
def test_in_an_emergency_nothing_of_it_is_offered(ana: Client, tells: Tells, page: str) -> None:
    tells(ANA.symptom("2026-01-05 19:30", "chest_pain"))
    assert ana.get(f"/plan/{page}/").headers["Location"] == "/plan/"
