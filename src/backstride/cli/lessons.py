"""`backstride lessons`: the lessons there are, or one to read, with its sources and its clinical words."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence

from backstride.book.backing_in_words import sources_in_words
from backstride.book.lessons.glossary import clinical_words_in
from backstride.book.lessons.laid_out import Cite, Item, LaidOut, Word, laid_out
from backstride.book.lessons.lesson import Lesson, read_lessons
from backstride.book.words import Words
from backstride.cli.answer import Answer, Refused, Wrong
from backstride.cli.layout import INDENT, bullets, page_width, pairs, table, wrap
from backstride.cli.lessons_document import describe_lesson

COLUMNS = ("week", "id", "title")


def answer(asked: Namespace, words: Words) -> Answer:
    """All of them, or the one that was named. Raises Refused for one that there is not."""
    lessons = read_lessons(words.lang)
    if not asked.lesson:
        return Answer(_document(lessons, words), lambda: _list(lessons, words))
    found = [lesson for lesson in lessons if lesson.id == asked.lesson]
    if not found:
        ids = ", ".join(lesson.id for lesson in lessons)
        right = words.say("cli", "lessons.there_are", ids=ids)
        raise Refused(Wrong(asked.lesson, words.say("cli", "lessons.unknown"), right))
    return Answer(_document(found, words), lambda: _page(found[0], words))


def _document(lessons: Sequence[Lesson], words: Words) -> dict[str, object]:
    return {"lang": words.lang, "lessons": [describe_lesson(lesson, words) for lesson in lessons]}


def _list(lessons: Sequence[Lesson], words: Words) -> Iterator[str]:
    head = [words.say("cli", f"lessons.{column}") for column in COLUMNS]
    rows = [(str(lesson.week), lesson.id, lesson.title) for lesson in lessons]
    yield from table(head, rows, numbers=(0,), width=page_width())
    yield ""
    yield from wrap(words.say("cli", "lessons.more"), page_width(), INDENT)


def _page(lesson: Lesson, words: Words) -> Iterator[str]:
    width = page_width()
    yield from wrap(lesson.title, width)
    for block in laid_out(lesson):
        yield ""
        yield from _block(block, lesson, width)
    yield from _picture(lesson, words, width)
    yield from _heading(words.say("lessons", "words"))
    yield from pairs([(term.word, term.means) for term in clinical_words_in(lesson)], width)
    yield from _heading(words.say("lessons", "sources"))
    for number, source in enumerate(sources_in_words(lesson.sources, words), 1):
        yield from wrap(source.named, width, f"{INDENT}{number:>2}  ")


def _heading(text: str) -> Iterator[str]:
    yield ""
    yield text


def _block(block: LaidOut, lesson: Lesson, width: int) -> Iterator[str]:
    texts = [_text(item, lesson) for item in block.items]
    if block.kind == "points":
        yield from bullets(texts, width)
    for text in texts if block.kind != "points" else ():
        yield from wrap(text, width, "" if block.kind == "heading" else INDENT)


def _text(item: Item, lesson: Lesson) -> str:
    """With the numbers of the sources in brackets."""
    said = []
    for part in item:
        match part:
            case Word(text, _):
                said.append(text)
            case Cite(sources):
                said.append(f" [{', '.join(str(lesson.number_of(each)) for each in sources)}]")
            case text:
                said.append(text)
    return "".join(said)


def _picture(lesson: Lesson, words: Words, width: int) -> Iterator[str]:
    """The drawing in words; a terminal shows none."""
    if lesson.picture:
        yield from _heading(words.say("lessons", f"picture.{lesson.picture}.title"))
        yield from wrap(words.say("lessons", f"picture.{lesson.picture}.shows"), width, INDENT)
