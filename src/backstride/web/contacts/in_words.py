"""An agenda, and how contacts stand, in a language."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from backstride.book.words import Words
from backstride.web.contacts.agenda import Part

DOMAIN = "clinic_contacts"


class PartInWords(NamedTuple):
    """A part of an agenda as a page shows it."""

    name: str
    title: str
    lines: list[str]


def agenda_in_words(parts: Iterable[Part], words: Words) -> list[PartInWords]:
    """Each part with its heading and sentences."""
    return [
        PartInWords(
            part.name,
            words.say(DOMAIN, f"part.{part.name}"),
            [words.say(DOMAIN, f"line.{line.says}", **line.figures) for line in part.lines],
        )
        for part in parts
    ]
