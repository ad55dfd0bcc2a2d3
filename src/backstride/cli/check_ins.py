"""`backstride check-ins`: when somebody is asked how things are, and by measures; what became of each."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from backstride.book.check_ins.in_words import stands_in_words
from backstride.book.check_ins.standing import Asked
from backstride.book.check_ins.told import check_ins_of, told_of_check_ins
from backstride.book.emergency_in_words import emergency_advice
from backstride.book.measures.standing import Asked as Measured
from backstride.book.measures.told import measures_asked
from backstride.book.rulebook import shipped_rulebook
from backstride.book.words import Words
from backstride.cli.answer import Answer, Emergency
from backstride.cli.emergency_first import emergency_first, emergency_in_journal
from backstride.cli.emergency_page import emergency_page
from backstride.cli.layout import page_width, table, wrap
from backstride.cli.measures_asked import described, measures_table
from backstride.cli.refusing import entries_in, journal_file, journal_refusals
from backstride.cli.today import day_here
from backstride.heart.course import Course, replay
from backstride.heart.entries import Entry
from backstride.heart.fields import JSON
from backstride.heart.state import Mode


def answer(asked: Namespace, words: Words) -> Answer:
    """Each time of asking up to a day, and the next ones. Raises Refused for a journal of no use."""
    path, on = Path(asked.journal), asked.on or day_here()
    content = journal_file(path, words)
    with emergency_first(lambda: emergency_in_journal(content, on, words)):
        entries = entries_in(path, content, words)
        with journal_refusals(path, words):
            course = replay(entries, shipped_rulebook(), on)
    found, measures, emergency = (
        check_ins_of(course),
        measures_asked(course),
        _emergency(course, entries, words),
    )
    document: dict[str, JSON] = {
        "on": on.isoformat(),
        "follows": told_of_check_ins(course).follows or None,
        "check_ins": [_described(each, words) for each in found],
        "measures": [described(each, words) for each in measures],
        "emergency": list(emergency.advice) if emergency else [],
    }
    return Answer(document, lambda: _page(found, measures, emergency, words))


def _emergency(course: Course, entries: Sequence[Entry], words: Words) -> Emergency | None:
    if course.state.mode is not Mode.STOPPED:
        return None
    return Emergency(words.say("cli", "today.emergency"), tuple(emergency_advice(course, entries, words)))


def _described(asked: Asked, words: Words) -> dict[str, JSON]:
    window = asked.window
    return {
        "what": window.what,
        "due": window.due.isoformat(),
        "last_day": window.last.isoformat(),
        "stands": str(asked.stands),
        "says": stands_in_words(asked, words),
        "entry": asked.entry or None,
        "until": asked.until.isoformat() if asked.until else None,
        "why": asked.why or None,
    }


def _page(
    found: Sequence[Asked], measures: Sequence[Measured], emergency: Emergency | None, words: Words
) -> Iterator[str]:
    width = page_width()
    yield from emergency_page(emergency)
    if not found:
        yield from wrap(words.say("cli", "check_ins.none"), width)
        return
    head = [words.say("cli", f"check_ins.{column}") for column in ("due", "what", "stands")]
    rows = [(each.window.due.isoformat(), _name(each, words), stands_in_words(each, words)) for each in found]
    yield from table(head, rows, width=width)
    yield ""
    yield from measures_table(measures, words)


def _name(asked: Asked, words: Words) -> str:
    return words.say("check_ins", f"name.{asked.window.what}")
