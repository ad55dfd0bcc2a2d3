"""What a paper about one person is made from, and how much of it the person lets be seen."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Literal, NamedTuple

from backstride.outcomes.outcome import Outcome

Why = Literal["info", "see"]
"""For information, or because the reader is asked to see them."""


class Open(NamedTuple):
    """What needs somebody, in words, and since when."""

    says: str
    since: date
    state: str = ""
    """Who has answered, and how; empty while somebody is still wanted."""

    @property
    def is_open(self) -> bool:
        """Whether somebody is still wanted."""
        return not self.state


class Own(NamedTuple):
    """What a person set down in their own words; empty where nothing was, or where it is not shared."""

    goal: str = ""
    when: str = ""
    where: str = ""


class Writes(NamedTuple):
    """Who writes, why, and what they add in a sentence of their own.

    `to`: whom the letter is for. `address`, `telephone`: of the clinic, as it gave them. Each may be empty.
    """

    clinician: str
    clinic: str
    why: Why = "info"
    sentence: str = ""
    to: str = ""
    address: str = ""
    telephone: str = ""


NOBODY: Mapping[str, str] = {}


class About(NamedTuple):
    """A course, seen by a clinic.

    `called`: how the clinic knows them. `sees`: the parts beyond the course that are shared. `number`: the
    emergency number where the person is; empty where it is not known.
    """

    called: str
    outcome: Outcome
    sees: Collection[str]
    needs: Sequence[Open]
    writes: Writes
    own: Own = Own()
    number: str = ""
    colleagues: Mapping[str, str] = NOBODY
    """The names of all who work or worked at the clinic, by their ids: their notes are its own, another
    clinic's are not."""
