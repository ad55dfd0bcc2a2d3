"""The card on Today: one lesson at most, and why it is worth two minutes now."""

from __future__ import annotations

from typing import NamedTuple

from backstride.book.lessons.lesson import Lesson, read_lesson
from backstride.book.lessons.why_now import why_in_words
from backstride.book.words import Words
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Participant
from backstride.web.participant.card import Card
from backstride.web.participant.lessons.now import most_pressing

TEMPLATE = "participant/lessons/card.html"


class LessonCard(NamedTuple):
    """The lesson, and its reason in a sentence."""

    lesson: Lesson
    why: str


def on_today(participant: Participant, kept: Kept, words: Words) -> Card | None:
    """The card of the most pressing lesson that was not read yet."""
    offer = most_pressing(participant, kept)
    if offer is None:
        return None
    return Card(TEMPLATE, LessonCard(read_lesson(offer.lesson, words.lang), why_in_words(offer, words)))
