"""From bytes to JSON of a bounded size: standard JSON only, each key once, no number that is none."""

from __future__ import annotations

import json
from collections import Counter
from typing import NoReturn

from backstride.book.measures.loaded_refused import refuse
from backstride.heart.fields import JSON

MOST_BYTES = 512 * 1024
DEEPEST = 40
"""Objects and lists within each other."""
WHOLE_FILE = "the file"


def read_json(content: bytes, name: str = WHOLE_FILE) -> dict[str, JSON]:
    """The object in a file. Raises `QuestionnaireRefused`; `name`: how the file is called in it."""
    if len(content) > MOST_BYTES:
        raise refuse(name, f"it is larger than {MOST_BYTES // 1024} kB", "a smaller file")
    try:
        told = json.loads(content.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_no_number)
    except UnicodeDecodeError:
        raise refuse(name, "it is not UTF-8 text", "JSON in UTF-8") from None
    except RecursionError:
        raise refuse(name, "it is nested too deeply", f"at most {DEEPEST} levels") from None
    except ValueError as error:
        raise refuse(name, f"it is not JSON: {error}", "a JSON object") from None
    if not isinstance(told, dict):
        raise refuse(name, "it is no object", "a JSON object: { … }")
    if _depth(told) > DEEPEST:
        raise refuse(name, "it is nested too deeply", f"at most {DEEPEST} levels")
    return told


def _once(pairs: list[tuple[str, JSON]]) -> dict[str, JSON]:
    twice = [key for key, times in Counter(key for key, _ in pairs).items() if times > 1]
    if twice:
        raise ValueError(f"the key {twice[0]!r} stands twice in one object")
    return dict(pairs)


def _no_number(text: str) -> NoReturn:
    raise ValueError(f"{text} is no number of JSON")


def _depth(told: JSON) -> int:
    """How deep it is nested, without calling itself: a hostile file must not exhaust the stack."""
    deepest, level = 0, [told]
    while level:
        deepest += 1
        level = [
            within
            for each in level
            if isinstance(each, dict | list)
            for within in (each.values() if isinstance(each, dict) else each)
        ]
        if deepest > DEEPEST + 1:
            break
    return deepest - 1
