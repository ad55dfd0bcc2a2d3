"""A page that is told as data, set as a tagged PDF that a screen reader can follow (PDF/UA-1).

The same gives the same bytes everywhere: only built-in type is used. Where somebody's own words, such as a
name, hold letters that it lacks, the fonts of the machine are asked, and what they lack too becomes a
question mark. A template knows what it is told by its own name: `week.typ` reads `sys.inputs.week`.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from backstride.book.plain_text import without_control
from backstride.heart.fields import JSON

NOT_DISPLAYED = re.compile(r"the text `\"([^`]*)\"` could not be displayed")
"""What the typesetter says of letters that its type does not have."""
ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
NO_LETTER = re.compile(r"[^\n -~\u00a0-\u017f–—‘’“”«»…·→×≥≤−]")
"""What is certainly in its type is kept; the rest gives way where a page could not be made otherwise."""
NEVER_SET = dict.fromkeys((0xFEFF, 0xFFFE, 0xFFFF))
"""Marks of files that a text was copied from: PDF/UA allows none of them."""
MOST_TRIES = 6
"""What is left out of a group of letters may show that another one is missing, too."""
UNSEEN = ("Mn", "Me", "Cf")
"""Accents and joints (Unicode categories): without the letter they belong to they are nothing."""


class NoLetters(ValueError):
    """A page was told letters that the type does not have; `groups`: as they stand together."""

    def __init__(self, groups: Iterable[str] = ()) -> None:
        self.groups = tuple(dict.fromkeys(groups))
        super().__init__("letters that the type does not have")


class _Set(NamedTuple):
    """A page, and the letters that it does not show."""

    page: bytes
    lacks: tuple[str, ...] = ()


def typeset(template: Path, told: Mapping[str, Any]) -> bytes:
    """The page. Raises NoLetters, and then nothing is made."""
    return _set(template, _as_json(told))


def typeset_anyway(template: Path, told: Mapping[str, Any]) -> bytes:
    """The page. Letters that no type here has, in somebody's own words, become question marks."""
    return _set_anyway(template, _as_json(told)).page


def lacks(template: Path, told: Mapping[str, Any]) -> tuple[str, ...]:
    """The letters that the page would show as question marks. Of words in Latin letters nothing is set."""
    as_json = _as_json(told)
    return _set_anyway(template, as_json).lacks if NO_LETTER.search(as_json) else ()


def _as_json(told: Mapping[str, Any]) -> str:
    return json.dumps(_plain(told), ensure_ascii=False).translate(NEVER_SET)


def _plain(told: JSON) -> JSON:
    match told:
        case str():
            return without_control(told)
        case Mapping():
            return {name: _plain(each) for name, each in told.items()}
        case list() | tuple():
            return [_plain(each) for each in told]
    return told


def _set_anyway(template: Path, told: str) -> _Set:
    try:
        return _Set(_set(template, told))
    except NoLetters:
        return _set_with_all_type(template, told)


def _set_with_all_type(template: Path, told: str) -> _Set:
    """With the fonts of the machine; only what they lack gives way."""
    lacking: list[str] = []
    for _ in range(MOST_TRIES):
        try:
            return _Set(_set(template, told, all_type=True), tuple(dict.fromkeys(lacking)))
        except NoLetters as missing:
            lacking += [group for group in missing.groups if not _is_unseen(group)]
            told = _without(missing.groups, told)
    lacking += NO_LETTER.findall(told)
    return _Set(_set(template, NO_LETTER.sub("?", told)), tuple(dict.fromkeys(lacking)))


def _without(groups: Iterable[str], told: str) -> str:
    """Of a letter with accents that are missing the letter is tried once more by itself."""
    for group in groups:
        unseen = [letter for letter in group if _is_unseen(letter)]
        for letter in unseen or group:
            if letter > "~":
                told = told.replace(letter, "" if unseen else "?")
    return told


def _is_unseen(letters: str) -> bool:
    return all(unicodedata.category(letter) in UNSEEN for letter in letters)


def _set(template: Path, told: str, *, all_type: bool = False) -> bytes:
    import typst  # noqa: PLC0415 - only who asks for a page pays for it

    try:
        page: bytes = typst.compile(
            template,
            format="pdf",
            pdf_standards="ua-1",
            ignore_system_fonts=not all_type,
            sys_inputs={template.stem: told},
        )
    except typst.TypstError as trouble:
        groups = NOT_DISPLAYED.findall(trouble.diagnostic)
        if not groups:
            raise
        raise NoLetters(map(_unescaped, groups)) from trouble
    return page


def _unescaped(group: str) -> str:
    return ESCAPED.sub(lambda found: chr(int(found[1], 16)), group)
