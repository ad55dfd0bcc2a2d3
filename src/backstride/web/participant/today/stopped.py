"""An emergency: the advice, what to say there, and why. Nothing else is said beside it."""

from __future__ import annotations

from typing import NamedTuple

from backstride.book.words import Words
from backstride.web.journals.kept import Kept
from backstride.web.participant.emergency import HelpNow
from backstride.web.participant.today.why import Why, reasons_of


class Stopped(NamedTuple):
    """What the page says."""

    title: str
    help: HelpNow
    reasons: list[Why]


def stop_of(kept: Kept, help_now: HelpNow, words: Words) -> Stopped:
    """The page for the signs that were told."""
    reasons = [reason for reason in reasons_of(kept.decision, words) if reason.urgency == "now"]
    return Stopped(words.say("today", "title.stopped"), help_now, reasons)
