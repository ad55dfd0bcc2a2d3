"""Takes the answers of one page: what can be kept, what is wrong, what has newly come up."""

from __future__ import annotations

from typing import NamedTuple

from django.http import QueryDict

from backstride.heart.answers import AnswerProblem
from backstride.heart.fields import JSON
from backstride.heart.questionnaire import Question, Topic
from backstride.web.participant.check.contradictions import Contradiction, contradictions_in
from backstride.web.participant.check.draft import Draft, Open
from backstride.web.participant.check.form_reading import SHOWN, read_form
from backstride.web.participant.check.page_order import asked_on, only_asked, problems_on


class Taken(NamedTuple):
    """What a page was told.

    `as_told`: with every answer as it came, `good`: the answers that can be kept. `problems` and `both`: why
    the others cannot; `contradicts`: nor can the later of two that cannot both be so.
    `came_up`: questions that apply by these answers and were not on the page.
    """

    as_told: Open
    good: dict[str, JSON]
    problems: tuple[AnswerProblem, ...]
    both: frozenset[str]
    contradicts: tuple[Contradiction, ...]
    came_up: tuple[Question, ...]


def take(draft: Draft, topic: Topic, form: QueryDict) -> Taken:
    """Read a page's form into the draft; nothing is kept yet."""
    here = {question.id for question in topic.questions}
    read = read_form(form, topic.questions)
    elsewhere = {name: answer for name, answer in draft.answers.items() if name not in here}
    now = draft.opened()
    as_told = now.opened(answers=only_asked(now, {**elsewhere, **read.answers}, now.on))
    told = as_told.answers
    shown = set(form.getlist(SHOWN))
    problems = [each for each in problems_on(topic.id, as_told) if _counts(each, shown)]
    contradicts = tuple(each for each in contradictions_in(told) if each.later in here)
    unusable = {each.question for each in problems} | read.both | {each.later for each in contradicts}
    good = {name: answer for name, answer in told.items() if name not in unusable}
    asked = asked_on(topic.id, as_told)
    came_up = tuple(each for each in asked if each.id not in shown and each.id not in told)
    both = read.both & {each.id for each in asked}
    return Taken(as_told, good, tuple(problems), both, contradicts, came_up)


def _counts(problem: AnswerProblem, shown: set[str]) -> bool:
    """A question that was not on the page is not missing: it comes up next."""
    return problem.what != "missing" or problem.question in shown
