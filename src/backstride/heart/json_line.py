"""Reading one line of JSON, and refusing what no entry needs: bombs, halves and numbers that are none."""

from __future__ import annotations

import json
import re
from collections import Counter

from backstride.heart.fields import JSON

LONGEST_LINE_BYTES = 256 * 1024
DEEPEST_NESTING = 20


def read_json_line(line: bytes) -> JSON:
    """What a line says. Raises ValueError, saying what is wrong with it."""
    if len(line) > LONGEST_LINE_BYTES:
        raise ValueError(f"the line is {len(line)} bytes long, more than {LONGEST_LINE_BYTES}")
    try:
        told = _DECODER.decode(line.decode())
        _refuse_deep_nesting(line, told)
        _refuse_half_letters(line, told)
    except UnicodeError:
        raise ValueError("this is not text in UTF-8") from None
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"this is not whole JSON ({error.msg}, column {error.colno})") from None
    except _Twice as twice:
        raise ValueError(f"it says '{twice.args[0][:40]}' twice") from None
    except ValueError:
        raise ValueError("it holds a number that is none, or has thousands of digits") from None
    return told


class _Twice(Exception):
    """A key that an object has twice: nobody could say which of the two counts."""


def _refuse_constant(name: str) -> JSON:
    raise ValueError


def _each_key_once(pairs: list[tuple[str, JSON]]) -> dict[str, JSON]:
    told = dict(pairs)
    if len(told) < len(pairs):
        told_times = Counter(key for key, _ in pairs)
        raise _Twice(next(key for key, times in told_times.items() if times > 1))
    return told


_DECODER = json.JSONDecoder(parse_constant=_refuse_constant, object_pairs_hook=_each_key_once)
"""Python reads NaN and Infinity, which JSON has not; and of a key that is there twice it takes the last."""


def _refuse_deep_nesting(line: bytes, told: JSON) -> None:
    if line.count(b"[") + line.count(b"{") >= DEEPEST_NESTING and _levels(told) > DEEPEST_NESTING:
        raise RecursionError


def _levels(told: JSON) -> int:
    inside = told.values() if isinstance(told, dict) else told if isinstance(told, list) else ()
    return 1 + max(map(_levels, inside), default=0)


_HALF_A_PAIR = re.compile(rb"\\u[dD][89a-fA-F]")


def _refuse_half_letters(line: bytes, told: JSON) -> None:
    """Half of a pair of escapes is no letter: nobody could write it down again."""
    if _HALF_A_PAIR.search(line):
        json.dumps(told, ensure_ascii=False).encode()
