"""What every page says of whom it is for, so that its scripts keep and send things for nobody else."""

from __future__ import annotations

import logging
from typing import Any, NamedTuple

from django.conf import settings

from backstride.web import clock
from backstride.web.journals.models import Participant
from backstride.web.pages.language import words_now
from backstride.web.participant.pocket.as_of import as_of
from backstride.web.participant.who import find_participant
from backstride.web.participant.whose_menu import has_begun

LOG = logging.getLogger(__name__)

FOR_THE_POCKET = "X-Pocket"
"""The header with which a page is asked for to be kept."""


class Pocket(NamedTuple):
    """Whose page it is, with their time zone (IANA), and when it was made."""

    whose: str
    zone: str
    now: str
    token: str
    """The name of the cookie with the token of forms."""
    as_of: str
    """When a page was made that is to be kept, in words; empty for every other one."""


def is_to_be_kept(request: Any) -> bool:
    """Whether a page goes into the pocket: it is looked at later, and says when it was made."""
    return bool(request.headers.get(FOR_THE_POCKET) == "1")


def is_nobody(request: Any) -> bool:
    """Whether nobody is signed in, as far as the page knows."""
    try:
        return not request.user.is_authenticated
    except Exception:
        LOG.exception("Who is signed in could not be found out.")
        return False


def pocket_of(request: Any) -> Pocket | None:
    """For who has begun; None for everybody else, and where nobody knows."""
    try:
        person = _who_has_begun(request)
    except Exception:
        LOG.exception("Whose page this is could not be found out; the page comes without its pocket.")
        return None
    if person is None:
        return None
    now = clock.now_in(person.zone)
    return Pocket(
        whose=str(person.pk),
        zone=person.zone,
        now=now.isoformat(timespec="milliseconds"),
        token=settings.CSRF_COOKIE_NAME,
        as_of=as_of(now, person.zone, words_now()) if is_to_be_kept(request) else "",
    )


def _who_has_begun(request: Any) -> Participant | None:
    """The participant of a page; also of one that does not ask who it is for, such as a page of accounts."""
    if hasattr(request, "participant"):
        return request.participant if has_begun(request) else None
    if not request.user.is_authenticated:
        return None
    asked = _Another(find_participant(request))
    return asked.participant if has_begun(asked) else None


class _Another:
    """Who asks, beside the request: the menu of the page stays as it is."""

    def __init__(self, participant: Participant | None) -> None:
        self.participant = participant
