"""A journal from elsewhere, brought into one that has not begun: all of it, or nothing.

Whoever goes from a laptop to a clinic, or back, takes their journal along; replayed here it gives the same
course. Entries keep their ids and moments; what a server wrote into them is written anew. A file proves of
nobody that they wrote a word in it: an entry that names somebody who works here names nobody any more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import islice
from uuid import UUID

from django.db import transaction

from backstride.heart.entries import BYTE_ORDER_MARK, JournalRefused, Problem, read_journal
from backstride.heart.entries import Entry as Told
from backstride.heart.fields import JSON
from backstride.heart.json_line import read_json_line
from backstride.web.clinic.models import Clinician
from backstride.web.journals.append import Appended
from backstride.web.journals.insert import as_told, last_seq, row_of
from backstride.web.journals.journal_of import entries_of
from backstride.web.journals.models import Entry, Participant
from backstride.web.journals.standing import settle
from backstride.web.own_programmes.given import refuse_what_was_never_theirs

AT_ONCE = 500
"""Rows in one statement: below what SQLite takes."""


class HasBegun(Exception):
    """The journal here has an enrolment already: two courses cannot be made one."""


def bring(participant: UUID, file: bytes, now: datetime) -> Appended:
    """Bring a journal file into a journal without an enrolment; its zone becomes the participant's.

    Raises HasBegun; JournalRefused where the file cannot be used, holds no enrolment, or where one of its
    entries is in use here; NotInTheBook for a programme that nobody has. Then nothing is written.
    """
    told = read_journal(file)
    with transaction.atomic():
        person = Participant.objects.select_for_update().get(pk=participant)
        here = list(entries_of(participant))
        if any(each.kind == "enrolled" for each in here):
            raise HasBegun
        person.zone = _zone_in(told)
        person.save(update_fields=["zone"])
        _refuse_those_in_use(told)
        refuse_what_was_never_theirs(told)
        first = last_seq(person) + 1
        lines = _lines_by_id(file)
        told = _naming_nobody_here(told, lines)
        rows = (row_of(person, each, lines[each.id], seq, now) for seq, each in enumerate(told, first))
        while some := list(islice(rows, AT_ONCE)):
            Entry.objects.bulk_create(some)
        return Appended(settle(person, [*here, *told], now), tuple(each.id for each in told))


def _naming_nobody_here(told: tuple[Told, ...], lines: dict[str, dict[str, JSON]]) -> tuple[Told, ...]:
    """Without the ids of people who work or worked at a clinic here; the lines are changed alike."""
    named = {str(pk) for pk in Clinician.objects.values_list("pk", flat=True)} & {each.who for each in told}
    for each in told:
        if each.who in named:
            del lines[each.id]["who"]
    return tuple(each._replace(who=None) if each.who in named else each for each in told)


def _zone_in(told: Sequence[Told]) -> str:
    """The zone of the newest enrolment: a local day is decided by it."""
    enrolments = [each for each in told if each.kind == "enrolled"]
    if not enrolments:
        raise JournalRefused(
            [Problem(0, "", "it holds no enrolment, so there is no course in it", "the whole journal")]
        )
    return str(max(enrolments, key=lambda each: each.at).says["zone"])


def _refuse_those_in_use(told: Sequence[Told]) -> None:
    """Whose they are is not told."""
    for some in _batches([UUID(each.id) for each in told]):
        used = Entry.objects.filter(pk__in=some).values_list("pk", flat=True).first()
        if used:
            right = "a journal that is not here yet"
            raise JournalRefused([Problem(0, "id", f"{used} is in use here already", right)])


def _batches(ids: list[UUID]) -> Iterator[list[UUID]]:
    for start in range(0, len(ids), AT_ONCE):
        yield ids[start : start + AT_ONCE]


def _lines_by_id(file: bytes) -> dict[str, dict[str, JSON]]:
    """What each entry says, word for word. The file has been read before, so each line is one."""
    told = (
        as_told(read_json_line(line))
        for line in file.removeprefix(BYTE_ORDER_MARK).split(b"\n")
        if line.strip()
    )
    return {str(line["id"]).lower(): line for line in told}
