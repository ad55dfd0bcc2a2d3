"""From shapes to SVG: by classes that a page's own sheet colours, or by plain attributes for paper.

A page forbids styles in its text, and a sheet's dark colours must never reach paper: so there are two looks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal
from xml.sax.saxutils import escape, quoteattr

from backstride.outcomes.charts.shapes import Kind, Shape

Look = Literal["page", "paper"]

WIDTH = 320
"""Units across: drawn 290 px wide or more on a phone of 390 px, so that letters of 13 stay above 11 px."""
LETTERS = 13
FONT = "Libertinus Serif"
"""The type that the typesetter brings along."""
INK, MUTED, LINE, EDGE = "#1d2a2e", "#52616a", "#dcd8ce", "#857f71"
WALK, WALK_SOFT, RUN, NOTE, NOTE_INK = "#0f6b64", "#d9eee9", "#a8441a", "#fff4d9", "#6b4a00"

_OUTLINE = {"fill": "none", "stroke-width": "1.5"}
PAPER: Mapping[Kind, Mapping[str, str]] = {
    "grid": {"stroke": LINE, "stroke-width": "1"},
    "now": {"stroke": EDGE, "stroke-width": "1.5", "stroke-dasharray": "3 3"},
    "spell": {"fill": NOTE},
    "flare": {"fill": NOTE_INK},
    "letters": {"fill": MUTED},
    "strong": {"fill": INK, "font-weight": "bold"},
    "made": {"fill": WALK},
    "run": {"fill": RUN},
    "so-far": {"fill": WALK_SOFT, "stroke": WALK, "stroke-width": "1.5"},
    "asked": {"stroke": INK, "stroke-width": "2.5", "stroke-linecap": "round"},
    "untold": {"stroke": EDGE, "stroke-width": "2", "stroke-dasharray": "2 3"},
    "span": {"stroke": EDGE, "stroke-width": "1.5"},
    "worst": {"fill": INK},
    "morning": {**_OUTLINE, "stroke": WALK},
    "average": {"fill": RUN},
    "average-line": {"fill": "none", "stroke": RUN, "stroke-width": "2"},
    "step": {"fill": "none", "stroke": WALK, "stroke-width": "3", "stroke-linejoin": "round"},
    "under": {"fill": WALK_SOFT},
    "waits": {"stroke": EDGE, "stroke-width": "2", "stroke-dasharray": "2 3"},
    "here": {"fill": WALK, "stroke": INK, "stroke-width": "2"},
    "usual": {"fill": WALK},
    "not-usual": {"fill": NOTE_INK},
    "unanswered": {**_OUTLINE, "stroke": EDGE},
    "not-due": {**_OUTLINE, "stroke": EDGE, "stroke-dasharray": "2 2"},
}
"""How each kind looks on paper: the light colours of the pages, as attributes."""


def draw(
    shapes: Iterable[Shape], size: tuple[float, float], look: Look, inside: str = "", **attributes: str
) -> str:
    """The drawing. `inside`: what comes first in it, such as its title; `attributes`: of the whole."""
    whole = {"viewBox": f"0 0 {size[0]:g} {size[1]:g}", **attributes}
    if look == "paper":
        whole |= {"xmlns": "http://www.w3.org/2000/svg", "font-family": FONT, "font-size": f"{LETTERS}"}
    return f"<svg{_written(whole)}>{inside}{''.join(_element(shape, look) for shape in shapes)}</svg>"


def _element(shape: Shape, look: Look) -> str:
    seen = {"class": f"c-{shape.kind}"} if look == "page" else PAPER[shape.kind]
    begins = f"<{shape.tag}{_written({**seen, **shape.at})}"
    return f"{begins}>{escape(shape.letters)}</{shape.tag}>" if shape.letters else f"{begins}/>"


def _written(attributes: Mapping[str, str]) -> str:
    return "".join(f" {name}={quoteattr(value)}" for name, value in attributes.items())
