"""What an own programme is called in journals: a name that no shipped one and no other clinic's can have.

    own-<the clinic, 32 hexadecimal digits>-<the short name>

A shipped programme never begins with `own-` (a test sees to it), and no two clinics have the same number.
"""

from __future__ import annotations

import re
from uuid import UUID

OWN = re.compile(r"own-(?P<clinic>[0-9a-f]{32})-(?P<short>[a-z0-9]+(?:-[a-z0-9]+)*)")
LONGEST_SHORT = 40
"""Letters of a short name: with the clinic's number it still fits where a programme's id is kept."""


def own_id(clinic: UUID, short: str) -> str:
    """The id of a clinic's programme."""
    return f"own-{clinic.hex}-{short}"


def is_own(programme: str) -> bool:
    """Whether an id is that of an own programme."""
    return OWN.fullmatch(programme) is not None


def clinic_in(programme: str) -> str:
    """The number of the clinic that wrote it, as its id has it; empty for one that is nobody's own."""
    own = OWN.fullmatch(programme)
    return own["clinic"] if own else ""


def short_name(programme: str) -> str:
    """The short name in an id; a programme that is nobody's own is called as it is."""
    own = OWN.fullmatch(programme)
    return own["short"] if own else programme
