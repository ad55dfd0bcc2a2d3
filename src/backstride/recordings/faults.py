"""What can be wrong with a recording: ids and figures, never sentences.

The sentences live in the catalogue domain `recordings`: `fault.<id>.what` (what is wrong), `fault.<id>.why`
and `fault.<id>.do` (what to do), each with the fault's figures as named placeholders.
"""

from dataclasses import dataclass

Figure = int | float | str

REFUSED = frozenset(
    {
        "empty",  # no bytes
        "too_big",  # more bytes than anybody's outing needs
        "not_a_recording",  # another kind of file
        "header_broken",  # says FIT, but its first bytes make no sense
        "not_an_activity",  # a FIT file of settings, a course, a workout...
        "nothing_recorded",  # no session, lap or record could be read
    }
)
"""Nothing can be read: `RecordingProblem` is raised."""

BROKEN = frozenset(
    {
        "truncated",  # the file ends before it should
        "unfinished",  # the device never wrote the length: it stopped while recording
        "checksum",  # the bytes are not those the device wrote
        "undefined_message",  # a message of a kind the file never explained
        "too_many_messages",
        "too_many_layouts",
        "too_many_parts",
    }
)
"""Part of the file was read, the rest is lost: `Recording.complete` is false."""

UNUSABLE = frozenset(
    {
        "clock_not_set",  # times count from when the device was switched on
        "clock_jump",  # times leap by days: which one is true cannot be known
        "start_unknown",
        "no_duration",
        "too_long",  # more than a day
    }
)
"""All of the file was read, but no journal entry can be made from it."""

NOTES = frozenset(
    {
        "header_checksum",  # sloppy writer; the file's own checksum is right
        "wrong_size",  # the header gives another length; the checksum over the whole file is right
        "bytes_after_end",
        "no_session_message",  # totals were added up from laps or records
        "minutes_from_elapsed",  # only the time from start to end is known, pauses included
        "stray_times",  # a few records with absurd times were left out
        "sport_unknown",
        "other_sport",  # neither walking, running nor hiking
        "several_sports",
    }
)
"""Worth saying; a journal entry is still possible."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with a recording.

    `at_byte` counts from the start of the file (None: about the file as a whole); `figures` fill the words'
    placeholders.
    """

    id: str
    at_byte: int | None = None
    figures: tuple[tuple[str, Figure], ...] = ()

    @property
    def breaks(self) -> bool:
        """Part of the file could not be read."""
        return self.id in BROKEN

    @property
    def blocks(self) -> bool:
        """No journal entry may be made from this recording."""
        return self.id in BROKEN or self.id in UNUSABLE or self.id in REFUSED

    @property
    def what(self) -> str:
        """Message id: what is wrong."""
        return f"fault.{self.id}.what"

    @property
    def why(self) -> str:
        """Message id: why that matters or how it happens."""
        return f"fault.{self.id}.why"

    @property
    def what_to_do(self) -> str:
        """Message id: what the person can do."""
        return f"fault.{self.id}.do"


def fault(fault_id: str, at_byte: int | None = None, **figures: Figure) -> Fault:
    """Make a fault, its figures in the order given."""
    return Fault(fault_id, at_byte, tuple(figures.items()))


class RecordingProblem(Exception):
    """Nothing usable in this file. The only exception that reading a recording raises.

    `what`, `why` and `what_to_do` are message ids of the domain `recordings`; `name` and `at_byte` say
    where.
    """

    def __init__(self, name: str, fault: Fault) -> None:
        super().__init__(name, fault)
        self.name = name
        self.fault = fault
        self.at_byte = fault.at_byte
        self.figures = dict(fault.figures)
        self.what, self.why, self.what_to_do = fault.what, fault.why, fault.what_to_do

    @property
    def where(self) -> str:
        """File and byte, for a log line."""
        return self.name if self.at_byte is None else f"{self.name}, byte {self.at_byte}"

    def __str__(self) -> str:
        figures = ", ".join(f"{key}={value}" for key, value in self.figures.items())
        return f"{self.where}: {self.fault.id}" + (f" ({figures})" if figures else "")
