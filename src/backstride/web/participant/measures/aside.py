"""The buttons that put measures aside: what their form carries, and what is said once it was sent."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from backstride.book.measures.due import Window
from backstride.book.words import Words
from backstride.web.journals.kept import Kept
from backstride.web.participant.measures.now import measures_now
from backstride.web.participant.telling import FIELD, fresh_id

WHICH = "which"
"""The field that names a time of asking: its measure, and its day."""


class Aside(NamedTuple):
    """What the form carries along: the entry's field and id, and which times of asking are meant."""

    field: str
    entry: str
    names: list[str]


def aside_of(windows: Sequence[Window]) -> Aside:
    """For these times of asking."""
    return Aside(FIELD, fresh_id(), [name_of_window(each) for each in windows])


def name_of_window(window: Window) -> str:
    """How a form names a time of asking."""
    return f"{window.measure} {window.due}"


def said_of_aside(windows: Sequence[Window], how: str, kept: Kept, words: Words) -> str:
    """When these are asked again; `kept` knows already that they were put aside."""
    if how == "declined":
        comes_again = any(each.next_due for each in windows)
        return words.say("measures", "aside.declined.said" if comes_again else "aside.declined.last")
    names = {name_of_window(each) for each in windows}
    put_off = (each for each in measures_now(kept) if name_of_window(each.window) in names)
    days = [each.back_on for each in put_off if each.back_on]
    if not days:
        return words.say("measures", "aside.later.next")
    return words.say("measures", "aside.later.said", day=min(days))
