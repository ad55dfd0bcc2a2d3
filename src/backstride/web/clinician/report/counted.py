"""A clinic's month, counted: each journal is replayed up to the month's last day, as far as it is shared."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from backstride.heart.course import Course, replay
from backstride.outcomes.papers.month_report import ClinicMonth, Seen
from backstride.outcomes.papers.person_month import Month, PersonMonth, Waited, month_of
from backstride.web import clock
from backstride.web.clinic.models import Clinic
from backstride.web.clinician.in_words import WITHOUT_PAIN
from backstride.web.clinician.report.contacts_due import (
    appointments_with,
    contacts_in,
    fixed_by,
    own_days,
    told_by,
)
from backstride.web.clinician.report.followed import people_of
from backstride.web.clinician.report.journals import Journal, grants_of, journals_of
from backstride.web.contacts.models import Appointment
from backstride.web.journals.glance import Glance, glance_of
from backstride.web.journals.kept import keep
from backstride.web.journals.need_of_programme import programme_needs
from backstride.web.journals.order import needs_on
from backstride.web.journals.rulebook import rulebook_of

A_DAY = timedelta(days=1)


def clinic_month(clinic: Clinic, month: Month, now: datetime) -> ClinicMonth:
    """The counts. The number of queries grows only with the people on programmes of clinics' own."""
    grants, today = grants_of(clinic, now), clock.day_in(clinic.zone, now)
    fixed = appointments_with(clinic, [each.participant_id for each in grants])
    found = [
        _seen(each, month, fixed.get(each.given.participant_id, ()), now) for each in journals_of(grants)
    ]
    seen = tuple(each for each in found if each is not None)
    return ClinicMonth(
        clinic=clinic.name,
        month=month._replace(last=min(month.last, today)),
        made_on=today,
        people=people_of(clinic, month, now),
        seen=seen,
        not_begun=len(found) - len(seen),
    )


def _seen(journal: Journal, month: Month, fixed: Sequence[Appointment], now: datetime) -> Seen | None:
    """One person's month; None for who had not begun by its end."""
    person, pain = journal.given.participant, journal.given.pain
    today = now.astimezone(ZoneInfo(person.zone)).date()
    month = month._replace(last=min(month.last, today))
    if not any(entry.kind == "enrolled" for entry in journal.entries):
        return None
    book = rulebook_of(person.pk, min(now, _end_of(month, person.zone)))
    course = replay(journal.entries, book, month.last)
    if course.memory.person is None:
        return None
    kept = keep(course, told_by(journal.entries, month.last, person.zone), person.zone)
    moved = own_days(kept, fixed_by(fixed, month.last, person.zone))
    stands = contacts_in(course, kept, month, moved)
    seen = glance_of(course, kept, moved, programme_needs(course, kept, person.zone), person.zone)
    return Seen(
        month=_as_shared(month_of(course, month), pain=pain),
        pain=pain,
        needs=tuple(_open_needs(course, seen, pain=pain)),
        missed=stands.count("missed"),
        due=stands.count("due"),
    )


def _end_of(month: Month, zone: str) -> datetime:
    """The moment at which its last day is over where the person is: what ended since changes no report."""
    return datetime.combine(month.last + A_DAY, time.min, ZoneInfo(zone))


def _as_shared(month: PersonMonth, *, pain: bool) -> PersonMonth:
    """Without what tells of pain, where it is not shared."""
    if pain:
        return month
    answered = tuple(each for each in month.answered if _tells_nothing_of_pain(each.rule))
    return month._replace(flares=0, answered=answered)


def _open_needs(course: Course, seen: Glance, *, pain: bool) -> list[Waited]:
    """What needs somebody on the course's day and nobody has answered, and for how many days by then."""
    needs = [each.need for each in needs_on(seen.all_needs, seen.answers, course.on) if each.is_open]
    shown = [each for each in needs if pain or _tells_nothing_of_pain(each.rule)]
    return [Waited(each.rule, (course.on - each.first_seen).days) for each in shown]


def _tells_nothing_of_pain(rule: str) -> bool:
    return rule.partition(".")[0] in WITHOUT_PAIN
