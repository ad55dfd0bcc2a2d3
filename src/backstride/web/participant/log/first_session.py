"""Is it somebody's first session? It is worth a word of its own."""

from __future__ import annotations

from backstride.web.journals.models import Entry, Participant
from backstride.web.participant.told import Line, lines_of

KIND = "session_done"
A_FEW = 20
"""So many entries are looked at, undone and told anew ones among them: who has more has begun long ago."""


def is_first_session(participant: Participant, line: Line) -> bool:
    """Whether it is a session, and the only one that counts so far."""
    if line.entry.kind != KIND or not line.counts:
        return False
    rows = Entry.objects.filter(participant=participant, kind=KIND).order_by("seq")[: A_FEW + 1]
    lines = lines_of(participant, rows)
    return len(lines) <= A_FEW and sum(each.counts for each in lines) == 1
