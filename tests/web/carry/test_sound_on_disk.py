"""Sound is rendered once and kept: whole or not at all, so many bytes at most, and nothing personal in it."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from backstride.handouts.audio import phrases
from backstride.handouts.audio.id3 import Tags
from backstride.handouts.given import NoHandout
from backstride.heart.notation import read_session
from backstride.web.participant.carry import kept_sound
from backstride.web.participant.carry.kept_sound import SOUND_FOLDER, open_track
from tests.web.carry.reading import says
from tests.web.conftest import Clock

TRACK = "/carry/session.mp3"


def sounds(folder: Path) -> list[Path]:
    found = folder / SOUND_FOLDER
    return sorted(found.iterdir()) if found.exists() else []


def make(line: str, lang: str = "en") -> int:
    """The bytes of a track that is asked for."""
    track = open_track(read_session(line), Tags("a title", "a name", 1, date(2026, 1, 6), lang, "a note"))
    size = sum(len(piece) for piece in track)
    track.close()
    assert size == track.size
    return size


def test_a_second_asker_gets_what_was_rendered_for_the_first(
    walks: Client, folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = walks.get(TRACK).getvalue()
    (kept,) = sounds(folder)
    monkeypatch.setattr(kept_sound, "audio_track", None)  # rendering again would fail
    clock.at("2026-01-07 10:00")
    second = walks.get(TRACK).getvalue()
    assert first.endswith(kept.read_bytes())
    assert second.endswith(kept.read_bytes())
    assert first != second  # the tag before it says the day


def test_what_is_kept_names_nobody_and_no_day(walks: Client, folder: Path) -> None:
    walks.get(TRACK).getvalue()
    (kept,) = sounds(folder)
    content = kept.read_bytes()
    assert not content.startswith(b"ID3")
    assert b"2026" not in content
    assert len(kept.stem) == 64


def test_each_session_and_each_language_has_a_sound_of_its_own(folder: Path) -> None:
    make("walk 1 min")
    make("walk 2 min")
    make("walk 1 min", "es")
    make("walk 1 min")
    assert len(sounds(folder)) == 3


def test_no_more_is_kept_than_the_bound_and_what_was_used_last_stays(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make("walk 1 min")
    (oldest,) = sounds(folder)
    make("walk 2 min")
    make("walk 1 min")  # used again: no longer the oldest
    monkeypatch.setattr(kept_sound, "MOST_BYTES", 5 * 60 * 4096)
    make("walk 3 min")
    left = sounds(folder)
    assert len(left) == 2
    assert oldest in left


def test_what_a_killed_process_left_behind_goes_with_the_oldest(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make("walk 1 min")
    left_behind = folder / SOUND_FOLDER / "x.part"
    left_behind.write_bytes(b"half")
    monkeypatch.setattr(kept_sound, "MOST_BYTES", 1)
    make("walk 2 min")
    assert len(sounds(folder)) == 1
    assert not left_behind.exists()


def full_disk(session: Any, tags: Any) -> Iterator[bytes]:
    yield b"a tag"
    yield b"half a sound"
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize(
    ("lang", "words"),
    [("en", "the disk of this instance may be full"), ("es", "el disco de esta instalación")],
)
def test_a_full_disk_is_said_in_plain_words_and_nothing_half_made_is_left(
    walks: Client, folder: Path, monkeypatch: pytest.MonkeyPatch, lang: str, words: str
) -> None:
    monkeypatch.setattr(kept_sound, "audio_track", full_disk)
    answer = walks.get(TRACK, headers={"accept-language": lang})
    assert answer.status_code == 503
    assert words in says(answer.content.decode())
    assert sounds(folder) == []
    assert walks.get("/carry/session.fit").status_code == 200


def test_a_folder_that_may_not_be_written_to_is_said_too(walks: Client, folder: Path) -> None:
    (folder / SOUND_FOLDER).write_text("a file is in the way")
    answer = walks.get(TRACK)
    assert answer.status_code == 503
    assert "could not be written" in says(answer.content.decode())


def test_a_missing_phrase_is_said_and_the_other_forms_stay(
    walks: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "do.walk.wav"

    def missing(told: phrases.Phrases, phrase: str) -> None:
        raise NoHandout("phrase_missing", file=str(gone))

    monkeypatch.setattr(phrases.Phrases, "sound", missing)
    answer = walks.get(TRACK)
    assert answer.status_code == 503
    assert "a spoken phrase of Backstride is missing or damaged" in says(answer.content.decode())
    assert "/carry/session.fit" in answer.content.decode()
    assert str(tmp_path) not in answer.content.decode()


def test_who_comes_while_enough_is_being_rendered_is_asked_to_try_again_and_others_are_served(
    walks: Client, folder: Path
) -> None:
    taken = [kept_sound.RENDERING.acquire(blocking=False) for _ in range(kept_sound.AT_ONCE)]
    try:
        answer = walks.get(TRACK)
        assert walks.get("/today/").status_code == 200
    finally:
        for _ in taken:
            kept_sound.RENDERING.release()
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "5"
    assert "try again in a few seconds" in says(answer.content.decode())
    assert walks.get(TRACK).getvalue().startswith(b"ID3")
