"""The sound of a session, kept on disk: rendered once for everybody who has the same session and language.

What is kept is sound alone, named by a digest; for whom and when it was made is told in the tag before it,
which is made anew each time. A file is there whole or not at all. What was not used for longest goes first.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from threading import BoundedSemaphore
from typing import IO

from django.conf import settings

from backstride.handouts.audio.id3 import Tags, id3
from backstride.handouts.audio.phrases import FOLDER as PHRASES
from backstride.handouts.audio.score import Score
from backstride.handouts.audio.write import audio_track, score_of
from backstride.handouts.whole import write_whole
from backstride.heart.notation import Session

SOUND_FOLDER = "sound"
MOST_BYTES = 200 * 1024 * 1024
"""What is kept at most: some 28 half hours, or two sessions of six hours."""
PIECE_BYTES = 64 * 1024
AT_ONCE = 2
"""Renderings in the same moment: the other threads are for everybody else."""

RENDERING = BoundedSemaphore(AT_ONCE)


class Busy(RuntimeError):
    """Enough is being rendered already: it will work in a few seconds."""


class DiskTrouble(RuntimeError):
    """The sound could not be written: a full disk, or a folder that may not be written to."""


class Track:
    """A track on its way out, piece by piece: the tag, then the sound."""

    def __init__(self, tag: bytes, sound: IO[bytes]) -> None:
        self._tag, self._sound = tag, sound
        self.size = len(tag) + os.fstat(sound.fileno()).st_size

    def __iter__(self) -> Iterator[bytes]:
        """All of it, once."""
        yield self._tag
        while piece := self._sound.read(PIECE_BYTES):
            yield piece

    def close(self) -> None:
        """Nothing more is asked for."""
        self._sound.close()


def open_track(session: Session, tags: Tags) -> Track:
    """The track of a session; rendered where nobody has asked for its sound yet.

    Raises NoHandout, Busy, and DiskTrouble; then nothing half made is left.
    """
    score = score_of(session, tags.lang)
    path = _path(score, tags.lang)
    try:
        try:
            file: IO[bytes] = path.open("rb")
        except FileNotFoundError:
            with _one_of_few():
                file = _render(session, tags, path)
    except OSError as problem:
        raise DiskTrouble(problem.strerror or type(problem).__name__) from problem
    with suppress(OSError):  # only the order in which files go hangs on these two
        os.utime(path)
        _forget_oldest(path)
    return Track(id3(tags, score.ends_ms), file)


def _render(session: Session, tags: Tags, path: Path) -> IO[bytes]:
    pieces = audio_track(session, tags)
    next(pieces)  # the tag, which is somebody's own
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_whole(pieces, path)
    return path.open("rb")


def _forget_oldest(newest: Path) -> None:
    """Keep to the bound. What a process left unfinished counts, and goes, like the rest."""
    others = [(path.stat(), path) for path in newest.parent.iterdir() if path != newest]
    room = MOST_BYTES - newest.stat().st_size
    for about, path in sorted(others, key=lambda found: found[0].st_mtime_ns, reverse=True):
        room -= about.st_size
        if room < 0:
            path.unlink(missing_ok=True)


@contextmanager
def _one_of_few() -> Iterator[None]:
    if not RENDERING.acquire(blocking=False):
        raise Busy
    try:
        yield
    finally:
        RENDERING.release()


def _path(score: Score, lang: str) -> Path:
    """By what is heard and when, by the phrases, and by the program that says them."""
    digest = sha256((PHRASES / "manifest.json").read_bytes())
    digest.update("\n".join((version("backstride"), lang, score.session.text, repr(score.cues))).encode())
    return Path(settings.DATA) / SOUND_FOLDER / f"{digest.hexdigest()}.mp3"
