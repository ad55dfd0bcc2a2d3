"""After an update: versions whose finding was made by other rules are checked anew without anybody asking.

First those that somebody is on, then the newest of each programme: these are what a clinic can give. Older
ones wait until somebody asks for it on their page. Where a law is known to break and the new check came to
nothing, it is tried again after a while.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef

from backstride.web.journals.models import Standing
from backstride.web.journals.rules_version import rules_version
from backstride.web.own_programmes.checking import begin_check, longest
from backstride.web.own_programmes.models import CAME_TO_NOTHING, OwnVersion

LEFT_FOR = timedelta(hours=1)
"""How long a version is left whose check came to nothing, so that it takes no other's turn."""


def check_again(now: datetime) -> int:
    """Begin one check, where none is running anywhere; how many were begun (0 or 1)."""
    if OwnVersion.objects.filter(running_since__gt=now - longest()).exists():
        return 0
    version = next_to_check(now)
    if version is None:
        return 0
    begin_check(version, now)
    return 1


def next_to_check(now: datetime) -> OwnVersion | None:
    """The first that is followed or could be given, of those that other rules were held against."""
    checked = OwnVersion.objects.filter(withdrawn="", kept__holds_laws__isnull=False)
    waiting = checked.exclude(checked_by=rules_version()).order_by("made", "pk")
    followed = waiting.filter(Exists(Standing.objects.filter(programme=OuterRef("kept"))))
    newer = OwnVersion.objects.filter(programme=OuterRef("programme"), number__gt=OuterRef("number"))
    newest = waiting.filter(~Exists(newer), clinic__isnull=False)
    return next(_not_left_alone([*followed, *newest], now), None)


def _not_left_alone(versions: Iterable[OwnVersion], now: datetime) -> Iterator[OwnVersion]:
    for version in versions:
        tried = (version.found or {}).get(CAME_TO_NOTHING)
        if not tried or datetime.fromisoformat(tried) + LEFT_FOR <= now:
            yield version
