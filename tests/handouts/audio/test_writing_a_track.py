"""The file: named, whole or not at all, small, and the same every time."""

from __future__ import annotations

import tracemalloc
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from tinytag import TinyTag

from backstride.book.words import Words
from backstride.handouts.audio import audio_track, score_of
from backstride.handouts.audio.mp3 import DELAY
from backstride.handouts.audio.phrases import Phrases
from backstride.handouts.audio.score import OPENS_AT_MS
from backstride.handouts.audio.tones import tone
from backstride.handouts.audio.track import read_sounds, track
from backstride.handouts.given import NoHandout
from backstride.handouts.ours import is_ours
from backstride.heart.notation import Session, read_session, walk_for
from tests.handouts.audio.listening import RATE, heard, made, tags
from tests.handouts.audio.rungs import in_both_languages

SHORT = read_session("walk 1 min, 2 x (run 30 s, walk 30 s)")
SIX_HOURS_S = 6 * 3600


@in_both_languages
def test_the_tags_name_the_session_in_its_language(lang: str) -> None:
    read = TinyTag.get(file_obj=BytesIO(made(SHORT, lang)))
    assert (read.title, read.album, read.artist, read.track) == ("Stage 3", "Walk", "Backstride", 3)
    assert read.comment == "For Sunday. ¡Buen día!"
    assert read.year is not None
    assert read.year.startswith("2026")
    assert read.samplerate == RATE


def test_another_program_reads_the_right_length() -> None:
    read = TinyTag.get(file_obj=BytesIO(made(SHORT)))
    assert read.duration == pytest.approx(score_of(SHORT, "en").ends_ms / 1000, abs=0.2)


def test_a_file_is_known_as_ours() -> None:
    track = made(SHORT)
    assert is_ours(track)
    assert not is_ours(track.replace("Backstride".encode("utf-16-le"), "Somebodies".encode("utf-16-le")))


def test_a_song_that_names_us_is_not_ours() -> None:
    title = b"TIT2\0\0\0\x10\0\0\0Backstride blues"
    assert not is_ours(b"ID3\x03\0\0\0\0\0\x20" + title + b"\xff\xfb" * 2000)


def test_the_same_session_gives_the_same_bytes() -> None:
    assert made(SHORT) == made(SHORT)


def test_half_an_hour_is_at_most_12_megabytes() -> None:
    assert len(made(walk_for(1800))) <= 12_000_000


def test_no_header_tells_of_a_delay_that_only_some_players_would_heed() -> None:
    first_frame = _without_tags(made(SHORT))[:108]
    assert not any(name in first_frame for name in (b"Xing", b"Info", b"VBRI"))


def test_the_samples_left_out_are_silent() -> None:
    assert OPENS_AT_MS * RATE // 1000 > DELAY


def test_every_tone_and_phrase_is_laid_down_whole() -> None:
    score = score_of(SHORT, "en")
    sounds = read_sounds(score, Phrases("en"))
    whole = np.concatenate(list(track(score, sounds)))
    assert len(whole) == score.ends_ms * RATE // 1000
    for cue in score.cues:
        sound = tone(cue.name) if cue.kind == "tone" else sounds[cue.name]
        start = cue.at_ms * RATE // 1000
        assert (whole[start : start + len(sound)] == sound).all(), cue
        whole[start : start + len(sound)] = 0
    assert not whole.any()


def test_a_missing_phrase_is_told_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(NoHandout, match="phrase_missing"):
        audio_track(SHORT, tags(), folder=tmp_path)


@pytest.mark.parametrize(
    ("session", "why"), [(Session(()), "empty"), (walk_for(SIX_HOURS_S + 1), "too_long")]
)
@in_both_languages
def test_no_blocks_and_more_than_six_hours_are_refused_in_words(
    session: Session, why: str, lang: str
) -> None:
    with pytest.raises(NoHandout) as refused:
        audio_track(session, tags(lang))
    assert refused.value.why == why
    words = Words(lang, strict=True)
    assert words.say("handouts", f"refused.{why}", **refused.value.figures)
    assert words.say("handouts", f"refused.{why}.do", **refused.value.figures)


@in_both_languages
def test_a_missing_phrase_is_told_in_words_with_its_file(lang: str) -> None:
    words = Words(lang, strict=True)
    assert "x.wav" in words.say("handouts", "refused.phrase_missing", file="x.wav")
    assert words.say("handouts", "refused.phrase_missing.do")


def test_six_hours_are_made_in_no_more_memory_than_a_minute() -> None:
    score = score_of(walk_for(SIX_HOURS_S), "en")
    sounds = read_sounds(score, Phrases("en"))
    tracemalloc.start()
    made_s = sum(len(block) for block in track(score, sounds)) / RATE
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert made_s > SIX_HOURS_S
    assert peak < 4_000_000


def test_the_end_is_heard_to_its_last_sample() -> None:
    assert len(heard(made(SHORT))) >= score_of(SHORT, "en").ends_ms * RATE // 1000


def _without_tags(file: bytes) -> bytes:
    size = 0
    for byte in file[6:10]:
        size = size << 7 | byte
    return file[10 + size :]
