"""Whether a recording can become a journal entry."""

from backstride.recordings.faults import Fault
from backstride.recordings.recording import Recording


def why_not_a_session(recording: Recording) -> Fault | None:
    """The reason why no journal entry may be made from this recording, or None.

    Broken files come first (truncated, wrong checksum...), then a clock that cannot be believed, a missing
    or absurd duration. Another sport or several sports are no reason: they are notes among
    `recording.faults`, for the person to confirm. Whether the start lies in the future is the caller's to
    say: nothing here knows what day it is.
    """
    blocking = [fault for fault in recording.faults if fault.blocks]
    return min(blocking, key=_how_telling, default=None)


def _how_telling(fault: Fault) -> tuple[bool, bool]:
    """Sort key: what tells most comes first. A wrong checksum says only that something is wrong."""
    return not fault.breaks, fault.id == "checksum"
