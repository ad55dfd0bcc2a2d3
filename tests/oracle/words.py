"""Which events are which, as the design says it, and in words of the onlooker's own."""

from __future__ import annotations

from backstride.heart.alphabet import Ended, Kind, Response
from backstride.heart.ladder import is_not_higher
from tests.oracle.journal import Seen

CLEARS = {Kind.SCREENED_CLEAR, Kind.SCREENED_SEEN, Kind.CLINICIAN_CLEAR, Kind.CLINICIAN_LIFT}
STOPS = {Kind.SYMPTOM_NOW, Kind.SCREENED_STOP}
LIFTS = {Kind.CLINICIAN_LIFT, Kind.SCREENED_SEEN}
NAMES = {Kind.ENROLLED, Kind.SET_STAGE}
CHOICES = {Kind.PAUSE, Kind.HOLD, Kind.RESUME, Kind.LEFT, Kind.CHOSEN, Kind.REFER, Kind.WITHDRAWN}
BY_ITSELF = set(Kind) - CHOICES - NAMES - {Kind.CLINICIAN_CLEAR, Kind.CLINICIAN_LIFT}

GAPS = {Kind.GAP_SHORT, Kind.GAP_MIDDLE, Kind.GAP_LONG}
SCREEN_FIRST = {
    Kind.GAP_LONG,
    Kind.CLEARANCE_EXPIRED,
    Kind.CONDITION_CHANGED,
    Kind.SYMPTOM_TODAY,
    Kind.WORSENING,
}
SORE = {Kind.FLARE_UP, Kind.FLARE_DAY, Kind.LEGS_SORE, Kind.LEGS_STILL_SORE}
LONG_OR_OFTEN = {Kind.FLARE_LASTING, Kind.FLARES_OFTEN}
ONLY_PAIN = SORE | LONG_OR_OFTEN | {Kind.SESSION, Kind.SKIPPED, Kind.USUAL_MORNING}
ONLY_PAIN |= {Kind.UNANSWERED, Kind.NOT_BETTER}
SYMPTOMS = {Kind.SYMPTOM_NOW, Kind.SYMPTOM_TODAY, Kind.SYMPTOM_THIS_WEEK, Kind.SYMPTOM_BONE}
BAD_NEWS = SORE | LONG_OR_OFTEN | SYMPTOMS | {Kind.FLARE_NOT_EASING, Kind.LEGS_UNRESOLVED}
BAD_NEWS |= {Kind.UNANSWERED, Kind.WORSENING, Kind.NOT_BETTER}

SEE_SOMEONE = {"flare.twice", "flare.lasting", "flare.often", "flare.not_easing"}


def is_away(seen: Seen) -> bool:
    """Whether the person has just left, or was never there."""
    return not {"person.left", "waiting.not_enrolled"}.isdisjoint(seen.rules)


def is_settled(seen: Seen) -> bool:
    """A session that back and legs took well."""
    return seen.event.response is Response.SETTLED


def is_flared(seen: Seen) -> bool:
    """A session that a flare answered."""
    return seen.event.response is Response.FLARED


def is_good(seen: Seen) -> bool:
    """A session done as asked, and taken well."""
    return is_settled(seen) and seen.event.ended is Ended.DONE


def is_usual(seen: Seen) -> bool:
    """A settled session or a usual morning."""
    return is_settled(seen) or seen.kind is Kind.USUAL_MORNING


def is_sore(seen: Seen) -> bool:
    """Back or legs say that it was too much."""
    return is_flared(seen) or seen.kind in SORE


def rises(seen: Seen) -> bool:
    """Whether more is asked afterwards, in any component."""
    return not is_not_higher(seen.after, seen.before)
