"""Most messages carry a timestamp, some only its last five bits, in their header byte."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Column = NDArray[np.float64]
Offsets = NDArray[np.int64]

COMPRESSED = 0x80
FIVE_BITS = 31


class Timeline(NamedTuple):
    """Places in the file, rising, and the time of each (FIT seconds, NaN where untold)."""

    offsets: Offsets
    seconds: Column

    def at(self, offsets: Offsets) -> Column:
        """The times of these messages, all of which are on the timeline."""
        return self.seconds[np.searchsorted(self.offsets, offsets)]


def draw_timeline(offsets: Offsets, heads: NDArray[np.uint8], full: Column) -> Timeline:
    """Put messages in file order and give the ones with five bits their whole time.

    `heads` are their header bytes, `full` their timestamps (NaN: none). A short time is the first one after
    the time before it that ends in those five bits. Short times before any full one are reckoned back from
    it; in a file without a full one they count from zero, so that durations are right and the clock is
    plainly not set.
    """
    order = np.argsort(offsets, kind="stable")
    offsets, heads, full = offsets[order], heads[order], full[order]
    short = heads >= COMPRESSED
    timed = short | ~np.isnan(full)
    seconds = full.copy()
    seconds[timed] = _unroll(heads[timed], short[timed], full[timed])
    return Timeline(offsets, seconds)


def _unroll(heads: NDArray[np.uint8], short: NDArray[np.bool_], full: Column) -> Column:
    """Times of messages that have one, short or full."""
    last_bits = np.where(short, heads, np.nan_to_num(full).astype(np.int64)) & FIVE_BITS
    moved = np.cumsum(np.diff(last_bits, prepend=last_bits[:1]) & FIVE_BITS)
    anchors = np.flatnonzero(~short)
    if not len(anchors):
        return moved.astype(np.float64)
    latest = np.searchsorted(anchors, np.arange(len(short)), side="right") - 1
    anchor = anchors[np.maximum(latest, 0)]
    return np.where(short, full[anchor] + moved - moved[anchor], full)
