"""Listens to a finished track: decodes it with another library than made it, and finds what sounds when."""

from __future__ import annotations

from datetime import date

import miniaudio  # type: ignore[import-untyped]
import numpy as np
import numpy.typing as npt

from backstride.handouts.audio import Tags, audio_track
from backstride.heart.notation import Session

RATE = 16_000
FIRST_NOTE_HZ = {
    "run": 784.0,
    "walk": 659.3,
    "rest": 329.6,
    "count": 987.8,
    "minute": 440.0,
    "complete": 523.3,
}

Sound = npt.NDArray[np.int16]


def tags(lang: str = "en") -> Tags:
    return Tags("Stage 3", "Walk", 3, date(2026, 11, 22), lang, "For Sunday. ¡Buen día!")


def made(session: Session, lang: str = "en") -> bytes:
    """The finished file."""
    return b"".join(audio_track(session, tags(lang)))


def heard(file: bytes) -> Sound:
    """What a player would sound. Whole sessions are long: samples stay as small as they come."""
    decoded = miniaudio.decode(file, miniaudio.SampleFormat.SIGNED16, nchannels=1, sample_rate=RATE)
    return np.frombuffer(decoded.samples, np.int16).copy()


def begins_s(sound: Sound, near_s: float) -> float:
    """When something begins to sound, within a tenth of a second of a moment (s)."""
    start = int((near_s - 0.1) * RATE)
    around = np.abs(sound[start : start + RATE // 5].astype(np.float32))
    return float((start + np.argmax(around > 0.3 * around.max())) / RATE)


def loudest_note(sound: Sound, at_s: float) -> str:
    """Which tone begins here, by its first note."""
    part = sound[int((at_s + 0.02) * RATE) : int((at_s + 0.09) * RATE)]
    wave = np.arange(len(part)) * 2j * np.pi / RATE
    strength = {name: abs(np.sum(part * np.exp(-wave * hz))) for name, hz in FIRST_NOTE_HZ.items()}
    return max(strength, key=lambda name: strength[name])


def level_db(sound: Sound) -> float:
    """How loud the loudest moment is, of full scale (dB)."""
    loudest = max(1, int(sound.max(initial=0)), -int(sound.min(initial=0)))
    return float(20 * np.log10(loudest / 32768))
