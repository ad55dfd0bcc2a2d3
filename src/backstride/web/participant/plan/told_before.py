"""What somebody told of reviews and goals, without reading the rest of the journal."""

from __future__ import annotations

from typing import NamedTuple

from backstride.heart.corrections import follow_corrections
from backstride.heart.entries import Entry as Told
from backstride.heart.entries import read_again
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Entry, Participant

KINDS = ("contact_held", "goal_set", "withdrawn")


class ToldBefore(NamedTuple):
    """The reviews held since the enrolment, by name; and the goal as it was set last, or empty."""

    reviews: dict[str, Told]
    goal: str


def told_before(participant: Participant, kept: Kept) -> ToldBefore:
    """Reviews and goal of the present course; what was taken back does not count. One query, few rows."""
    entries = _those_that_count(participant, kept)
    goals = [entry.says["goal"] for entry in entries if entry.kind == "goal_set"]
    reviews = {entry.says["contact"]: entry for entry in entries if entry.kind == "contact_held"}
    return ToldBefore(reviews, goals[-1] if goals else "")


def _those_that_count(participant: Participant, kept: Kept) -> list[Told]:
    rows = Entry.objects.filter(participant=participant, kind__in=KINDS)
    if kept.person:
        rows = rows.filter(local_day__gte=kept.person.enrolled_on)
    entries = [read_again(line) for line in rows.order_by("at", "id").values_list("payload", flat=True)]
    gone = follow_corrections(entries).gone
    return [entry for entry in entries if entry.id not in gone]
