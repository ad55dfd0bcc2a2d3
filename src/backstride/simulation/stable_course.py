"""A stable person walks a programme: does what is asked, on the days asked, and answers every question.

The journal is replayed by the same `replay` and read by the same `decide` as everybody's; no rule is
written down here a second time.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from backstride.heart.course import Course, replay
from backstride.heart.decision import Decision, decide
from backstride.heart.entries import Entry, read_entry
from backstride.heart.rulebook import RuleBook
from backstride.simulation.stable_pain import StablePerson, answer, pain_by_day

FIRST_DAY = date(2024, 1, 1)
"""A Monday; nothing depends on which."""
ONE_DAY = timedelta(days=1)
MOST_DAYS = 400
WISHED = ("mon", "wed", "fri", "sat", "sun")
COMFORTABLE_MIN = 20


class StableCourse:
    """One course being walked: the journal so far, and the pain that is still to come."""

    def __init__(
        self, programme: str, person: StablePerson, book: RuleBook, chance: np.random.Generator
    ) -> None:
        self.programme, self.person, self.book = programme, person, book
        self.pain: NDArray[np.float64] = pain_by_day(person, MOST_DAYS, chance)
        self.journal: list[Entry] = []
        self._enrol()

    def walk(self, sessions: int) -> Course:
        """Walk so many sessions; the course on the morning after the last one."""
        day, done = FIRST_DAY, 0
        while done < sessions:
            decision = self._decision(day)
            while decision.next_session_on is None:
                self._write("clinician_decided", day, 9, by="clinician", decision="clear", scope="run", why=".")
                decision = self._decision(day)
            going = decision.next_session_on
            self._check_in(day, going)
            if self._pain_before(going) ...
