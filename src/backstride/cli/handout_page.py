"""A handout as a page: where the file is, what is in it, and how it gets to where it is used."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from backstride.book.words import Words
from backstride.cli.layout import INDENT, bullets, page_width, wrap
from backstride.cli.session_page import session_length, session_line, session_strip
from backstride.handouts.given import Given
from backstride.handouts.says import DOMAIN, says
from backstride.heart.fields import JSON

STEPS_OF_MOST_WATCHES = 50
"""Steps that a watch takes, as far as makers tell (project opinion: no watch was tried)."""


class Written(NamedTuple):
    """A handout that was written: its form, its file, its bytes, and the events of a calendar."""

    to: str
    file: str
    size: int
    given: Given
    events: list[dict[str, JSON]]


def handout_page(made: Written, words: Words) -> Iterator[str]:
    """The lines of the page."""
    width, told = page_width(), says(made.given, words)
    kilobytes = str(-(-made.size // 1024))
    yield from bullets([words.say(DOMAIN, "page.written", file=made.file, kilobytes=kilobytes)], width, "✓")
    yield ""
    yield from wrap(told.title, width)
    yield from wrap(told.what_for, width)
    yield ""
    yield from wrap(session_line(made.given.session, words), width, INDENT)
    yield from wrap(session_length(made.given.session, words), width, INDENT)
    yield from session_strip(made.given.session, width, words)
    yield ""
    yield from bullets(_events(made, words), width)
    yield from bullets([*told.notes, *_steps(made, words)], width, "!")
    yield from wrap(words.say(DOMAIN, f"page.{made.to}"), width)
    yield from wrap(told.until, width)


def _events(made: Written, words: Words) -> Iterator[str]:
    for event in made.events:
        starts = datetime.fromisoformat(event["starts"])
        if starts.date() < made.given.on:
            continue
        sentence = "page.cancelled" if event["cancelled"] else "page.event"
        yield words.say(DOMAIN, sentence, day=starts.date(), time=f"{starts:%H:%M}")


def _steps(made: Written, words: Words) -> Iterator[str]:
    if made.to != "fit":
        return
    from backstride.handouts.workout.steps import steps_of  # noqa: PLC0415 - only a watch counts steps

    count = len(steps_of(made.given.session))
    if count > STEPS_OF_MOST_WATCHES:
        yield words.say(DOMAIN, "page.many_steps", steps=str(count), most=str(STEPS_OF_MOST_WATCHES))
