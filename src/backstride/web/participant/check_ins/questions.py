"""The questions of a check-in as a page asks them: their words and answers, and which lies in another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from django.http import QueryDict

from backstride.book.words import Words
from backstride.web.participant.check_ins.form import IF_IT_CAME_BACK, LIMITED, SCALES, YES_OR_NO

DOMAIN = "check_ins"
A_WEEK_DAYS = 7
PARTS_OF_THE_LOG = {"legs": "legs", "symptoms": "signs"}
"""Asked with the same words as after a session."""
Choices = tuple[tuple[str, str], ...]


class Question(NamedTuple):
    """One question. `looks`: which part of a page asks it."""

    name: str
    looks: str
    asks: str
    help: str
    choices: Choices = ()
    ends: str = ""
    inside: tuple[Question, ...] = ()
    chosen: str = ""
    """What the form says so far."""
    wrong: str = ""
    """What to say where that cannot be used."""

    @property
    def look(self) -> str:
        """How its answers stand: short ones beside each other."""
        return "days" if self.name in YES_OR_NO else "roomy"

    @property
    def opened(self) -> bool:
        """Whether something inside it is filled in or wrong, so that it stays open."""
        return any(each.chosen or each.wrong for each in self.inside)


class Around(NamedTuple):
    """What a question is asked against: the check-in, the back state, the form so far, and its words."""

    what: str
    back_state: str
    form: QueryDict
    wrong: Mapping[str, str]
    words: Words


def questions_of(asks: Sequence[str], around: Around) -> list[Question]:
    """In their order; what belongs to an answer stands inside its question."""
    inside = set(IF_IT_CAME_BACK) if "came_back" in asks else set()
    within = tuple(_question(key, around) for key in asks if key in inside)
    found = (_question(key, around) for key in asks if key not in inside)
    return [each._replace(inside=within) if each.name == "came_back" else each for each in found]


def _question(key: str, around: Around) -> Question:
    what, words = around.what, around.words
    chosen, wrong = around.form.get(key, ""), around.wrong.get(key, "")
    if key in PARTS_OF_THE_LOG:
        return Question(key, PARTS_OF_THE_LOG[key], "", "")
    asks = _nearest(words, f"ask.{key}.{what}.{around.back_state}", f"ask.{key}.{what}") or f"ask.{key}"
    helps = _nearest(words, f"help.{key}")
    ends = _nearest(words, f"ends.{key}")
    return Question(
        name=key,
        looks=_looks(key, what),
        asks=words.say(DOMAIN, asks),
        help=words.say(DOMAIN, helps) if helps else "",
        choices=tuple(_choices(key, what, words)),
        ends=words.say(DOMAIN, ends) if ends else "",
        chosen=chosen,
        wrong=wrong,
    )


def _nearest(words: Words, *sentences: str) -> str:
    """The first of these that there is; empty where there is none."""
    return next((each for each in sentences if words.knows(DOMAIN, each)), "")


def _looks(key: str, what: str) -> str:
    if key in SCALES:
        return "scale"
    if key == "pain_days":
        return "few" if what == "weekly" else "whole"
    if key in ("limited_activity", *YES_OR_NO):
        return "came_back" if key == "came_back" else "pick"
    return {"came_back_on": "day", "lasted_days": "whole"}[key]


def _choices(key: str, what: str, words: Words) -> Iterator[tuple[str, str]]:
    if key == "limited_activity":
        yield from ((each, words.say(DOMAIN, f"limited.{each}")) for each in LIMITED)
    elif key in YES_OR_NO:
        yield from ((each, words.say("log", f"answer.{each}")) for each in ("no", "yes"))
    elif _looks(key, what) == "few":
        yield from ((str(days), str(days)) for days in range(A_WEEK_DAYS + 1))
