"""What a check-in says becomes one entry; what is left out stays absent, and nothing typed is lost."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from backstride.heart.entries import JournalRefused
from backstride.web.journals.models import Participant
from backstride.web.participant.check_ins import views
from tests.web.check_ins.asking import FIRST, LANGUAGES, MONTH_4, NEXT, opens, reads, saves
from tests.web.conftest import Clock
from tests.web.log.ana import entries

ALL = {
    "pain_average": "3",
    "pain_worst": "5",
    "pain_days": "4",
    "limited_activity": "a_little",
    "sought_care": "no",
    "legs": "fine",
    "confidence": "8",
    "sleep": "6",
    "signs": "none",
}
COMMON = ("id", "kind", "at", "by")


def told() -> list[dict[str, Any]]:
    return [{key: say for key, say in each.items() if key not in COMMON} for each in entries("checked_in")]


def test_all_of_it_is_one_entry_that_names_its_check_in(ana: Client) -> None:
    form = opens(ana, **ALL)
    answer = ana.post("/check-in/", form)
    assert answer.headers["Location"] == f"/check-in/saved/{form['entry']}/"
    assert told() == [
        {
            "pain_average": 3,
            "pain_worst": 5,
            "pain_days": 4,
            "limited_activity": "a_little",
            "sought_care": False,
            "legs": "none",
            "confidence": 8,
            "sleep": 6,
            "symptoms": [],
            "what": "weekly",
            "due": FIRST,
        }
    ]
    assert entries("checked_in")[0]["by"] == "participant"
    assert "How was your week?" not in reads(ana.get("/today/"))


@pytest.mark.parametrize("name", [*ALL])
def test_each_question_may_be_the_only_one_answered(ana: Client, name: str) -> None:
    saves(ana, **{name: ALL[name]})
    key = {"signs": "symptoms"}.get(name, name)
    assert [sorted(each) for each in told()] == [sorted(("due", key, "what"))]


def test_none_at_all_is_asked_about_and_keeps_nothing(ana: Client) -> None:
    answer = ana.post("/check-in/", opens(ana))
    assert answer.status_code == 422
    assert "Nothing is answered yet" in reads(answer)
    assert told() == []


def test_of_pain_that_did_not_come_back_nothing_more_is_kept(ana: Client, clock: Clock) -> None:
    clock.at(f"{MONTH_4} 10:00")
    saves(ana, came_back="no", lasted_days="3", came_back_on="2026-04-20", limited_activity="moderately")
    assert told() == [{"came_back": False, "what": "monthly", "due": MONTH_4}]


def test_of_pain_that_did_all_of_it_is_kept(ana: Client, clock: Clock) -> None:
    clock.at(f"{MONTH_4} 10:00")
    more = {
        "lasted_days": "3",
        "came_back_on": "2026-04-20",
        "limited_activity": "moderately",
        "sought_care": "yes",
    }
    page = reads(saves(ana, came_back="yes", pain_worst="6", **more))
    assert told() == [
        {
            "came_back": True,
            "came_back_on": "2026-04-20",
            "lasted_days": 3,
            "limited_activity": "moderately",
            "sought_care": True,
            "pain_worst": 6,
            "what": "monthly",
            "due": MONTH_4,
        }
    ]
    for said in ("Back pain came back.", "It began on Monday, 20 April 2026.", "It lasted 3 days."):
        assert said in page


# -- what cannot be used -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"pain_average": "11"}, "0 to 10"),
        ({"pain_days": "8.5"}, "whole number, from 0 to 31"),
        ({"limited_activity": "very"}, "choose"),
        ({"sought_care": "maybe"}, "choose"),
        ({"legs": "hurt"}, "How much did your legs hurt"),
        ({"signs": "some"}, "tick"),
        ({"signs": "none", "sign": ["dizzy"]}, ""),
    ],
)
def test_what_cannot_be_used_is_named_and_nothing_typed_is_lost(
    ana: Client, wrong: dict[str, Any], says: str
) -> None:
    form = opens(ana, **{"sleep": "6", **wrong})
    answer = ana.post("/check-in/", form)
    assert answer.status_code == 422
    html = answer.content.decode()
    assert 'name="sleep" value="6" checked' in html
    assert form["entry"] in html
    assert says in reads(answer)
    assert told() == []


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"came_back_on": "2026-04-28"}, "That day is still to come."),
        ({"came_back_on": "last week"}, "“last week” is no date."),
        ({"lasted_days": "367"}, "whole number, from 0 to 366"),
        ({"lasted_days": "a few"}, "“a few” is no number of days"),
    ],
)
def test_a_day_or_a_number_of_days_that_cannot_be(
    ana: Client, clock: Clock, wrong: dict[str, str], says: str
) -> None:
    clock.at(f"{MONTH_4} 10:00")
    answer = ana.post("/check-in/", opens(ana, came_back="yes", **wrong))
    assert answer.status_code == 422
    assert reads(answer).count(says) == 2  # at the top and beside the question
    assert "opened open" in answer.content.decode()
    assert told() == []


def test_what_the_journal_refuses_is_said_and_can_be_sent_again(
    ana: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(*_: object) -> None:
        raise JournalRefused(())

    form = opens(ana, **ALL)
    monkeypatch.setattr(views, "tell_once", refuses)
    answer = ana.post("/check-in/", form)
    assert answer.status_code == 422
    assert form["entry"] not in answer.content.decode()


# -- twice -------------------------------------------------------------------------------------


def test_a_double_click_is_one_entry(ana: Client) -> None:
    form = opens(ana, **ALL)
    assert [ana.post("/check-in/", form).status_code for _ in range(2)] == [302, 302]
    assert len(told()) == 1


def test_another_page_of_the_same_one_is_asked_about_and_then_takes_its_place(ana: Client) -> None:
    one, other = opens(ana, pain_average="3"), opens(ana, pain_average="4")
    ana.post("/check-in/", one)
    answer = ana.post("/check-in/", other)
    assert answer.status_code == 409
    assert "You have answered this check-in already." in reads(answer)
    assert "Pain on average: 3." in reads(answer)
    assert len(told()) == 1
    again = {**other, "replaces": one["entry"]}
    assert f'name="replaces" value="{one["entry"]}"' in answer.content.decode()
    assert [ana.post("/check-in/", again).status_code for _ in range(2)] == [302, 302]
    assert [each.get("replaces") for each in told()] == [None, one["entry"]]


def test_of_three_pages_the_last_is_asked_about_what_counts_now(ana: Client) -> None:
    one, other, third = (opens(ana, pain_average=each) for each in ("1", "2", "3"))
    ana.post("/check-in/", one)
    ana.post("/check-in/", {**other, "replaces": one["entry"]})
    answer = ana.post("/check-in/", {**third, "replaces": one["entry"]})
    assert answer.status_code == 409
    assert "Pain on average: 2." in reads(answer)
    assert f'name="replaces" value="{other["entry"]}"' in answer.content.decode()


def test_the_same_page_with_other_answers_is_asked_about(ana: Client) -> None:
    form = opens(ana, pain_average="3")
    ana.post("/check-in/", form)
    answer = ana.post("/check-in/", {**form, "pain_average": "5"})
    assert answer.status_code == 409
    assert 'name="pain_average" value="5" checked' in answer.content.decode()
    assert len(told()) == 1


def test_one_undone_can_be_answered_anew(ana: Client) -> None:
    form = opens(ana, **ALL)
    ana.post("/check-in/", form)
    ana.post(f"/log/undo/{form['entry']}/", {"entry": "6f1c2f0e-3a52-4c1e-9d6b-0d4b8a1f2c3d"})
    assert "How was your week?" in reads(ana.get("/today/"))
    answer = ana.post("/check-in/", form)
    assert answer.status_code == 409
    saves(ana, pain_average="2")
    assert len(told()) == 2


def test_a_form_sent_after_it_expired_is_kept_for_its_own_week(ana: Client, clock: Clock) -> None:
    form = opens(ana, **ALL)
    clock.at("2026-01-18 00:10")
    assert ana.post("/check-in/", form).status_code == 302
    assert [each["due"] for each in told()] == [FIRST]
    assert "Answered." in reads(ana.get("/check-in/before/"))


@pytest.mark.parametrize("due", ["", NEXT, "soon", "2026-01-13"])
def test_a_form_that_names_no_check_in_is_kept_all_the_same(ana: Client, due: str) -> None:
    ana.post("/check-in/", opens(ana, due=due, sleep="5"))
    assert told() == [{"sleep": 5}]


# -- an emergency ------------------------------------------------------------------------------

SIGN = {"signs": "some", "sign": ["chest_pain"]}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_emergency_sign_is_answered_before_anything_else(ana: Client, lang: str) -> None:
    form = opens(ana, **ALL) | SIGN
    ana.cookies["django_language"] = lang
    page = ana.post("/check-in/", form, follow=True).content.decode()
    inside = page[page.index("<main") :]
    assert inside.index('class="stop"') < inside.index("<h1")
    assert told()[0]["symptoms"] == ["chest_pain"]
    assert {"en": "Please stop now.", "es": "Por favor, deténgase ahora."}[lang] in inside


@pytest.mark.parametrize("do", ["later", "declined"])
def test_a_sign_is_never_put_off(ana: Client, do: str) -> None:
    page = reads(ana.post("/check-in/", opens(ana, do=do) | SIGN, follow=True))
    assert "Please stop now." in page
    assert [each["symptoms"] for each in told()] == [["chest_pain"]]


def test_it_is_told_at_once_where_the_rest_of_the_form_has_to_wait(ana: Client) -> None:
    answer = ana.post("/check-in/", opens(ana, pain_days="many") | SIGN)
    assert answer.status_code == 422
    inside = answer.content.decode().partition("<main")[2]
    assert inside.index('class="stop"') < inside.index("<h1")
    assert [each["symptoms"] for each in entries("symptom_reported")] == [["chest_pain"]]
    assert told() == []


def test_who_is_signed_out_reads_what_to_do_first(ana: Client, participant: Participant) -> None:
    form = opens(ana, **ALL) | SIGN
    ana.logout()
    assert "Please stop now." in reads(ana.post("/check-in/", form))
    assert participant.user
    ana.force_login(participant.user)
    ana.get("/check-in/")
    assert told() == []
