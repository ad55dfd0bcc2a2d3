"""The calendar at its secret address, for programs that look again every few hours. Who asks is not known."""

from __future__ import annotations

from hashlib import sha256

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from backstride.handouts.given import NoHandout
from backstride.web import clock
from backstride.web.feeds.addresses import find_address
from backstride.web.feeds.models import Address
from backstride.web.feeds.telling import tell_calendar
from backstride.web.journals.models import Participant
from backstride.web.journals.standing import stands
from backstride.web.journals.visible import own_of
from backstride.web.pages.language import words_now
from backstride.web.pages.plain_text import answers_any_address
from backstride.web.participant.carry.given_today import DOMAIN

MOST_AN_HOUR = 60
"""How often one address answers in an hour (project opinion): calendars ask every few minutes at most."""
HOUR_S = 3600
ICS = "text/calendar; charset=utf-8"
PRIVATE = {
    "Cache-Control": "private, no-cache",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex, nofollow",
}


@answers_any_address
@require_safe
def feed(request: HttpRequest, secret: str) -> HttpResponse:
    """The coming sessions, as of today; in plain words, why there are none at this address."""
    address = find_address(secret)
    if address is None:
        return _plain("feed.unknown", 404)
    owner = _owner(address)
    if owner is None:
        return _plain("feed.ended", 410)
    if _asks_too_often(address):
        answer = _plain("feed.too_often", 429)
        answer["Retry-After"] = str(HOUR_S)
        return answer
    try:
        content = tell_calendar(owner, stands(owner, clock.now()))
    except NoHandout:
        return _plain("feed.none", 503)
    return _calendar(request, content)


def _owner(address: Address) -> Participant | None:
    """Whose it is; None once it has ended. An address shows what its owner may look at, and never more."""
    user = address.participant.user
    return own_of(user).first() if user and address.ended is None else None


def _asks_too_often(address: Address) -> bool:
    """Counted by the hour, in each process that answers."""
    key = f"feed-{address.digest}-{clock.now():%Y-%m-%d-%H}"
    cache.add(key, 0, HOUR_S)
    try:
        return cache.incr(key) > MOST_AN_HOUR
    except ValueError:  # forgotten in this very moment: more is counted than there is room for
        return False


def _calendar(request: HttpRequest, content: bytes) -> HttpResponse:
    """The file; or that it is still the same, for who has it already."""
    mark = f'"{sha256(content).hexdigest()}"'
    answer = HttpResponse(content, content_type=ICS, headers={"ETag": mark})
    answer["Content-Disposition"] = 'inline; filename="sessions.ics"'
    same = get_conditional_response(request, etag=mark, response=answer) or answer
    for name, value in PRIVATE.items():
        same.headers[name] = value
    return same


def _plain(sentence: str, status: int) -> HttpResponse:
    words = words_now().say(DOMAIN, sentence)
    return HttpResponse(
        f"{words}\n", status=status, content_type="text/plain; charset=utf-8", headers=PRIVATE
    )
