"""A tag for templates that lead to a lesson: `{% load lessons %}{% lesson_title "flare-up" %}`."""

from __future__ import annotations

import logging

from django import template

from backstride.book.lessons.lesson import read_lesson
from backstride.book.lessons.refused import LessonsProblem
from backstride.web.pages.language import words_now

LOG = logging.getLogger(__name__)

register = template.Library()


@register.simple_tag
def lesson_title(name: str) -> str:
    """What a lesson is called in the language of the page; its id where a file of the lessons is broken.

    Pages for who is worried lead to lessons, and have to come whatever somebody wrote into one.
    """
    try:
        return read_lesson(name, words_now().lang).title
    except LessonsProblem:
        LOG.exception("A lesson could not be read.")
        return name
