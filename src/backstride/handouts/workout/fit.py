"""A session as a workout for a watch: a FIT file, written byte by byte.

    file_id                 what the file is, and a number of its own: plans of a watch refer to it
    workout                 the sport, the name, how many steps
    workout_step …          one a step; a repeat names the step it goes back to, and how many times

Numbers and strings only, no compressed headers: any decoder since the first version of FIT reads it. Text is
UTF-8, ends with a zero byte, and is cut between characters. The same session gives the same bytes.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time
from hashlib import sha256
from typing import NamedTuple

from backstride.book.words import Words
from backstride.handouts.given import Given
from backstride.handouts.ours import MAKER
from backstride.handouts.says import DOMAIN, says
from backstride.handouts.workout.cut import cut
from backstride.handouts.workout.fit_crc import crc16
from backstride.handouts.workout.steps import Repeat, Role, Step, steps_of

NAME_BYTES, NOTE_BYTES, TEXT_BYTES = 16, 51, 252
"""Room for text, the closing zero included: a watch shows little of it, and a field holds 255 at most."""

_FILE_ID, _WORKOUT, _STEP = 0, 26, 27
_WORKOUT_FILE, _DEVELOPMENT, _PRODUCT = 5, 255, 1
_RUNNING, _WALKING = 1, 11
_BY_TIME, _UNTIL_DONE, _NO_TARGET, _NOTHING = 0, 6, 2, 0xFF
_INTENSITY: dict[Role, int] = {
    "walk": 0,
    "run": 0,
    "rest": 1,
    "warm_up": 2,
    "cool_down": 3,
    "recover": 4,
}
_PROTOCOL, _PROFILE = 0x10, 2132
_EPOCH = datetime(1989, 12, 31, tzinfo=UTC)
_LARGEST_U32 = 0xFFFFFFFF


class _Field(NamedTuple):
    """A field of a message: its number, its bytes, its base type, and how `struct` writes it."""

    number: int
    size: int
    base: int
    form: str


def _enum(number: int) -> _Field:
    return _Field(number, 1, 0x00, "B")


def _u16(number: int) -> _Field:
    return _Field(number, 2, 0x84, "H")


def _u32(number: int) -> _Field:
    return _Field(number, 4, 0x86, "I")


def _serial(number: int) -> _Field:
    return _Field(number, 4, 0x8C, "I")


def _text(number: int, size: int) -> _Field:
    return _Field(number, size, 0x07, f"{size}s")


_FIELDS = {
    _FILE_ID: (_enum(0), _u16(1), _u16(2), _serial(3), _u32(4), _text(8, NAME_BYTES)),
    _WORKOUT: (_enum(4), _u16(6), _text(8, NAME_BYTES), _text(17, TEXT_BYTES)),
    _STEP: (
        *(_u16(254), _enum(1), _u32(2), _enum(3), _u32(4), _enum(7)),
        *(_text(0, NAME_BYTES), _text(8, NOTE_BYTES)),
    ),
}
_LOCAL = {kind: number for number, kind in enumerate(_FIELDS)}


def workout_fit(given: Given, words: Words) -> bytes:
    """The file."""
    steps = steps_of(given.session)
    told = says(given, words)
    sport = _RUNNING if given.session.run_s else _WALKING
    about = " ".join([told.made, told.what_for, *told.notes, told.until])  # the end is cut: the digest is not
    created = _seconds_since_epoch(given.on)
    maker = _words(MAKER, NAME_BYTES)
    body = b"".join(
        [
            _defined(_FILE_ID),
            _message(_FILE_ID, _WORKOUT_FILE, _DEVELOPMENT, _PRODUCT, _serial_of(given), created, maker),
            _defined(_WORKOUT),
            _message(_WORKOUT, sport, len(steps), *_named(given, about, words)),
            _defined(_STEP),
            *_steps(steps, _first_note(given, words), words),
        ]
    )
    head = struct.pack("<BBHI4s", 14, _PROTOCOL, _PROFILE, len(body), b".FIT")
    file = head + struct.pack("<H", crc16(head)) + body
    return file + struct.pack("<H", crc16(file))


def _named(given: Given, about: str, words: Words) -> tuple[bytes, bytes]:
    return _words(workout_name(given, words), NAME_BYTES), _words(about, TEXT_BYTES)


def workout_name(given: Given, words: Words) -> str:
    """What the watch lists it as: the day and the stage; only the stage where nobody was asked to do it."""
    stage = str(given.stage)
    if not given.is_prescribed:
        return words.say(DOMAIN, "workout.name.stage", stage=stage)
    return words.say(DOMAIN, "workout.name.day", day=(given.day or given.on).isoformat(), stage=stage)


def _first_note(given: Given, words: Words) -> str:
    if not given.is_prescribed:
        return words.say(DOMAIN, "workout.note.stage")
    return words.say(DOMAIN, "workout.note.day", day=given.on.isoformat())


def _steps(steps: Sequence[Step | Repeat], note: str, words: Words) -> Iterator[bytes]:
    for number, step in enumerate(steps):
        about = _words(note if number == 0 else "", NOTE_BYTES)
        if isinstance(step, Repeat):
            times = (_UNTIL_DONE, step.back_to, _NO_TARGET, step.times, _NOTHING)
            yield _message(_STEP, number, *times, _words("", NAME_BYTES), about)
        else:
            name = _words(words.say(DOMAIN, f"workout.step.{step.role}"), NAME_BYTES)
            stretch = (_BY_TIME, step.seconds * 1000, _NO_TARGET, 0, _INTENSITY[step.role])
            yield _message(_STEP, number, *stretch, name, about)


def _defined(kind: int) -> bytes:
    """How the messages of a kind are laid out: little-endian, field by field."""
    fields = _FIELDS[kind]
    layout = b"".join(struct.pack("BBB", *field[:3]) for field in fields)
    return struct.pack("<BBBHB", 0x40 | _LOCAL[kind], 0, 0, kind, len(fields)) + layout


def _message(kind: int, *values: int | bytes) -> bytes:
    form = "<B" + "".join(field.form for field in _FIELDS[kind])
    return struct.pack(form, _LOCAL[kind], *values)


def _words(text: str, size: int) -> bytes:
    """Text in so many bytes; `struct` fills up with zeros, and one of them ends it."""
    return cut(text, size - 1).encode()


def _serial_of(given: Given) -> int:
    """A number for this very workout; never 0, which means none."""
    return int.from_bytes(sha256(repr(given).encode()).digest()[:4], "big") % (_LARGEST_U32 - 1) + 1


def _seconds_since_epoch(day: date) -> int:
    """Noon of the day: no clock is asked."""
    return int((datetime.combine(day, time(12), tzinfo=UTC) - _EPOCH).total_seconds())
