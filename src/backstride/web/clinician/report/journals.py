"""The journals of everybody who lets a clinic see them now: one query for the grants, one for the entries."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple
from uuid import UUID

from backstride.heart.entries import Entry as Told
from backstride.heart.entries import read_all_again
from backstride.web.clinic.granting import open_grants
from backstride.web.clinic.models import Clinic, Grant
from backstride.web.journals.models import Entry

AT_ONCE = 2_000


class Journal(NamedTuple):
    """A grant, and what its person told: all entries, or those of some kinds."""

    given: Grant
    entries: tuple[Told, ...]


def grants_of(clinic: Clinic, now: datetime) -> list[Grant]:
    """Those that hold, by the name the clinic knows people by."""
    rows = open_grants(now).filter(clinic=clinic).select_related("participant")
    return sorted(rows, key=lambda each: (each.called.casefold(), str(each.participant_id)))


def journals_of(grants: Collection[Grant], kinds: Collection[str] = ()) -> Iterator[Journal]:
    """The journal of each; one after the other, so that few of them are in mind at once."""
    by_person = {each.participant_id: each for each in grants}
    told = Entry.objects.filter(participant__in=by_person)
    if kinds:
        told = told.filter(kind__in=kinds)
    rows = told.order_by("participant", "seq").values_list("participant", "payload")
    seen = set[UUID]()
    for person, lines in groupby(rows.iterator(AT_ONCE), key=itemgetter(0)):
        seen.add(person)
        yield Journal(by_person[person], read_all_again(line for _, line in lines))
    yield from (Journal(by_person[person], ()) for person in by_person if person not in seen)
