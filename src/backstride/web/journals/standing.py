"""Where somebody stands: read where it still holds, worked out anew where it does not."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.db import transaction

from backstride.book.choices.table import chosen_time
from backstride.handouts.given import digest_of
from backstride.heart.another_day import still_holds
from backstride.heart.course import Course, replay
from backstride.heart.entries import Entry as Told
from backstride.web.contacts.moved import moved_of
from backstride.web.journals import glance, kept_as_json
from backstride.web.journals.glance import Glance, glance_of
from backstride.web.journals.insert import insert, last_seq
from backstride.web.journals.journal_of import entries_of
from backstride.web.journals.kept import Kept, keep
from backstride.web.journals.models import Participant, Standing
from backstride.web.journals.need_of_programme import programme_needs
from backstride.web.journals.order import write_places
from backstride.web.journals.prescribed import prescription
from backstride.web.journals.programmes import keep_programme
from backstride.web.journals.rulebook import is_of_this_book, rulebook_of
from backstride.web.journals.rules_version import rules_version

SEES_AHEAD_FOR = chosen_time("clinic.looks_ahead") / 2
"""How long a standing knows enough of what time alone will bring: half of what it looked ahead."""


def stands(person: Participant, now: datetime) -> Kept:
    """Where a participant stands now. While the standing holds, one row is read, however long the journal.

    One that holds for long is made anew all the same: what it knows of a list ends some weeks ahead.
    """
    today = _local_day(person, now)
    standing = Standing.objects.filter(participant=person, rules_version=rules_version()).first()
    if standing and today < standing.on + SEES_AHEAD_FOR:
        kept = kept_as_json.read(standing.course)
        if still_holds(kept.decision, today) and is_of_this_book(kept, rulebook_of(person.pk, now)):
            return kept.on(today)
    with transaction.atomic():
        locked = Participant.objects.select_for_update().get(pk=person.pk)
        return settle(locked, list(entries_of(locked.pk)), now)


def settle(person: Participant, journal: list[Told], now: datetime) -> Kept:
    """Work out where a locked participant stands and keep it; where the prescription changed, record that.

    Raises JournalRefused and NotInTheBook for a journal that cannot be replayed.
    """
    course = replay(journal, rulebook_of(person.pk, now), _local_day(person, now))
    kept = keep(course, journal, person.zone)
    digest = digest_of(kept.decision)
    before = Standing.objects.filter(participant=person).values_list("prescribed", flat=True).first()
    if before != digest:
        insert(person, prescription(kept, course.programme.sha256, digest, now), journal, now)
    moved = moved_of(person, kept.person and kept.person.enrolled_on, now)
    seen = glance_of(course, kept, moved, programme_needs(course, kept, person.zone), person.zone)
    _write(person, course, kept, seen, digest)
    return kept


def _write(person: Participant, course: Course, kept: Kept, seen: Glance, digest: str) -> None:
    decision = kept.decision
    Standing.objects.update_or_create(
        participant=person,
        defaults={
            "last_seq": last_seq(person),
            "programme": keep_programme(course.programme),
            "rules_version": rules_version(),
            "on": decision.on,
            "mode": str(decision.mode),
            "stage": decision.stage,
            "action": str(decision.action),
            "next_day": decision.next_session_on,
            "attention": seen.needs[0].urgency if seen.needs else "",
            "needs_since": seen.needs[0].first_seen if seen.needs else None,
            "quiet_from": seen.quiet_from,
            "places": write_places(seen.all_needs, seen.answers, decision.on),
            "glance": glance.write(seen),
            "good_until": decision.good_until,
            "course": kept_as_json.write(kept),
            "prescribed": digest,
        },
    )


def _local_day(person: Participant, now: datetime) -> date:
    return now.astimezone(ZoneInfo(person.zone)).date()
