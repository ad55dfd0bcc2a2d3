"""Backstride: graded walking and run/walk for people with low back pain.

Facts go in, one decision comes out, and every decision can say why:

    >>> from datetime import date
    >>> from backstride import decide, replay
    >>> decision = decide(replay("journal.jsonl", date(2026, 3, 2)))
    >>> decision.due, decision.session.text
    (True, 'walk 16 min')
    >>> [reason.rule for reason in decision.reasons]
    ['start.first_dose', 'clearance.given', 'schedule.due']

`replay` gives a `Course`, `decide` a `Decision`, `read_programme` a `Programme`: frozen dataclasses of
`backstride.heart`. Nothing is imported before it is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from backstride.heart.course import Course
    from backstride.heart.decision import Decision
    from backstride.heart.entries import Entry
    from backstride.heart.programme import Programme
    from backstride.heart.rulebook import RuleBook

__all__ = ["decide", "read_programme", "replay"]


def replay(
    journal: str | PathLike[str] | bytes | Iterable[Entry],
    on: date,
    programme: Programme | None = None,
    book: RuleBook | None = None,
) -> Course:
    """Replay a journal up to and with a local day.

    `journal`: the path of a journal file, its bytes, or its entries. `programme`: walked instead of the one
    that the journal names. `book`: the rule book, the shipped one where none is given.

    Raises `backstride.heart.entries.JournalRefused` for a journal that cannot be replayed, and
    `backstride.heart.rulebook.NotInTheBook` for a programme or questionnaire that nobody has.
    """
    from backstride.book.rulebook import shipped_rulebook  # noqa: PLC0415 - a start stays quick
    from backstride.heart.course import replay as walk_through  # noqa: PLC0415
    from backstride.heart.entries import read_journal  # noqa: PLC0415

    if isinstance(journal, str | PathLike):
        journal = Path(journal).read_bytes()
    entries = read_journal(journal) if isinstance(journal, bytes) else journal
    return walk_through(entries, book or shipped_rulebook(), on, programme)


def decide(course: Course) -> Decision:
    """What to do on the course's day, with every reason, and until when that holds."""
    from backstride.heart.decision import decide as decide_for  # noqa: PLC0415

    return decide_for(course)


def read_programme(name: str | PathLike[str]) -> Programme:
    """A shipped programme by its id (the newest version), or one from a file.

    Raises `backstride.book.programme_refused.ProgrammeRefused` with every problem and its place.
    """
    from backstride.book.programmes import read_programme as read  # noqa: PLC0415

    return read(name if isinstance(name, str) else Path(name))
