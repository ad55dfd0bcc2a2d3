"""An answer to a need as the form says it. Nothing is filled in beforehand."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from django.http import QueryDict

from backstride.heart.fields import LONGEST_TEXT, read_day
from backstride.web.journals.needs import DONE, SEEN, SNOOZED, Need

HOWS = (SEEN, SNOOZED, DONE)
AT_MOST = timedelta(days=366)
"""How far something can be put off."""
NOT_PUT_OFF = "now"
"""An emergency is acknowledged, and never put off."""


class Typed(NamedTuple):
    """What was typed, to be shown again; `wrong`: sentences by field."""

    how: str = ""
    until: str = ""
    outcome: str = ""
    wrong: dict[str, str] = {}  # noqa: RUF012 - never changed

    @property
    def says(self) -> dict[str, str]:
        """The keys of the entry that hold the answer."""
        if self.how == SNOOZED:
            return {"how": self.how, "until": self.until}
        return {"how": self.how, "outcome": self.outcome} if self.how == DONE else {"how": self.how}


def read_form(form: QueryDict, need: Need, today: date) -> Typed:
    """Read the form. Where something is wrong, nothing is to be kept."""
    how, until, outcome = (form.get(name, "").strip() for name in ("how", "until", "outcome"))
    return Typed(how, until, outcome, dict(_wrongs(Typed(how, until, outcome), need, today)))


def _wrongs(typed: Typed, need: Need, today: date) -> list[tuple[str, str]]:
    if typed.how not in HOWS or (typed.how == SNOOZED and need.urgency == NOT_PUT_OFF):
        return [("how", "wrong.how")]
    if typed.how == SNOOZED and not _is_ahead(typed.until, today):
        return [("until", "wrong.until")]
    if typed.how == DONE and not typed.outcome:
        return [("outcome", "wrong.outcome")]
    if typed.how == DONE and len(typed.outcome) > LONGEST_TEXT:
        return [("outcome", "wrong.outcome.long")]
    return []


def _is_ahead(until: str, today: date) -> bool:
    day = read_day(until)
    return day is not None and today < day <= today + AT_MOST
