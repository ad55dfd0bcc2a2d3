"""A session as one sound file that plays like a podcast."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from backstride.handouts.audio.id3 import Tags, id3
from backstride.handouts.audio.phrases import FOLDER, Phrases
from backstride.handouts.audio.score import Score, score
from backstride.heart.notation import Session


def score_of(session: Session, lang: str, folder: Path = FOLDER) -> Score:
    """When the track of a session sounds what, in a language. Raises NoHandout."""
    return score(session, Phrases(lang, folder).lasts_ms)


def audio_track(session: Session, tags: Tags, folder: Path = FOLDER) -> Iterator[bytes]:
    """The MP3 of a session, piece by piece; `tags.lang` is the language spoken.

    Raises NoHandout before the first piece: for a session of no blocks or one too long, and where a phrase
    is missing.
    """
    from backstride.handouts.audio.mp3 import mp3  # noqa: PLC0415 - numpy costs 0.17 s
    from backstride.handouts.audio.track import read_sounds, track  # noqa: PLC0415

    phrases = Phrases(tags.lang, folder)
    whole = score(session, phrases.lasts_ms)
    sounds = read_sounds(whole, phrases)
    return _pieces(id3(tags, whole.ends_ms), mp3(track(whole, sounds)))


def _pieces(head: bytes, frames: Iterator[bytes]) -> Iterator[bytes]:
    yield head
    yield from frames
