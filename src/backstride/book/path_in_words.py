"""The way to break a law in words: the events one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from backstride.book.words import Words
from backstride.heart.alphabet import Event


def told_together(path: Sequence[Event], words: Words) -> Iterator[str]:
    """The events in words; one that comes several times in a row is told once."""
    said = [_event(event, words) for event in path]
    runs: list[tuple[str, int]] = []
    for each in said:
        if runs and runs[-1][0] == each:
            runs[-1] = (each, runs[-1][1] + 1)
        else:
            runs.append((each, 1))
    for each, count in runs:
        yield each if count == 1 else words.say("cli", "check.times", event=each, count=count)


def _event(event: Event, words: Words) -> str:
    """An event in words, with what it carries."""
    says = words.say("cli", f"event.{event.kind}")
    carried = [words.say("cli", f"ended.{event.ended}")] if event.ended else []
    carried += [words.say("cli", f"response.{event.response}")] if event.response else []
    carried += [words.say("cli", "event.on_stage", stage=str(event.stage))] if event.stage else []
    return f"{says}: {', '.join(carried)}" if carried else says
