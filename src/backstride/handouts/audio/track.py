"""From a score to sound: blocks of samples, so that a long session needs no more memory than a short one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from backstride.handouts.audio.cues import PHRASES
from backstride.handouts.audio.mulaw import Samples
from backstride.handouts.audio.phrases import Phrases
from backstride.handouts.audio.rates import RATE
from backstride.handouts.audio.score import Cue, Score
from backstride.handouts.audio.tones import tone

BLOCK_S: Final = 10
"""Seconds in a block."""

_BLOCK = BLOCK_S * RATE


def read_sounds(score: Score, phrases: Phrases) -> dict[str, Samples]:
    """The phrases that a score asks for. Raises NoHandout where one cannot be read."""
    asked = {cue.name for cue in score.cues if cue.kind == "phrase"}
    return {phrase: phrases.sound(phrase) for phrase in PHRASES if phrase in asked}


def track(score: Score, sounds: dict[str, Samples]) -> Iterator[Samples]:
    """The whole track in blocks of at most `BLOCK_S` seconds; `sounds` from `read_sounds`."""
    length = score.ends_ms * RATE // 1000
    waiting = list(reversed(score.cues))
    sounding: list[Cue] = []
    for start in range(0, length, _BLOCK):
        block = np.zeros(min(_BLOCK, length - start), np.int16)
        while waiting and _starts(waiting[-1]) < start + _BLOCK:
            sounding.append(waiting.pop())
        for cue in sounding:
            _lay(tone(cue.name) if cue.kind == "tone" else sounds[cue.name], _starts(cue) - start, block)
        sounding = [cue for cue in sounding if cue.ends_ms * RATE // 1000 > start + _BLOCK]
        yield block


def _starts(cue: Cue) -> int:
    return cue.at_ms * RATE // 1000


def _lay(sound: Samples, at: int, block: Samples) -> None:
    """Lay what falls into this block of a sound that begins at `at`, which may be before the block."""
    part = sound[max(0, -at) : max(0, len(block) - at)]
    block[max(0, at) : max(0, at) + len(part)] += part
