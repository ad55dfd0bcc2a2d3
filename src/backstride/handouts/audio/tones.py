"""The tones: up for a run, down for a walk, one low note for a rest, so that nobody needs the words.

They begin within a few milliseconds, because a change is heard at its exact second, and end softly.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Final

import numpy as np

from backstride.handouts.audio.cues import TONES_MS
from backstride.handouts.audio.mulaw import Samples
from backstride.handouts.audio.rates import RATE

NOTES_HZ: Final = {
    "run": (784.0, 1174.7),
    "walk": (659.3, 440.0),
    "rest": (329.6,),
    "count": (987.8,),
    "minute": (440.0,),
    "complete": (523.3, 659.3, 784.0),
}
"""The notes of each tone, of equal length."""

LOUDNESS: Final = 0.32
"""Of full scale, at the peak: as loud as the voice, and no louder."""

SOFT: Final = 0.5
"""Of that: how loud the tone of a minute is (project opinion). Nothing is to be done at it."""

_RISE_MS: Final = 4
_FALL_MS: Final = 40


@lru_cache(maxsize=len(NOTES_HZ))
def tone(name: str) -> Samples:
    """The samples of one tone, as long as `TONES_MS` says."""
    notes = NOTES_HZ[name]
    length = TONES_MS[name] * RATE // 1000
    bounds = accumulate((length // len(notes) for _ in notes[:-1]), initial=0)
    lengths = [end - start for start, end in pairwise([*bounds, length])]
    loud = LOUDNESS * SOFT if name == "minute" else LOUDNESS
    sound: Samples = np.concatenate([_note(hz, each, loud) for hz, each in zip(notes, lengths, strict=True)])
    sound.flags.writeable = False
    return sound


def _note(hz: float, length: int, loud: float) -> Samples:
    """One note with a soft edge at both ends, and a little of its octave, which small speakers need."""
    at = np.arange(length) * (2 * np.pi * hz / RATE)
    wave = (np.sin(at) + 0.25 * np.sin(2 * at)) / 1.25
    rise, fall = (RATE * ms // 1000 for ms in (_RISE_MS, _FALL_MS))
    shape = np.minimum(1, np.minimum(np.arange(length) / rise, np.arange(length)[::-1] / fall))
    note: Samples = np.rint(wave * shape * loud * 32767).astype(np.int16)
    return note
