"""Tells a clinic's cover that somebody needs a look, when nobody has acknowledged it for hours. Once a need.

The mail holds nothing of anybody: neither who it is nor what it is about. Each need is noticed first, and its
hours count from then; what is acknowledged in between is forgotten again. Whoever claims its row sends.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Q

from backstride.book.choices.table import chosen_time
from backstride.web.accounts.templatetags.mail import SENDS_NOTHING
from backstride.web.clinic.cover_mail import cover_mail
from backstride.web.clinic.granting import open_grants
from backstride.web.clinic.models import Clinic, Grant, ToldToCover
from backstride.web.journals import glance
from backstride.web.journals.needs import Need
from backstride.web.journals.order import needs_on
from backstride.web.reminders.by_mail import send_mail

LOG = logging.getLogger(__name__)

AFTER = {
    "now": chosen_time("clinic.cover_now_after"),
    "today": chosen_time("clinic.cover_today_after"),
}
"""How long what cannot wait may stay unacknowledged, by how soon it must be seen."""
AGAIN_AFTER = timedelta(minutes=10)
"""How long after a failure it is tried again (project opinion)."""
WAITS, CLAIMED, FAILED = "waits", "claimed", "failed"


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
    """Where the cover reads; empty where there is none, or the colleague has left."""
    cover = clinic.cover
    if cover is None:
        return clinic.cover_address
    return (cover.user.email or "") if cover.ended is None and cover.user.is_active else ""


def _for_one(clinic: Clinic, now: datetime) -> Iterator[str]:
    address = address_of_cover(clinic)
    if not address:
        return
    rows = _claim(_due(clinic, now), now)
    if not rows:
        return
    outcome = send_mail(cover_mail(address, clinic.cover_language)).word
    ToldToCover.objects.filter(pk__in=rows).update(outcome=outcome)
    yield outcome


def _due(clinic: Clinic, now: datetime) -> list[ToldToCover]:
    """What has waited for too long. What is noticed now begins to wait; what was answered is forgotten."""
    due, waiting = [], set[int]()
    for given, need in _open_needs(clinic, now):
        own = {"clinic": clinic, "participant_id": given.participant_id, "need": need.key}
        row, _ = ToldToCover.objects.get_or_create(**own, defaults={"noticed": now})
        waiting.add(row.pk)
        if row.noticed + AFTER[need.urgency] <= now and _may_go(row, now):
            due.append(row)
    ToldToCover.objects.filter(clinic=clinic, outcome=WAITS).exclude(pk__in=waiting).delete()
    return due


def _may_go(row: ToldToCover, now: datetime) -> bool:
    failed_long_ago = row.outcome == FAILED and row.claimed is not None and row.claimed + AGAIN_AFTER <= now
    return row.outcome == WAITS or failed_long_ago


def _open_needs(clinic: Clinic, now: datetime) -> Iterator[tuple[Grant, Need]]:
    """What cannot wait and nobody has acknowledged, of everybody whom a clinic follows."""
    urgent = Q(participant__standing__attention__in=AFTER)
    given = open_grants(now).filter(urgent, clinic=clinic).select_related("participant__standing")
    for each in given:
        seen = glance.read(each.participant.standing.glance)
        today = now.astimezone(ZoneInfo(each.participant.zone)).date()
        for found in needs_on(seen.all_needs, seen.answers, today):
            if found.is_open and found.need.urgency in AFTER:
                yield each, found.need


def _claim(due: list[ToldToCover], now: datetime) -> list[int]:
    """Those that are now ours to tell: of two processes in the same moment one gets each."""
    ours = []
    for row in due:
        unclaimed = ToldToCover.objects.filter(pk=row.pk, outcome=row.outcome, claimed=row.claimed)
        if unclaimed.update(outcome=CLAIMED, claimed=now):
            ours.append(row.pk)
    return ours
