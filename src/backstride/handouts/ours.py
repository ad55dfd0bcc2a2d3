"""Which files are handouts of ours, as they were made: those may be written anew, anything else is work.

Each form carries the maker's name where its format has a place for it. A file is known by how it begins and
by that name, whatever it is called. A form that people write into, a page or a text, is ours no longer once
somebody has.
"""

from __future__ import annotations

from hashlib import sha256
from typing import NamedTuple

MAKER = "Backstride"


class _Mark(NamedTuple):
    """How a form begins (from a byte on), and what names the maker in it."""

    begins: bytes
    at: int
    names: tuple[bytes, ...]
    within: slice


_ANYWHERE = slice(None)
_ARTIST = b"TPE1\x00\x00\x00\x17\x00\x00\x01\xff\xfe" + MAKER.encode("utf-16-le")
_PAGE_ENDS = b"%%EOF"
_CALENDAR = _Mark(b"BEGIN:VCALENDAR", 0, (f"PRODID:-//{MAKER}//".encode(),), slice(0, 400))
_MARKS = (
    _CALENDAR,
    _Mark(b".FIT", 8, (MAKER.encode() + b"\0",), slice(0, 200)),
    _Mark(b"<?xml", 0, (f"<author>{MAKER}</author>".encode(),), slice(0, 400)),
    _Mark(b"%PDF-", 0, (f"<pdf:Producer>{MAKER}".encode(), f"<rdf:li>{MAKER}</rdf:li>".encode()), _ANYWHERE),
    _Mark(b"ID3", 0, (_ARTIST,), slice(10, 10 + len(_ARTIST))),
)


def is_ours(content: bytes) -> bool:
    """Whether these bytes are a handout that this program wrote, and nobody has written into since."""
    if content.startswith(b"%PDF-") and not _is_one_piece(content):
        return False
    return any(_has(content, mark) for mark in _MARKS) or _is_signed(content)


def is_calendar(content: bytes) -> bool:
    """Whether these bytes are a calendar of ours: its next version has to follow it."""
    return _has(content, _CALENDAR)


def signed(text: str) -> str:
    """A text with a last line that names the maker, and by which it shows whether it was changed since."""
    return f"{text}{_signature(text.encode())}"


def _has(content: bytes, mark: _Mark) -> bool:
    begins = content[mark.at :].startswith(mark.begins)
    return begins and any(name in content[mark.within] for name in mark.names)


def _is_one_piece(page: bytes) -> bool:
    """Whether nothing was added to a page: whoever fills it in on a screen adds to its end."""
    return page.count(_PAGE_ENDS) == 1 and page.rstrip().endswith(_PAGE_ENDS)


def _signature(text: bytes) -> str:
    return f"{MAKER} · {sha256(text).hexdigest()[:12]}\n"


def _is_signed(content: bytes) -> bool:
    last_line = content.rfind(b"\n", 0, -1) + 1
    return content[last_line:] == _signature(content[:last_line]).encode()
