"""How often somebody may ask: so many requests a minute, counted for each token and each person signed in."""

from __future__ import annotations

from django.conf import settings
from django.core.cache import cache

from backstride.web import clock
from backstride.web.api.problems import Refusal

MINUTE_S = 60


def refuse_too_often(counted_as: str) -> None:
    """Count a request. Raises Refusal for one too many, with the seconds until the next minute."""
    most: int = settings.API_REQUESTS_A_MINUTE
    if is_too_often(f"api {counted_as}", most):
        wait = MINUTE_S - int(clock.now().timestamp()) % MINUTE_S
        raise Refusal("too_often", {"most": most, "seconds": wait}, {"Retry-After": str(wait)})


def is_too_often(counted_as: str, most: int, within_s: int = MINUTE_S) -> bool:
    """Count a try; whether it is one too many in this minute, or in this stretch of so many seconds.

    Counted in each process that answers.
    """
    stretch = int(clock.now().timestamp()) // within_s
    return _count(f"{counted_as} {stretch}".replace(" ", ":"), within_s) > most


def _count(key: str, within_s: int) -> int:
    cache.add(key, 0, timeout=2 * within_s)
    try:
        return cache.incr(key)
    except ValueError:  # dropped by the cache in between
        return 1
