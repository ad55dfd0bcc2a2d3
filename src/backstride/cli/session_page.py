"""A session for people: the line to read aloud in their language, its minutes, and its strip."""

from __future__ import annotations

import re
from collections.abc import Iterator

from backstride.book.words import Words
from backstride.cli.layout import INDENT
from backstride.cli.strip import MARKS, draw, kinds_in
from backstride.heart.notation import Session

DOING = re.compile(r"\b(walk|run|rest)\b")
MOST_MARKS = 64


def session_line(session: Session, words: Words) -> str:
    """`walk 5 min, 3 x (run 30 s, walk 90 s)`, with the words of the language."""
    return DOING.sub(lambda found: words.say("cli", f"do.{found[1]}"), session.text)


def session_length(session: Session, words: Words) -> str:
    """How long it takes, and how much of it is running or rest."""
    run_s, rest_s = session.run_s, session.outing_s - session.moving_s
    parts = [words.say("cli", "session.takes", all_s=session.outing_s)]
    parts += [words.say("cli", "session.run", run_s=run_s)] if run_s else []
    parts += [words.say("cli", "session.rest", rest_s=rest_s)] if rest_s else []
    return ", ".join(parts)


def session_strip(session: Session, width: int, words: Words) -> Iterator[str]:
    """The strip, and what its marks mean."""
    strip = draw(session, min(MOST_MARKS, width - len(INDENT)))
    yield from (f"{INDENT}{line}" for line in strip.lines)
    legend = "  ".join(f"{MARKS[kind]} {words.say('cli', f'do.{kind}')}" for kind in kinds_in(session))
    sentence = "session.mark" if strip.is_exact else "session.mark_at_most"
    yield f"{INDENT}{legend}   ({words.say('cli', sentence, scale_s=strip.scale_s)})"
