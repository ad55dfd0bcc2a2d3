"""What each of the next days of a flare-up asks for: an easy walk, or none; never nothing at all."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from backstride.book.recurrence.definition import definition
from backstride.book.session_in_words import session_in_words
from backstride.book.words import Words
from backstride.heart.coming_days import coming_days
from backstride.heart.schedule import ONE_DAY
from backstride.web.journals.kept import Kept
from backstride.web.participant.today.headline import is_done

DOMAIN = "bad_days"


class NextDay(NamedTuple):
    """A day, its name, and what to do on it."""

    day: date
    name: str
    says: str


def next_days(kept: Kept, words: Words) -> list[NextDay]:
    """From the decision's day on, if it all goes on as it stands; none where sessions wait."""
    decision, days = kept.decision, definition().days("plan_days")
    if decision.next_session is None:
        return []
    walks = set(coming_days(decision, kept.week, days))
    asks = words.say(DOMAIN, "day.session", session=session_in_words(decision.next_session, words))
    rest = words.say(DOMAIN, "day.rest")
    found = []
    for ahead in range(days):
        day = decision.on + ONE_DAY * ahead
        name = words.say(DOMAIN, "day" if ahead else "day.today", day=day)
        done = not ahead and is_done(decision)
        says = words.say(DOMAIN, "day.done") if done else asks if day in walks else rest
        found.append(NextDay(day, name, says))
    return found
