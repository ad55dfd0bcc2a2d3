"""What the form of reminders says; or which question needs another look, and why."""

from __future__ import annotations

from datetime import time
from typing import NamedTuple

from django.http import QueryDict

from backstride.web.accounts.addresses import is_address
from backstride.web.participant.carry.calendar_form import time_in, typed_time
from backstride.web.reminders.due import THINGS


class Typed(NamedTuple):
    """What was typed, to be shown again; `wrong`: sentences by question."""

    by_mail: bool
    address: str
    at: str
    things: tuple[str, ...]
    shows_plan: bool
    wrong: dict[str, str]
    time: time | None


def read_wish(form: QueryDict, *, has_device: bool, sends_mail: bool) -> Typed:
    """Read the form. Where a question is wrong, nothing is to be kept."""
    by_mail, address = "by_mail" in form and sends_mail, form.get("address", "").strip()
    things = tuple(thing for thing in THINGS if thing in form.getlist("things"))
    at, wrong = time_in(form), dict[str, str]()
    if by_mail and not is_address(address):
        wrong["address"] = "wrong.address"
    if at is None:
        wrong["at"] = "wrong.time"
    if (by_mail or has_device) and not things:
        wrong["things"] = "wrong.things"
    return Typed(by_mail, address, typed_time(form), things, "shows_plan" in form, wrong, at)
