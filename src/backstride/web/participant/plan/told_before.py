"""What somebody told of reviews and goals, without reading the rest of the journal."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from backstride.heart.entries import Entry as Told
from backstride.heart.entries import read_all_again
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Entry, Participant
from backstride.web.journals.reviews_held import reviews_held, those_that_count

KINDS = ("contact_held", "goal_set", "withdrawn")


class ToldBefore(NamedTuple):
    """The reviews held since the enrolment, by name; the goal, when and where as set last, or empty."""

    reviews: dict[str, Told]
    goal: str
    when: str
    where: str


def told_before(participant: Participant, kept: Kept) -> ToldBefore:
    """Reviews and goal of the present course; what was taken back does not count. One query, few rows."""
    rows = Entry.objects.filter(participant=participant, kind__in=KINDS)
    entries = read_all_again(rows.values_list("payload", flat=True))
    since = kept.person.enrolled_on if kept.person else date.min
    goals = those_that_count(entries, "goal_set", since, participant.zone)
    says = goals[-1].says if goals else {}
    goal, when, where = (str(says.get(name, "")) for name in ("goal", "when", "where"))
    return ToldBefore(reviews_held(entries, since, participant.zone), goal, when, where)
