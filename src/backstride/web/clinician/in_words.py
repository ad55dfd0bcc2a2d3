"""What a clinician reads about somebody: who they are, what they need, and since when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from backstride.book.choices.table import chosen_whole
from backstride.book.words import Words
from backstride.heart.attention import Attention
from backstride.web.journals.glance import Glance

DOMAIN = "clinic"
WITHOUT_PAIN = ("symptom", "clearance", "waiting", "clinician", "response", "gap")
"""Rules that tell nothing of pain, by the first part of their names."""


class Need(NamedTuple):
    """What somebody needs, how soon, since when."""

    urgency: str
    how_soon: str
    says: str
    since: date


def who_in_words(seen: Glance, today: date, words: Words) -> str:
    """The age in years and how the back stood."""
    if seen.birth_year is None:
        return words.say(DOMAIN, "who.not_begun")
    return words.say(DOMAIN, f"who.{seen.back_state}", age=today.year - seen.birth_year)


def needs_in_words(seen: Glance, today: date, words: Words, *, sees_pain: bool) -> Iterator[Need]:
    """What somebody must see, and silence. Where pain is not shared, nothing of it is told by the way."""
    for each in seen.needs:
        how_soon = words.say(DOMAIN, f"urgency.{each.urgency}")
        yield Need(each.urgency, how_soon, _says(each, words, sees_pain=sees_pain), each.first_seen)
    if seen.quiet_from and seen.quiet_from <= today and not any(map(_tells_of_time_away, seen.needs)):
        silent = words.say(DOMAIN, "need.silent", count=chosen_whole("clinic.quiet_after"))
        yield Need("silent", words.say(DOMAIN, "urgency.silent"), silent, seen.quiet_from)


def _tells_of_time_away(each: Attention) -> bool:
    return each.rule.startswith("gap.")


def _says(each: Attention, words: Words, *, sees_pain: bool) -> str:
    """For whoever looks after somebody: about them, not to them."""
    if not sees_pain and each.rule.partition(".")[0] not in WITHOUT_PAIN:
        return words.say(DOMAIN, "need.not_shared")
    if not words.knows(DOMAIN, f"need.{each.rule}"):
        return words.say(DOMAIN, "need.measure")
    figures = dict(each.figures)
    if "symptom" in figures:
        figures["symptom"] = words.say("symptoms", f"symptom.{figures['symptom']}.name")
    return words.say(DOMAIN, f"need.{each.rule}", **figures)
