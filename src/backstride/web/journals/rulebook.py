"""The rule book as journals here name it: what is shipped, and the programmes that clinics wrote.

An own programme is looked up when a journal names it: for others nothing is asked of the database.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property, lru_cache

from backstride.book.catalogues import languages
from backstride.book.programme_refused import ProgrammeRefused
from backstride.book.programmes import parse_programme
from backstride.book.rulebook import shipped_rulebook
from backstride.book.words import Words
from backstride.heart.programme import Programme
from backstride.heart.rulebook import RuleBook
from backstride.web.own_programmes.models import OwnVersion
from backstride.web.own_programmes.named import is_own

LOG = logging.getLogger(__name__)


@lru_cache(maxsize=1)
def rulebook() -> RuleBook:
    """Everything that a journal may name here."""
    shipped = shipped_rulebook()
    return replace(shipped, programmes=_WithOwn(shipped.programmes))


class _Own(Mapping[str, Programme]):
    """The versions of one own programme; the text of one is read when it is asked for."""

    def __init__(self, name: str) -> None:
        self.name = name

    @cached_property
    def _why_withdrawn(self) -> dict[str, str]:
        rows = OwnVersion.objects.filter(kept__programme=self.name).order_by("number")
        return dict(rows.values_list("kept__version", "withdrawn"))

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

    def __init__(self, shipped: Mapping[str, Mapping[str, Programme]]) -> None:
        self._shipped = shipped

    def __getitem__(self, name: str) -> Mapping[str, Programme]:
        return _Own(name) if is_own(name) else self._shipped[name]

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
        withdrawn=_cannot_be_read(),
    )


def _cannot_be_read() -> str:
    """Why it is held, in every language: it is shown as it is, like a reason that a clinic wrote."""
    return " / ".join(Words(lang).say("clinic_programmes", "unreadable.held") for lang in languages())
