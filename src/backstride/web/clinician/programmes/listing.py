"""The clinic's programmes as lines: the newest version of each, how its check stands, how many are on it."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db.models import Count

from backstride.book.words import Words
from backstride.web.clinic.granting import open_grants
from backstride.web.clinic.models import Clinic
from backstride.web.journals.models import Standing
from backstride.web.own_programmes.checking import State, state_of
from backstride.web.own_programmes.models import OwnVersion


class Line(NamedTuple):
    """A programme: its newest version, and how many people whom the clinic follows are on any version."""

    version: UUID
    name: str
    short: str
    number: str
    state: State
    withdrawn: bool
    people: int


def lines_of(clinic: Clinic, now: datetime, words: Words) -> list[Line]:
    """By their short names; two queries, however many there are."""
    people = open_grants(now).filter(clinic=clinic).values("participant")
    own = OwnVersion.objects.filter(clinic=clinic).select_related("kept").defer("found", "kept__text")
    newest = {each.programme: each for each in own.order_by("programme", "number")}
    on_it = Standing.objects.filter(programme__own__clinic=clinic, participant__in=people)
    counts = dict(on_it.values_list("programme__programme").annotate(count=Count("pk")).order_by())
    return [
        Line(
            each.pk,
            each.called(words.lang),
            each.short,
            each.kept.version,
            state_of(each, now),
            bool(each.withdrawn),
            counts.get(each.programme, 0),
        )
        for each in newest.values()
    ]
