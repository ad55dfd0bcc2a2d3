"""What a page needs to ask its questions: words, choices, what was answered, what was wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from backstride.book.screening_in_words import question_in_words
from backstride.book.words import Words
from backstride.heart.answers import AnswerProblem
from backstride.heart.condition import Answered, AnyOf
from backstride.heart.questionnaire import AGE, Question, Topic
from backstride.web.participant.check.form_reading import NONE

Choices = tuple[tuple[str, str], ...]


class Asking(NamedTuple):
    """One question on a page.

    `chosen`: the values ticked; `text`: what stands in a field. `decides`: other questions on this page hang
    on it. `depends`: it hangs on another one. `new`: it has come up by an answer that was just given.
    """

    id: str
    kind: str
    ask: str
    why: str
    choices: Choices
    chosen: tuple[str, ...]
    text: str
    wrong: str
    optional: bool
    decides: bool
    depends: bool
    new: bool = False

    @property
    def is_list(self) -> bool:
        """Whether several may be ticked."""
        return "list" in self.kind

    @property
    def is_choice(self) -> bool:
        """Whether one of several is chosen."""
        return not (self.is_list or self.is_number)

    @property
    def offers(self) -> str:
        """Its name and its choices: the page asks anew where they would be others by now."""
        return " ".join((self.id, *(value for value, _ in self.choices)))

    @property
    def is_number(self) -> bool:
        """Whether it is answered in a field."""
        return self.kind in ("number", "year")


class Given(NamedTuple):
    """What a form shows for a question: what was typed, what is wrong with it, whether it is new.

    `not_so`: choices that cannot be so by what was answered before; what was typed is shown all the same.
    """

    typed: Sequence[str]
    wrong: str = ""
    new: bool = False
    not_so: frozenset[str] = frozenset()


def ask(question: Question, topic: Topic, given: Given, words: Words) -> Asking:
    """A question as a page asks it."""
    says = question_in_words(question, words)
    is_list = "list" in question.kind
    offered = tuple(each for each in says.choices if each[0] in given.typed or each[0] not in given.not_so)
    none: Choices = ((NONE, words.say("screening", "choice.none")),) if is_list else ()
    return Asking(
        id=question.id,
        kind=question.kind,
        ask=says.ask,
        why=says.why,
        choices=(*offered, *none),
        chosen=tuple(given.typed),
        text=given.typed[0] if given.typed else "",
        wrong=given.wrong,
        optional=question.optional,
        decides=question.id in _decide(topic),
        depends=_depends(question, topic),
        new=given.new,
    )


def wrong_in_words(problems: Sequence[AnswerProblem], both: frozenset[str], words: Words) -> dict[str, str]:
    """For each question that cannot be used as it is: what is wrong, and what would be right."""
    said = {problem.question: _say_wrong(problem, words) for problem in problems}
    return {**said, **{question: words.say("check", "wrong.both") for question in both}}


def _say_wrong(problem: AnswerProblem, words: Words) -> str:
    figures: Mapping[str, str] = {}
    if problem.kind in ("number", "year"):
        least, most = problem.would_be_right
        figures = {"least": least, "most": most}
        return words.say("check", "wrong.number", **figures)
    if problem.what == "missing":
        kind = "list" if problem.kind and "list" in problem.kind else "choice"
        return words.say("check", f"wrong.{kind}")
    return words.say("check", "wrong.not_offered")


def depending_on(topic: Topic) -> tuple[Question, ...]:
    """The questions of a topic that hang on another answer on the same page."""
    return tuple(question for question in topic.questions if _depends(question, topic))


def _depends(question: Question, topic: Topic) -> bool:
    here = {each.id for each in topic.questions} | ({AGE} if _asks_the_year(topic) else set())
    return bool(here & set(_named_in(question)))


def _decide(topic: Topic) -> set[str]:
    """The questions of a topic that others on the page hang on. The age hangs on the year of birth."""
    named = {name for question in topic.questions for name in _named_in(question)}
    years = {each.id for each in topic.questions if each.kind == "year"} if AGE in named else set()
    return named | years


def _asks_the_year(topic: Topic) -> bool:
    return any(each.kind == "year" for each in topic.questions)


def _named_in(question: Question) -> Iterator[str]:
    for condition in question.asked_if:
        tests: tuple[Answered, ...] = condition.tests if isinstance(condition, AnyOf) else (condition,)
        yield from (test.question for test in tests)
