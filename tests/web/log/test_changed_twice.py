"""Of two corrections the later counts; what was told long ago stays as it was told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from backstride.heart.corrections import follow_corrections
from backstride.web.journals.journal_of import entries_of
from backstride.web.journals.models import Participant
from backstride.web.participant.log import session_views
from backstride.web.participant.mornings import saving
from tests.web.conftest import Clock
from tests.web.log.ana import entries, filled, hidden_in, saves, text_of

SAME_DAY = {"day": "other", "date": "2026-01-06"}


def session_of(client: Client) -> str:
    saves(client)
    the_id: str = entries("session_done")[-1]["id"]
    return the_id


def morning_of(client: Client, clock: Clock) -> str:
    saves(client)
    clock.at("2026-01-07 08:00")
    form = {**hidden_in(client.get("/log/morning/")), "pain": "2", "usual": "yes"}
    client.post("/log/morning/", form)
    the_id: str = entries("morning_after")[-1]["id"]
    return the_id


def counting(participant: Participant, kind: str) -> list[dict[str, Any]]:
    told = sorted(entries_of(participant.pk), key=lambda each: (each.at.timestamp(), each.id))
    gone = follow_corrections(told).gone
    return [dict(each.says) for each in told if each.kind == kind and each.id not in gone]


@pytest.mark.parametrize("time", range(5))
def test_the_later_of_two_changes_from_two_tabs_is_asked_about_and_then_counts(
    ana: Client, participant: Participant, time: int
) -> None:
    session = session_of(ana)
    one, other = (filled(ana.get(f"/log/?change={session}"), **SAME_DAY) for _ in range(2))
    assert ana.post("/log/", {**one, "worst": "2"}).status_code == 302
    page = ana.post("/log/", {**other, "worst": "9"})
    newest = entries("session_done")[-1]["id"]
    assert page.status_code == 409
    assert f"/log/saved/{newest}/" in text_of(page)
    assert 'name="worst" value="9" checked' in text_of(page)
    assert ana.post("/log/", filled(page, **SAME_DAY, worst="9")).status_code == 302
    assert entries("session_done")[-1]["replaces"] == newest
    assert [says["pain"]["worst"] for says in counting(participant, "session_done")] == [9]


def at_the_same_moment(monkeypatch: pytest.MonkeyPatch, views: Any, other_tab: Callable[[], Any]) -> None:
    """Another tab saves after this one was looked at, and before it is told; the clock stands still."""
    looked = views.find_to_change
    waiting = [other_tab]

    def look(*asked: Any) -> Any:
        found = looked(*asked)
        if waiting:
            assert waiting.pop()().status_code == 302
        return found

    monkeypatch.setattr(views, "find_to_change", look)


def test_of_two_changes_in_the_same_moment_the_second_is_asked_about(
    ana: Client, participant: Participant, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = session_of(ana)
    one, other = (filled(ana.get(f"/log/?change={session}"), **SAME_DAY) for _ in range(2))
    at_the_same_moment(monkeypatch, session_views, lambda: ana.post("/log/", {**one, "worst": "2"}))
    page = ana.post("/log/", {**other, "worst": "4"})
    assert page.status_code == 409
    assert "You changed this since" in text_of(page)
    assert 'name="worst" value="4" checked' in text_of(page)
    assert [says["pain"]["worst"] for says in counting(participant, "session_done")] == [2]
    assert ana.post("/log/", filled(page, **SAME_DAY, worst="4")).status_code == 302
    assert [says["pain"]["worst"] for says in counting(participant, "session_done")] == [4]


def test_of_two_changes_of_a_morning_in_the_same_moment_too(
    ana: Client, participant: Participant, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    morning = morning_of(ana, clock)
    one, other = (hidden_in(ana.get(f"/log/morning/?change={morning}")) for _ in range(2))
    first = {**one, "pain": "1", "usual": "yes"}
    at_the_same_moment(monkeypatch, saving, lambda: ana.post("/log/morning/", first))
    page = ana.post("/log/morning/", {**other, "pain": "3", "usual": "yes"})
    assert page.status_code == 409
    assert [says["pain"] for says in counting(participant, "morning_after")] == [1]
    ana.post("/log/morning/", {**hidden_in(page), "pain": "3", "usual": "yes"})
    assert [says["pain"] for says in counting(participant, "morning_after")] == [3]


def test_an_undo_in_the_same_moment_is_seen_by_a_change(
    ana: Client, participant: Participant, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = session_of(ana)
    form = filled(ana.get(f"/log/?change={session}"), **SAME_DAY, worst="4")
    at_the_same_moment(monkeypatch, session_views, lambda: ana.post(f"/log/undo/{session}/"))
    page = ana.post("/log/", form)
    assert page.status_code == 409
    assert "no longer there" in text_of(page)
    assert counting(participant, "session_done") == []


def test_an_old_link_to_change_something_leads_to_the_newest(ana: Client) -> None:
    session = session_of(ana)
    ana.post("/log/", filled(ana.get(f"/log/?change={session}"), **SAME_DAY, worst="2"))
    newest = entries("session_done")[-1]["id"]
    assert ana.get(f"/log/?change={session}")["Location"] == f"/log/?change={newest}"


def test_a_change_sent_twice_is_one_change(ana: Client) -> None:
    form = filled(ana.get(f"/log/?change={session_of(ana)}"), **SAME_DAY, worst="2")
    assert [ana.post("/log/", form).status_code for _ in range(2)] == [302, 302]
    assert len(entries("session_done")) == 2


def test_a_change_of_a_change_that_was_undone_replaces_what_counts_again(
    ana: Client, participant: Participant
) -> None:
    session = session_of(ana)
    ana.post("/log/", filled(ana.get(f"/log/?change={session}"), **SAME_DAY, worst="2"))
    change = entries("session_done")[-1]["id"]
    form = filled(ana.get(f"/log/?change={change}"), **SAME_DAY, worst="9")
    ana.post(f"/log/undo/{change}/")
    page = ana.post("/log/", form)
    assert page.status_code == 409
    ana.post("/log/", filled(page, **SAME_DAY, worst="9"))
    assert [says["pain"]["worst"] for says in counting(participant, "session_done")] == [9]


def test_the_later_of_two_changes_of_a_morning_counts(
    ana: Client, participant: Participant, clock: Clock
) -> None:
    morning = morning_of(ana, clock)
    one, other = (hidden_in(ana.get(f"/log/morning/?change={morning}")) for _ in range(2))
    assert ana.post("/log/morning/", {**one, "pain": "1", "usual": "yes"}).status_code == 302
    page = ana.post("/log/morning/", {**other, "pain": "7", "usual": "no"})
    assert page.status_code == 409
    assert "/log/saved/" in text_of(page)
    again = {**hidden_in(page), "pain": "7", "usual": "no"}
    assert ana.post("/log/morning/", again).status_code == 302
    assert [says["pain"] for says in counting(participant, "morning_after")] == [7]


def test_a_morning_that_was_undone_is_told_anew_when_it_is_saved_again(ana: Client, clock: Clock) -> None:
    morning = morning_of(ana, clock)
    form = {**hidden_in(ana.get(f"/log/morning/?change={morning}")), "pain": "7", "usual": "no"}
    ana.post(f"/log/undo/{morning}/")
    page = ana.post("/log/morning/", form)
    assert "no longer there" in text_of(page)
    assert len(entries("morning_after")) == 1


@pytest.mark.parametrize(("address", "kind"), [("/log/", "session_done"), ("/log/morning/", "morning_after")])
def test_after_fourteen_days_it_stays_as_it_was_told(
    ana: Client, clock: Clock, address: str, kind: str
) -> None:
    morning_of(ana, clock)
    (told,) = entries(kind)
    clock.now += timedelta(days=13)
    form = filled(ana.get(f"{address}?change={told['id']}"), **SAME_DAY, pain="9", usual="no")
    clock.now += timedelta(days=2)
    page = ana.get(f"{address}?change={told['id']}")
    assert page.status_code == 409
    assert "This cannot be changed here" in text_of(page)
    page = ana.post(address, form)
    assert page.status_code == 409
    assert "stays as it was told" in text_of(page)
    assert len(entries(kind)) == 1


def test_an_emergency_in_a_change_that_cannot_be_is_kept_and_answered(ana: Client, clock: Clock) -> None:
    form = filled(ana.get(f"/log/?change={session_of(ana)}"), **SAME_DAY, signs="some", sign=["chest_pain"])
    clock.at("2026-03-06")
    assert "emergency department" in text_of(ana.post("/log/", form))
    assert len(entries("symptom_reported")) == 1


def test_both_answers_are_there_in_spanish(ana: Client, clock: Clock) -> None:
    session = session_of(ana)
    form = filled(ana.get(f"/log/?change={session}"), **SAME_DAY, worst="2")
    ana.post("/log/", filled(ana.get(f"/log/?change={session}"), **SAME_DAY, worst="4"))
    ana.cookies["django_language"] = "es"
    assert "Usted lo cambió después" in text_of(ana.post("/log/", form))
    clock.at("2026-03-06")
    assert "Esto no se puede cambiar aquí" in text_of(ana.get(f"/log/?change={session}"))


def test_a_page_asks_the_database_no_more_after_ten_changes_than_after_one(ana: Client) -> None:
    first = session_of(ana)
    asked = []
    for worst in range(10):
        newest = entries("session_done")[-1]["id"]
        ana.post("/log/", filled(ana.get(f"/log/?change={newest}"), **SAME_DAY, worst=str(worst)))
        with CaptureQueriesContext(connection) as queries:
            assert ana.get(f"/log/saved/{first}/").status_code == 200
            assert ana.get("/log/journal/").status_code == 200
        asked.append(len(queries))
    assert len(entries("session_done")) == 11
    assert set(asked) == {asked[0]}
