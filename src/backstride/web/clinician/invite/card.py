"""The card of an invitation: what stands on it, in the language chosen for the person who gets it."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from django.utils.safestring import SafeString

from backstride.web.clinic.inviting import To
from backstride.web.clinician.invite.picture import picture_of


class Card(NamedTuple):
    """It is kept nowhere."""

    lang: str
    code: str
    address: str
    """That opens the invitation by itself."""
    join: str
    """Where the code is typed: short enough to be typed, too."""
    until: date
    hour: str
    """HH:MM where the clinic is; `until` is the day there."""
    zone: str
    """Which that is (IANA): the person may live in another."""
    to: To
    """A colleague's card says nothing of what a person lets the clinic see."""

    @property
    def picture(self) -> SafeString:
        """Its address, to be scanned."""
        return picture_of(self.address)


class Opens(NamedTuple):
    """Where a code is used: by its own address, or typed at the other one."""

    address: str
    join: str


def card_of(code: str, to: To, opens: Opens, lang: str, until: datetime) -> Card:
    """A card. `until` is told in the time zone of the clinic."""
    at, zone = f"{until:%H:%M}", str(until.tzinfo)
    return Card(lang, code, opens.address, opens.join, until.date(), at, zone, to)
