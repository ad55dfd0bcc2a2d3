"""Notes that a clinic shares with a person: written at any time, put right or taken back by a further entry.

As with contacts (decision 0048): the entry that was told first stays, marked as changed or undone; a
correction keeps its moment (`at`) and says when it was written down (`recorded`); whoever comes second reads
the first. A note moves no dose. Only those who work at the clinic that wrote it say it anew.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.db import transaction

from backstride.heart.corrections import Corrected, follow_corrections, undone_in
from backstride.heart.entries import Entry as Told
from backstride.heart.fields import JSON
from backstride.web.clinic.models import Clinician
from backstride.web.contacts.correcting import UNDO, ChangedMeanwhile, family_of, is_used, told_of
from backstride.web.contacts.holding import KeptOtherwise
from backstride.web.journals.append import append
from backstride.web.journals.models import Entry, Participant
from backstride.web.journals.reviews_held import corrected_on, local_day

KIND = "noted"


class SharedNote(NamedTuple):
    """A note of a clinic's own, as it stands. `stands`: the entry that a correction replaces."""

    stands: str
    day: date
    by: str
    text: str
    corrected_on: date | None
    """When other words were put in the place of the first."""
    is_gone: bool
    """Whether it was taken back: then nobody reads its words here any more."""


def share_note(clinician: Clinician, about: Participant, entry_id: str, text: str, now: datetime) -> None:
    """Write a note for the person. The same form sent twice is kept once.

    Raises KeptOtherwise for other words under an id that is used, also where they were taken back, and
    JournalRefused; then nothing is written.
    """
    with transaction.atomic():
        Participant.objects.select_for_update().get(pk=about.pk)
        if is_used(entry_id):
            told = told_of(about, KIND)
            same = any(each.id == entry_id and each.says.get("text") == text for each in told)
            if not same or entry_id in undone_in(told):
                raise KeptOtherwise
            return
        line = _line(clinician, about, entry_id, KIND, now)
        append(about.pk, [{**line, "text": text}], now)


def put_note_right(
    clinician: Clinician, about: Participant, what: tuple[str, str], text: str, now: datetime
) -> None:
    """Other words in the place of those that stand. `what`: the entry that the form shows, and its own id.

    Raises ChangedMeanwhile where that is not what stands, or no note of the clinic's; and JournalRefused.
    """
    replaces, entry_id = what
    with transaction.atomic():
        Participant.objects.select_for_update().get(pk=about.pk)
        told = told_of(about, KIND)
        if any(each.id == entry_id and each.says.get("text") == text for each in told):
            return
        stands = _one_that_stands(clinician, told, replaces)
        if stands is None or is_used(entry_id):
            raise ChangedMeanwhile
        if stands.says.get("text") == text:
            return
        line = _line(clinician, about, entry_id, KIND, now)
        when = {"at": stands.at.isoformat(timespec="milliseconds"), "recorded": line["at"]}
        append(about.pk, [{**line, **when, "text": text, "replaces": stands.id}], now)


def take_note_back(clinician: Clinician, about: Participant, what: tuple[str, str], now: datetime) -> None:
    """Every telling of a note is undone. `what`: the entry that the form shows, and the form's own id.

    Raises ChangedMeanwhile where that is not what stands, or no note of the clinic's; and JournalRefused.
    """
    replaces, entry_id = what
    with transaction.atomic():
        Participant.objects.select_for_update().get(pk=about.pk)
        if Entry.objects.filter(participant=about, pk=entry_id, kind=UNDO).exists():
            return
        told = told_of(about, KIND)
        stands = _one_that_stands(clinician, told, replaces)
        if stands is None or is_used(entry_id):
            raise ChangedMeanwhile
        line = _line(clinician, about, entry_id, UNDO, now)
        append(about.pk, [{**line, "about": list(family_of(told, stands)[1])}], now)


def notes_shared(about: Participant, names: Mapping[str, str]) -> list[SharedNote]:
    """Those that a clinic's own wrote, newest first. `names`: who works or worked there, by id. One query."""
    told = told_of(about, KIND)
    became, undone = follow_corrections(told), undone_in(told)
    first = [each for each in told if _is_note_of(each, names) and each.id not in became.first_of]
    return [_as_it_stands(each, told, (became, undone), (names, about.zone)) for each in reversed(first)]


def _as_it_stands(
    first: Told,
    told: Sequence[Told],
    became: tuple[Corrected, Collection[str]],
    whose: tuple[Mapping[str, str], str],
) -> SharedNote:
    corrected, undone = became
    names, zone = whose
    tellings = [each for each in told if corrected.first_of.get(each.id, each.id) == first.id]
    counts = next((each for each in tellings if each.id not in corrected.gone), None)
    stands = counts or tellings[-1]
    return SharedNote(
        stands=stands.id,
        day=local_day(first, zone),
        by=names.get(stands.who or "", ""),
        text=str(stands.says.get("text", "")) if counts else "",
        corrected_on=corrected_on(stands, zone) if counts else None,
        is_gone=counts is None or stands.id in undone,
    )


def _one_that_stands(clinician: Clinician, told: Sequence[Told], replaces: str) -> Told | None:
    """The entry that a form names, where it counts and is by one who works or worked at the clinic."""
    colleagues = {f"{pk}" for pk in clinician.clinic.clinicians.values_list("pk", flat=True)}
    gone = follow_corrections(told).gone
    ours = (each for each in told if _is_note_of(each, colleagues) and each.id not in gone)
    return next((each for each in ours if each.id == replaces), None)


def _is_note_of(entry: Told, people: Collection[str]) -> bool:
    return entry.kind == KIND and entry.by == "clinician" and (entry.who or "") in people


def _line(
    clinician: Clinician, about: Participant, entry_id: str, kind: str, now: datetime
) -> dict[str, JSON]:
    at = now.astimezone(ZoneInfo(about.zone)).isoformat(timespec="milliseconds")
    return {"id": entry_id, "kind": kind, "at": at, "by": "clinician", "who": str(clinician.pk)}
