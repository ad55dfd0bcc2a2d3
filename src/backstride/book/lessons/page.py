"""The reference of the lessons, in Markdown: what calls for each, how hard it is to read, on what sources."""

from __future__ import annotations

from backstride.book.lessons.from_check_ins import read_figures
from backstride.book.lessons.glossary import read_glossary
from backstride.book.lessons.lesson import Lesson, read_lessons
from backstride.book.lessons.reading_level import (
    Measured,
    flesch_kincaid_grade,
    measure,
    perspicuity,
    sentences_of,
)
from backstride.book.lessons.table import read_table
from backstride.book.markdown import page, table
from backstride.book.sources import cite, read_sources
from backstride.book.words import Words


def lessons_page() -> str:
    """The page."""
    english, spanish = read_lessons("en"), read_lessons("es")
    return page(
        "# The lessons",
        """
Short texts, offered when something in a person's state calls for one, and else one a week. They lie in
`src/backstride/book/lessons/en/` and `es/` as plain text that anybody can edit; `lessons.toml` beside them
says what each is tied to. After every claim stands the id of a source in `sources.toml`; readers see it as
a number. Whether and when a lesson is offered is project opinion: in the trials lessons were given at
visits.
""",
        table(
            ("week", "lesson", "in English", "in Spanish", "called for by", "drawing"),
            [_row(one, other) for one, other in zip(english, spanish, strict=True)],
        ),
        "## How long, and how hard to read",
        """
English: Flesch-Kincaid grade, a year of school in the United States; 7 is reached at 12, and lower is
easier. Spanish: perspicuity of Szigriszt-Pazos (the INFLESZ scale stands on it); 66 to 75 is ascribed to 12
years, and higher is easier.
""",
        table(
            ("lesson", "words, English", "grade", "words, Spanish", "perspicuity"),
            [_level(one, other) for one, other in zip(english, spanish, strict=True)],
        ),
        "## What calls for a lesson",
        "The most pressing first. Any of the facts makes it so: ids of rules, or facts named in `facts.py`.",
        table(("moment", "is said as", "facts", "again"), _moments()),
        "## From which answer of a check-in on",
        """
Of a check-in, 0 to 10, more is better. They decide about lessons alone; `check_ins.toml` holds them.
""",
        table(("figure", "value", "unit", "source", "certainty", "note"), _figures()),
        "## Sources",
        *(_sources(lesson) for lesson in english),
        "## Clinical words",
        table(("word", "in Spanish", "means"), _words()),
        "Written by `python -m docs.generate` from the lessons' own files.",
    )


def _row(one: Lesson, other: Lesson) -> tuple[str, ...]:
    moments = ", ".join(f"`{moment}`" for moment in one.why_now)
    return str(one.week), f"`{one.id}`", one.title, other.title, moments, one.picture or "none"


def _level(one: Lesson, other: Lesson) -> tuple[str, ...]:
    grade, ease = flesch_kincaid_grade(_measured(one)), perspicuity(_measured(other))
    return f"`{one.id}`", str(one.words), f"{grade:.1f}", str(other.words), f"{ease:.0f}"


def _measured(lesson: Lesson) -> Measured:
    return measure(tuple(sentences_of(lesson.blocks)), lesson.lang)


def _moments() -> list[tuple[str, ...]]:
    words = Words("en", strict=True)
    return [
        (
            f"`{moment.id}`",
            words.say("lessons", f"because.{moment.id}"),
            ", ".join(f"`{fact}`" for fact in sorted(moment.facts)),
            "yes" if moment.again else "once",
        )
        for moment in read_table().moments.values()
    ]


def _figures() -> list[tuple[str, ...]]:
    return [
        (f"`{name}`", f"{each.value:g}", each.unit, f"`{each.source}`", each.certainty, each.note)
        for name, each in read_figures().items()
    ]


def _sources(lesson: Lesson) -> str:
    cited = (cite(read_sources()[source], "en") for source in lesson.sources)
    listed = "\n".join(f"{number}. {line}" for number, line in enumerate(cited, 1))
    return f"### {lesson.title}\n\n{listed}"


def _words() -> list[tuple[str, ...]]:
    spanish = {term.id: term.word for term in read_glossary("es")}
    return [(term.word, spanish[term.id], term.means) for term in read_glossary("en")]
