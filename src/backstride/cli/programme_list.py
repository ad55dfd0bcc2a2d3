"""`backstride programme list`: every programme that is shipped, in every version."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence

from backstride.book.programmes import read_file, shipped_programmes
from backstride.book.words import Words
from backstride.cli.answer import Answer
from backstride.cli.layout import page_width, table, wrap
from backstride.cli.programme_document import name_of
from backstride.heart.fields import JSON
from backstride.heart.programme import Programme

COLUMNS = ("id", "version", "name", "stages", "standing")


def answer(asked: Namespace, words: Words) -> Answer:  # noqa: ARG001 - every command has this shape
    """What there is; nothing can be refused here."""
    programmes = [read_file(path) for versions in shipped_programmes().values() for path in versions.values()]

    def page() -> Iterator[str]:
        yield from table(
            [words.say("cli", f"list.{column}") for column in COLUMNS],
            [_row(programme, words) for programme in programmes],
            numbers=(3,),
            width=page_width(),
        )
        yield ""
        yield from wrap(words.say("cli", "list.more"), page_width(), "  ")

    return Answer({"programmes": [_document(programme, words) for programme in programmes]}, page)


def standing_of(programme: Programme) -> str:
    """Whether a programme is offered, kept for replay and checking only, or withdrawn."""
    if programme.withdrawn:
        return "withdrawn"
    return "offered" if programme.offered else "not_offered"


def _row(programme: Programme, words: Words) -> Sequence[str]:
    standing = words.say("cli", f"list.{standing_of(programme)}")
    return programme.id, programme.version, name_of(programme, words), str(len(programme.stages)), standing


def _document(programme: Programme, words: Words) -> dict[str, JSON]:
    return {
        "id": programme.id,
        "version": programme.version,
        "name": name_of(programme, words),
        "stages": len(programme.stages),
        "standing": standing_of(programme),
    }
