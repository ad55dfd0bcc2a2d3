"""Typing at the command line without starting a process."""

from __future__ import annotations

import json
from typing import NamedTuple

import pytest

from backstride.cli.main import main
from backstride.heart.fields import JSON


class Told(NamedTuple):
    """What came back."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> JSON:
        """The one JSON document on the standard output."""
        return json.loads(self.out)

    @property
    def page(self) -> str:
        """The page without its line ends, so that a sentence may be looked for."""
        return " ".join(self.out.split())

    @property
    def problems(self) -> str:
        """The problems without their line ends."""
        return " ".join(self.err.split())


class Typed:
    """`typed("today", path)`: what the program says to these words."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *words: object) -> Told:
        self._capsys.readouterr()
        code = main([str(word) for word in words])
        out, err = self._capsys.readouterr()
        return Told(code, out, err)
