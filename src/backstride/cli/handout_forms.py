"""The forms of a handout, and what makes each: only the one asked for is loaded."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterator
from typing import NamedTuple

from backstride.book.words import Words
from backstride.cli.handout_source import Journal
from backstride.handouts.given import Given, NoHandout
from backstride.handouts.says import says
from backstride.heart.fields import JSON
from backstride.heart.programme import Programme


class Asked(NamedTuple):
    """What a handout is made from: the options, the session, its programme, and the journal, if any."""

    options: Namespace
    given: Given
    programme: Programme
    journal: Journal | None
    earlier: bytes | None
    """What the file held, if there was one."""


class Form(NamedTuple):
    """A handout, piece by piece, and the events in it, if it is a calendar."""

    pieces: Iterator[bytes]
    events: list[dict[str, JSON]]


def form_of(asked: Asked, words: Words) -> Form:
    """The handout in the form that was asked for. Raises NoHandout."""
    return _FORMS[asked.options.to](asked, words)


def _audio(asked: Asked, words: Words) -> Form:
    from backstride.handouts.audio import Tags, audio_track  # noqa: PLC0415

    given, told = asked.given, says(asked.given, words)
    tags = Tags(told.listed, given.programme.name, given.stage, given.on, given.language, told.in_full)
    return Form(audio_track(given.session, tags), [])


def _fit(asked: Asked, words: Words) -> Form:
    from backstride.handouts.workout.fit import workout_fit  # noqa: PLC0415

    return _whole(workout_fit(asked.given, words))


def _zwo(asked: Asked, words: Words) -> Form:
    from backstride.handouts.workout.zwo import workout_zwo  # noqa: PLC0415

    return _whole(workout_zwo(asked.given, words))


def _text(asked: Asked, words: Words) -> Form:
    from backstride.handouts.workout.plain import workout_text  # noqa: PLC0415

    return _whole(workout_text(asked.given, words).encode())


def _pdf(asked: Asked, words: Words) -> Form:
    from backstride.cli.handout_paper import week_on_paper  # noqa: PLC0415

    return _whole(week_on_paper(asked.options, asked.given, asked.programme, asked.journal, words))


def _ics(asked: Asked, words: Words) -> Form:
    from backstride.cli.handout_calendar import described, journal_calendar  # noqa: PLC0415

    if asked.journal is None or not asked.given.is_prescribed:
        raise NoHandout("no_calendar")
    content, events = journal_calendar(asked.options, asked.journal, asked.earlier, words)
    return _whole(content, [described(event) for event in events])


def _whole(content: bytes, events: list[dict[str, JSON]] | None = None) -> Form:
    return Form(iter([content]), events or [])


_FORMS: dict[str, Callable[[Asked, Words], Form]] = {
    "audio": _audio,
    "fit": _fit,
    "zwo": _zwo,
    "ics": _ics,
    "text": _text,
    "pdf": _pdf,
}
