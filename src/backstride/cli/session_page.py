"""A session for people: the line to read aloud in their language, its minutes, and its strip."""

from __future__ import annotations

import re
from collections.abc import Iterator

from backstride.book.figures_in_words import duration
from backstride.book.session_in_words import LONGEST_IN_SECONDS
from backstride.book.words import Words
from backstride.cli.layout import INDENT, wrap
from backstride.cli.strip import MARKS, draw, kinds_in
from backstride.heart.notation import Session

DOING = re.compile(r"\b(walk|run|rest)\b")
SECONDS = re.compile(r"\b(\d+) s\b")
MOST_MARKS = 64


def session_line(session: Session, words: Words) -> str:
    """`walk 5 min 30 s, 3 x (run 30 s, walk 90 s)`, with the words of the language."""
    with_words = DOING.sub(lambda found: words.say("cli", f"do.{found[1]}"), session.text)
    return SECONDS.sub(lambda found: _as_people_say(int(found[1])), with_words)


def _as_people_say(length_s: int) -> str:
    return f"{length_s} s" if length_s <= LONGEST_IN_SECONDS else duration(length_s)


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
    yield from wrap(f"{legend}   ({words.say('cli', sentence, scale_s=strip.scale_s)})", width, INDENT)
