"""A contact that was held is told anew, or taken back, by a clinician: as further entries, none is changed.

A correction keeps the moment of the talk (`at`) and says when it was written down (`recorded`). It moves no
dose: a contact never does.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.db import transaction

from backstride.heart.corrections import follow_corrections, undone_in
from backstride.heart.entries import Entry as Told
from backstride.heart.entries import read_all_again
from backstride.heart.fields import JSON
from backstride.web.clinic.models import Clinician
from backstride.web.contacts.said import GOAL, SHARED
from backstride.web.journals.append import append
from backstride.web.journals.models import Entry, Participant
from backstride.web.journals.reviews_held import reviews_held
from backstride.web.participant.once import id_beside

KIND, UNDO = "contact_held", "withdrawn"


class ChangedMeanwhile(Exception):
    """What stands is not what the form was made from: nothing was written."""


class Corrects(NamedTuple):
    """What a form was made from: the contact, its entry, the day of the enrolment; and the form's own id."""

    contact: str
    replaces: str
    since: date
    entry_id: str


class Taken(NamedTuple):
    """What goes when a contact did not take place: its own words, and what its form told beside it."""

    ids: tuple[str, ...]
    goal: str
    shared: str


def correct(clinician: Clinician, about: Participant, what: Corrects, notes: str, now: datetime) -> None:
    """Tell what was noted anew, in place of what stands. The same form sent twice is kept once.

    Raises ChangedMeanwhile, and JournalRefused; then nothing is written.
    """
    with transaction.atomic():
        Participant.objects.select_for_update().get(pk=about.pk)
        stands = what_stands(about, what.contact, what.since)
        if stands and stands.id == what.entry_id and stands.says.get("notes", "") == notes:
            return
        if stands is None or stands.id != what.replaces or is_used(what.entry_id):
            raise ChangedMeanwhile
        if stands.says.get("notes", "") == notes:
            return
        line = _line(clinician, about, what, KIND, now)
        when = {"at": stands.at.isoformat(timespec="milliseconds"), "recorded": line["at"]}
        says = {"contact": what.contact, "notes": notes, "replaces": stands.id}
        append(about.pk, [{**line, **when, **says}], now)


def take_back(clinician: Clinician, about: Participant, what: Corrects, now: datetime) -> None:
    """It did not take place: the contact is to hold again. The same form sent twice is kept once.

    Raises ChangedMeanwhile, and JournalRefused; then nothing is written.
    """
    with transaction.atomic():
        Participant.objects.select_for_update().get(pk=about.pk)
        if Entry.objects.filter(participant=about, pk=what.entry_id, kind=UNDO).exists():
            return
        stands = what_stands(about, what.contact, what.since)
        if stands is None or stands.id != what.replaces or is_used(what.entry_id):
            raise ChangedMeanwhile
        gone = what_goes(about, stands)
        line = _line(clinician, about, what, UNDO, now)
        append(about.pk, [{**line, "about": list(gone.ids)}], now)


def what_stands(about: Participant, contact: str, since: date) -> Told | None:
    """What tells now that a contact was held in the course that began on a day; None where nothing does."""
    return reviews_held(told_of(about, KIND), since, about.zone).get(contact)


def what_goes(about: Participant, stands: Told) -> Taken:
    """What an undo takes back: every telling of the contact, and the goal and the note of its form."""
    first, family = family_of(told_of(about, KIND), stands)
    beside = {id_beside(first, kind) for kind in (GOAL, SHARED)}
    told = told_of(about, GOAL, SHARED)
    became = follow_corrections(told)
    ours = [
        each for each in told if each.by == "clinician" and became.first_of.get(each.id, each.id) in beside
    ]
    says = {each.kind: each.says for each in ours if each.id not in became.gone}
    goal, shared = says.get(GOAL, {}), says.get(SHARED, {})
    ids = (*family, *(each.id for each in ours))
    return Taken(ids, goal.get("goal", ""), shared.get("text", ""))


def is_taken_back(about: Participant, entry_id: str) -> bool:
    """Whether a contact that was told under this id was taken back since."""
    return entry_id in undone_in(told_of(about, KIND))


def family_of(told: Sequence[Told], one: Told) -> tuple[str, tuple[str, ...]]:
    """The id under which something was told first, and all ids under which it was told since."""
    first_of = follow_corrections(told).first_of
    first = first_of.get(one.id, one.id)
    return first, tuple(each.id for each in told if first_of.get(each.id, each.id) == first)


def told_of(about: Participant, *kinds: str) -> list[Told]:
    """What was told of these kinds and taken back, in the order in which it counts."""
    rows = Entry.objects.filter(participant=about, kind__in=(*kinds, UNDO)).order_by("seq")
    told = read_all_again(rows.values_list("payload", flat=True))
    return sorted(told, key=lambda entry: (entry.at, entry.id))


def is_used(entry_id: str) -> bool:
    """Whether an entry has this id, whosever it is."""
    return Entry.objects.filter(pk=entry_id).exists()


def _line(
    clinician: Clinician, about: Participant, what: Corrects, kind: str, now: datetime
) -> dict[str, JSON]:
    at = now.astimezone(ZoneInfo(about.zone)).isoformat(timespec="milliseconds")
    return {"id": what.entry_id, "kind": kind, "at": at, "by": "clinician", "who": str(clinician.pk)}
