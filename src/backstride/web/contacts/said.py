"""What a clinician notes of a contact, and by which ids what comes of one form is known again."""

from __future__ import annotations

from datetime import date, time
from typing import NamedTuple

from backstride.web.contacts.appointments import Whose

GOAL, SHARED, PRIVATE = "goal_set", "noted", "private"
"""What lies beside the entry of a contact: each has the id that this name makes of that entry's."""


def a_task(number: int) -> str:
    """The same for the tasks that follow, numbered from 0."""
    return f"task {number}"


class Said(NamedTuple):
    """What was noted in a call; what was left open is empty."""

    went: str
    agreed: str
    goal: str
    shared: str
    private: str
    tasks: tuple[tuple[str, date | None], ...]
    next_on: date | None = None
    next_at: time | None = None

    @property
    def notes(self) -> str:
        """What the person reads of it: how it went, and what was agreed."""
        return "\n".join(filter(None, (self.went, self.agreed)))


class Held(NamedTuple):
    """A contact that was held, by its name, and the one after it, if there is one."""

    contact: str
    since: date
    """The day of the enrolment."""
    entry_id: str
    next_one: Whose | None = None
    own_plan: tuple[str, str] = ("", "")
    """When and where they want to walk: a goal that is agreed leaves it as it is."""
    goal: str = ""
    """The goal as it stands: said again it is no new one."""
