"""Links that work without signing in: signed by this instance, for one thing, until a day.

A link can silence a day, end reminders or confirm an address; it opens no page with anything of anybody.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from django.core import signing
from django.utils.crypto import salted_hmac

from backstride.web import clock

GOOD_FOR = {"not_today": timedelta(days=2), "stop": timedelta(days=365), "confirm": timedelta(days=7)}
"""How long each works (project opinion). Ending must work from an old mail, too."""


class Signed(NamedTuple):
    """What a link is about: whose, the local day it was made on, and of `confirm` the address's digest."""

    participant: UUID
    day: date
    about: str = ""


def sign(what: str, signed: Signed) -> str:
    """The part of an address that says it."""
    says = [signed.participant.hex, signed.day.isoformat(), signed.about]
    return signing.Signer(salt=_salt(what)).sign_object(says)


def read(what: str, token: str) -> Signed | None:
    """What it says; None where it was changed, made for something else, or is too old."""
    try:
        whose, day, about = signing.Signer(salt=_salt(what)).unsign_object(token)
        signed = Signed(UUID(whose), date.fromisoformat(day), about)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return signed if clock.now().date() <= signed.day + GOOD_FOR[what] else None


def of_address(address: str) -> str:
    """What stands for an address in a link: with another address, the link is of no use any more."""
    return salted_hmac(_salt("address"), address.lower(), algorithm="sha256").hexdigest()[:24]


def _salt(what: str) -> str:
    return f"backstride.web.reminders.{what}"
