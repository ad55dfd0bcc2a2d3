"""What charts are drawn of. Each shape has a kind, which says what it means and so how it looks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

Kind = Literal[
    "grid",
    "now",
    "spell",
    "flare",
    "letters",
    "strong",
    "made",
    "run",
    "so-far",
    "asked",
    "untold",
    "span",
    "worst",
    "morning",
    "average",
    "average-line",
    "step",
    "under",
    "waits",
    "here",
    "usual",
    "not-usual",
    "unanswered",
    "not-due",
]
ROUND = 3.5
"""Corner of a bar, in units of the drawing."""


class Shape(NamedTuple):
    """One element: its tag, its kind, where it is, and the letters of a text."""

    tag: str
    kind: Kind
    at: Mapping[str, str]
    letters: str = ""


def bar(kind: Kind, left: float, top: float, wide: float, high: float) -> Shape:
    """A bar with round corners."""
    corner = min(ROUND, wide / 2, high / 2)
    return _shape("rect", kind, x=left, y=top, width=wide, height=high, rx=corner)


def box(kind: Kind, left: float, top: float, wide: float, high: float) -> Shape:
    """A field with sharp corners, that joins its neighbours without a seam."""
    return _shape("rect", kind, x=left, y=top, width=wide, height=high)


def line(kind: Kind, x1: float, y1: float, x2: float, y2: float) -> Shape:
    """A straight line."""
    return _shape("line", kind, x1=x1, y1=y1, x2=x2, y2=y2)


def dot(kind: Kind, x: float, y: float, size: float) -> Shape:
    """A round dot; `size` is its width."""
    return _shape("circle", kind, cx=x, cy=y, r=size / 2)


def square(kind: Kind, x: float, y: float, size: float) -> Shape:
    """A square round a point."""
    return _shape("rect", kind, x=x - size / 2, y=y - size / 2, width=size, height=size)


def path(kind: Kind, points: str) -> Shape:
    """Anything else: SVG's own words for it."""
    return Shape("path", kind, {"d": points})


def triangle(kind: Kind, x: float, y: float, size: float) -> Shape:
    """A triangle that stands on its base, round a point."""
    half = size / 2
    return path(kind, f"M{_n(x - half)} {_n(y + half)}h{_n(size)}L{_n(x)} {_n(y - half)}z")


def diamond(kind: Kind, x: float, y: float, size: float) -> Shape:
    """A square on its corner, round a point."""
    half = size / 2
    corners = ((x - half, y), (x, y - half), (x + half, y), (x, y + half))
    return path(kind, f"{_line_through(corners)}z")


def joined(kind: Kind, points: Iterable[tuple[float, float]]) -> Shape:
    """Points joined by straight lines."""
    return path(kind, _line_through(points))


def field(kind: Kind, points: Iterable[tuple[float, float]]) -> Shape:
    """A field with these corners."""
    return path(kind, f"{_line_through(points)}z")


def words(kind: Kind, x: float, y: float, letters: str, anchor: str = "middle") -> Shape:
    """Letters; `anchor` says which of their ends stands at x."""
    return Shape("text", kind, {"x": _n(x), "y": _n(y), "text-anchor": anchor}, letters)


def _shape(tag: str, kind: Kind, **at: float) -> Shape:
    return Shape(tag, kind, {name: _n(value) for name, value in at.items()})


def _line_through(points: Iterable[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{_n(x)} {_n(y)}" for x, y in points)


def _n(value: float) -> str:
    """A number as drawings have it, whatever the language: a point, one decimal at most."""
    return f"{value:.1f}".removesuffix(".0")
