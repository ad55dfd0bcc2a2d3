"""A contact is held: the journal says so, what the clinic keeps for itself lies beside; all or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.db import transaction

from backstride.heart.fields import JSON
from backstride.web.clinic.models import Clinician
from backstride.web.contacts.appointments import When, Whose, fix
from backstride.web.contacts.models import PrivateNote, Task
from backstride.web.journals.append import append
from backstride.web.journals.models import Entry, Participant
from backstride.web.participant.once import id_beside


class Said(NamedTuple):
    """What was noted in a call; what was left open is empty."""

    went: str
    agreed: str
    goal: str
    shared: str
    private: str
    tasks: tuple[tuple[str, date | None], ...]
    next_on: date | None = None
    next_at: time | None = None

    @property
    def notes(self) -> str:
        """What the person reads of it: how it went, and what was agreed."""
        return "\n".join(filter(None, (self.went, self.agreed)))


class Held(NamedTuple):
    """A contact that was held, by its name, and the one after it, if there is one."""

    contact: str
    entry_id: str
    next_one: Whose | None = None
    own_plan: tuple[str, str] = ("", "")
    """When and where they want to walk: a goal that is agreed leaves it as it is."""


def hold(clinician: Clinician, about: Participant, held: Held, said: Said, now: datetime) -> None:
    """Keep everything. The same form sent twice is kept once. Raises JournalRefused; then nothing is kept."""
    with transaction.atomic():
        Participant.objects.select_for_update().get(pk=about.pk)
        if Entry.objects.filter(participant=about, pk=held.entry_id).exists():
            return
        append(about.pk, list(_entries(clinician, about, held, said, now)), now)
        if held.next_one and said.next_on:
            fix(held.next_one, When(said.next_on, said.next_at, clinician), now)
        if said.private:
            add_note(clinician, about, id_beside(held.entry_id, "private"), said.private, now)
        for number, (text, due) in enumerate(said.tasks):
            add_task(clinician, about, id_beside(held.entry_id, f"task {number}"), (text, due), now)


def add_note(clinician: Clinician, about: Participant, note_id: str, text: str, now: datetime) -> None:
    """A private note; the same form sent twice makes one."""
    kept = {"participant": about, "clinic": clinician.clinic, "by": clinician, "text": text, "made": now}
    PrivateNote.objects.get_or_create(pk=note_id, defaults=kept)


def add_task(
    clinician: Clinician, about: Participant, task_id: str, what: tuple[str, date | None], now: datetime
) -> None:
    """A follow-up task: its text, and its day where it has one."""
    text, due = what
    whose = {"participant": about, "clinic": clinician.clinic, "by": clinician}
    Task.objects.get_or_create(pk=task_id, defaults={**whose, "text": text, "due": due, "made": now})


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
    if said.goal:
        own = {name: plan for name, plan in zip(("when", "where"), held.own_plan, strict=True) if plan}
        goal_id = id_beside(held.entry_id, "goal_set")
        yield {**common, "id": goal_id, "kind": "goal_set", "goal": said.goal, **own}
    if said.shared:
        yield {**common, "id": id_beside(held.entry_id, "noted"), "kind": "noted", "text": said.shared}
