"""What came of a message, and whether the way it went is in trouble."""

from __future__ import annotations

from typing import NamedTuple


class Outcome(NamedTuple):
    """`sent`; `failed`: surely not taken in, to be tried again; `refused`: never will be; `unsure`.

    `away`: the server itself could not be reached, so others need not wait for it now.
    """

    word: str
    away: bool = False


SENT = Outcome("sent")
REFUSED = Outcome("refused")
UNSURE = Outcome("unsure", away=True)
FAILED = Outcome("failed")
AWAY = Outcome("failed", away=True)
