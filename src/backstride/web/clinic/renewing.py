"""Keeps the list of a clinic true: where somebody stands is worked out anew once its day has passed.

So it is where a decision holds for long, or for good: what time brings to the list is known some weeks ahead.

So it is once another word holds of whether a version may be followed: as where a grant lapses, or the last
who worked at the clinic that wrote it leaves.

A participant's own page does so by itself. Whoever opens nothing would stand on the list as they stood then.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import F, Q, QuerySet

from backstride.web.clinic.granting import open_grants
from backstride.web.journals.models import Participant
from backstride.web.journals.rules_version import rules_version
from backstride.web.journals.standing import SEES_AHEAD_FOR, stands
from backstride.web.own_programmes.held_otherwise import held_otherwise

LOG = logging.getLogger(__name__)

AT_ONCE = 50
"""So many in one round: a round comes each minute, and an update of the program renews everybody."""
LEFT_FOR = timedelta(hours=1)
"""How long somebody is left whose standing could not be renewed, so that they take nobody else's turn."""

_left: dict[UUID, datetime] = {}
"""Whom this process could not renew, and until when it tries no more."""


def renew_standings(now: datetime) -> int:
    """Renew some that clinics follow and whose day is over; how many. One fault stops no other."""
    renewed = 0
    for person in passed(now).exclude(pk__in=_left_alone(now))[:AT_ONCE]:
        try:
            stands(person, now)
            renewed += 1
        except Exception:
            LOG.exception("Participant %s stands on the list as before; tried again in an hour.", person.pk)
            _left[person.pk] = now + LEFT_FOR
    return renewed


def passed(now: datetime) -> QuerySet[Participant]:
    """Whom a clinic follows and whose standing holds no more where they are; the longest passed first."""
    followed = Participant.objects.filter(pk__in=open_grants(now).values("participant"))
    other_rules = Q(standing=None) | ~Q(standing__rules_version=rules_version())
    waiting = followed.filter(other_rules | _day_is_over(followed, now) | held_otherwise(now))
    return waiting.order_by(F("standing__good_until").asc(nulls_last=True), "pk")


def _day_is_over(followed: QuerySet[Participant], now: datetime) -> Q:
    """Days are local: at one moment there are two or three of them in the world."""
    days: dict[date, list[str]] = defaultdict(list)
    for zone in followed.order_by().values_list("zone", flat=True).distinct():
        days[now.astimezone(ZoneInfo(zone)).date()].append(zone)
    over = Q(pk__in=())
    for day, zones in days.items():
        passed_or_old = Q(standing__good_until__lte=day) | Q(standing__on__lte=day - SEES_AHEAD_FOR)
        over |= Q(passed_or_old, zone__in=zones)
    return over


def _left_alone(now: datetime) -> list[UUID]:
    for person in [person for person, until in _left.items() if until <= now]:
        del _left[person]
    return list(_left)
