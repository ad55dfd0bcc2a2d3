"""The tags that name a track on a phone: ID3 version 2.3, which every player reads."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from backstride.handouts.ours import MAKER

_LANGUAGES = {"en": b"eng", "es": b"spa"}
_UTF_16 = b"\x01"


class Tags(NamedTuple):
    """What a track says about itself."""

    title: str
    programme: str
    stage: int | None
    on: date
    lang: str
    note: str
    """What it is for, and from which decision it was made."""


def id3(tags: Tags, lasts_ms: int) -> bytes:
    """The tag that stands before the sound."""
    frames = b"".join(_frame(name, content) for name, content in _frames(tags, lasts_ms))
    size = len(frames)
    seven_bits = bytes(size >> shift & 127 for shift in (21, 14, 7, 0))
    return b"ID3\x03\x00\x00" + seven_bits + frames


def _frames(tags: Tags, lasts_ms: int) -> Iterator[tuple[bytes, bytes]]:
    language = _LANGUAGES[tags.lang]
    yield b"TPE1", _text(MAKER)
    yield b"TIT2", _text(tags.title)
    yield b"TALB", _text(tags.programme)
    if tags.stage is not None:
        yield b"TRCK", _text(str(tags.stage))
    yield b"TYER", _text(f"{tags.on:%Y}")
    yield b"TDAT", _text(f"{tags.on:%d%m}")
    yield b"TCON", _text("Speech")
    yield b"TLAN", _text(language.decode())
    yield b"TLEN", _text(str(lasts_ms))
    yield b"COMM", _UTF_16 + language + _utf_16("") + b"\0\0" + _utf_16(tags.note)


def _text(text: str) -> bytes:
    return _UTF_16 + _utf_16(text)


def _utf_16(text: str) -> bytes:
    return b"\xff\xfe" + text.encode("utf-16-le")


def _frame(name: bytes, content: bytes) -> bytes:
    return struct.pack(">4sIH", name, len(content), 0) + content
