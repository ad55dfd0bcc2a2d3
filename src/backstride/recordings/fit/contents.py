"""What one part of a FIT file holds, as tables."""

from typing import NamedTuple

import numpy as np

from backstride.recordings.faults import Fault
from backstride.recordings.fit import profile
from backstride.recordings.fit.columns import Table, read_table, read_timeline
from backstride.recordings.fit.messages import Places, walk
from backstride.recordings.fit.parts import Part

LONGEST_NAME = 64


class Contents(NamedTuple):
    """The messages of one part. `product_name` is the device's own word for itself, "" if none."""

    file: Table
    sports: Table
    sessions: Table
    laps: Table
    records: Table
    events: Table
    activities: Table
    splits: Table
    split_summaries: Table
    product_name: str
    steps: int
    stopped: Fault | None

    @property
    def tells_an_outing(self) -> bool:
        """At least a session, a lap or a record."""
        return any(len(table["timestamp"]) for table in (self.sessions, self.laps, self.records))


def read_contents(data: bytes, part: Part, most_messages: int) -> Contents:
    """Read one part, up to the byte where it stops making sense."""
    numbers = np.frombuffer(data, dtype=np.uint8)
    places, steps, stopped = walk(data, part.begin, part.end, most_messages)
    timeline = read_timeline(numbers, places)

    def table(message: profile.Message) -> Table:
        return read_table(numbers, places, message, timeline)

    return Contents(
        file=table(profile.FILE_ID),
        sports=table(profile.SPORT),
        sessions=table(profile.SESSION),
        laps=table(profile.LAP),
        records=table(profile.RECORD),
        events=table(profile.EVENT),
        activities=table(profile.ACTIVITY),
        splits=table(profile.SPLIT),
        split_summaries=table(profile.SPLIT_SUMMARY),
        product_name=_product_name(data, places),
        steps=steps,
        stopped=stopped,
    )


def _product_name(data: bytes, places: Places) -> str:
    """Text as far as its first zero byte or the field's end, without anything unprintable."""
    for layout, offsets in places:
        slot = layout.slots.get(profile.PRODUCT_NAME)
        if layout.message == profile.FILE_ID.number and slot and offsets:
            first = offsets[0] + 1 + slot.first
            text = data[first : first + slot.size].split(b"\0")[0].decode("utf-8", "replace")
            return "".join(letter for letter in text if letter.isprintable()).strip()[:LONGEST_NAME]
    return ""
