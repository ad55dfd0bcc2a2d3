"""What somebody must see by the heart's rules and by what measures say, with when it was told."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from zoneinfo import ZoneInfo

from backstride.heart.attention import Attention
from backstride.heart.course import Course
from backstride.heart.symptoms import URGENCIES
from backstride.heart.telling import first_id_of
from backstride.web.journals.kept import Kept
from backstride.web.journals.needs import Need
from backstride.web.journals.signs_told_again import entries_telling

NOW = "now"
CANNOT_WAIT = (NOW, "today")
"""Of these the hour counts, too."""


def needs_told(course: Course, kept: Kept, zone: ZoneInfo) -> tuple[Need, ...]:
    """Of a course; `zone`: where the person is."""
    told = (*kept.decision.attention, *kept.measures.to_look_at)
    return tuple(_need(each, course, kept, zone) for each in told)


def by_urgency(*needs: Need) -> tuple[Need, ...]:
    """The most urgent first."""
    return tuple(sorted(needs, key=lambda each: URGENCIES.index(each.urgency)))


def _need(of: Attention, course: Course, kept: Kept, zone: ZoneInfo) -> Need:
    """With the entries that brought it: a sign told once more is another need, which nobody has answered."""
    entries = of.figures.get("entries") or entries_telling(of.figures.get("symptom", ""), course)
    said = {"told": _told(entries, course, zone)} if of.urgency in CANNOT_WAIT and entries else {}
    signs = {"signs": list(kept.signs)} if of.urgency == NOW else {}
    return Need(of.rule, of.urgency, of.first_seen, {**of.figures, **said, **signs}, entries=tuple(entries))


def _told(entries: Collection[str], course: Course, zone: ZoneInfo) -> list[Any]:
    """When: first and last, as `2026-11-23T08:41` where the person is; one moment where it was told once."""
    told = (entry for _, told_then in course.diary.days for entry in told_then)
    moments = [entry.at.astimezone(zone) for entry in told if first_id_of(entry) in entries]
    return [f"{at:%Y-%m-%dT%H:%M}" for at in (*moments[:1], *moments[1:][-1:])]
