"""That somebody is on a clinic's own programme that is no longer known to hold every safety law: a need.

Nobody is given such a version (`own_programmes/given`). Who was on it when the rules were renewed goes on
where the clinic that wrote it sees them: whether they should wait is for a person to say, who is told here,
and by mail where nobody looks. Where nobody can be told, the book holds them (`rulebook_of`).
"""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from backstride.heart.course import Course
from backstride.heart.state import Mode
from backstride.web.journals.kept import Kept
from backstride.web.journals.needs import Need
from backstride.web.journals.rulebook import breaks_and_nobody_sees
from backstride.web.own_programmes.models import DOUBTED_SINCE, OwnVersion
from backstride.web.own_programmes.named import is_own

BREAKS, UNKNOWN = "clinic.programme_breaks", "clinic.programme_unchecked"
URGENCY = {BREAKS: "today", UNKNOWN: "this_week"}


def programme_needs(course: Course, kept: Kept, zone: str) -> tuple[Need, ...]:
    """The need, if there is one. Figures: the `programme` by its short name, its `version` and `names`."""
    programme = course.programme
    if not is_own(programme.id) or kept.decision.mode is Mode.LEFT:
        return ()
    if programme.withdrawn == breaks_and_nobody_sees():
        return ()
    doubted = OwnVersion.objects.filter(kept=programme.sha256, withdrawn="").exclude(kept__holds_laws=True)
    version = doubted.select_related("kept").first()
    if version is None:
        return ()
    goes_on = not programme.withdrawn
    rule = BREAKS if version.kept.holds_laws is False and goes_on else UNKNOWN
    figures = {"programme": version.short, "version": version.kept.version, "names": dict(version.names)}
    return (Need(rule, URGENCY[rule], _since(version, zone), figures),)


def _since(doubted: OwnVersion, zone: str) -> date:
    """The local day on which it was found out."""
    told = (doubted.found or {}).get(DOUBTED_SINCE)
    moment = datetime.fromisoformat(told) if told else doubted.made
    return moment.astimezone(ZoneInfo(zone)).date()
