"""The lessons' own drawings: plain shapes in a file, their title and description from the catalogue.

A file holds shapes and attributes only: no text, no style, nothing from elsewhere. Classes are the site's
(the ladder of the plan page), so that light, dark and forced colours come from one place; `currentColor`
stands in for them where no sheet is loaded.
"""

from __future__ import annotations

from functools import lru_cache
from html import escape
from pathlib import Path

from backstride.book.lessons.refused import LessonsProblem
from backstride.book.words import Words

PICTURES = Path(__file__).with_name("pictures")
OPENING = "<svg "


def picture_names() -> tuple[str, ...]:
    """Every drawing there is."""
    return tuple(sorted(path.stem for path in PICTURES.glob("*.svg")))


def draw(name: str, words: Words) -> str:
    """The drawing as SVG to stand in a page, named and described in the person's language.

    Raises `LessonsProblem` for a name that is not there.
    """
    title = escape(words.say("lessons", f"picture.{name}.title"))
    shows = escape(words.say("lessons", f"picture.{name}.shows"))
    ids = f"picture-{name}-title", f"picture-{name}-shows"
    named = f'role="img" aria-labelledby="{" ".join(ids)}" '
    told = f'\n  <title id="{ids[0]}">{title}</title>\n  <desc id="{ids[1]}">{shows}</desc>'
    opening, end, shapes = _shapes(name).partition(">")
    return OPENING + named + opening.removeprefix(OPENING) + end + told + shapes


@lru_cache(maxsize=32)
def _shapes(name: str) -> str:
    if name not in picture_names():
        raise LessonsProblem(f"No drawing {name!r}. There are: {', '.join(picture_names())}.")
    return (PICTURES / f"{name}.svg").read_text(encoding="utf-8")
