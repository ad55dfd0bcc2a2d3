"""What is let seen, until when, and by which name: as the form says it. Nothing is ticked beforehand."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from django.http import QueryDict

from backstride.web.clinic.granting import scopes_of
from backstride.web.clinic.models import NAME_LETTERS, Grant
from backstride.web.clinic.scopes import OF_CHOICE, Scope

DAYS_OF: dict[str, int | None] = {"months_3": 91, "months_6": 182, "months_12": 365, "open": None}
"""How long it may hold, in days; None: until the person ends it."""


class Typed(NamedTuple):
    """What was chosen, to be shown again; `wrong`: sentences by question."""

    called: str = ""
    scopes: tuple[Scope, ...] = ()
    until: str = ""
    wrong: dict[str, str] = {}  # noqa: RUF012 - never changed

    def ends(self, now: datetime) -> datetime | None:
        """The moment from which it holds no more; None where only the person ends it."""
        days = DAYS_OF[self.until]
        return None if days is None else now + timedelta(days=days)


def read_form(form: QueryDict) -> Typed:
    """Read the form. Where something is wrong, nothing is to be kept."""
    called, until = " ".join(form.get("called", "").split()), form.get("until", "")
    scopes = tuple(scope for scope in OF_CHOICE if scope in form.getlist("scopes"))
    wrong = dict[str, str]()
    if not called:
        wrong["called"] = "wrong.called"
    elif len(called) > NAME_LETTERS:
        wrong["called"] = "wrong.called.long"
    if until not in DAYS_OF:
        wrong["until"] = "wrong.until"
    return Typed(called, scopes, until, wrong)


def as_it_stands(given: Grant) -> Typed:
    """The form as it is shown over a grant; how long it is to hold is asked anew."""
    scopes = tuple(scope for scope in scopes_of(given) if scope in OF_CHOICE)
    return Typed(given.called, scopes, "" if given.until else "open")
