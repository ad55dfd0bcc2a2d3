"""The list of what belongs in somebody's pocket: theirs alone, and another version when a page changes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client
from django.urls import resolve

from backstride.web.accounts.models import User
from backstride.web.journals.models import Entry, Participant
from backstride.web.participant.pocket import views, what_to_keep
from backstride.web.participant.pocket.program import BACKSTRIDE, MADE_OF, digest_of
from tests.cast.people import ANA
from tests.cast.story import Story
from tests.web.conftest import Clock

Tells = Callable[[Story], Any]
LIST = "/pocket/what-to-keep.json"
IN_WEEK_3 = ANA.lives_until("2026-01-20")


@pytest.fixture
def begun(ana: Client, tells: Tells, clock: Clock) -> Client:
    """Ana in her third week."""
    clock.at("2026-01-20 10:00")
    tells(IN_WEEK_3)
    ana.get("/today/")
    return ana


def listed(client: Client) -> Any:
    answer = client.get(LIST)
    assert answer.status_code == 200
    return answer.json()


def test_the_list_names_the_pages_and_the_files_they_need(begun: Client, participant: Participant) -> None:
    told = listed(begun)
    assert told["whose"] == str(participant.pk)
    *pages, flare_up, _, _, _ = told["pages"]
    assert flare_up == "/lessons/flare-up/"
    assert pages == [
        "/today/",
        "/session/",
        "/pocket/",
        "/pocket/log/",
        "/pocket/check-in/",
        "/pocket/measures/",
        "/pocket/worried/",
        "/pocket/flare/",
        "/worried/emergency/",
        "/lessons/",
        "/lessons/words/",
    ]
    for page in told["pages"]:
        assert begun.get(page, headers={"X-Pocket": "1"}).status_code == 200
    assert {f"/static/backstride/{sheet}.css" for sheet in ("backstride", "player")} <= set(told["files"])
    assert "/static/backstride/pocket/outbox.js" in told["files"]
    assert "/static/backstride/worker.js" not in told["files"]
    assert any("htmx" in file for file in told["files"])


def test_the_list_names_the_sound_of_the_session(begun: Client) -> None:
    (track,) = listed(begun)["tracks"]
    assert track.endswith(".mp3")
    assert resolve(track).url_name == "player_track"


def test_each_address_has_a_page_that_is_kept_in_its_place(begun: Client) -> None:
    told = listed(begun)
    assert {page for _, page in told["instead"]} <= set(told["pages"])
    assert told["fallback"] in told["pages"]
    begins = [begins for begins, _ in told["instead"]]
    for number, each in enumerate(begins):
        assert not any(each.startswith(before) for before in begins[:number]), f"{each} is never reached"


def test_nobody_keeps_anything(client: Client, db: None, clock: Clock) -> None:
    told = listed(client)
    assert told["whose"] is None
    assert set(told) == {"whose", "now"}


def test_who_has_not_begun_keeps_nothing(ana: Client, clock: Clock) -> None:
    assert listed(ana)["whose"] is None


def test_somebody_else_has_a_list_of_their_own(begun: Client, participant: Participant) -> None:
    eva = Client()
    eva.force_login(User.objects.create_user(email="eva@example.org", password="quiet lane walking"))
    assert listed(eva)["whose"] is None
    assert str(participant.pk) not in eva.get(LIST).text


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_it_is_only_read(begun: Client, method: str) -> None:
    assert getattr(begun, method)(LIST).status_code == 405


def test_asking_leaves_the_journal_alone(begun: Client) -> None:
    before = Entry.objects.count()
    listed(begun)
    assert Entry.objects.count() == before


def test_it_is_never_kept_itself_and_brings_the_token_of_forms(begun: Client) -> None:
    answer = begun.get(LIST)
    assert "no-store" in answer.headers["Cache-Control"]
    assert "backstride_csrf" in answer.cookies


def test_the_servers_clock_is_told(begun: Client, clock: Clock) -> None:
    assert datetime.fromisoformat(listed(begun)["now"]) == clock.now


def test_the_version_stays_while_nothing_changes(begun: Client) -> None:
    assert listed(begun)["version"] == listed(begun)["version"]


@pytest.mark.parametrize("cookie", [("django_language", "es"), ("size", "larger")])
def test_another_language_or_size_is_another_version(begun: Client, cookie: tuple[str, str]) -> None:
    before = listed(begun)["version"]
    begun.cookies[cookie[0]] = cookie[1]
    assert listed(begun)["version"] != before


def test_another_day_is_another_version(begun: Client, clock: Clock) -> None:
    before = listed(begun)["version"]
    clock.at("2026-01-21 00:05")
    assert listed(begun)["version"] != before


def test_an_entry_is_another_version(begun: Client, tells: Tells) -> None:
    before = listed(begun)["version"]
    tells(Story("Ana, once more").tell("noted", "2026-01-20 09:00", text="a new mattress"))
    assert listed(begun)["version"] != before


def test_another_country_is_another_version(begun: Client) -> None:
    before = listed(begun)["version"]
    begun.post("/worried/place/", {"place": "ES"})
    assert listed(begun)["version"] != before


def test_a_stop_is_told(begun: Client, tells: Tells) -> None:
    assert listed(begun)["stopped"] is False
    tells(Story("Ana, worried").symptom("2026-01-20 09:30", "saddle_numbness"))
    told = listed(begun)
    assert told["stopped"] is True
    assert told["tracks"] == []


def test_where_the_database_is_away_nobodys_pocket_is_emptied(
    begun: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: Any) -> None:
        raise OperationalError("the disk is full")

    monkeypatch.setattr(views, "stands", away)
    assert begun.get(LIST).status_code == 503


def test_another_program_is_another_version(begun: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    before = listed(begun)["version"]
    monkeypatch.setattr(what_to_keep, "program_digest", lambda: "after an update")
    assert listed(begun)["version"] != before


@pytest.mark.parametrize("changed", ["page.html", "new.html"])
def test_the_program_is_another_where_a_template_says_something_else(tmp_path: Path, changed: str) -> None:
    (tmp_path / "page.html").write_text("Today")
    before = digest_of("1.0", tmp_path, ["*.html"])
    (tmp_path / changed).write_text("Tomorrow")
    assert digest_of("1.0", tmp_path, ["*.html"]) != before
    assert digest_of("1.1", tmp_path, ["*.html"]) != digest_of("1.0", tmp_path, ["*.html"])


@pytest.mark.parametrize("pattern", MADE_OF)
def test_words_templates_and_rules_are_part_of_the_program(pattern: str) -> None:
    assert any(path.is_file() for path in BACKSTRIDE.glob(pattern))


def test_the_pages_that_the_journal_decides_about_are_named(begun: Client) -> None:
    told = listed(begun)
    assert told["decided"] == ["/today/", "/session/"]
    assert set(told["decided"]) <= set(told["pages"])
