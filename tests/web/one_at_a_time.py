"""What scripts fetch beside a page must not get into the way of tests.

The tests' database in memory is one connection, which the threads of the live server share: a page and what
its scripts fetch would end up in one another's transactions, which no real instance knows. So there one
request waits for another. And a test that has ended waits for the last of them, before its database is
emptied.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import nullcontext
from threading import Lock, RLock

from django.db import connection
from django.http import HttpRequest, HttpResponse

ONE, COUNTING = RLock(), Lock()  # a test may post inside a post, in its own thread
STILL_S = 0.05
PATIENCE_S = 20
_under_way: list[HttpRequest] = []


class OneAtATime:
    """Around everything else."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on, when it is its turn."""
        with COUNTING:
            _under_way.append(request)
        try:
            with ONE if connection.vendor == "sqlite" else nullcontext():
                return self.get_response(request)
        finally:
            with COUNTING:
                _under_way.remove(request)


def nothing_is_under_way() -> None:
    """Wait until no request is being answered, and none has come for a moment."""
    still, ends = 0.0, time.monotonic() + PATIENCE_S
    while still < STILL_S and time.monotonic() < ends:
        time.sleep(STILL_S / 5)
        still = 0.0 if _under_way else still + STILL_S / 5
