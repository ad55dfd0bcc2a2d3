"""The rule book as journals here name it: what is shipped, and the programmes that clinics wrote.

An own programme is looked up when a journal names it: for others nothing is asked of the database.

What a version says does not change; whether it may be followed does. It is `withdrawn` for everybody where
its clinic said so, and for one person where it is known to break a law and nobody can be told who looks after
them (`rulebook_of`). Replay stays pure: the book that it is given says which.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from functools import cached_property, lru_cache
from uuid import UUID

from django.db.models import Exists, OuterRef

from backstride.book.catalogues import languages
from backstride.book.programme_refused import ProgrammeRefused
from backstride.book.programmes import parse_programme
from backstride.book.rulebook import shipped_rulebook
from backstride.book.words import Words
from backstride.heart.programme import Programme
from backstride.heart.rulebook import RuleBook
from backstride.web.clinic.granting import grants_at, working_at
from backstride.web.journals.kept import Kept
from backstride.web.own_programmes.models import OwnVersion
from backstride.web.own_programmes.named import is_own

LOG = logging.getLogger(__name__)


@lru_cache(maxsize=1)
def rulebook() -> RuleBook:
    """Everything that a journal may name here."""
    shipped = shipped_rulebook()
    return replace(shipped, programmes=_WithOwn(shipped.programmes))


def rulebook_of(person: UUID, now: datetime) -> RuleBook:
    """The same for one person: without what nobody would see them come to harm by.

    A version that is known to break a law holds whoever is on it while no clinician of the clinic that wrote
    it may see their course. Once one may again, it holds them no more. `now` may lie in the past: then those
    count who might see it then.
    """
    return replace(rulebook(), programmes=_WithOwn(shipped_rulebook().programmes, (person, now)))


def is_of_this_book(kept: Kept, book: RuleBook) -> bool:
    """Whether a course was kept by what the book says today of following its programme.

    Its reasons do not tell: beside an emergency nothing else is said.
    """
    decision = kept.decision
    if not is_own(decision.programme):
        return True
    return book.programme(decision.programme, decision.version).withdrawn == kept.why_withdrawn


def breaks_and_nobody_sees() -> str:
    """Why a version that breaks a law holds one person, in every language."""
    return _in_every_language("alone.held")


Asks = tuple[UUID, datetime]
"""Who, and when."""


class _Own(Mapping[str, Programme]):
    """The versions of one own programme; the text of one is read when it is asked for."""

    def __init__(self, name: str, asks: Asks | None) -> None:
        self.name, self.asks = name, asks

    @cached_property
    def _why_withdrawn(self) -> dict[str, str]:
        rows = OwnVersion.objects.filter(kept__programme=self.name).order_by("number")
        why = dict(rows.values_list("kept__version", "withdrawn"))
        return {**why, **dict.fromkeys(self._unseen(), breaks_and_nobody_sees())}

    def _unseen(self) -> Iterator[str]:
        """The versions that break a law, of a clinic where nobody may see the course of who asks."""
        if self.asks is None:
            return
        person, now = self.asks
        may_see = grants_at(now).filter(participant=person, clinic=OuterRef("clinic"))
        works = working_at(now).filter(clinic=OuterRef("clinic"))
        breaks = OwnVersion.objects.filter(kept__programme=self.name, kept__holds_laws=False, withdrawn="")
        unseen = breaks.filter(~Exists(may_see) | ~Exists(works))
        yield from unseen.values_list("kept__version", flat=True)

    def __getitem__(self, version: str) -> Programme:
        why = self._why_withdrawn[version]
        programme = _read(self.name, version)
        return replace(programme, withdrawn=why) if why else programme

    def __iter__(self) -> Iterator[str]:
        return iter(self._why_withdrawn)

    def __len__(self) -> int:
        return len(self._why_withdrawn)


class _WithOwn(Mapping[str, Mapping[str, Programme]]):
    """Programmes by id. Those of clinics can be asked for, but are never listed."""

    def __init__(self, shipped: Mapping[str, Mapping[str, Programme]], asks: Asks | None = None) -> None:
        self._shipped, self._asks = shipped, asks

    def __getitem__(self, name: str) -> Mapping[str, Programme]:
        return _Own(name, self._asks) if is_own(name) else self._shipped[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._shipped)

    def __len__(self) -> int:
        return len(self._shipped)


@lru_cache(maxsize=64)
def _read(name: str, version: str) -> Programme:
    """One version, read once: its text never changes, and its name is never given again."""
    own = OwnVersion.objects.select_related("kept").get(kept__programme=name, kept__version=version)
    try:
        return parse_programme(own.kept.text.encode(), f"{own}")
    except ProgrammeRefused:
        LOG.exception("A clinic's own programme can no longer be read: everybody on it is held.")
        return _in_its_place(own)


def _in_its_place(own: OwnVersion) -> Programme:
    """What stands for a text that this release can no longer read: held, so nothing is asked by it.

    It has the first stage of the shipped walk alone: whoever is moved on from it goes on no heavier.
    """
    walk = shipped_rulebook().programme("walk")
    return replace(
        walk,
        id=own.programme,
        version=own.kept.version,
        sha256=own.kept.sha256,
        names=own.names,
        offered=False,
        stages=walk.stages[:1],
        withdrawn=_in_every_language("unreadable.held"),
    )


def _in_every_language(why: str) -> str:
    """Why somebody is held: it is shown as it is, like a reason that a clinic wrote."""
    return " / ".join(Words(lang).say("clinic_programmes", why) for lang in languages())
