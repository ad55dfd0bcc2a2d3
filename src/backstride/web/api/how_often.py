"""How often somebody may ask: so many requests a minute, counted for each token and each person signed in."""

from __future__ import annotations

from django.conf import settings
from django.core.cache import cache

from backstride.web import clock
from backstride.web.api.problems import Refusal

MINUTE_S = 60


def refuse_too_often(counted_as: str) -> None:
    """Count a request. Raises Refusal for one too many, with the seconds until the next minute."""
    minute, second = divmod(int(clock.now().timestamp()), MINUTE_S)
    key = f"api {counted_as} {minute}".replace(" ", ":")
    most: int = settings.API_REQUESTS_A_MINUTE
    if _count(key) > most:
        wait = MINUTE_S - second
        raise Refusal("too_often", {"most": most, "seconds": wait}, {"Retry-After": str(wait)})


def _count(key: str) -> int:
    cache.add(key, 0, timeout=2 * MINUTE_S)
    try:
        return cache.incr(key)
    except ValueError:  # dropped by the cache in between
        return 1
