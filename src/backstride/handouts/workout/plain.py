"""A session as plain text: to read, to print, or to lie beside a treadmill's clock."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from backstride.book.session_in_words import duration_in_words, session_in_words
from backstride.book.words import Words
from backstride.handouts.given import Given
from backstride.handouts.ours import signed
from backstride.handouts.says import DOMAIN, says
from backstride.handouts.workout.steps import flat, steps_of

WIDTH = 76
"""Characters in a line."""


def workout_text(given: Given, words: Words) -> str:
    """The session in a sentence, its stretches by the clock, and what it was made from."""
    told = says(given, words)
    sentence = session_in_words(given.session, words)
    stood = given.stood.short if given.stood else "-"
    parts = [
        told.title,
        told.what_for,
        *told.notes,
        f"{sentence[:1].upper()}{sentence[1:]}.",
        "\n".join(_by_the_clock(given, words)),
        words.say(DOMAIN, "text.stop"),
        f"{told.made} {told.until}",
        f"{given.programme.id} {given.programme.version} · {given.on.isoformat()} · {stood}",
    ]
    return signed("\n\n".join(_wrapped(part) for part in parts) + "\n")


def _by_the_clock(given: Given, words: Words) -> Iterator[str]:
    """When each stretch begins, from the first step on."""
    begins = 0
    clock = clock_of(given.session.outing_s)
    for step in flat(steps_of(given.session)):
        does = words.say(DOMAIN, f"workout.step.{step.role}")
        lasts = duration_in_words(step.seconds, words)
        line = words.say(DOMAIN, "workout.message", does=does, duration=lasts)
        yield f"{clock_of(begins):>{len(clock)}}  {line}"
        begins += step.seconds
    yield f"{clock}  {words.say(DOMAIN, 'text.end')}"


def clock_of(at_s: int) -> str:
    """Seconds as a clock shows them: `5:00`, `1:02:30`."""
    minutes, seconds = divmod(at_s, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def _wrapped(part: str) -> str:
    return "\n".join(line if line[:1].isspace() else textwrap.fill(line, WIDTH) for line in part.splitlines())
