"""Signs that were told while nobody was signed in: kept in the session until somebody says whose they are."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from django.http import HttpRequest

from backstride.heart.symptoms import NOW
from backstride.web import clock
from backstride.web.participant.telling import id_in
from backstride.web.participant.visit import KEPT_FOR, end_in_time

KEY = "told_signed_out"
DAYS_KEPT = KEPT_FOR[KEY].days
MOST = 20
"""How many are kept: whoever tells more has told the same again and again."""
LOG = logging.getLogger(__name__)


class Telling(NamedTuple):
    """Signs (ids) told at an instant (ISO 8601); `entry`: the id that they will have in a journal."""

    entry: str
    at: str
    signs: tuple[str, ...]


def keep_for_sign_in(request: Any, signs: Sequence[str], entry: str = "") -> bool:
    """Keep signs that nobody's journal can take yet; whether that went well. It never raises.

    `entry`: the id that they will have in a journal, else the form's own: sent again, it is the same telling.
    """
    try:
        return bool(signs) and not request.user.is_authenticated and _keep(request, signs, entry)
    except Exception:
        LOG.exception("What somebody told could not be kept; advice is given without it.")
        request.session.modified = False  # it is not tried again after the advice
        return False


def _keep(request: Any, signs: Sequence[str], entry: str) -> bool:
    entry, known = entry or id_in(request.POST), tellings(request)
    if any(each.entry == entry and set(signs) <= set(each.signs) for each in known):
        return True
    others = [each for each in known if each.entry != entry]
    told = {sign for each in known if each.entry == entry for sign in each.signs}
    all_signs = (*signs, *sorted(told - set(signs)))
    request.session[KEY] = [*others, Telling(entry, clock.now().isoformat(), all_signs)][-MOST:]
    end_in_time(request)
    request.session.save()  # at once: what cannot be kept must not stop the advice afterwards
    return True


def tellings(request: HttpRequest) -> tuple[Telling, ...]:
    """What was told in this session while nobody was signed in, and is still kept."""
    kept = [Telling(entry, at, tuple(signs)) for entry, at, signs in request.session.get(KEY, ())]
    since = clock.now() - KEPT_FOR[KEY]
    return tuple(each for each in kept if datetime.fromisoformat(each.at) > since)


def emergencies_since(request: HttpRequest, zone: str) -> date | None:
    """The local day on which the last emergency sign was told in this session; None where none was."""
    told = [each.at for each in tellings(request) if set(each.signs) & set(NOW)]
    return datetime.fromisoformat(max(told)).astimezone(ZoneInfo(zone)).date() if told else None


def forget(request: HttpRequest, entry: str | None = None) -> None:
    """Drop what was told: one telling, or all."""
    left = [each for each in tellings(request) if entry not in (None, each.entry)]
    if left:
        request.session[KEY] = left
    else:
        request.session.pop(KEY, None)
