"""The safety laws as an onlooker can check them: one thing seen after another, with a few notes of one's own.

A watcher takes its notes and what it sees now, and gives its new notes, or None where a law was broken.
No rule of the machine is repeated here, and nothing of `laws` or `proof` is used.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from backstride.heart.alphabet import Ended, Kind
from backstride.heart.ladder import NOTHING, Dose, is_not_higher
from tests.oracle.climbing import Climb, law_3, law_4, law_7
from tests.oracle.journal import Card, Seen
from tests.oracle.words import (
    BAD_NEWS,
    BY_ITSELF,
    LIFTS,
    LONG_OR_OFTEN,
    ONLY_PAIN,
    SEE_SOMEONE,
    STOPS,
    is_away,
    is_flared,
    is_settled,
    is_sore,
    is_usual,
    rises,
)


def law_1(stopped: bool, seen: Seen) -> bool | None:
    """After an emergency there is nothing to do but to seek urgent care, until it is lifted."""
    stopped = (stopped and seen.kind not in LIFTS) or seen.kind in STOPS
    calm = seen.after != NOTHING or seen.action != "refer_urgent"
    return None if stopped and calm else stopped


def law_2(notes: bool, seen: Seen) -> bool | None:
    """Pain and doubt never raise the dose; what is worst lowers it, down to the floor."""
    doubtful = seen.kind in BAD_NEWS or (seen.kind is Kind.SESSION and not is_settled(seen))
    must_lower = is_flared(seen) or seen.kind in (Kind.FLARE_UP, Kind.LEGS_SORE)
    stays = seen.after == seen.before and not is_not_higher(seen.after, seen.card.floor)
    return None if (doubtful and rises(seen)) or (must_lower and stays) else notes


class Strikes(NamedTuple):
    """Whether somebody is enrolled, and whether a session flared with no settled one since."""

    enrolled: bool = False
    struck: bool = False


def law_6(strikes: Strikes, seen: Seen) -> Strikes | None:
    """Two flared sessions with no settled one between: somebody is to be seen."""
    if seen.kind is Kind.ENROLLED or is_away(seen):
        return strikes._replace(enrolled=not is_away(seen))
    if not strikes.enrolled or not (is_flared(seen) or is_settled(seen)):
        return strikes
    called = not SEE_SOMEONE.isdisjoint(seen.rules)
    unheard = is_flared(seen) and strikes.struck and not called
    return None if unheard else strikes._replace(struck=is_flared(seen))


def law_8(notes: bool, seen: Seen) -> bool | None:
    """Pain alone leaves a walk, never a run; at the bottom it is a short one."""
    ends = seen.kind in ONLY_PAIN and seen.before != NOTHING and seen.after == NOTHING
    runs = is_sore(seen) and seen.after.run_s > 0
    at_the_floor = NOTHING != seen.after == seen.before and is_not_higher(seen.after, seen.card.floor)
    long = seen.card.starts_short and seen.after.session_s > 180
    return None if ends or runs or (is_flared(seen) and at_the_floor and long) else notes


def law_10(at_the_top: bool, seen: Seen) -> bool | None:
    """At the top it goes on; and nobody is left with neither a session nor a question."""
    silent = seen.after == NOTHING != seen.before and seen.action not in ("ask_first", "refer_urgent")
    if silent and seen.kind in BY_ITSELF:
        return None
    calm = is_settled(seen) or seen.kind in (Kind.SKIPPED, Kind.USUAL_MORNING)
    changed = seen.after != seen.before
    if changed and (seen.action == "maintain" or (at_the_top and calm)):
        return None
    return seen.action == "maintain" or (at_the_top and not changed)


def law_12(notes: bool, seen: Seen) -> bool | None:
    """Doing too much brings no more, and no word of praise; twins show that it brings none later."""
    praised = seen.action in ("progress", "maintain", "start")
    return None if seen.event.ended is Ended.OVER and (praised or rises(seen)) else notes


class Flare(NamedTuple):
    """Whether somebody is enrolled; the dose on which a flare-up began, and the one it was eased to."""

    enrolled: bool = False
    began: Dose = NOTHING
    eased: Dose = NOTHING


def law_11(flare: Flare, seen: Seen) -> Flare | None:
    """Out of a flare-up by usual days only, to less than before; and it says whom to see, and when."""
    if seen.kind is Kind.SET_STAGE:
        return Flare(enrolled=flare.enrolled and not is_away(seen))
    if seen.kind is Kind.ENROLLED or is_away(seen):  # neither leaving nor a new start ends a flare-up
        return flare._replace(enrolled=not is_away(seen))
    if flare.enrolled and seen.kind in LONG_OR_OFTEN and SEE_SOMEONE.isdisjoint(seen.rules):
        return None
    if flare.began == NOTHING:
        begins = is_flared(seen) or seen.kind is Kind.FLARE_UP
        eased = seen.before in seen.card.plain and seen.after not in {NOTHING, *seen.card.doses}
        noted = begins and eased
        return flare._replace(began=seen.before, eased=seen.after) if noted else flare
    return _goes_on_or_ends(flare, seen)


def _goes_on_or_ends(flare: Flare, seen: Seen) -> Flare | None:
    if seen.kind is Kind.FLARE_NOT_EASING and not _is_heeded(seen):
        return None
    if is_not_higher(seen.after, flare.eased):
        return flare if seen.after == NOTHING else flare._replace(eased=seen.after)
    least = seen.card.doses[0]
    lower = is_not_higher(seen.after, flare.began if flare.began == least else _less(seen.card, flare.began))
    return Flare(enrolled=True) if is_usual(seen) and lower else None


def _is_heeded(seen: Seen) -> bool:
    """Sessions wait for a screen; where they wait anyway, somebody is to be seen."""
    if seen.before == NOTHING:
        return not SEE_SOMEONE.isdisjoint(seen.rules)
    return seen.after == NOTHING


def _less(card: Card, dose: Dose) -> Dose:
    """The dose of the stage below."""
    return card.doses[card.doses.index(dose) - 1]


Watcher = Callable[[Any, Seen], Any]

WATCHERS: dict[int, tuple[Watcher, Any]] = {
    1: (law_1, False),
    2: (law_2, False),
    3: (law_3, Climb()),
    4: (law_4, Climb()),
    6: (law_6, Strikes()),
    7: (law_7, Climb()),
    8: (law_8, False),
    10: (law_10, False),
    11: (law_11, Flare()),
    12: (law_12, False),
}
"""For each law that can be watched as it happens: the watcher, and the notes it begins with."""
