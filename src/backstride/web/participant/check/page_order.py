"""Which pages somebody sees, and in which order: one topic of the questionnaire a page."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from backstride.heart.answers import AnswerProblem, check_answers, known_facts, questions_asked
from backstride.heart.condition import all_hold
from backstride.heart.fields import JSON
from backstride.heart.questionnaire import Question, Topic
from backstride.web.participant.check.draft import Draft

SEEN = "seen"
"""The last page of somebody who was stopped, or asked to be seen first: who saw them, and when."""


def pages_of(draft: Draft) -> tuple[str, ...]:
    """The pages that there are, as far as the answers tell; one that may still fall away is counted."""
    facts = known_facts(draft.questions, draft.answers, draft.on)

    def may_be_asked(question: Question) -> bool:
        wanted = draft.run or not question.only_for_run
        return wanted and all_hold(question.asked_if, facts) is not False

    topics = [topic.id for topic in draft.questions.topics if any(map(may_be_asked, topic.questions))]
    return (*topics, SEEN) if draft.waits else tuple(topics)


def pages_counted(draft: Draft) -> tuple[str, ...]:
    """The pages that a person is told of: those that the answers so far call for, and no other.

    A page that may come up is added when an answer calls for it, so that the last one counted is the last.
    """
    return tuple(page for page in pages_of(draft) if page == SEEN or asked_on(page, draft))


def topic_of(page: str, draft: Draft) -> Topic | None:
    """The topic that a page asks about; None for another page."""
    return next((topic for topic in draft.questions.topics if topic.id == page), None)


def asked_on(page: str, draft: Draft) -> tuple[Question, ...]:
    """The questions on a page that apply to the person, as far as the answers tell."""
    topic = topic_of(page, draft)
    asked = questions_asked(draft.questions, draft.answers, on=draft.on, programme_needs_run=draft.run)
    return tuple(question for question in asked if topic and question in topic.questions)


def first_open(draft: Draft) -> str | None:
    """The first page with something still to be answered; None where nothing is."""
    return next((page for page in pages_of(draft) if _is_open(page, draft)), None)


def is_reachable(page: str, draft: Draft) -> bool:
    """Whether everything before the page is answered, and there is something to ask on it."""
    pages, open_page = pages_of(draft), first_open(draft)
    if page not in pages or not (page == SEEN or asked_on(page, draft)):
        return False
    return open_page is None or pages.index(page) <= pages.index(open_page)


def page_after(page: str, draft: Draft) -> str | None:
    """The next page with something to ask; None after the last one."""
    pages = pages_of(draft)
    rest = pages[pages.index(page) + 1 :] if page in pages else ()
    return next((each for each in rest if each == SEEN or asked_on(each, draft)), None)


def page_before(page: str, draft: Draft) -> str | None:
    """The page that Back leads to; None for the first one."""
    pages = pages_of(draft)
    before = pages[: pages.index(page)] if page in pages else ()
    return next((each for each in reversed(before) if asked_on(each, draft)), None)


def problems_on(page: str, draft: Draft) -> list[AnswerProblem]:
    """What is missing or impossible among the answers to a page's questions."""
    here = {question.id for question in asked_on(page, draft)}
    problems = check_answers(draft.questions, draft.answers, on=draft.on, programme_needs_run=draft.run)
    return [problem for problem in problems if problem.question in here]


def only_asked(draft: Draft, answers: Mapping[str, JSON], on: date) -> dict[str, JSON]:
    """The answers to questions that apply: what was said before a change of mind no longer counts."""
    kept = dict(answers)
    while True:
        asked = questions_asked(draft.questions, kept, on=on, programme_needs_run=draft.run)
        names = {question.id for question in asked}
        left = {name: answer for name, answer in kept.items() if name in names}
        if left == kept:
            return kept
        kept = left


def _is_open(page: str, draft: Draft) -> bool:
    return not draft.seen.is_told if page == SEEN else bool(problems_on(page, draft))
