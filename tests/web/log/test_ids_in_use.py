"""A form whose id is in use for something else is shown once more, with an id that can be kept."""

from __future__ import annotations

import pytest
from django.test import Client

from backstride.web import clock as the_clock
from backstride.web.journals.append import append
from backstride.web.journals.models import Participant
from tests.cast.story import Story
from tests.web.log.ana import entries, filled, hidden_in, saves, text_of


@pytest.fixture(name="theirs")
def _theirs(db: None) -> str:
    """The id of an entry in somebody else's journal."""
    story = Story("Bea").enrolled("2026-01-05")
    append(Participant.objects.create(zone="Europe/Madrid", language="en").pk, story.told, the_clock.now())
    return story.last


def test_not_today_under_the_id_of_another_journal(ana: Client, theirs: str) -> None:
    page = ana.post("/log/not-today/", {"entry": theirs, "why": "Rain"})
    assert page.status_code == 409
    assert "Rain" in text_of(page)
    ana.post("/log/not-today/", {**hidden_in(page), "why": "Rain"})
    assert [told["why"] for told in entries("session_skipped")] == ["Rain"]


def test_an_undo_under_any_id_that_is_in_use(ana: Client, theirs: str) -> None:
    saves(ana)
    session = entries("session_done")[0]["id"]
    pages = [ana.post(f"/log/undo/{session}/", {"entry": used}) for used in (session, theirs)]
    assert [page.status_code for page in pages] == [409, 409]
    assert "This is not undone yet" in text_of(pages[-1])
    ana.post(f"/log/undo/{session}/", hidden_in(pages[-1]))
    assert [told["about"] for told in entries("withdrawn")] == [[session]]


def test_a_session_and_a_morning_can_be_sent_again_from_the_page(ana: Client, theirs: str) -> None:
    for address, kind in (("/log/", "session_done"), ("/log/morning/", "morning_after")):
        page = ana.post(address, filled(ana.get("/log/"), entry=theirs, pain="2", usual="yes"))
        assert page.status_code == 422
        assert ana.post(address, filled(page, pain="2", usual="yes")).status_code == 302
        assert len(entries(kind)) == 1
