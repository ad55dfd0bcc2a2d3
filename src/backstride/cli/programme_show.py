"""`backstride programme show`: a programme's ladder, read from its file."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from itertools import groupby

from backstride.book.figures_in_words import in_words
from backstride.book.words import Words
from backstride.cli.answer import Answer
from backstride.cli.layout import INDENT, bullets, page_width, pairs, table, wrap
from backstride.cli.programme_document import describe_programme, name_of
from backstride.cli.programme_list import standing_of
from backstride.cli.refusing import programme_named
from backstride.cli.rests_on import cited
from backstride.cli.session_page import session_line, session_strip
from backstride.heart.notation import in_minutes
from backstride.heart.parameters import Certainty
from backstride.heart.programme import Programme, Stage

COLUMNS = ("stage", "days", "minutes", "running", "week", "settled", "session")


def answer(asked: Namespace, words: Words) -> Answer:
    """What the programme asks, stage by stage. Raises Refused for a file that cannot be used."""
    programme = programme_named(asked.programme, words)

    def page() -> Iterator[str]:
        yield from _page(programme, words)

    return Answer(describe_programme(programme, words), page)


def _page(programme: Programme, words: Words) -> Iterator[str]:
    width = page_width()
    yield f"{name_of(programme, words)} ({programme.id} {programme.version})"
    yield ""
    yield from pairs(list(_facts(programme, words)), width)
    yield ""
    head = [words.say("cli", f"show.{column}") for column in COLUMNS]
    yield from table(head, [_row(stage, words) for stage in programme.stages], numbers=range(6), width=width)
    if programme.has_running:
        yield ""
        yield from wrap(words.say("cli", "show.last_stage"), width, INDENT)
        yield from session_strip(programme.stages[-1].session, width, words)
    yield ""
    yield words.say("cli", "show.rests_on")
    yield from bullets(_sources(programme, words), width)
    yield ""
    yield from wrap(words.say("cli", "show.more", count=len(programme.figures)), width, INDENT)


def _facts(programme: Programme, words: Words) -> Iterator[tuple[str, str]]:
    standing = words.say("cli", f"list.{standing_of(programme)}")
    why = f": {programme.withdrawn}" if programme.withdrawn else ""
    yield words.say("cli", "list.standing"), f"{standing}{why}"
    yield words.say("cli", "show.begins"), words.say("cli", f"show.begins.{programme.starts_at}")
    yield words.say("cli", "show.floor"), session_line(programme.floor.session, words)


def _row(stage: Stage, words: Words) -> Sequence[str]:
    session, days = stage.session, stage.days_per_week
    minutes = (session.minutes, session.run_minutes, in_minutes(session.moving_s * days))
    shown = (in_words("number", round(each, 2), words.lang) for each in minutes)  # as the file has them
    return str(stage.number), str(days), *shown, str(stage.settled_needed), session_line(session, words)


def _sources(programme: Programme, words: Words) -> Iterator[str]:
    """Each source of the ladder once, with the stages it stands behind."""
    behind: dict[tuple[str, Certainty], list[int]] = {}
    for stage in programme.stages:
        behind.setdefault((stage.source, stage.certainty), []).append(stage.number)
    for (source, certainty), numbers in behind.items():
        status = words.say("sources", f"status.{certainty}")
        named = {"numbers": ", ".join(_ranges(numbers)), "sources": cited([source], words), "status": status}
        yield words.say("cli", "show.stages", **named)


def _ranges(numbers: Sequence[int]) -> Iterator[str]:
    """`1, 3–5`: numbers in order, those in a row as a range."""
    for _, run in groupby(enumerate(numbers), key=lambda placed: placed[1] - placed[0]):
        first, *_, last = [number for _, number in run] * 2
        yield f"{first}–{last}" if last > first else str(first)
