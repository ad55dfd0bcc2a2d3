"""The reference of the numbers that we chose ourselves, in Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from backstride.book.choices.table import read_choices
from backstride.book.markdown import page, table
from backstride.book.sources import cite, read_sources
from backstride.heart.parameters import Figure

HEADINGS = {
    "lapse": "A lapse that brought more pain",
    "measures": "Measures that are asked by themselves",
    "reviews": "Reviews on one's own",
    "reminders": "Reminders",
    "telling": "What somebody tells, and of which day",
    "ahead": "What lies ahead",
    "recordings": "A recording that may be wrong",
    "weather": "A forecast that grows old",
    "clinic": "A clinic that follows along",
    "foresight": "What a change will do",
    "contacts": "Talks of a clinic with somebody",
}
WHAT = """
Numbers that decide something a person sees, and that stand neither in a programme
([programmes](programmes.md)) nor in another table of the book ([check-ins](check-ins.md),
[measures](measures.md), [recurrence](recurrence.md), [weather](weather.md), [lessons](lessons.md)). **No rule
of the machine reads one**: they decide what is asked, said or sent; and two, `telling.still_the_day` and
`telling.evening`, which day or hour an entry bears where nobody told it. Nobody has tested them for backs;
they should change when evidence, or a careful clinician, says so. Sizes, time limits of the network and how
long something is stored are technical, and stand where they are used.
"""


def choices_page() -> str:
    """The page."""
    rooms = groupby(read_choices().items(), key=lambda each: each[0].partition(".")[0])
    return page(
        "# Numbers of our own choice",
        WHAT,
        *(part for room, numbers in rooms for part in _room(room, dict(numbers))),
        "Written by `python -m docs.generate` from `src/backstride/book/choices/choices.toml`.",
    )


def _room(room: str, numbers: dict[str, Figure]) -> Iterator[str]:
    yield f"## {HEADINGS[room]}"
    yield table(("number", "value", "source", "why"), [_row(name, each) for name, each in numbers.items()])


def _row(name: str, figure: Figure) -> tuple[str, ...]:
    return f"`{name}`", _value(figure), _backed(figure), figure.note


def _value(figure: Figure) -> str:
    return f"{figure.value:g}:00" if figure.unit == "hour" else f"{figure.value:g} {figure.unit}"


def _backed(figure: Figure) -> str:
    """As everywhere: the source, and how sure we are; of what is ours, that it is an opinion."""
    source = read_sources()[figure.source]
    cited = cite(source, "en")
    return f"{cited} (`{source.id}`, {figure.certainty})" if source.is_evidence else cited
