"""`backstride programme check`: every reachable state and edge, held against the safety laws."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from backstride.book.laws_checked import Checked, check
from backstride.book.words import Words
from backstride.cli.answer import DONE, REFUSED, Answer, Refused, Wrong
from backstride.cli.check_page import check_page
from backstride.cli.refusing import programme_named
from backstride.cli.witness_files import write_witnesses
from backstride.heart.fields import JSON
from backstride.heart.programme import Programme
from backstride.heart.proof import MOST_STATES, TooManyStates


def answer(asked: Namespace, words: Words) -> Answer:
    """Which laws hold; exit code 1 where one does not, or where the ladder falls. Raises Refused."""
    programme = programme_named(asked.programme, words)
    checked = checked_or_refused(programme, asked.programme, words)
    written = write_witnesses(Path(asked.witness), checked, words) if asked.witness else {}

    def page() -> Iterator[str]:
        return check_page(checked, asked.programme, written, words)

    return Answer(_document(checked, words), page, DONE if checked.holds else REFUSED)


def checked_or_refused(programme: Programme, named: str, words: Words) -> Checked:
    """What the check finds. Raises Refused for a programme too large to check."""
    try:
        return check(programme)
    except TooManyStates:
        why = words.say("cli", "check.more_states", most=f"{MOST_STATES}")
        what = words.say("cli", "check.too_many_states", why=why)
        raise Refused(Wrong(named, what, words.say("cli", "check.fewer_states"))) from None


def _document(checked: Checked, words: Words) -> dict[str, JSON]:
    graph = checked.graph
    return {
        "programme": checked.programme.id,
        "version": checked.programme.version,
        "states": len(graph.states),
        "edges": graph.edges,
        "holds": checked.holds,
        "ladder": {"rises": graph.rises, "falls": list(checked.falls)},
        "modes": graph.states_by_mode(),
        "events": graph.edges_by_event(),
        "laws": [_law(number, checked, words) for number in checked.laws],
    }


def _law(number: int, checked: Checked, words: Words) -> dict[str, JSON]:
    broken = checked.broken.get(number)
    return {
        "law": number,
        "says": words.say("rules", f"law.{number}"),
        "holds": broken is None,
        "path": [event.name for event in broken.path] if broken else None,
        "counter_example": broken.entries if broken else None,
    }
