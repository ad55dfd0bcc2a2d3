"""The rows of people, and of what needs somebody: from where each stands, without reading a journal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Min

from backstride.outcomes.how_it_stood import mode_as_shared
from backstride.web import clock
from backstride.web.clinic.models import Grant
from backstride.web.clinician.in_words import WITHOUT_PAIN
from backstride.web.clinician.report.cells import NOT_SHARED, WHO, cell, shared, who
from backstride.web.journals import glance, kept_as_json
from backstride.web.journals.glance import Glance
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Standing
from backstride.web.journals.needs import Answered
from backstride.web.journals.order import needs_on

COLUMNS = (
    *WHO,
    "followed_since",
    "shared_until",
    "shares_pain",
    "shares_notes",
    "shares_recordings",
    "as_of",
    "programme",
    "version",
    "mode",
    "stage",
    "stages",
    "began",
    "birth_year",
    "asked_minutes_a_week",
    "sessions_8_weeks",
    "minutes_8_weeks",
    "usual_pain",
    "open_needs",
)
NEEDS_COLUMNS = (*WHO, "rule", "about", "urgency", "since", "days", "open", "answered_on", "answered_how")


class _Stands(NamedTuple):
    """Where somebody stands, as it was worked out last; `today` is their local day."""

    given: Grant
    standing: Standing
    kept: Kept
    seen: Glance
    today: date

    @property
    def needs(self) -> list[Answered]:
        return needs_on(self.seen.all_needs, self.seen.answers, self.today)


def people_rows(grants: Sequence[Grant], now: datetime) -> Iterator[dict[str, str]]:
    """One row for everybody, also for who has not begun."""
    stand = {each.given.pk: each for each in _standing(grants, now)}
    since = _since(grants)
    for given in grants:
        first = clock.day_in(given.participant.zone, since[given.participant_id])
        row = {**who(given), "followed_since": cell(first), **_sharing(given)}
        found = stand.get(given.pk)
        yield {**row, **(_person(found) if found else {})}


def needs_rows(grants: Sequence[Grant], now: datetime) -> Iterator[dict[str, str]]:
    """One row for each thing that needs somebody on their today, answered or not."""
    for stands in _standing(grants, now):
        for each in stands.needs:
            yield {**who(stands.given), **_need(each, stands)}


def _standing(grants: Sequence[Grant], now: datetime) -> Iterator[_Stands]:
    """In the order of the grants: one query."""
    people = [each.participant_id for each in grants]
    found = Standing.objects.select_related("programme").in_bulk(people)
    for given in grants:
        standing = found.get(given.participant_id)
        if standing and standing.glance:
            today = now.astimezone(ZoneInfo(given.participant.zone)).date()
            kept, seen = kept_as_json.read(standing.course), glance.read(standing.glance)
            yield _Stands(given, standing, kept, seen, today)


def _since(grants: Sequence[Grant]) -> dict[UUID, datetime]:
    """When each first let the clinic see them."""
    if not grants:
        return {}
    people = [each.participant_id for each in grants]
    rows = Grant.objects.filter(clinic=grants[0].clinic_id, participant__in=people)
    return dict(rows.values_list("participant").annotate(Min("made")))


def _sharing(given: Grant) -> dict[str, str]:
    until = given.until and clock.day_in(given.participant.zone, given.until)
    return {
        "shared_until": cell(until),
        **{f"shares_{part}": cell(getattr(given, part)) for part in ("pain", "notes", "recordings")},
    }


def _person(stands: _Stands) -> dict[str, str]:
    standing, person, seen, pain = stands.standing, stands.kept.person, stands.seen, stands.given.pain
    return {
        "as_of": cell(standing.on),
        "programme": cell(standing.programme.programme),
        "version": cell(standing.programme.version),
        "mode": cell(mode_as_shared(standing.mode, sees_pain=pain)),
        "stage": cell(standing.stage),
        "stages": cell(seen.last_stage),
        "began": cell(person.enrolled_on if person else None),
        "birth_year": cell(seen.birth_year),
        "asked_minutes_a_week": cell(seen.minutes_a_week),
        "sessions_8_weeks": cell(len(seen.sessions)),
        "minutes_8_weeks": cell(sum(each.minutes for each in seen.sessions) if seen.sessions else None),
        "usual_pain": shared(person.usual_pain if person else None, pain),
        "open_needs": cell(sum(each.is_open for each in stands.needs)),
    }


def _need(each: Answered, stands: _Stands) -> dict[str, str]:
    need, answer = each.need, each.answer
    is_shown = stands.given.pain or need.rule.partition(".")[0] in WITHOUT_PAIN
    return {
        "rule": need.rule if is_shown else NOT_SHARED,
        "about": shared(need.of, is_shown),
        "urgency": need.urgency,
        "since": cell(need.first_seen),
        "days": cell((stands.today - need.first_seen).days),
        "open": cell(each.is_open),
        "answered_on": cell(answer.day if answer else None),
        "answered_how": cell(answer.how if answer else None),
    }
