"""A lesson as a document: its text in claims, each with its sources, and what calls for it."""

from __future__ import annotations

from collections.abc import Iterator

from backstride.book.backing_in_words import sources_in_words
from backstride.book.lessons.glossary import clinical_words_in
from backstride.book.lessons.laid_out import Cite, Item, Word, laid_out
from backstride.book.lessons.lesson import Lesson
from backstride.book.words import Words
from backstride.heart.fields import JSON


def describe_lesson(lesson: Lesson, words: Words) -> dict[str, JSON]:
    """The lesson; `sources` in the order of their numbers, from 1."""
    sources = sources_in_words(lesson.sources, words)
    return {
        "id": lesson.id,
        "title": lesson.title,
        "week": lesson.week,
        "words": lesson.words,
        "why_now": [{"id": each, "says": words.say("lessons", f"because.{each}")} for each in lesson.why_now],
        "picture": _picture(lesson, words),
        "text": [
            {"kind": block.kind, "items": [list(_claims(item)) for item in block.items]}
            for block in laid_out(lesson)
        ],
        "sources": [{"id": each.id, "says": each.named} for each in sources],
        "clinical_words": [{"word": each.word, "means": each.means} for each in clinical_words_in(lesson)],
    }


def _picture(lesson: Lesson, words: Words) -> JSON:
    if not lesson.picture:
        return None
    said = {part: words.say("lessons", f"picture.{lesson.picture}.{part}") for part in ("title", "shows")}
    return {"name": lesson.picture, **said}


def _claims(item: Item) -> Iterator[dict[str, JSON]]:
    """What is said, up to each mark, and the sources (ids) behind it."""
    said = ""
    for part in item:
        if isinstance(part, Cite):
            yield {"says": said.strip(), "sources": list(part.sources)}
            said = ""
        else:
            said += part.said if isinstance(part, Word) else part
    if said.strip():
        yield {"says": said.strip(), "sources": []}
