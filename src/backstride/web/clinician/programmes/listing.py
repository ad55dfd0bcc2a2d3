"""The clinic's programmes as lines: the newest version of each, how its check stands, how many are on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db.models import Count

from backstride.book.words import Words
from backstride.web.clinic.granting import open_grants
from backstride.web.clinic.models import Clinic
from backstride.web.journals.models import Standing
from backstride.web.own_programmes.checking import Told, told_as
from backstride.web.own_programmes.models import OwnVersion


class Broken(NamedTuple):
    """A version that people are on though it is known to break a law."""

    version: UUID
    number: str


class OnIt(NamedTuple):
    """How many people whom the clinic follows are on a version."""

    number: str
    people: int


class Line(NamedTuple):
    """A programme: its newest version, and who of the people whom the clinic follows is on which one."""

    version: UUID
    name: str
    short: str
    number: str
    state: Told
    withdrawn: bool
    on_it: tuple[OnIt, ...]
    broken: tuple[Broken, ...]
    """Versions that people are on and must be moved from, or they withdrawn. The newest is among them where
    `state` does not say so: what is known counts until a check finds otherwise."""


def lines_of(clinic: Clinic, now: datetime, words: Words) -> list[Line]:
    """By their short names; two queries, however many there are."""
    people = open_grants(now).filter(clinic=clinic).values("participant")
    own = OwnVersion.objects.filter(clinic=clinic).select_related("kept").defer("found", "kept__text")
    versions = defaultdict[str, list[OwnVersion]](list)
    for each in own.order_by("programme", "number"):
        versions[each.programme].append(each)
    on_it = Standing.objects.filter(programme__own__clinic=clinic, participant__in=people)
    counts = dict(on_it.values_list("programme").annotate(count=Count("pk")).order_by())
    return [_line(each, counts, now, words) for each in versions.values()]


def _line(versions: Sequence[OwnVersion], counts: Mapping[str, int], now: datetime, words: Words) -> Line:
    *older, newest = versions
    state = told_as(newest, now)
    named = older if state == "broken" else versions
    followed = [each for each in named if counts.get(each.kept_id) and not each.withdrawn]
    return Line(
        newest.pk,
        newest.called(words.lang),
        newest.short,
        newest.kept.version,
        state,
        bool(newest.withdrawn),
        tuple(OnIt(each.kept.version, counts[each.kept_id]) for each in versions if each.kept_id in counts),
        tuple(Broken(each.pk, each.kept.version) for each in followed if each.kept.holds_laws is False),
    )
