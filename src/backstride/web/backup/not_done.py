"""Why a backup was not made, not restored, or does not hold."""

from __future__ import annotations


class NotDone(Exception):
    """Nothing was written. `why`: an id in the catalogue `cli` (`backup.<why>`); `figures`: its words."""

    def __init__(self, why: str, /, **figures: str) -> None:
        super().__init__(why, figures)
        self.why, self.figures = why, figures
