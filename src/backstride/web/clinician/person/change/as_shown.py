"""What a preview showed, in one short line: a change is made only where the same would be shown once more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.crypto import salted_hmac

from backstride.heart.decision import Decision
from backstride.simulation.foresight import Foresight
from backstride.simulation.month_ahead import Month
from backstride.web.clinician.person.change.scene import Scene
from backstride.web.clinician.person.change.what_it_lifts import what_it_rests_on

DIGITS = 32
"""Of the digest: enough that no two previews share one."""


def as_shown(scene: Scene, what: str, chosen: Sequence[str], seen: Foresight) -> str:
    """The number of the last entry told, the person's local day, and a digest of what the page shows.

    The same in both languages, and a minute later.
    """
    lifts = what_it_rests_on(scene.course) if what == "clear" else ()
    shown = (what, tuple(chosen), lifts, _foresight(seen))
    return f"{scene.last} {scene.today} {_digest(repr(shown))}"


def news_in(shown: str, now: str) -> str:
    """Why what was shown is shown anew: something was told; or time alone has changed it."""
    return "news" if shown.partition(" ")[0] != now.partition(" ")[0] else "news.time"


def _digest(shown: str) -> str:
    """By a key of this instance's own: what is not shared cannot be found out by trying."""
    return salted_hmac("backstride.as_shown", shown, algorithm="sha256").hexdigest()[:DIGITS]


def _foresight(seen: Foresight) -> tuple[Any, ...]:
    months = [_month(each) for each in (*seen.with_it, *seen.without)]
    return (_decision(seen.before), _decision(seen.after), seen.refused, seen.jump, months)


def _decision(decision: Decision) -> tuple[Any, ...]:
    return (decision.mode, decision.stage, decision.next_session, decision.days_per_week)


def _month(month: Month) -> tuple[Any, ...]:
    """All but the decision of its last day, which no page shows."""
    ends = (month.stage, month.mode, month.waits_from, month.waits_as)
    return (month.way, month.weeks, month.left_out, *ends)
