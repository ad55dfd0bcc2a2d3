"""Entries into somebody's journal: through `append`, and an enrolment moves their local days with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import DataError, IntegrityError, transaction

from backstride.heart.course import replay
from backstride.heart.entries import JournalRefused
from backstride.heart.fields import JSON
from backstride.heart.rulebook import NotInTheBook
from backstride.web import clock
from backstride.web.api.reading import Read, Refused, Wrong, wrong_with
from backstride.web.journals.append import Appended, append
from backstride.web.journals.journal_of import entries_of
from backstride.web.journals.models import Entry, Participant
from backstride.web.journals.rulebook import rulebook_of
from backstride.web.participant.once import is_changed_since
from backstride.web.zones import is_a_zone

A_DAY = timedelta(days=1)


def keep(participant: Participant, reads: Sequence[Read]) -> Appended:
    """Append them, all or none. Raises Refused."""
    try:
        with transaction.atomic():
            person = Participant.objects.select_for_update().get(pk=participant.pk)
            for read in reads:
                _refuse_changed_since(person, read)
            _move_with(person, reads)
            appended = append(person.pk, [read.line for read in reads], clock.now())
            _rehearse(person, reads)
            return appended
    except JournalRefused as refused:
        raise Refused(map(wrong_with, refused.problems)) from None
    except NotInTheBook as missing:
        raise Refused([Wrong("", str(missing), "", "not_in_the_book")]) from None
    except (IntegrityError, DataError):  # the same id in another journal, in the same moment
        raise Refused([Wrong("id", "", "", "not_kept")]) from None


def _rehearse(person: Participant, reads: Sequence[Read]) -> None:
    """What counts only tomorrow, by a clock that runs ahead, must be usable tomorrow, too."""
    zone = ZoneInfo(person.zone)
    last = max((read.entry.at.astimezone(zone).date() for read in reads), default=date.min)
    if last > clock.today_in(person.zone):
        replay(entries_of(person.pk), rulebook_of(person.pk, clock.now()), last + A_DAY)


def is_there(participant: Participant, entry_id: str) -> bool:
    """Whether the participant's journal has an entry of that id."""
    return Entry.objects.filter(participant=participant, pk=UUID(entry_id)).exists()


def _refuse_changed_since(person: Participant, read: Read) -> None:
    """What was corrected or undone elsewhere is not corrected once more unseen."""
    if read.entry.replaces and not is_there(person, read.entry.id) and is_changed_since(person, read.line):
        raise Refused([Wrong("replaces", read.entry.replaces, "", "changed_since")])


def _move_with(person: Participant, reads: Sequence[Read]) -> None:
    """Local days follow the newest enrolment, as they do where somebody begins on the page."""
    told: list[Read] = [read for read in reads if read.entry.kind == "enrolled"]
    fresh = [read for read in told if not is_there(person, read.entry.id)]
    newest = max(fresh, key=lambda read: read.entry.at, default=None)
    if newest is None or not is_a_zone(zone := _zone_of(newest)):
        return
    later = Entry.objects.filter(participant=person, kind="enrolled", at__gt=newest.entry.at)
    if not later.exists():
        Participant.objects.filter(pk=person.pk).update(zone=zone)


def _zone_of(read: Read) -> str:
    zone: JSON = read.entry.says["zone"]
    return str(zone)
