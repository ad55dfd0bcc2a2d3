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
    then: Callable[[], None] | None = None
    """What goes on after the page was written, such as a server."""


class Emergency(NamedTuple):
    """What is said before everything else: a title, and the advice, one paragraph each."""

    title: str
    advice: tuple[str, ...]


class Wrong(NamedTuple):
    """One thing that is wrong: where (file, and line or key where there is one), what, and the mend."""

    file: str
    what: str
    would_be_right: str
    line: int | None = None
    key: str | None = None


class WrongUsage(Exception):
    """The words typed cannot be meant: what is wrong with them, and how they should be."""

    def __init__(self, command: str, what: str, usage: str) -> None:
        super().__init__(command, what, usage)
        self.command, self.what, self.usage = command, what, usage

    @property
    def document(self) -> dict[str, JSON]:
        """The document that `--json` prints: as of anything refused."""
        return Refused(Wrong(self.command, self.what, self.usage)).document


class Refused(Exception):
    """What was given cannot be used. An emergency that it tells is told all the same.

    Nothing was written, but where `written` says otherwise; then the wrongs tell what.
    """

    def __init__(self, *wrongs: Wrong, emergency: Emergency | None = None, written: bool = False) -> None:
        super().__init__(*wrongs)
        self.wrongs = wrongs
        self.emergency = emergency
        self.written = written

    @property
    def document(self) -> dict[str, JSON]:
        """The document that `--json` prints."""
        advice = list(self.emergency.advice) if self.emergency else []
        return {"refused": [wrong._asdict() for wrong in self.wrongs], "emergency": advice}
