"""What is said first where an emergency sign was told: what to do now, and what to say there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from backstride.book.do_now import do_now
from backstride.book.screening import questionnaires, read_questionnaire
from backstride.book.screening_in_words import BACK_SIGNS
from backstride.book.words import Words
from backstride.heart.condition import Answered
from backstride.heart.course import Course
from backstride.heart.entries import Entry
from backstride.heart.questionnaire import Questionnaire
from backstride.heart.state import Mode
from backstride.heart.symptoms import NOW


class Advice(NamedTuple):
    """What is said in an emergency, part by part: a page may show each in its own way."""

    do: tuple[str, ...]
    """What to do now, sentence by sentence."""
    say: tuple[str, ...]
    """What to say there; empty where no sign is known."""
    take: str
    watched: str
    """That nobody watches this in real time."""

    @property
    def paragraphs(self) -> list[str]:
        """All of it, to be read one paragraph after the other."""
        return [" ".join(self.do), *self.say, self.take, self.watched]


def emergency_advice(course: Course, entries: Iterable[Entry], words: Words, number: str = "") -> list[str]:
    """The advice, one paragraph each; empty where nobody is stopped. `number`: see `advice_on`."""
    if course.state.mode is not Mode.STOPPED:
        return []
    return advice_on(signs_told(course, entries), words, number).paragraphs


def advice_on(signs: Sequence[str], words: Words, number: str = "") -> Advice:
    """The advice where these emergency signs were told; also where none of them is known.

    `number`: the local emergency number; without it the sentence says so in words.
    """
    return Advice(
        do_now(words, number),
        tuple(_what_to_say(signs, words)),
        words.say("symptoms", "emergency.medicines"),
        words.say("symptoms", "watched.nobody"),
    )


def _what_to_say(signs: Sequence[str], words: Words) -> Iterator[str]:
    if signs:
        named = [words.say("symptoms", f"symptom.{sign}.name") for sign in signs]
        yield words.say("symptoms", "emergency.what_to_say", symptoms=named)
    if nerve_signs() & set(signs):
        yield words.say("symptoms", "emergency.what_to_say_nerves")


def signs_told(course: Course, entries: Iterable[Entry]) -> list[str]:
    """The emergency signs in the entries that stopped the course, in the order of the list of symptoms."""
    stops = course.memory.cleared.stops
    told = {sign for entry in entries if entry.id in stops for sign in _signs_in(entry)}
    return [sign for sign in NOW if sign in told]


def _signs_in(entry: Entry) -> Iterator[str]:
    yield from entry.says.get("symptoms", ())
    for answer in entry.says.get("answers", {}).values():
        if isinstance(answer, list):
            yield from (word for word in answer if isinstance(word, str))


def nerve_signs() -> set[str]:
    """The signs for which the book says aloud that nerves may be pressed."""
    return {sign for name in questionnaires() for sign in _back_signs(read_questionnaire(name))}


def _back_signs(questionnaire: Questionnaire) -> Iterator[str]:
    for rule in questionnaire.rules:
        if rule.id == BACK_SIGNS and isinstance(rule.when[0], Answered):
            yield from questionnaire.questions[rule.when[0].question].choices
