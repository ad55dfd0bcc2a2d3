"""Tells a clinic's cover that somebody needs a look, when nobody has acknowledged it for hours. Once a need.

The mail holds nothing of anybody: neither who it is nor what it is about. Each need is noticed first, and its
hours count from then; what is acknowledged in between is forgotten again. Whoever claims its row sends;
whoever dies over it leaves it to the next, so a mail may come twice, and never not at all.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from django.conf import settings
from django.db.models import Min, QuerySet

from backstride.book.choices.table import chosen_time
from backstride.web.accounts.templatetags.mail import SENDS_NOTHING
from backstride.web.clinic.cover_mail import cover_mail
from backstride.web.clinic.models import Clinic, Grant, ToldToCover
from backstride.web.clinic.open_needs import UNREAD, open_needs
from backstride.web.journals.needs import Need
from backstride.web.reminders.by_mail import send_mail
from backstride.web.reminders.claimed_mail import (
    AGAIN_AFTER,
    CLAIMED,
    FAILED,
    REFUSED,
    address_digest,
    is_given_up,
)

LOG = logging.getLogger(__name__)

AFTER = {
    "now": chosen_time("clinic.cover_now_after"),
    "today": chosen_time("clinic.cover_today_after"),
}
"""How long what cannot wait may stay unacknowledged, by how soon it must be seen."""
WAITS = "waits"


def escalate(now: datetime) -> Counter[str]:
    """How many mails were `sent`, `failed`, `refused`, `unsure`; one clinic's fault stops no other."""
    came = Counter[str]()
    if settings.EMAIL_BACKEND == SENDS_NOTHING:
        return came
    for clinic in Clinic.objects.exclude(cover=None, cover_address="").select_related("cover__user"):
        try:
            came.update(_for_one(clinic, now))
        except Exception:
            LOG.exception("The cover of clinic %s: left until the next round.", clinic.pk)
            came["left"] += 1
    return came


def address_of_cover(clinic: Clinic) -> str:
    """Where the cover reads; empty where there is none, or the colleague works there no more."""
    cover = clinic.cover
    if cover is None:
        return clinic.cover_address
    works_there = cover.clinic_id == clinic.pk and cover.ended is None and cover.user.is_active
    return (cover.user.email or "") if works_there else ""


def _for_one(clinic: Clinic, now: datetime) -> Iterator[str]:
    address = address_of_cover(clinic)
    if not address:
        return
    tried = address_digest(address)
    rows = _claim([row for row in _due(clinic, now) if _may_go(row, tried, now)], tried, now)
    if not rows:
        return
    outcome = send_mail(cover_mail(address, clinic.cover_language)).word
    ToldToCover.objects.filter(pk__in=rows).update(outcome=outcome)
    yield outcome


def _due(clinic: Clinic, now: datetime) -> list[ToldToCover]:
    """What has waited for too long. What is noticed now begins to wait; what was answered is forgotten."""
    due, waiting = [], set[int]()
    for given, need in open_needs(clinic, AFTER, now):
        row = _row(given, need, now)
        waiting.add(row.pk)
        if row.noticed + AFTER[need.urgency] <= now:
            due.append(row)
    _untold(clinic).exclude(pk__in=waiting).exclude(outcome=CLAIMED, claimed__gt=now - AGAIN_AFTER).delete()
    return due


def _row(given: Grant, need: Need, now: datetime) -> ToldToCover:
    """The row of a need. What is told again is another need: it waits since what it replaces was noticed."""
    thing = need.thing if need.rule != UNREAD else ""
    before = _untold(given.clinic).filter(participant=given.participant)
    if thing:
        before = before.filter(thing__in=(thing, ""))
    own = {"clinic": given.clinic, "participant": given.participant, "need": need.key}
    noticed = before.aggregate(first=Min("noticed"))["first"] or now
    return ToldToCover.objects.get_or_create(**own, defaults={"thing": thing, "noticed": noticed})[0]


def _untold(clinic: Clinic) -> QuerySet[ToldToCover]:
    return ToldToCover.objects.filter(clinic=clinic, outcome__in=(WAITS, CLAIMED, FAILED, REFUSED))


def _may_go(row: ToldToCover, tried: str, now: datetime) -> bool:
    """Whoever claimed it long ago has died over it; what one address refused is told at another."""
    if row.outcome in (CLAIMED, FAILED):
        return is_given_up(row.claimed, now)
    return row.outcome == WAITS or (row.outcome == REFUSED and row.tried != tried)


def _claim(due: list[ToldToCover], tried: str, now: datetime) -> list[int]:
    """Those that are now ours to tell: of two processes in the same moment one gets each."""
    ours = []
    for row in due:
        unclaimed = ToldToCover.objects.filter(pk=row.pk, outcome=row.outcome, claimed=row.claimed)
        if unclaimed.update(outcome=CLAIMED, claimed=now, tried=tried):
            ours.append(row.pk)
    return ours
