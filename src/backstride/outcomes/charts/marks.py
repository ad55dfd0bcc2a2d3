"""Each shape as it looks in a chart, in a small box of its own, beside what it means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from backstride.outcomes.charts.look import Look, draw
from backstride.outcomes.charts.say import Sayer
from backstride.outcomes.charts.shapes import Shape, bar, box, diamond, dot, line, square, triangle

WIDE, HIGH = 26.0, 18.0
X, Y = WIDE / 2, HIGH / 2
SIGN = 13.0
FLARE = (box("spell", 2, 0, 22, HIGH), triangle("flare", X, Y, 10))
ACROSS = (3, Y, 23, Y)

SHAPES: Mapping[str, tuple[Shape, ...]] = {
    "minutes": (bar("made", 8, 2, 10, 15),),
    "running": (bar("run", 8, 2, 10, 15),),
    "so_far": (bar("so-far", 8, 4, 10, 12),),
    "asked": (line("asked", *ACROSS),),
    "untold": (line("untold", 5, 14, 21, 14),),
    "flare": FLARE,
    "worst": (line("span", X, 5, X, 16), dot("worst", X, 5, 8)),
    "worst_of_week": (line("span", X, 2, X, 16), dot("worst", X, Y, 7)),
    "morning": (square("morning", X, Y, 8),),
    "average": (line("average-line", *ACROSS), diamond("average", X, Y, 10)),
    "here": (dot("here", X, Y, 11),),
    "step": (line("step", *ACROSS),),
    "waits": (line("waits", *ACROSS),),
    "usual": (dot("usual", X, Y, SIGN),),
    "not_usual": (triangle("not-usual", X, Y, SIGN),),
    "not_answered": (dot("unanswered", X, Y, SIGN - 2),),
    "not_due": (dot("not-due", X, Y, SIGN - 2),),
    "free": (dot("usual", X, Y, SIGN),),
    "returned": (triangle("not-usual", X, Y, SIGN),),
    "not_known": (dot("unanswered", X, Y, SIGN - 2),),
}


class Mark(NamedTuple):
    """A shape, and what it means."""

    shapes: tuple[Shape, ...]
    means: str

    def svg(self, look: Look = "page") -> str:
        """The shape alone: its meaning stands beside it, so nobody needs to hear it."""
        unheard = {"aria-hidden": "true", "class": "c-mark"} if look == "page" else {}
        return draw(self.shapes, (WIDE, HIGH), look, **unheard)


def marks(there: Iterable[tuple[str, bool]], say: Sayer) -> tuple[Mark, ...]:
    """Only what is there is explained."""
    return tuple(Mark(SHAPES[name], say(f"mark.{name}")) for name, is_there in there if is_there)
