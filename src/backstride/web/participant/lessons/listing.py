"""All lessons: those that matter now first, each with its reason; none is ever locked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from backstride.book.lessons.lesson import Lesson, read_lessons
from backstride.book.lessons.why_now import BY_WEEK, Offer, why_in_words
from backstride.book.words import Words


class Line(NamedTuple):
    """A lesson in the list: what calls for it now (empty where nothing does), and when it was read."""

    lesson: Lesson
    why: str
    read_on: date | None


class Listing(NamedTuple):
    """The list: what something in somebody's state calls for, what the weeks have brought, and the others."""

    now: list[Line]
    weeks: list[Line]
    others: list[Line]


def listing(offers: Sequence[Offer], read: dict[str, date], words: Words) -> Listing:
    """In the order of the offers, and then of the table."""
    lessons = {lesson.id: lesson for lesson in read_lessons(words.lang)}
    called = {each.lesson: why_in_words(each, words) for each in offers if each.because != (BY_WEEK,)}
    weeks = [each.lesson for each in offers if each.lesson not in called]
    others = [each for each in lessons if each not in (*called, *weeks)]

    def lines(ids: Iterable[str]) -> list[Line]:
        return [Line(lessons[each], called.get(each, ""), read.get(each)) for each in ids]

    return Listing(lines(called), lines(weeks), lines(others))


def next_after(lesson: Lesson, offers: Sequence[Offer], read: dict[str, date], words: Words) -> Lesson | None:
    """What to read next: what presses most, else the next unread one of the list; None at its end."""
    lessons = read_lessons(words.lang)
    unread = {each.id: each for each in lessons if each.id not in read and each.id != lesson.id}
    pressing = (unread[offer.lesson] for offer in offers if offer.lesson in unread)
    after = [each.id for each in lessons].index(lesson.id)
    in_order = (unread[each.id] for each in lessons[after:] if each.id in unread)
    return next(pressing, None) or next(in_order, None)
