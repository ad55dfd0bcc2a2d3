"""The check as a page: what was visited, the ladder, every law, and how a broken one is broken."""

from __future__ import annotations

import shlex
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from backstride.book.counter_example import decision_after, last_day
from backstride.book.laws_checked import Broken, Checked
from backstride.book.path_in_words import told_together
from backstride.book.words import Words
from backstride.cli.layout import INDENT, bullets, page_width, pairs, wrap
from backstride.cli.session_page import session_length, session_line


def check_page(checked: Checked, named: str, written: Mapping[int, Path], words: Words) -> Iterator[str]:
    """The lines of the page. `named`: as the programme was named; `written`: the journals by law."""
    width = page_width()
    programme, graph = checked.programme, checked.graph
    yield f"{programme.id} {programme.version}"
    yield ""
    counted = words.say("cli", "check.visited", states=len(graph.states), edges=graph.edges)
    yield from wrap(counted, width, INDENT)
    yield ""
    yield from wrap(words.say("cli", "check.holds" if checked.holds else "check.does_not_hold"), width)
    yield from wrap(words.say("cli", "check.no_proof_of_safety"), width)
    yield ""
    yield from _ladder(checked, words, width)
    for number in checked.laws:
        broken = checked.broken.get(number)
        mark = "✗" if broken else "✓"
        yield from wrap(words.say("rules", f"law.{number}"), width, f"{INDENT}{mark} {number:>2}  ")
        if broken:
            yield from _how(broken, checked, named, written.get(number), words)
    yield ""
    yield from _counts(checked, words, width)


def _counts(checked: Checked, words: Words, width: int) -> Iterator[str]:
    """States by mode, and edges by event; an event that changes nothing anywhere would be dead wood."""
    graph = checked.graph
    yield words.say("cli", "check.states")
    modes = graph.states_by_mode().items()
    yield from pairs([(words.say("rules", f"mode.{mode}"), str(count)) for mode, count in modes], width)
    yield ""
    yield words.say("cli", "check.events")
    fired: Counter[str] = Counter()
    for event, count in zip(graph.events, graph.edges_by_event().values(), strict=True):
        fired[event.kind] += count
    told = [(words.say("cli", f"event.{kind}"), str(count)) for kind, count in fired.items()]
    yield from pairs(told, width)


def _ladder(checked: Checked, words: Words, width: int) -> Iterator[str]:
    mark = "✓" if checked.graph.rises else "✗"
    yield from wrap(words.say("rules", "law.ladder"), width, f"{INDENT}{mark}     ")
    if checked.falls:
        falls = words.say("cli", "check.falls", stages=[str(stage) for stage in checked.falls])
        yield from wrap(falls, width, INDENT * 4)


def _how(broken: Broken, checked: Checked, named: str, file: Path | None, words: Words) -> Iterator[str]:
    """The events that break a law, the session that comes of it, and the command that shows it."""
    width = page_width()
    yield from wrap(words.say("cli", "check.broken_by"), width, INDENT * 4)
    yield from bullets(told_together(broken.path, words), width, "-", INDENT * 4)
    if broken.entries is None:
        yield from wrap(words.say("cli", "check.no_journal"), width, INDENT * 4)
        return
    decision = decision_after(checked.programme, broken.entries)
    session = decision.next_session
    asked = f"{session_line(session, words)} ({session_length(session, words)})" if session else "–"
    yield from wrap(words.say("cli", "check.then", session=asked), width, INDENT * 4)
    if file:
        day = last_day(broken.entries).isoformat()
        command = ["backstride", "today", str(file), "--programme", named, "--on", day]
        yield f"{INDENT * 4}{shlex.join(command)}"
