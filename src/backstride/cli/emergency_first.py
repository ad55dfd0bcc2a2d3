"""An emergency is told before anything else, also where the file that tells it is refused."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import pairwise

from backstride.book.emergency_in_words import advice_on, emergency_advice
from backstride.book.programmes import read_programme
from backstride.book.rulebook import shipped_rulebook
from backstride.book.signs_told import Signs, signs_in_answers, signs_in_line, signs_in_text, together
from backstride.book.words import Words
from backstride.cli.answer import Emergency, Refused
from backstride.heart.course import Course, replay
from backstride.heart.entries import Entry, JournalRefused, read_entry, read_journal
from backstride.heart.json_line import read_json_line
from backstride.heart.rulebook import NotInTheBook
from backstride.heart.state import Mode


@contextmanager
def emergency_first(find: Callable[[], Emergency | None]) -> Iterator[None]:
    """Whatever is refused within, the emergency that is told all the same goes with it."""
    try:
        yield
    except Refused as refused:
        found = refused.emergency or find()
        raise Refused(*refused.wrongs, emergency=found, written=refused.written) from None


def emergency_told(signs: Signs, words: Words) -> Emergency | None:
    """What to say about signs told; and about what only looks like one."""
    if signs.told:
        advice = advice_on(signs.in_order, words).paragraphs
        return Emergency(words.say("cli", "today.emergency"), tuple(advice))
    if signs.perhaps:
        number = words.say("symptoms", "emergency.number_unknown")
        perhaps = (
            words.say("cli", "emergency.perhaps", number=number),
            words.say("symptoms", "watched.nobody"),
        )
        return Emergency(words.say("cli", "emergency.perhaps.title"), perhaps)
    return None


def emergency_typed(typed: Sequence[str], words: Words) -> Emergency | None:
    """What the words typed tell as symptoms, also where the rest of them is wrong."""
    told = [word.removeprefix("--symptoms=") for word in typed if word.startswith("--symptoms=")]
    told += [after for word, after in pairwise(typed) if word == "--symptoms"]
    return emergency_told(signs_in_line({"symptoms": told}), words)


def emergency_in_answers(content: bytes, words: Words) -> Emergency | None:
    """What a file of answers tells, whether or not the answers can be used."""
    try:
        told = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return emergency_told(signs_in_text(content), words)
    if not isinstance(told, dict):
        return emergency_told(signs_in_text(content), words)
    return emergency_told(together([signs_in_line(told), signs_in_answers(told)]), words)


def emergency_in_journal(content: bytes, on: date, words: Words) -> Emergency | None:
    """What a refused journal tells in lines that can be read, where nobody has lifted it since."""
    readable, unreadable = _sorted_out(content)
    advice, signs = _in_readable(readable, on, words)
    if advice:
        again = words.say("cli", "emergency.journal")
        return Emergency(words.say("cli", "today.emergency"), (*advice, again))
    found = emergency_told(together([signs, *unreadable]), words)
    return found and found._replace(advice=(*found.advice, words.say("cli", "emergency.journal")))


def emergency_of(course: Course, entries: Sequence[Entry], words: Words) -> Emergency | None:
    """What a course is stopped for; None where it is not."""
    if course.state.mode is not Mode.STOPPED:
        return None
    return Emergency(words.say("cli", "today.emergency"), tuple(emergency_advice(course, entries, words)))


def _sorted_out(content: bytes) -> tuple[list[bytes], list[Signs]]:
    """The lines that can be read, and what the others tell."""
    readable, unreadable = [], []
    for line in content.split(b"\n"):
        try:
            told = read_json_line(line)
        except ValueError:
            unreadable.append(signs_in_text(line))
            continue
        try:
            read_entry(told)
            readable.append(line)
        except JournalRefused:
            unreadable.append(signs_in_line(told))
    return readable, unreadable


def _in_readable(lines: list[bytes], on: date, words: Words) -> tuple[list[str], Signs]:
    """The advice where the readable lines can be replayed; else every sign they tell."""
    try:
        entries = read_journal(b"\n".join(lines))
        course = replay(entries, shipped_rulebook(), on, read_programme("walk"))
    except (JournalRefused, NotInTheBook):
        return [], together(map(signs_in_line, map(json.loads, lines)))
    if course.state.mode is not Mode.STOPPED:
        return [], Signs()
    return emergency_advice(course, entries, words), Signs()
