"""Which check-in a form is about: the one it was opened for, also where it has expired meanwhile."""

from __future__ import annotations

from django.http import QueryDict

from backstride.book.check_ins.table import Window, read_schedule
from backstride.heart.fields import read_day
from backstride.web.journals.kept import Kept

GOES_BY = "weekly"
"""Whose questions are read where a form names no check-in."""


def window_in(form: QueryDict, kept: Kept) -> Window | None:
    """The window that a form names; None where there is none that goes by it, or it is still to come."""
    due, person = read_day(form.get("due", "")), kept.person
    if due is None or person is None or due > kept.decision.on:
        return None
    return read_schedule().window_named(person.enrolled_on, form.get("what", ""), due)


def asks_of(form: QueryDict, kept: Kept) -> tuple[str, ...]:
    """The keys that its form asks."""
    window = window_in(form, kept)
    return read_schedule().asks(window.what if window else GOES_BY, kept.check_ins.follows)
