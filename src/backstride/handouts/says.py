"""What every handout says about itself: what it is for, when and from what it was made, and until when."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from backstride.book.words import Words
from backstride.handouts.given import Given

DOMAIN = "handouts"


class Says(NamedTuple):
    """The sentences, in the handout's language."""

    title: str
    listed: str
    """The title where there are many: with the day that somebody was asked to do it."""
    what_for: str
    made: str
    until: str
    notes: tuple[str, ...]

    @property
    def in_full(self) -> str:
        """All but the title, for a form that has one place for text."""
        return " ".join([self.what_for, *self.notes, self.made, self.until])


def says(given: Given, words: Words) -> Says:
    """What this handout says about itself."""
    named = {"programme": given.programme.name, "stage": str(given.stage)}
    title = words.say(DOMAIN, "handout.title", **named)
    day = (given.day or given.on).isoformat()
    return Says(
        title=title,
        listed=words.say(DOMAIN, "handout.title.day", day=day, **named) if given.is_prescribed else title,
        what_for=_what_for(given, words),
        made=_made(given, words),
        until=_until(given, words),
        notes=tuple(_notes(given, words)),
    )


def _what_for(given: Given, words: Words) -> str:
    if given.day is None:
        return words.say(DOMAIN, "handout.for.undated" if given.is_prescribed else "handout.for.stage")
    return words.say(DOMAIN, f"handout.for.{given.what_for}", day=given.day)


def _made(given: Given, words: Words) -> str:
    named = {"programme": given.programme.id, "version": given.programme.version}
    if given.stood is None:
        return words.say(DOMAIN, "handout.made.from_programme", day=given.on, **named)
    return words.say(DOMAIN, "handout.made.from_decision", day=given.on, decision=given.stood.short, **named)


def _until(given: Given, words: Words) -> str:
    if not given.is_prescribed:
        return words.say(DOMAIN, "handout.until.stage")
    if given.stood is None or given.stood.good_until is None:
        return words.say(DOMAIN, "handout.until.told")
    return words.say(DOMAIN, "handout.until.day", day=given.stood.good_until)


def _notes(given: Given, words: Words) -> Iterator[str]:
    if given.how != "full":
        yield words.say(DOMAIN, f"handout.how.{given.how}")
    if not given.programme.offered:
        yield words.say(DOMAIN, "handout.not_offered")
