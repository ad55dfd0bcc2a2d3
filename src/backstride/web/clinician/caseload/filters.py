"""Which part of the list is shown: who needs somebody, who is silent, one programme, one mode. Plain links.

Each link changes one choice and keeps the others, and says how many people it leads to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple
from urllib.parse import urlencode

from backstride.book.words import Words
from backstride.heart.state import Mode
from backstride.heart.symptoms import URGENCIES
from backstride.web.clinician.caseload.rows import Row
from backstride.web.clinician.in_words import DOMAIN, OF_NEEDS
from backstride.web.clinician.programme_names import programme_in_words
from backstride.web.journals.order import ACKNOWLEDGED

NEEDS, SILENT = "needs", "silent"
SHOWS: Mapping[str, Callable[[Row], bool]] = {
    NEEDS: lambda row: row.urgency in (*URGENCIES, ACKNOWLEDGED),
    SILENT: lambda row: row.is_silent,
}


class Chosen(NamedTuple):
    """What was asked for; empty means all."""

    find: str = ""
    show: str = ""
    programme: str = ""
    mode: str = ""

    def lets(self, row: Row) -> bool:
        """Whether somebody is shown. A choice that nobody offers is none."""
        return (
            SHOWS.get(self.show, _everybody)(row)
            and self.programme in ("", row.programme)
            and self.mode in ("", row.mode)
        )

    @property
    def query(self) -> str:
        """As an address has it, ready for more."""
        return urlencode({name: value for name, value in self._asdict().items() if value})

    @property
    def narrows(self) -> bool:
        """Whether anything beside a name was chosen."""
        return any((self.show, self.programme, self.mode))


class Link(NamedTuple):
    """One choice: its words, where it leads, how many people are there, whether it is the one chosen."""

    says: str
    query: str
    people: int
    is_here: bool


class Group(NamedTuple):
    """Choices of which one holds, and what they choose."""

    name: str
    links: tuple[Link, ...]


def chosen_in(asked: Mapping[str, str]) -> Chosen:
    """What an address asks for."""
    return Chosen(*(" ".join(asked.get(name, "").split()) for name in Chosen._fields))


def groups_of(rows: Iterable[Row], chosen: Chosen, words: Words, own: Mapping[str, str]) -> tuple[Group, ...]:
    """The links; a group with nothing to choose is left out. `own`: names of own programmes."""
    rows = tuple(rows)
    modes = [mode for mode in Mode if any(row.mode == mode for row in rows)]
    programmes = sorted({row.programme for row in rows if row.programme})
    offered = {
        "show": {name: words.say(OF_NEEDS, f"show.{name}") for name in SHOWS},
        "programme": {name: programme_in_words(name, words, own) for name in programmes},
        "mode": {str(mode): words.say(DOMAIN, f"mode.{mode}") for mode in modes},
    }
    return tuple(
        _group(name, choices, rows, chosen, words)
        for name, choices in offered.items()
        if name == "show" or len(choices) > 1 or getattr(chosen, name)
    )


def _group(
    name: str, choices: Mapping[str, str], rows: tuple[Row, ...], chosen: Chosen, words: Words
) -> Group:
    all_of_them = {"": words.say(OF_NEEDS, f"{name}.all"), **choices}
    return Group(
        words.say(OF_NEEDS, f"{name}.title"),
        tuple(_link(chosen, name, value, says, rows) for value, says in all_of_them.items()),
    )


def _link(chosen: Chosen, name: str, value: str, says: str, rows: tuple[Row, ...]) -> Link:
    there = chosen._replace(**{name: value})
    return Link(says, there.query, sum(map(there.lets, rows)), getattr(chosen, name) == value)


def _everybody(row: Row) -> bool:
    return True
