"""Whoever has left comes back by way of the check, and is led to a new start."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.test import Client

from tests.cast.story import Story
from tests.web.check.walker import walk
from tests.web.conftest import Clock

Tells = Callable[[Story], Any]


def test_after_leaving_the_check_leads_to_a_new_start(ana: Client, tells: Tells, clock: Clock) -> None:
    clock.at("2026-01-08 10:00")
    tells(Story("Ana").enrolled("2026-01-05").cleared("2026-01-05").tell("left", "2026-01-07"))
    walk(ana)
    outcome = ana.get("/check/outcome/").text
    assert 'href="/start/"' in outcome
    assert "Suggested for you" in ana.get("/start/").text


def test_whoever_told_of_an_emergency_by_mistake_or_was_seen_finds_the_way_back(
    ana: Client, clock: Clock
) -> None:
    walk(ana, "lately", right_now={"emergency_body": "chest_pain"})
    assert 'href="/check/"' in ana.get("/check/outcome/").text
