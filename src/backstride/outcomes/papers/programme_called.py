"""What a paper calls a programme: its name in the reader's language, never the id of a clinic's own one."""

from __future__ import annotations

from backstride.heart.programme import Programme

OWN = "own-"
"""The id of a clinic's own programme begins so; then come the clinic's number and a short name."""


def programme_called(programme: Programme, lang: str) -> str:
    """Its name; where it has none, one of another language; else its id, of an own one the end of it."""
    names = programme.names or {}
    return names.get(lang) or next(iter(names.values()), "") or _short(programme.id)


def _short(programme: str) -> str:
    return programme.split("-", 2)[-1] if programme.startswith(OWN) else programme
