"""From samples to MP3, with every sound where the samples have it.

An MP3 decoder gives everything late: by what the encoder adds before the first sample and by its own delay.
Some files tell how much in a header, which some players heed and others do not. Here there is no such header;
the delay is cut from the silence at the beginning instead, so that all players are right.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from backstride.handouts.audio.mulaw import Samples
from backstride.handouts.audio.rates import KBIT_S, RATE

DELAY: Final = 1106
"""Samples that encoder (576) and decoder (530) add in front: measured, 69 ms at `RATE`."""

_QUALITY: Final = 5


def mp3(blocks: Iterable[Samples]) -> Iterator[bytes]:
    """The sound in frames. The first `DELAY` samples must be silent: they are left out."""
    import lameenc  # type: ignore[import-not-found]  # noqa: PLC0415 - only who makes a track needs it

    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_channels(1)
    encoder.set_in_sample_rate(RATE)
    encoder.set_out_sample_rate(RATE)
    encoder.set_bit_rate(KBIT_S)
    encoder.set_quality(_QUALITY)
    for block in _without_the_first(DELAY, blocks):
        yield bytes(encoder.encode(block.tobytes()))
    yield bytes(encoder.flush())


def _without_the_first(samples: int, blocks: Iterable[Samples]) -> Iterator[Samples]:
    for block in blocks:
        yield block[samples:]
        samples = max(0, samples - len(block))
