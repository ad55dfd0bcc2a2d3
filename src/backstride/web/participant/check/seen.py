"""Who saw somebody whose sessions wait, and when: without it a clear check lifts nothing."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from django.http import QueryDict

from backstride.book.words import Words
from backstride.heart.fields import read_day

LONGEST_NAME = 200


class Seen(NamedTuple):
    """What the last page was told. `seen`: "yes", "no", or "" where nothing was chosen; `on` as typed."""

    seen: str
    by: str = ""
    on: str = ""

    @property
    def is_told(self) -> bool:
        """Whether the page was answered."""
        return bool(self.seen)

    @property
    def by_somebody(self) -> bool:
        """Whether somebody has seen the person."""
        return self.seen == "yes"


NOT_ASKED = Seen("")


def read_seen(form: QueryDict) -> Seen:
    """What the form says."""
    told = form.get("seen", "")
    by, on = (form.get(name, "").strip() for name in ("seen_by", "seen_on"))
    return Seen(told if told in ("yes", "no") else "", by, on)


def wrong_in_seen(told: Seen, since: date | None, today: date, words: Words) -> dict[str, str]:
    """For each field: what is wrong. Somebody whom nobody has seen yet need not say more."""
    if not told.by_somebody:
        return {} if told.seen else {"seen": words.say("check", "wrong.choice")}
    wrong = {}
    if not told.by or len(told.by) > LONGEST_NAME:
        wrong["seen_by"] = words.say("check", "wrong.seen_by", most=LONGEST_NAME)
    day = read_day(told.on)
    if day is None or day > today:
        wrong["seen_on"] = words.say("check", "wrong.seen_on")
    elif since and day < since:
        wrong["seen_on"] = words.say("check", "wrong.seen_before", day=since)
    return wrong
