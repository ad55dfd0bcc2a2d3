"""The programmes that people were on, kept with their whole text."""

from __future__ import annotations

from functools import lru_cache

from backstride.book.programmes import shipped_programmes
from backstride.heart.programme import Programme
from backstride.web.journals.models import ProgrammeVersion


def keep_programme(programme: Programme) -> ProgrammeVersion:
    """The row of a programme version, written when somebody is first on it; an own one has it already."""
    return ProgrammeVersion.objects.filter(pk=programme.sha256).first() or _first_of(programme)


def _first_of(programme: Programme) -> ProgrammeVersion:
    kept, _ = ProgrammeVersion.objects.get_or_create(
        sha256=programme.sha256,
        defaults={
            "programme": programme.id,
            "version": programme.version,
            "text": _text_of(programme.id, programme.version),
            "holds_laws": True if programme.offered else None,  # a test checks every programme we offer
        },
    )
    return kept


@lru_cache(maxsize=32)
def _text_of(programme: str, version: str) -> str:
    return shipped_programmes()[programme][version].read_text(encoding="utf-8")
