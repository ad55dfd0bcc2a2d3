"""When to look again, and whom to see: the heart's rules of a flare-up, and what they rest on."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from backstride.book.sources import cite, read_sources
from backstride.book.words import Words
from backstride.heart.memory import days_after
from backstride.web.journals.kept import Kept
from backstride.web.journals.rulebook import rulebook

DOMAIN = "bad_days"


class LookAgain(NamedTuple):
    """A sentence, the rule (its id) that will speak then, and its sources in one line."""

    rule: str
    says: str
    sources: str


def look_again(kept: Kept, words: Words) -> list[LookAgain]:
    """By the figures of the person's programme; days that have gone by are said by Today itself."""
    began = kept.bad_days.flare_on
    if began is None:
        return []
    values, day = _values(kept), kept.decision.on
    on = {
        "flare.not_easing": days_after(began, values["flare_not_easing_days"]),
        "flare.lasting": days_after(began, values["flare_lasting_days"]),
    }
    flares, weeks = int(values["flares_often_count"]), int(values["flares_often_days"]) // 7
    often = words.say(DOMAIN, "look.flare.often", flares=flares, weeks=weeks)
    return [
        *(_look(rule, words.say(DOMAIN, f"look.{rule}", day=then), words) for rule, then in _ahead(on, day)),
        _look("flare.often", often, words),
    ]


def _ahead(on: dict[str, date], day: date) -> list[tuple[str, date]]:
    return [(rule, then) for rule, then in on.items() if then > day]


def _look(rule: str, says: str, words: Words) -> LookAgain:
    known, card = read_sources(), rulebook().cards[rule]
    return LookAgain(rule, says, "; ".join(cite(known[source], words.lang) for source in card.sources))


def _values(kept: Kept) -> dict[str, float]:
    return rulebook().programme(kept.decision.programme, kept.decision.version).values
