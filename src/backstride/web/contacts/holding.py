"""A contact is held: the journal says so, what the clinic keeps for itself lies beside; all or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.db import transaction

from backstride.heart.fields import JSON
from backstride.web.clinic.models import Clinician
from backstride.web.contacts.appointments import When, fix
from backstride.web.contacts.correcting import is_taken_back, what_stands
from backstride.web.contacts.held_before import is_kept
from backstride.web.contacts.models import PrivateNote, Task
from backstride.web.contacts.said import GOAL, PRIVATE, SHARED, Held, Said, a_task
from backstride.web.journals.append import append
from backstride.web.journals.models import Entry, Participant
from backstride.web.participant.once import id_beside


class KeptOtherwise(Exception):
    """Under the form's id something else is kept already. Nothing of what was sent now is kept."""


class HeldMeanwhile(Exception):
    """A colleague has kept this contact since the form was made. Nothing of what was sent now is kept."""


class TakenBack(Exception):
    """What the form told before was taken back since. Nothing of what was sent now is kept."""


def hold(clinician: Clinician, about: Participant, held: Held, said: Said, now: datetime) -> None:
    """Keep everything. The same form sent twice is kept once.

    Raises JournalRefused, KeptOtherwise for other words under an id that is used, TakenBack where those under
    it were taken back since, and HeldMeanwhile where a clinician has held it; then nothing is kept.
    """
    with transaction.atomic():
        Participant.objects.select_for_update().get(pk=about.pk)
        if Entry.objects.filter(participant=about, pk=held.entry_id).exists():
            if not is_kept(clinician, about, held, said):
                raise KeptOtherwise
            if is_taken_back(about, held.entry_id):
                raise TakenBack
            return
        stands = what_stands(about, held.contact, held.since)
        if stands and stands.by == "clinician":
            raise HeldMeanwhile
        append(about.pk, list(_entries(clinician, about, held, said, now)), now)
        if held.next_one and said.next_on:
            fix(held.next_one, When(said.next_on, said.next_at, clinician), now)
        if said.private:
            add_note(clinician, about, id_beside(held.entry_id, PRIVATE), said.private, now)
        for number, (text, due) in enumerate(said.tasks):
            add_task(clinician, about, id_beside(held.entry_id, a_task(number)), (text, due), now)


def add_note(clinician: Clinician, about: Participant, note_id: str, text: str, now: datetime) -> None:
    """A private note; the same form sent twice makes one. Raises KeptOtherwise for other words."""
    whose = {"participant": about, "clinic": clinician.clinic}
    made = {**whose, "by": clinician, "text": text, "made": now}
    row, is_new = PrivateNote.objects.get_or_create(pk=note_id, defaults=made)
    if not is_new and not PrivateNote.objects.filter(pk=row.pk, **whose, text=text).exists():
        raise KeptOtherwise


def add_task(
    clinician: Clinician, about: Participant, task_id: str, what: tuple[str, date | None], now: datetime
) -> None:
    """A follow-up task: its text, and its day where it has one. Raises KeptOtherwise for other words."""
    whose = {"participant": about, "clinic": clinician.clinic}
    says = dict(zip(("text", "due"), what, strict=True))
    made = {**whose, **says, "by": clinician, "made": now}
    row, is_new = Task.objects.get_or_create(pk=task_id, defaults=made)
    if not is_new and not Task.objects.filter(pk=row.pk, **whose, **says).exists():
        raise KeptOtherwise


def _entries(
    clinician: Clinician, about: Participant, held: Held, said: Said, now: datetime
) -> Iterator[dict[str, JSON]]:
    at = now.astimezone(ZoneInfo(about.zone)).isoformat(timespec="milliseconds")
    common: dict[str, JSON] = {"at": at, "by": "clinician", "who": str(clinician.pk)}
    yield {
        **common,
        "id": held.entry_id,
        "kind": "contact_held",
        "contact": held.contact,
        "notes": said.notes,
    }
    if said.goal and said.goal != held.goal:
        own = {name: plan for name, plan in zip(("when", "where"), held.own_plan, strict=True) if plan}
        yield {**common, "id": id_beside(held.entry_id, GOAL), "kind": "goal_set", "goal": said.goal, **own}
    if said.shared:
        yield {**common, "id": id_beside(held.entry_id, SHARED), "kind": "noted", "text": said.shared}
