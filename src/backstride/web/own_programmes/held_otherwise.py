"""Whose standing says otherwise than the book of today whether their version may be followed.

A version that is known to break a law holds whom nobody who wrote it can see (`journals/rulebook`). A grant
that lapses, or a clinic that nobody works at any more, changes that without a word in anybody's journal.
"""

from __future__ import annotations

from datetime import datetime

from django.db.models import Exists, OuterRef, Q

from backstride.web.clinic.granting import grants_at, working_at
from backstride.web.journals.kept_as_json import MAY_BE_FOLLOWED
from backstride.web.own_programmes.models import OwnVersion

WRITTEN_BY = "standing__programme__own__clinic"


def held_otherwise(now: datetime) -> Q:
    """Of participants. One query more, and nearly always that is all: few versions break a law."""
    broken = OwnVersion.objects.filter(kept__holds_laws=False, withdrawn="").values_list("kept", flat=True)
    on_one = list(broken)
    if not on_one:
        return Q(pk__in=())
    may_see = grants_at(now).filter(participant=OuterRef("pk"), clinic=OuterRef(WRITTEN_BY))
    works = working_at(now).filter(clinic=OuterRef(WRITTEN_BY))
    is_seen = Q(Exists(may_see)) & Q(Exists(works))
    goes_on = Q(standing__course__contains=MAY_BE_FOLLOWED)
    return Q(standing__programme__in=on_one) & ((goes_on & ~is_seen) | (~goes_on & is_seen))
