"""Which files are handouts of ours: those may be written anew, anything else is somebody's work.

Each form carries the maker's name where its format has a place for it. A file is known by how it begins and
by that name, whatever it is called.
"""

from __future__ import annotations

from typing import NamedTuple

MAKER = "Backstride"


class _Mark(NamedTuple):
    """How a form begins (from a byte on), and what names the maker in it."""

    begins: bytes
    at: int
    names: tuple[bytes, ...]
    within: slice


_ANYWHERE = slice(None)
_MARKS = (
    _Mark(b".FIT", 8, (MAKER.encode() + b"\0",), slice(0, 200)),
    _Mark(b"<?xml", 0, (f"<author>{MAKER}</author>".encode(),), slice(0, 400)),
    _Mark(b"BEGIN:VCALENDAR", 0, (f"PRODID:-//{MAKER}//".encode(),), slice(0, 400)),
    _Mark(b"%PDF-", 0, (f"<pdf:Producer>{MAKER}".encode(), f"<rdf:li>{MAKER}</rdf:li>".encode()), _ANYWHERE),
    _Mark(b"ID3", 0, (MAKER.encode(), MAKER.encode("utf-16-le"), MAKER.encode("utf-16-be")), slice(0, 8192)),
    _Mark(b"", 0, (f"\n\n{MAKER} · ".encode(),), slice(-300, None)),
)


def is_ours(content: bytes) -> bool:
    """Whether these bytes are a handout that this program wrote."""
    return any(
        content[mark.at :].startswith(mark.begins)
        and any(name in content[mark.within] for name in mark.names)
        for mark in _MARKS
    )
