"""In which entries a sign was told that waits for somebody's eye: the first, and those that told it again."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import dropwhile

from backstride.heart.course import Course
from backstride.heart.entries import Entry
from backstride.heart.telling import first_id_of


def entries_telling(sign: str, course: Course) -> tuple[str, ...]:
    """The ids they were first told under, in order, since the sign waits; empty where it does not.

    A correction is no further word: it goes by the id of what it corrects.
    """
    first = course.memory.cleared.told_in.get(sign)
    if first is None:
        return ()
    counting = (entry for _, entries in course.diary.days for entry in entries)
    since = dropwhile(lambda entry: first_id_of(entry) != first, counting)
    again = (first_id_of(entry) for entry in since if sign in _ticked(entry))
    return tuple(dict.fromkeys((first, *again)))


def _ticked(entry: Entry) -> Iterator[object]:
    """What was ticked: in a list of symptoms, or in a screening's lists."""
    yield from entry.says.get("symptoms", ())
    for answer in entry.says.get("answers", {}).values():
        if isinstance(answer, list):
            yield from answer
