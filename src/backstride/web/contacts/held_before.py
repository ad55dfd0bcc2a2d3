"""Whether a form that comes a second time says what it said the first time: else its words would be lost."""

from __future__ import annotations

from datetime import date, datetime

from backstride.heart.entries import Entry as Told
from backstride.heart.entries import read_again
from backstride.web.clinic.models import Clinician
from backstride.web.contacts.models import Appointment, PrivateNote, Task
from backstride.web.contacts.said import GOAL, PRIVATE, SHARED, Held, Said, a_task
from backstride.web.journals.models import Entry, Participant
from backstride.web.participant.once import id_beside


def is_kept(clinician: Clinician, about: Participant, held: Held, said: Said) -> bool:
    """Whether all that is said now was kept under the form's id, by the same clinician, and no more."""
    row = Entry.objects.filter(participant=about, pk=held.entry_id, kind="contact_held").first()
    if row is None:
        return False
    return (
        _same_talk(read_again(row.payload), clinician, held, said)
        and _same_words(about, held, said)
        and _private_of(clinician, about, held) == said.private
        and _tasks_of(clinician, about, held, said) == _tasks_in(held, said)
        and _same_day(held, said, row.received)
    )


def _same_talk(entry: Told, clinician: Clinician, held: Held, said: Said) -> bool:
    says = (entry.who, entry.says["contact"], entry.says.get("notes", ""))
    return says == (str(clinician.pk), held.contact, said.notes)


def _same_words(about: Participant, held: Held, said: Said) -> bool:
    """A goal that stood already was not set anew."""
    goal, shared = _told(about, held, GOAL, "goal"), _told(about, held, SHARED, "text")
    goals = {goal} if goal else {"", held.goal}
    return said.goal in goals and shared == said.shared


def _told(about: Participant, held: Held, kind: str, key: str) -> str:
    rows = Entry.objects.filter(participant=about, pk=id_beside(held.entry_id, kind))
    line = rows.values_list("payload", flat=True).first()
    return str(read_again(line).says[key]) if line else ""


def _private_of(clinician: Clinician, about: Participant, held: Held) -> str:
    whose = {"participant": about, "clinic": clinician.clinic}
    rows = PrivateNote.objects.filter(pk=id_beside(held.entry_id, PRIVATE), **whose)
    return rows.values_list("text", flat=True).first() or ""


def _tasks_in(held: Held, said: Said) -> dict[str, tuple[str, date | None]]:
    return {id_beside(held.entry_id, a_task(number)): task for number, task in enumerate(said.tasks)}


def _tasks_of(
    clinician: Clinician, about: Participant, held: Held, said: Said
) -> dict[str, tuple[str, date | None]]:
    """Those kept. They are numbered without a gap: one more than are said now tells that there were more."""
    ids = [id_beside(held.entry_id, a_task(number)) for number in range(len(said.tasks) + 1)]
    rows = Task.objects.filter(pk__in=ids, participant=about, clinic=clinician.clinic)
    return {str(row.pk): (row.text, row.due) for row in rows}


def _same_day(held: Held, said: Said, kept_at: datetime) -> bool:
    """Whether the next contact is on the day said; with none said, whether this form fixed none."""
    if held.next_one is None:
        return True
    row = Appointment.objects.filter(**held.next_one._asdict(), called_off=False).first()
    if said.next_on is None:
        return row is None or row.revised != kept_at
    return row is not None and (row.on, row.at) == (said.next_on, said.next_at)
