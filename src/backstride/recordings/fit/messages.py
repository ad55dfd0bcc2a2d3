"""Walk through the messages of a part, from header byte to header byte, noting where each kind stands."""

from array import array
from typing import NamedTuple

from backstride.recordings.faults import Fault, fault
from backstride.recordings.fit.definitions import Layout, definition_bytes, read_definition
from backstride.recordings.fit.timeline import COMPRESSED

MOST_MESSAGES = 1_000_000
"""In a whole file; a day at one point a second, four messages a point, has 350,000."""
MOST_LAYOUTS = 4_000
"""Different layouts in one part; a real file has 10 to 60."""

DEFINITION = 0x40
KIND = 0xC0

Places = list[tuple[Layout, "array[int]"]]


class Walk(NamedTuple):
    """Where the messages of each layout begin (bytes from the file's start); why the walk stopped early."""

    places: Places
    steps: int
    stopped: Fault | None


class _LocalTypes:
    """What each possible header byte stands for at this point of the stream."""

    def __init__(self) -> None:
        self.sizes = [0] * 256
        self.offsets: list[array[int]] = [array("I")] * 256
        self.places: dict[bytes, tuple[Layout, array[int]]] = {}

    def read(self, data: bytes, at: int, end: int) -> int | Fault:
        """Take in the definition at this byte and give its length; or say why there is none."""
        head = data[at]
        if head & KIND != DEFINITION:
            return fault("undefined_message", at, lost=end - at, local_type=_local(head))
        size = definition_bytes(data, at, end)
        if size is None:
            return fault("truncated", at, lost=end - at)
        if len(self.places) == MOST_LAYOUTS:
            return fault("too_many_layouts", at, most=MOST_LAYOUTS)
        self._define(head & 0x0F, data[at : at + size])
        return size

    def _define(self, local: int, raw: bytes) -> None:
        """Bind a local type to a layout. The same layout defined again goes on with the same list."""
        if raw not in self.places:
            self.places[raw] = (read_definition(raw), array("I"))
        layout, offsets = self.places[raw]
        for byte in (local, local | 0x10, local | 0x20, local | 0x30):
            self.sizes[byte], self.offsets[byte] = layout.size, offsets
        if local < 4:
            first = COMPRESSED | local << 5
            self.sizes[first : first + 32] = [layout.size] * 32
            self.offsets[first : first + 32] = [offsets] * 32


def walk(data: bytes, begin: int, end: int, most: int = MOST_MESSAGES) -> Walk:
    """Note every whole message between two bytes, in at most `most` steps.

    Every step moves on by at least one byte, so the walk ends whatever the bytes say.
    """
    types = _LocalTypes()
    sizes, offsets = types.sizes, types.offsets
    at = last = begin
    left = most
    while at < end and left:
        left -= 1
        head = data[at]
        if sizes[head]:
            offsets[head].append(at)
            last, at = at, at + sizes[head]
            continue
        found = types.read(data, at, end)
        if isinstance(found, Fault):
            return Walk(list(types.places.values()), most - left, found)
        at += found
    stopped = None
    if at > end:
        offsets[data[last]].pop()
        stopped = fault("truncated", last, lost=end - last)
    elif at < end:
        stopped = fault("too_many_messages", at, most=MOST_MESSAGES)
    return Walk(list(types.places.values()), most - left, stopped)


def _local(head: int) -> int:
    """The local type that a data message's header byte names."""
    return (head >> 5) & 0x03 if head & COMPRESSED else head & 0x0F
