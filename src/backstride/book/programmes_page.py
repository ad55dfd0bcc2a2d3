"""The page of programmes: every ladder, review and figure, with unit, source and how sure we are of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from backstride.book.markdown import page, table
from backstride.book.sources import cite, read_sources
from backstride.heart.notation import in_minutes
from backstride.heart.parameters import PARAMETERS, Certainty, Figure
from backstride.heart.programme import Programme, Stage

LADDER = (
    "stage",
    "days a week",
    "session",
    "minutes",
    "of them running",
    "minutes a week",
    "settled sessions to go on",
    "source",
)
FIGURES = ("figure", "what it is", "value", "the book allows", "source", "note")
CONTACTS = ("week", "review", "source")


def programmes_page(programmes: Iterable[Programme]) -> str:
    """The page, in Markdown."""
    return page(
        "# Programmes",
        """
Every number of every programme that is shipped. Beside each stands its source and how sure we are of it
here, for people with low back pain: *confirmed*, *partly* (measured on other people or asked in another way),
*from memory*, *derived* (our arithmetic), or *project opinion*. Full citations:
`src/backstride/book/sources.toml`. The bounds that the book allows are project opinion, all of them.
""",
        *(part for programme in programmes for part in _programme(programme)),
        "Written by `python -m docs.generate` from the programme files.",
    )


def _programme(programme: Programme) -> Iterator[str]:
    yield f"## {(programme.names or {}).get('en', programme.id)} (`{programme.id}` {programme.version})"
    yield _standing(programme)
    yield table(LADDER, (_rung(stage) for stage in (*programme.stages, programme.floor)))
    if programme.contacts:
        yield "### Planned reviews"
        yield table(CONTACTS, _contacts(programme))
    yield "### Figures"
    yield table(FIGURES, _figures(programme))


def _standing(programme: Programme) -> str:
    if programme.withdrawn:
        return f"Withdrawn: {programme.withdrawn}"
    if not programme.offered:
        return "Never offered: here to be replayed and checked."
    begins = (
        "with a share of the walk that is comfortable"
        if programme.starts_at != "first_stage"
        else "on stage 1"
    )
    return (
        f"Offered. Everybody begins {begins}. The ladder is ours; what is published in it is named beside it."
    )


def _rung(stage: Stage) -> tuple[str, ...]:
    session = stage.session
    weekly = in_minutes(session.moving_s * stage.days_per_week)
    return (
        str(stage.number or "floor"),
        str(stage.days_per_week),
        f"`{session.text}`",
        f"{session.minutes:g}",
        f"{session.run_minutes:g}",
        f"{weekly:g}",
        str(stage.settled_needed or ""),
        _source(stage.source, stage.certainty),
    )


def _contacts(programme: Programme) -> Iterator[tuple[str, ...]]:
    for contact in programme.contacts:
        review = "sets the plan" if contact.main else "checks on it"
        yield str(contact.week), review, _source(contact.source, contact.certainty)


def _figures(programme: Programme) -> Iterator[tuple[str, ...]]:
    for name, figure in programme.figures.items():
        allowed = PARAMETERS[name]
        yield (
            f"`{name}`",
            allowed.asks,
            _value(figure),
            f"{allowed.least:g} to {allowed.most:g}",
            _source(figure.source, figure.certainty),
            figure.note,
        )


def _value(figure: Figure) -> str:
    match figure.unit:
        case "percent":
            return f"{figure.value:g}%"
        case "times":
            return f"×{figure.value:g}"
    return f"{figure.value:g} {figure.unit}"


HOW_SURE: dict[Certainty, str] = {
    "confirmed": "confirmed",
    "partly": "partly",
    "memory": "from memory",
    "derived": "derived",
    "opinion": "opinion",
}


def _source(name: str, certainty: Certainty) -> str:
    """`project opinion`, or the citation with how sure we are."""
    source = read_sources()[name]
    return cite(source, "en") if not source.is_evidence else f"{cite(source, 'en')} ({HOW_SURE[certainty]})"
