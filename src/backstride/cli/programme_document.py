"""A programme as a document: its ladder, its floor, its reviews, and every figure with unit and source."""

from __future__ import annotations

from backstride.book.decision_in_words import describe_session
from backstride.book.words import Words
from backstride.heart.fields import JSON
from backstride.heart.programme import Contact, Programme, Stage


def name_of(programme: Programme, words: Words) -> str:
    """What a programme is called in the person's language."""
    return (programme.names or {}).get(words.lang, programme.id)


def describe_programme(programme: Programme, words: Words) -> dict[str, JSON]:
    """Everything the file says, JSON-able."""
    return {
        "id": programme.id,
        "version": programme.version,
        "name": name_of(programme, words),
        "sha256": programme.sha256,
        "offered": programme.offered,
        "withdrawn": programme.withdrawn,
        "starts_at": programme.starts_at,
        "stages": [_stage(stage) for stage in programme.stages],
        "floor": _rung(programme.floor),
        "contacts": [_contact(contact) for contact in programme.contacts],
        "figures": {name: figure._asdict() for name, figure in programme.figures.items()},
    }


def _stage(stage: Stage) -> dict[str, JSON]:
    return {"number": stage.number, **_rung(stage), "settled_needed": stage.settled_needed}


def _rung(stage: Stage) -> dict[str, JSON]:
    return {
        "days_per_week": stage.days_per_week,
        "session": describe_session(stage.session),
        "source": stage.source,
        "certainty": stage.certainty,
    }


def _contact(contact: Contact) -> dict[str, JSON]:
    return {
        "week": contact.week,
        "main": contact.main,
        "source": contact.source,
        "certainty": contact.certainty,
    }
