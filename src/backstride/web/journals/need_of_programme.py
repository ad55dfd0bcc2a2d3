"""That somebody is on a clinic's own programme that must not be followed, or may break a safety law: a need.

Nobody is given such a version (`own_programmes/given`). Who was on one when it was withdrawn waits until they
are given another: nothing is due any more, so nothing else would bring them to anybody's mind.

Who was on one when the rules were renewed goes on where the clinic that wrote it sees them: whether they
should wait is for a person to say, who is told here, and by mail where nobody looks. Where nobody can be
told, the book holds them (`rulebook_of`).
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from backstride.heart.course import Course
from backstride.heart.state import Mode
from backstride.web.journals.kept import Kept
from backstride.web.journals.needs import Need
from backstride.web.journals.rulebook import breaks_and_nobody_sees
from backstride.web.own_programmes.models import DOUBTED_SINCE, OwnVersion
from backstride.web.own_programmes.named import clinic_in, is_own

WITHDRAWN = "clinic.programme_withdrawn"
BREAKS, UNKNOWN = "clinic.programme_breaks", "clinic.programme_unchecked"
URGENCY = {WITHDRAWN: "today", BREAKS: "today", UNKNOWN: "this_week"}


def programme_needs(course: Course, kept: Kept, zone: str) -> tuple[Need, ...]:
    """The need, if there is one. Figures: the `programme` by its short name, its `version` and `names`.

    `clinic`: the number of the clinic that wrote it. Where it was withdrawn, `why` as well.
    """
    programme = course.programme
    if not is_own(programme.id) or kept.decision.mode is Mode.LEFT:
        return ()
    if programme.withdrawn == breaks_and_nobody_sees():
        return ()
    looked_at = OwnVersion.objects.filter(kept=programme.sha256).exclude(kept__holds_laws=True, withdrawn="")
    version = looked_at.select_related("kept").first()
    if version is None:
        return ()
    rule = _rule(version, goes_on=not programme.withdrawn)
    return (Need(rule, URGENCY[rule], _since(version, zone), _figures(version)),)


def _rule(version: OwnVersion, *, goes_on: bool) -> str:
    if version.withdrawn:
        return WITHDRAWN
    return BREAKS if version.kept.holds_laws is False and goes_on else UNKNOWN


def _figures(version: OwnVersion) -> dict[str, Any]:
    said = {"programme": version.short, "version": version.kept.version, "names": dict(version.names)}
    figures = {**said, "clinic": clinic_in(version.programme)}
    return {**figures, "why": version.withdrawn} if version.withdrawn else figures


def _since(version: OwnVersion, zone: str) -> date:
    """The local day on which it was withdrawn, or found out."""
    told = None if version.withdrawn else (version.found or {}).get(DOUBTED_SINCE)
    moment = datetime.fromisoformat(told) if told else version.withdrawn_at or version.made
    return moment.astimezone(ZoneInfo(zone)).date()
