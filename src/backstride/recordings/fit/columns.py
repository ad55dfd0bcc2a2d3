"""All values of a field at once: a column of floats, NaN where nothing is said."""

from array import array
from collections.abc import Callable, Mapping
from functools import partial

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from backstride.recordings.fit.base_types import dtype_of, number_type
from backstride.recordings.fit.definitions import Layout, Slot
from backstride.recordings.fit.messages import Places
from backstride.recordings.fit.profile import COMPRESSED_SPEED_DISTANCE, RECORD, TIMESTAMP, Message
from backstride.recordings.fit.timeline import COMPRESSED, Timeline, draw_timeline

Bytes = NDArray[np.uint8]
Offsets = NDArray[np.int64]
Column = NDArray[np.float64]
Table = Mapping[str, Column]

LIMIT = float(1 << 32)
"""No time, length or count that we read can be as large; such values are noise."""


def read_table(data: Bytes, places: Places, message: Message, timeline: Timeline | None) -> Table:
    """Every message of one kind, in file order: a column for each field, and `timestamp`."""
    pieces = [(layout, offsets_of(found)) for layout, found in places if layout.message == message.number]
    offsets = np.concatenate([np.empty(0, np.int64), *(found for _, found in pieces)])
    order = np.argsort(offsets, kind="stable")

    def column(read: Callable[[Bytes, Offsets, Layout], Column]) -> Column:
        return np.concatenate([np.empty(0), *(read(data, found, layout) for layout, found in pieces)])[order]

    table = {
        field.name: column(partial(read_column, number=number)) / field.scale
        for number, field in message.fields.items()
    }
    table["timestamp"] = column(timestamps) if timeline is None else timeline.at(offsets[order])
    if message is RECORD:
        table["short_distance"] = column(_short_distances)
    return table


def read_timeline(data: Bytes, places: Places) -> Timeline | None:
    """The times of all messages, or None where every message that has a time carries it in full."""
    pieces = [(layout, offsets_of(found)) for layout, found in places if found]
    heads = np.concatenate([np.empty(0, np.uint8), *(data[found] for _, found in pieces)])
    if not (heads >= COMPRESSED).any():
        return None
    offsets = np.concatenate([found for _, found in pieces])
    full = np.concatenate([timestamps(data, found, layout) for layout, found in pieces])
    return draw_timeline(offsets, heads, full)


def read_column(data: Bytes, offsets: Offsets, layout: Layout, number: int) -> Column:
    """One field of all messages of a layout. Of an array, the first value."""
    slot = layout.slots.get(number)
    found = number_type(slot.base, slot.size) if slot else None
    if slot is None or found is None:
        return np.full(len(offsets), np.nan)
    raw = _windows(data, offsets, slot, found.size).view(dtype_of(found, layout.big_endian))[:, 0]
    values = raw.astype(np.float64)
    if found.missing is not None:
        values[raw == found.missing] = np.nan
    values[~((values >= 0) & (values < LIMIT))] = np.nan
    return values


def offsets_of(found: "array[int]") -> Offsets:
    """A walk's list of places as an array to index with."""
    return np.asarray(found, dtype=np.int64)


def timestamps(data: Bytes, offsets: Offsets, layout: Layout) -> Column:
    """The full timestamps of a layout's messages."""
    return read_column(data, offsets, layout, TIMESTAMP)


def _windows(data: Bytes, offsets: Offsets, slot: Slot, size: int) -> Bytes:
    """The bytes of a field, a row a message."""
    return np.ascontiguousarray(sliding_window_view(data, size)[offsets + 1 + slot.first])


def _short_distances(data: Bytes, offsets: Offsets, layout: Layout) -> Column:
    """The 12-bit distances of old watches, in sixteenths of a metre, still beginning again every 256 m."""
    slot = layout.slots.get(COMPRESSED_SPEED_DISTANCE)
    if slot is None or slot.size != 3:
        return np.full(len(offsets), np.nan)
    low = _windows(data, offsets, slot, 3)
    values = (low[:, 1] >> 4).astype(np.float64) + low[:, 2] * 16.0
    values[(low == 0xFF).all(axis=1)] = np.nan
    return values
