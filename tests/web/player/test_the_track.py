"""The track: one address, one sound; whole, its owner's alone, and in plain words why it cannot be had."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from io import BytesIO
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client
from tinytag import TinyTag

from backstride.book.words import Words
from backstride.handouts.audio import phrases
from backstride.handouts.given import NoHandout
from backstride.heart.notation import read_session
from backstride.web.participant.carry import kept_sound
from backstride.web.participant.player import track_address as addresses
from backstride.web.participant.player.track_address import least_bytes, track_address, track_digest
from tests.web.carry.conftest import WEEK_1
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.player.test_the_page import plan_in


def test_it_comes_whole_and_reaches_the_end_of_the_session(walks: Client) -> None:
    plan = plan_in(walks)
    answer = walks.get(plan["track"])
    sound = answer.getvalue()
    assert answer.headers["Content-Type"] == "audio/mpeg"
    assert int(answer.headers["Content-Length"]) == len(sound) >= plan["least_bytes"]
    assert answer.headers["Cache-Control"] == "private, max-age=86400"
    lasts_s = TinyTag.get(file_obj=BytesIO(sound)).duration
    assert lasts_s is not None
    assert plan["all_s"] < lasts_s < plan["all_s"] + 10


def test_a_track_that_is_cut_off_a_second_too_early_is_shorter_than_it_may_be() -> None:
    session = read_session("walk 5 min")
    assert least_bytes(session) == 300 * 4000


def test_the_address_changes_with_the_session_and_the_language_and_with_nothing_else() -> None:
    walk, other = read_session("walk 5 min"), read_session("walk 6 min")
    assert track_digest(walk, "en") == track_digest(walk, "en")
    assert len({track_digest(each, lang) for each in (walk, other) for lang in ("en", "es")}) == 4


def test_each_language_has_a_track_of_its_own(walks: Client) -> None:
    english, spanish = plan_in(walks, "en")["track"], plan_in(walks, "es")["track"]
    assert english != spanish
    assert walks.get(spanish).getvalue().startswith(b"ID3")
    assert walks.get(english).status_code == 404  # as the page now speaks Spanish


def test_the_sound_of_another_plan_is_not_there(walks: Client) -> None:
    answer = walks.get("/session/00000000000000000000000000000000.mp3")
    assert answer.status_code == 404
    assert "another session" in answer.content.decode()


def test_where_sessions_wait_there_is_none(walks: Client, tells: Tells, clock: Clock) -> None:
    track = plan_in(walks)["track"]
    clock.at("2026-01-06 22:00")
    tells(WEEK_1.symptom("2026-01-06 20:00", "chest_pain"))
    answer = walks.get(track)
    assert answer.status_code == 404
    assert answer.headers["Content-Type"].startswith("text/plain")


def test_the_address_is_none_where_sessions_wait(walks: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*asked: Any) -> None:
        raise NoHandout("waiting")

    monkeypatch.setattr(addresses, "given_today", refuse)
    assert track_address(SimpleNamespace(kept=None)) is None


@pytest.fixture
def busy() -> Iterator[None]:
    with ExitStack() as all_of_them:
        for _ in range(kept_sound.AT_ONCE):
            all_of_them.enter_context(kept_sound.RENDERING)
        yield


def test_where_too_many_are_made_it_says_when_to_try_again(walks: Client, busy: None) -> None:
    answer = walks.get(plan_in(walks)["track"])
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
    assert answer.content.decode() == f"{Words('en').say('player', 'track.busy')}\n"


def test_a_full_disk_is_said(walks: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*asked: Any) -> None:
        raise OSError(28, "No space left on device")

    track = plan_in(walks)["track"]
    monkeypatch.setattr(kept_sound, "write_whole", full)
    answer = walks.get(track)
    assert answer.status_code == 503
    assert "disk" in answer.content.decode()


def test_a_phrase_that_is_missing_is_no_fault_of_the_plan(
    walks: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*asked: Any) -> None:
        raise NoHandout("phrase_missing", phrase="do.walk", lang="en")

    track = plan_in(walks)["track"]
    monkeypatch.setattr("backstride.web.participant.player.views.open_track", refuse)
    assert walks.get(track).status_code == 503
    assert phrases.FOLDER.exists()


def test_nobody_else_gets_it_and_it_takes_nothing_in(walks: Client) -> None:
    track = plan_in(walks)["track"]
    assert Client().get(track).headers["Location"] == "/"
    assert walks.post(track).status_code == 405
