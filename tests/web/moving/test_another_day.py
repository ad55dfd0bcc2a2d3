"""Another day: one session is moved, says so on Today, on the plan and in the calendar, and can be undone."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from django.test import Client

from backstride.heart.entries import JournalRefused
from backstride.web.journals.models import Entry
from backstride.web.participant.moving import views
from backstride.web.participant.moving.offers import ToMove, to_move
from tests.cast.story import Story
from tests.web.carry.reading import calendar_at, make_address, shown
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.log.ana import hidden_in
from tests.web.today.reading import heading_of, html_of, text_of

BEGIN = "2026-01-05"
MON, TUE, WED, THU, FRI, SAT = (f"2026-01-{number:02}" for number in range(5, 11))
WIM = Story("Ana").enrolled(BEGIN, days=["mon", "wed", "fri"]).cleared(BEGIN)
LANGUAGES = ("en", "es")


def moves() -> list[dict[str, Any]]:
    """The moves in the journal, as they were told."""
    rows = Entry.objects.filter(kind="session_moved").order_by("seq")
    return [json.loads(line) for line in rows.values_list("payload", flat=True)]


def opens(client: Client, day: str, **more: str) -> dict[str, str]:
    """The form for the session of a day."""
    return {**hidden_in(client.get("/move/", {"day": day})), **more}


def moved(client: Client, day: str = WED, to: str = THU, **more: str) -> Any:
    """A session moved; the page that answers."""
    return client.post("/move/", opens(client, day, to=to, **more), follow=True)


def reads(answer: Any) -> str:
    """The page as a person reads it."""
    return text_of(answer.content.decode())


@pytest.fixture(autouse=True)
def _begun(tells: Tells, clock: Clock) -> None:
    clock.at("2026-01-05 10:05")
    tells(WIM)
    clock.at(f"{TUE} 19:00")
    tells(WIM.settled(MON))


# -- asking ------------------------------------------------------------------------------------


def test_it_shows_the_session_and_the_days_it_can_go_to_and_chooses_none(ana: Client) -> None:
    page = reads(ana.get("/move/", {"day": WED}))
    assert "The session of Wednesday, 7 January 2026" in page
    assert "Walk 16 minutes." in page
    html = ana.get("/move/", {"day": WED}).content.decode()
    days = [f"2026-01-{number:02}" for number in (6, 8, 10, 11, 13)]
    assert [html.count(f'value="{day}"') for day in days] == [1] * 5
    assert html.count('type="radio"') == 5
    assert " checked" not in html
    assert "Today, Tuesday, 6 January 2026" in page


@pytest.mark.parametrize(
    ("lang", "why"), [("en", "Other days are not offered: they have"), ("es", "Otros días no se ofrecen: ya")]
)
def test_it_says_why_other_days_are_not_offered(ana: Client, lang: str, why: str) -> None:
    ana.cookies["django_language"] = lang
    assert why in reads(ana.get("/move/", {"day": WED}))


def test_a_day_that_is_the_only_one_is_chosen_already(ana: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def only_one(*asked: Any) -> ToMove:
        found = to_move(*asked)
        return found._replace(choices=found.choices[:1])

    monkeypatch.setattr(views, "to_move", only_one)
    html = ana.get("/move/", {"day": WED}).content.decode()
    assert html.count('type="radio"') == 1
    assert html.count(" checked") == 1
    assert moved(ana, WED, TUE).status_code == 200


def test_it_says_which_session_would_then_not_be_and_why(ana: Client) -> None:
    page = reads(ana.get("/move/", {"day": WED}))
    assert "Thursday, 8 January 2026 Then there is none on: Wednesday, 14 January 2026." in page
    assert "any seven days in a row have 3 sessions at most" in page
    assert "a day of rest" not in page


@pytest.mark.parametrize(
    ("lang", "says"),
    [
        (
            "en",
            "That makes a long time without a session: from Thursday, 15 January 2026 on the plan would go",
        ),
        ("es", "Así pasa mucho tiempo sin sesión: desde el jueves, 15 de enero de 2026 el plan seguiría"),
    ],
)
def test_it_says_after_which_day_the_plan_would_go_on_lower(
    ana: Client, tells: Tells, lang: str, says: str
) -> None:
    tells(Story("seldom").tell("schedule_changed", f"{TUE} 18:00", days=["mon"]))
    ana.cookies["django_language"] = lang
    html = ana.get("/move/", {"day": "2026-01-12"}).content.decode()
    choices = {
        value: text_of(rest) for value, rest in re.findall(r'name="to" value="([^"]+)"(.*?)</label>', html)
    }
    lowers = [day for day, text in choices.items() if says in text]
    assert lowers == [f"2026-01-{number}" for number in (15, 16, 17, 18)]


def test_where_there_is_running_the_rest_day_is_named_and_kept(ana: Client, tells: Tells) -> None:
    runs = Story("to run").cleared(f"{TUE} 17:00", scope="run")
    tells(runs.tell("programme_changed", f"{TUE} 18:00", programme="run-walk"))
    html = ana.get("/move/", {"day": FRI}).content.decode()
    assert f'value="{THU}"' not in html
    assert "a day of rest lies between two sessions" in text_of(html)


def test_left_out_the_day_is_that_of_the_next_session(ana: Client) -> None:
    assert "The session of Wednesday, 7 January 2026" in reads(ana.get("/move/"))


@pytest.mark.parametrize("day", [MON, TUE, THU, "2026-12-30", "2199-12-31", "1999-01-01", "soon", "²"])
def test_of_a_day_without_one_there_is_nothing_to_move(ana: Client, day: str) -> None:
    page = reads(ana.get("/move/", {"day": day}))
    assert "No session is planned on that day" in page
    assert "Move it to this day" not in page
    answer = ana.post("/move/", {"day": day, "to": SAT})
    assert answer.status_code == 409
    assert moves() == []


def test_the_title_tells_nothing_clinical(ana: Client) -> None:
    assert "<title>Another day – Backstride</title>" in ana.get("/move/").content.decode()


# -- telling -----------------------------------------------------------------------------------


def test_a_day_chosen_is_one_entry_of_the_persons_own(ana: Client) -> None:
    form = opens(ana, WED, to=THU)
    page = reads(ana.post("/move/", form, follow=True))
    (entry,) = moves()
    assert (entry["id"], entry["day"], entry["to"], entry["by"]) == (
        *(form["entry"], WED, THU, "participant"),
    )
    assert "why" not in entry
    assert "The session of Wednesday, 7 January 2026 has moved." in page
    assert "Next session: Thursday, 8 January 2026" in page


def test_it_leads_back_to_where_it_came_from(ana: Client) -> None:
    form = {**opens(ana, WED, to=THU), "back": "plan"}
    assert ana.post("/move/", form).headers["Location"] == "/plan/"
    assert ana.post("/move/", {**opens(ana, FRI, to=SAT), "back": "//evil"}).headers["Location"] == "/today/"


@pytest.mark.parametrize("to", ["", MON, WED, FRI, "2026-01-20", "soon"])
def test_a_day_that_cannot_be_is_asked_about_and_nothing_is_kept(ana: Client, to: str) -> None:
    form = opens(ana, WED, to=to)
    answer = ana.post("/move/", form)
    assert answer.status_code == 422
    assert reads(answer).count("Please choose one of these days.") == 2
    assert form["entry"] in answer.content.decode()
    assert moves() == []


def test_a_double_click_is_one_entry(ana: Client, clock: Clock) -> None:
    form = opens(ana, WED, to=THU)
    for minute in range(2):
        clock.at(f"{TUE} 19:0{minute}")
        assert ana.post("/move/", form).status_code == 302
    assert len(moves()) == 1


def test_the_same_form_with_another_day_says_what_it_did_before(ana: Client) -> None:
    form = opens(ana, WED, to=THU)
    ana.post("/move/", form)
    answer = ana.post("/move/", {**form, "to": SAT})
    assert answer.status_code == 409
    assert "This page has moved the session before" in reads(answer)
    assert [each["to"] for each in moves()] == [THU]


def test_the_same_form_with_no_day_at_all_moves_nothing_more(ana: Client) -> None:
    form = opens(ana, WED, to=THU)
    ana.post("/move/", form)
    assert ana.post("/move/", {**form, "to": "soon"}).status_code == 422
    assert len(moves()) == 1


def test_undone_since_the_same_form_asks_once_more_and_is_then_kept(ana: Client) -> None:
    form = opens(ana, WED, to=THU)
    ana.post("/move/", form)
    ana.post(f"/log/undo/{form['entry']}/")
    answer = ana.post("/move/", form)
    assert answer.status_code == 409
    assert "You have undone this move" in reads(answer)
    again = {**form, "entry": hidden_in(answer)["entry"]}
    assert again["entry"] != form["entry"]
    assert ana.post("/move/", again).status_code == 302
    assert len(moves()) == 2


def test_an_id_that_is_in_use_elsewhere_is_not_used_again(ana: Client, monkeypatch: Any) -> None:
    others = WIM.told[0]["id"]
    answer = ana.post("/move/", {**opens(ana, WED, to=THU), "entry": others})
    assert answer.status_code == 409
    assert moves() == []


def test_what_the_journal_refuses_is_said(ana: Client, monkeypatch: Any) -> None:
    def refuses(*_: Any) -> None:
        raise JournalRefused([])

    monkeypatch.setattr(views, "tell_once", refuses)
    assert ana.post("/move/", opens(ana, WED, to=THU)).status_code == 409


# -- what the pages then say -------------------------------------------------------------------


def test_on_its_own_day_today_is_free_and_says_where_it_is(ana: Client, clock: Clock) -> None:
    moved(ana)
    clock.at(f"{WED} 08:00")
    html = html_of(ana)
    assert heading_of(html) == "Today is free: you moved the session"
    assert "Free today" in text_of(html)
    assert "Next session: Thursday, 8 January 2026" in text_of(html)
    assert 'data-rule="schedule.moved_away"' in html


def test_on_the_day_chosen_it_asks_for_the_same_session_and_says_where_it_is_from(
    ana: Client, clock: Clock
) -> None:
    clock.at(f"{WED} 08:00")
    before = heading_of(html_of(ana))
    moved(ana)
    clock.at(f"{THU} 08:00")
    html = html_of(ana)
    assert heading_of(html) == before
    assert 'data-rule="schedule.moved_here"' in html
    assert "Moved from Wednesday, 7 January 2026 to Thursday, 8 January 2026." in text_of(html)


def test_today_offers_another_day_for_the_session_of_today_and_of_the_next(ana: Client, clock: Clock) -> None:
    assert f"/move/?day={WED}" in html_of(ana)
    clock.at(f"{WED} 08:00")
    assert f"/move/?day={WED}" in html_of(ana)
    assert "Another day" in text_of(html_of(ana))


def test_the_plan_lists_the_coming_sessions_each_with_its_own_way_to_another_day(ana: Client) -> None:
    html = ana.get("/plan/").content.decode()
    for day in (WED, FRI, "2026-01-12", "2026-01-14", "2026-01-16"):
        assert html.count(f'href="/move/?day={day}&amp;back=plan"') == 1
    moved(ana)
    page = reads(ana.get("/plan/"))
    assert "Thursday, 8 January 2026 moved from Wednesday, 7 January 2026" in page
    assert "Moved sessions" in page


def test_it_can_be_undone_from_today_and_from_the_plan(ana: Client) -> None:
    moved(ana)
    (entry,) = moves()
    for page in ("/today/", "/plan/"):
        assert f'href="/log/undo/{entry["id"]}/"' in ana.get(page).content.decode()
    assert "The session of Wednesday, 7 January 2026, moved to Thursday" in reads(ana.get("/log/journal/"))
    ana.post(f"/log/undo/{entry['id']}/")
    assert "Next session: Wednesday, 7 January 2026" in text_of(html_of(ana))
    assert f'href="/log/undo/{entry["id"]}/"' not in ana.get("/plan/").content.decode()


def test_done_it_is_listed_no_more(ana: Client, clock: Clock, tells: Tells) -> None:
    moved(ana)
    clock.at(f"{THU} 20:00")
    tells(Story("done").session(THU, minutes=16))
    assert "Moved sessions" not in reads(ana.get("/plan/"))


def test_a_move_told_too_late_is_not_listed(ana: Client, clock: Clock, tells: Tells) -> None:
    moved(ana)
    clock.at(f"{THU} 20:00")
    tells(Story("late").tell("session_moved", f"{THU} 19:00", day=WED, to=FRI))
    assert "from Wednesday, 7 January 2026 to Thursday, 8 January 2026" in reads(ana.get("/plan/"))
    assert "to Friday" not in reads(ana.get("/plan/"))


def test_moved_once_more_the_last_word_counts(ana: Client, clock: Clock) -> None:
    moved(ana)
    clock.at(f"{TUE} 19:01")
    moved(ana, THU, SAT)
    page = reads(ana.get("/plan/"))
    assert "Saturday, 10 January 2026 moved from Wednesday, 7 January 2026" in page
    assert len(moves()) == 2


def test_the_live_calendar_follows(ana: Client) -> None:
    address = make_address(ana)
    before = shown(calendar_at(address))
    moved(ana)
    after = {f"{day}": seen for day, seen in shown(calendar_at(address)).items()}
    assert after[WED].status == "CANCELLED"
    assert after[THU].status == "CONFIRMED"
    assert after[WED].sequence > {f"{day}": seen for day, seen in before.items()}[WED].sequence


def test_nothing_new_is_prescribed_by_it(ana: Client) -> None:
    before = Entry.objects.filter(kind="prescribed").count()
    moved(ana)
    assert Entry.objects.filter(kind="prescribed").count() == before


def test_a_day_without_a_session_is_offered_another_one_too(ana: Client, clock: Clock) -> None:
    assert "another day instead" not in reads(ana.get("/log/not-today/"))
    clock.at(f"{WED} 08:00")
    assert "another day instead" in reads(ana.get("/log/not-today/"))


# -- for whom ----------------------------------------------------------------------------------


def test_strangers_are_led_away_and_other_methods_refused(ana: Client) -> None:
    assert Client().post("/move/", {"day": WED, "to": THU}).headers["Location"] == "/"
    assert ana.put("/move/").status_code == 405
    assert moves() == []


def test_where_sessions_wait_there_is_nothing_to_move(ana: Client, tells: Tells) -> None:
    tells(WIM.settled(MON).tell("paused_by_self", f"{TUE} 18:00"))
    assert "No session is planned" in reads(ana.get("/move/"))
    assert "Another day" not in reads(ana.get("/plan/"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_speaks_both_languages(ana: Client, clock: Clock, lang: str) -> None:
    ana.cookies["django_language"] = lang
    moved(ana)
    for page in ("/move/", f"/move/?day={FRI}", "/move/?day=x", "/plan/", "/today/", "/log/journal/"):
        answer = ana.get(page)
        assert answer.status_code == 200
        assert f'lang="{lang}"' in answer.content.decode()
    clock.at(f"{WED} 08:00")
    html_of(ana, lang)
    clock.at(f"{THU} 08:00")
    html_of(ana, lang)
