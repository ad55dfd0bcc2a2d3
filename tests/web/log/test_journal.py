"""The journal: what was told, in plain words, newest first."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from backstride.book.words import Words
from backstride.heart.kinds import KINDS
from backstride.web.participant.told import KEPT_SILENT
from tests.cast.story import Story
from tests.web.conftest import Clock
from tests.web.log.ana import ANA, entries, saves, text_of

Tells = Callable[[Story], Any]


def test_it_says_what_was_told_newest_first_with_day_and_time(ana: Client) -> None:
    saves(ana)
    text = text_of(ana.get("/log/journal/"))
    assert "Tuesday, 6 January 2026, 19:00" in text
    assert text.index("Worst back pain: 3.") < text.index("Start of the programme")
    assert "prescribed" not in text


def test_what_was_undone_is_struck_through_and_said_so(ana: Client) -> None:
    saves(ana)
    ana.post(f"/log/undo/{entries('session_done')[0]['id']}/")
    text = text_of(ana.get("/log/journal/"))
    assert '<span class="tag">undone</span>' in text
    assert 'class="gone"' in text


def test_undo_and_change_stand_beside_what_is_recent_and_their_own(ana: Client, clock: Clock) -> None:
    saves(ana)
    session = entries("session_done")[0]["id"]
    enrolled = entries("enrolled")[0]["id"]
    text = text_of(ana.get("/log/journal/"))
    assert f"/log/undo/{session}/" in text
    assert f"/log/?change={session}" in text
    assert enrolled not in text
    clock.at("2026-02-20")
    assert session not in text_of(ana.get("/log/journal/"))


def test_an_emergency_sign_leads_to_what_opens_sessions_again_and_offers_no_undoing(
    ana: Client, tells: Tells, clock: Clock
) -> None:
    saves(ana)
    tells(ANA.symptom("2026-01-06 20:30", "saddle_numbness"))
    clock.at("2026-01-06 21:00")
    (sign,), (session,) = entries("symptom_reported"), entries("session_done")
    page = ana.get("/log/journal/").content.decode()
    assert f"/log/undo/{sign['id']}/" not in page
    assert page.count('href="/check/by-mistake/"') == 1
    assert f"/log/undo/{session['id']}/" in page, "what holds no such sign is undone as ever"


def test_another_sign_is_undone_as_ever(ana: Client, tells: Tells, clock: Clock) -> None:
    tells(ANA.symptom("2026-01-06 20:30", "fell"))
    clock.at("2026-01-06 21:00")
    page = ana.get("/log/journal/").content.decode()
    assert f"/log/undo/{entries('symptom_reported')[0]['id']}/" in page
    assert "/check/by-mistake/" not in page


def test_it_can_be_taken_along(ana: Client) -> None:
    assert "/plan/journal.jsonl" in text_of(ana.get("/log/journal/"))


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - set(KEPT_SILENT)))
@pytest.mark.parametrize("lang", ["en", "es"])
def test_every_kind_has_a_name(kind: str, lang: str) -> None:
    assert Words(lang, strict=True).say("log", f"kind.{kind}")


def test_every_kind_can_be_shown_in_both_languages(ana: Client, tells: Tells, clock: Clock) -> None:
    story = (
        ANA.flared_up("2026-01-06", 7, ("fever",))
        .check_in("2026-01-06", 3, pain_worst=5, pain_days=2, confidence=7, sleep=6, legs={"worst": 1})
        .tell("noted", "2026-01-06 08:00", text="Slept <badly>")
        .tell("session_skipped", "2026-01-06 09:00", why="Rain")
        .tell("schedule_changed", "2026-01-06 09:30", days=["mon", "wed"])
        .symptom("2026-01-06 11:00", "dizzy")
    )
    tells(story)
    text = text_of(ana.get("/log/journal/"))
    assert "Slept &lt;badly&gt;" in text
    assert "Days: Monday and Wednesday." in text
    assert "told by a clinician" in text
    ana.cookies["django_language"] = "es"
    assert "Palabra de un profesional" in text_of(ana.get("/log/journal/"))


def test_it_is_paged_by_fifty_with_constant_queries(ana: Client, tells: Tells, clock: Clock) -> None:
    ana.get("/log/journal/")
    few = _queries(ana)
    story = ANA
    for number in range(120):
        story = story.tell("noted", f"2026-01-06 08:{number % 60:02}", text=f"note {number}")
    tells(story)
    assert _queries(ana) == few
    text = text_of(ana.get("/log/journal/"))
    assert "note 119" in text
    assert "note 69" not in text
    older = text.partition("/log/journal/?before=")[2].partition('"')[0]
    page = text_of(ana.get(f"/log/journal/?before={older}"))
    assert "note 69" in page
    assert "Newest" in page


def _queries(client: Client) -> int:
    with CaptureQueriesContext(
        connection,
    ) as asked:
        client.get("/log/journal/")
    return len(asked)


def test_a_junk_page_is_the_first(ana: Client) -> None:
    assert ana.get("/log/journal/?before=junk").status_code == 200
    assert ana.get("/log/journal/?before=99999999999999999999").status_code == 200


def test_others_are_refused(ana: Client) -> None:
    assert ana.post("/log/journal/").status_code == 405
    assert Client().get("/log/journal/")["Location"] == "/"


def test_nobody_elses_words_are_in_it(ana: Client) -> None:
    shown = text_of(ana.get("/log/journal/"))
    assert json.dumps(entries("prescribed")[0]["id"]) not in shown
