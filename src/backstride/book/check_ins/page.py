"""The reference of the check-ins, in Markdown: when each is asked, what it asks, and what the words mean."""

from __future__ import annotations

from collections.abc import Iterator

from backstride.book.check_ins.standing import Stands
from backstride.book.check_ins.table import FOLLOWED, Schedule, Series, read_schedule
from backstride.book.markdown import page, table
from backstride.book.sources import cite, read_sources
from backstride.book.words import Words
from backstride.heart.parameters import Figure


def check_ins_page(schedule: Schedule | None = None) -> str:
    """The page."""
    schedule = schedule or read_schedule()
    return page(
        "# Check-ins",
        """
A check-in is a short report that is asked for on its day. Its answers are a `checked_in` as any other:
average pain moves the usual pain or shows slow worsening; legs and warning signs have their own rules.
Which were shown, put off or declined is told apart, in `check_in_asked`, and no rule reads it. Every question
may be left out; a key that is absent was not answered, and is never taken for zero.
""",
        "## When",
        table(("check-in", "figure", "value", "source", "note"), _figures(schedule)),
        """
Days are counted from the local day of the enrolment. A change of pain counts from """
        f"{_value(schedule.change_that_counts)} on ({_backed(schedule.change_that_counts)}).",
        "## What is asked",
        "What is followed goes by the back state told at the enrolment: "
        + "; ".join(f"{state}: {follows}" for state, follows in schedule.follows.items())
        + ". Once somebody says that the episode is over, recurrence is followed.",
        table(("check-in", *FOLLOWED), map(_asks, schedule.series)),
        """
`pain_average` is always that of the last 7 days, so that all averages of a journal can be compared;
`pain_worst`, `pain_days` and the rest are about the whole time since the check-in before (a week, or four).
""",
        "## What becomes of each",
        table(("word", "meaning"), _words()),
        "Written by `python -m docs.generate` from `src/backstride/book/check_ins/`.",
    )


def _figures(schedule: Schedule) -> Iterator[tuple[str, ...]]:
    for series in schedule.series:
        for name, figure in series.figures.items():
            yield f"`{series.what}`", f"`{name}`", _value(figure), _backed(figure), figure.note


def _value(figure: Figure) -> str:
    return f"{figure.value:g} {figure.unit}"


def _backed(figure: Figure) -> str:
    source = read_sources()[figure.source]
    cited = cite(source, "en")
    return f"{cited} (`{source.id}`, {figure.certainty})" if source.is_evidence else cited


def _asks(series: Series) -> tuple[str, ...]:
    return f"`{series.what}`", *(", ".join(f"`{key}`" for key in series.asks[each]) for each in FOLLOWED)


def _words() -> Iterator[tuple[str, str]]:
    words = Words("en", strict=True)
    for stands in Stands:
        yield f"`{stands}`", words.say("check_ins", f"means.{stands}")
