"""A session in the player, from the first step to the journal."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

import pytest
from playwright.sync_api import expect

from backstride.handouts.audio.stretches import stretches
from backstride.heart.notation import Session, read_session
from backstride.web.journals.models import Entry
from tests.cast.people import HUGO
from tests.cast.story import Story
from tests.web.browser.player.at_the_player import SHORT, Sits, as_shipped, asked_for

SLOWLY = Story("Ola").enrolled("2026-01-05", walks=3).cleared("2026-01-05")
"""Somebody who walks for a minute at a time."""

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TITLES = """() => { window.titles = []; setInterval(() => {
  const title = navigator.mediaSession.metadata?.title
  if (title && window.titles.at(-1) !== title) window.titles.push(title)
}, 50) }"""


def test_a_short_one_in_real_time_ends_in_the_journal(listener: Sits) -> None:
    sits = listener(asked_for(SHORT))
    page = sits.opens()
    page.evaluate(TITLES)
    sits.press("Start")
    sits.hears("warm-up")
    expect(page.locator("[data-part=word]")).to_have_text("Walk")
    sits.hears("run 1 of 2")
    expect(page.locator("[data-part=aloud]")).to_have_text("run 1 of 2, 3 seconds; then walk 3 seconds.")
    sits.comes_to_the_end()
    expect(page.get_by_text("All done. Well done.")).to_be_visible()
    assert page.evaluate("window.titles") == ["warm-up", "run 1 of 2", "walk", "run 2 of 2", "cool-down"]
    assert len(page.evaluate("window.buzzed")) == 5
    assert page.evaluate("navigator.mediaSession.playbackState") == "none"
    told = sits.tells_and_it_arrives(worst=3)
    assert (told["ended"], told["minutes"], told["run_minutes"]) == ("done", 0.25, 0.1)
    assert (told["pain"], told["legs"], told["symptoms"]) == ({"worst": 3}, "none", [])
    assert told["asked"] == str(Entry.objects.get(kind="prescribed", seq__lt=the_seq(told)).pk)
    began = datetime.fromisoformat(told["at"])
    assert told["started_at"] == told["at"]
    assert told["at"].endswith("-03:00")
    assert 0 <= (began - datetime.fromisoformat("2026-01-05T14:00:00-03:00")).total_seconds() < 10
    assert sits.visitor.complaints == []


def the_seq(told: dict[str, Any]) -> int:
    return Entry.objects.get(pk=told["id"]).seq


def the_prescribed() -> Session:
    """What the journal says is asked for."""
    payload = Entry.objects.filter(kind="prescribed").latest("seq").payload
    return read_session(json.loads(payload)["decision"]["session"])


def test_a_shipped_one_hurried_through_counts_what_was_walked_and_not_the_rest_between(
    listener: Sits,
) -> None:
    sits = listener(as_shipped(SLOWLY), rate=16)
    walk, rest, *_ = the_prescribed().blocks
    assert (walk.do, walk.seconds, rest.do) == ("walk", 60, "rest")
    page = sits.starts()
    sits.hears("rest")
    page.wait_for_function("at => window.sound.currentTime > at", arg=walk.seconds + rest.seconds / 2)
    sits.press("Enough for today")
    sits.press("No time")
    told = sits.tells_and_it_arrives()
    assert (told["ended"], told["minutes"]) == ("time", 1)
    assert "run_minutes" not in told


def test_a_whole_one_by_seeking_announces_every_change_and_claims_no_more_than_was_played(
    listener: Sits,
) -> None:
    sits = listener(as_shipped(HUGO), rate=16)
    session = the_prescribed()
    runs = sum(block.do == "run" for block in session.blocks)
    assert runs >= 6
    page = sits.starts()
    for stretch in stretches(session):
        counted = f"run {stretch.number} of {runs}"
        sits.hears(counted if stretch.of else stretch.name.replace("_", "-"))
        page.evaluate("at => { window.sound.currentTime = at }", stretch.ends_s - 2)
    sits.comes_to_the_end()
    told = sits.tells_and_it_arrives()
    assert told["ended"] == "done"
    assert told["minutes"] < session.minutes / 2
