"""What a command gives back: a document for programs and a page for people; or why it was refused."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from backstride.heart.fields import JSON

DONE, REFUSED, WRONG_USAGE = 0, 1, 2
"""Exit codes."""


class Answer(NamedTuple):
    """A command's answer. The page is only written where somebody reads it."""

    document: dict[str, JSON]
    page: Callable[[], Iterable[str]]
    code: int = DONE


class Wrong(NamedTuple):
    """One thing that is wrong: where (file, and line or key where there is one), what, and the mend."""

    file: str
    what: str
    would_be_right: str
    line: int | None = None
    key: str | None = None


class Refused(Exception):
    """What was given cannot be used. Nothing was written."""

    def __init__(self, *wrongs: Wrong) -> None:
        super().__init__(*wrongs)
        self.wrongs = wrongs

    @property
    def document(self) -> dict[str, JSON]:
        """The document that `--json` prints."""
        return {"refused": [wrong._asdict() for wrong in self.wrongs]}
