"""What every key of a programme file may hold, and what would be right where it does not.

The bounds beside a number are the book's own (project opinion): they catch slips, not opinions.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, get_args

from backstride.book.programme_refused import Part, Phrase, phrase, says, shown
from backstride.book.session_refused import why_no_session
from backstride.book.sources import read_sources
from backstride.heart.notation import NotASession, read_session
from backstride.heart.parameters import MOST_SETTLED_NEEDED, PARAMETERS, Certainty, Parameter
from backstride.heart.programme import StartsAt

LONGEST_OUTING_MIN = 240
LAST_CONTACT_WEEK = 104
LONGEST_TEXT = 1_000
LONGEST_NAME = 80
EXAMPLE = phrase("right.session", example="'walk 5 min, 10 x (run 15 s, walk 105 s), walk 5 min'")

COUNTED = frozenset({"days", "days a week", "sessions", "weeks", "flare-ups"})
"""Units that come in whole numbers."""


class Wrong(NamedTuple):
    """What is wrong with a value, and what would be right."""

    what: Part
    would_be_right: Part


Check = Callable[[object], Wrong | None]


class Key(NamedTuple):
    """One key: how its value is checked, and whether it must be there."""

    check: Check
    needed: bool = True


Form = Mapping[str, Key]


def number(least: float, most: float, unit: str, *, whole: bool = False) -> Check:
    """A number within bounds; a whole one where the unit is counted."""
    kind = "right.whole_number" if whole else "right.number"
    right = phrase(kind, least=f"{least:g}", most=f"{most:g}", unit=in_words(unit))

    def check(value: object) -> Wrong | None:
        if not isinstance(value, int | float) or isinstance(value, bool) or not least <= value <= most:
            return Wrong(says(value), right)
        return Wrong(says(value), right) if whole and not isinstance(value, int) else None

    return check


def in_words(unit: str) -> Phrase:
    """A unit for readers; in the file it stands in English."""
    return phrase(f"unit.{unit.replace(' ', '_')}")


def text(right: Phrase, pattern: str = r"(?s:.*)") -> Check:
    """Text that looks like this; `right` says it in words."""
    whole = re.compile(pattern)

    def check(value: object) -> Wrong | None:
        good = isinstance(value, str) and len(value) <= LONGEST_TEXT and whole.fullmatch(value)
        return None if good else Wrong(says(value), right)

    return check


def one_of(*words: object) -> Check:
    """One of the words offered."""
    offered = ", ".join(str(shown(word)) for word in words)
    right: Part = phrase("right.one_of", words=offered) if len(words) > 1 else offered

    def check(value: object) -> Wrong | None:
        good = any(type(word) is type(value) and word == value for word in words)
        return None if good else Wrong(says(value), right)

    return check


def session(value: object) -> Wrong | None:
    """A session in the notation that is read aloud, with something to walk or run, in one outing."""
    if not isinstance(value, str):
        return Wrong(says(value), EXAMPLE)
    try:
        read = read_session(value)
    except NotASession as error:
        return Wrong(why_no_session(error), EXAMPLE)
    if not read.moving_s:
        return Wrong(phrase("session.nothing", value=shown(value)), EXAMPLE)
    if read.outing_s > LONGEST_OUTING_MIN * 60:
        what = phrase("session.outing", number=f"{read.outing_s // 60}")
        return Wrong(what, phrase("right.outing", most=f"{LONGEST_OUTING_MIN}"))
    return None


def settled_needed(value: object) -> Wrong | None:
    """How many settled sessions lead on: beyond the book's bounds the next stage is out of reach."""
    wrong = number(1, MOST_SETTLED_NEEDED, "sessions", whole=True)(value)
    if wrong and isinstance(value, int) and value > MOST_SETTLED_NEEDED:
        return Wrong(phrase("what.never_reached", value=shown(value)), wrong.would_be_right)
    return wrong


def source(value: object) -> Wrong | None:
    """The id of a source that the book has."""
    if not isinstance(value, str):
        return Wrong(says(value), phrase("right.source"))
    if value in read_sources():
        return None
    near = nearest(value[:80], read_sources())
    right = phrase("right.source_perhaps", nearest=near) if near else phrase("right.source")
    return Wrong(phrase("what.no_source", value=shown(value)), right)


def nearest(word: str, words: Iterable[str]) -> Part | None:
    """`'this one'`, where a word is nearly one of the words there are."""
    from difflib import get_close_matches  # noqa: PLC0415 - only where there is a slip

    return next((shown(each) for each in get_close_matches(word, words, n=1)), None)


def figure(parameter: Parameter) -> Form:
    """The form of one parameter: its value within the book's bounds, in its own unit."""
    counted = parameter.unit in COUNTED
    return {
        "value": Key(number(parameter.least, parameter.most, parameter.unit, whole=counted)),
        "unit": Key(one_of(parameter.unit)),
        **BACKED,
        "note": Key(text(phrase("right.text")), needed=False),
    }


yes_or_no = one_of(True, False)
some_text = text(phrase("right.few_words"), rf"(?=.*\S).{{1,{LONGEST_NAME}}}")

BACKED: Form = {
    "source": Key(source),
    "certainty": Key(one_of(*get_args(Certainty))),
}
HEADER: Form = {
    "format": Key(one_of(1)),
    "id": Key(text(phrase("right.id"), r"[a-z0-9]+(-[a-z0-9]+)*")),
    "version": Key(text(phrase("right.version"), r"\d{1,4}\.\d{1,4}\.\d{1,4}")),
    "offered": Key(yes_or_no),
    "withdrawn": Key(text(phrase("right.withdrawn"))),
    "starts_at": Key(one_of(*get_args(StartsAt))),
}
NAMES: Form = {"en": Key(some_text), "es": Key(some_text)}
UNITS: Form = {
    "days_per_week": Key(one_of("days a week")),
    "settled_needed": Key(one_of("sessions")),
    "week": Key(one_of("weeks"), needed=False),
}
FLOOR: Form = {
    "days_per_week": Key(number(1, 7, "days a week", whole=True)),
    "session": Key(session),
    **BACKED,
}
STAGE: Form = {**FLOOR, "settled_needed": Key(settled_needed)}
CONTACT: Form = {
    "week": Key(number(0, LAST_CONTACT_WEEK, "weeks", whole=True)),
    "main": Key(yes_or_no),
    **BACKED,
}
FIGURES: Mapping[str, Form] = {name: figure(parameter) for name, parameter in PARAMETERS.items()}
