"""The two mornings that are asked about, and what differs between them: their words, and what they carry."""

from __future__ import annotations

from typing import NamedTuple

from backstride.web.participant.mornings.form import ABOUT, CARRIED, REPLACES
from backstride.web.participant.once import Telling
from backstride.web.participant.telling import FIELD


class Morning(NamedTuple):
    """One of them. `domain`: the catalogue with its words, by the same ids as the other one's."""

    domain: str
    address: str
    """The name of the address that its form goes to."""
    usual_is: str
    """The sentence that names the usual pain."""
    carried: tuple[str, ...]
    asks_legs: bool = False

    @property
    def takes_place(self) -> bool:
        """Whether other answers out of the same form take the place of the first, or stand beside them."""
        return REPLACES in self.carried

    def thanks(self, telling: Telling) -> str:
        """The sentence for what was told.

        Out of a flare-up leads what the plan takes for a usual morning: a pain far above it does not,
        whatever it is called.
        """
        if self.takes_place:
            return "morning.kept"
        if telling.kept is None:
            return "morning.noted"
        return "morning.not_yet" if telling.kept.bad_days.flare_on else "morning.over"


AFTER_A_SESSION = Morning(
    domain="log",
    address="morning",
    usual_is="log:worst.usual",
    carried=(FIELD, ABOUT, REPLACES, *CARRIED),
    asks_legs=True,
)
OF_A_FLARE_UP = Morning(
    domain="bad_days",
    address="flare_morning",
    usual_is="bad_days:morning.usual_is",
    carried=(FIELD, *CARRIED),
)
