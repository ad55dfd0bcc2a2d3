"""The page “As it is heard”: the walk in English, written down, to be read by a person."""

from __future__ import annotations

import re
from pathlib import Path

from tests.web.browser.heard.walk import SCENES

PAGE = Path(__file__).parents[4] / "docs" / "explanation" / "as-it-is-heard.md"
HEAD = """\
# As it is heard

What somebody hears who goes through Backstride with a screen reader, page by page, in the order in which it
is read. Nobody wrote it down by hand: it is Chromium's accessibility tree, from which every screen reader
speaks. Each says it in words of its own (“heading level 1”, “level 1 heading”), and goes on by keys of its
own: from heading to heading, from control to control, or through everything.

- In bold stands what a thing is and which state it is in; then what it is called; after a dash, what
  describes it.
- Answers of which one can be chosen stand in one line, although each is a control of its own.
- What stands round every page (its head, what the device keeps, the menu) is written only where it is new.
- “Said when it changes” waits until the reader pauses. “Said at once” does not: emergency advice, and what
  is wrong.
- Of long lists and tables only the beginning is written down.

The walk is a test, in English and in Spanish: `tests/web/browser/test_as_it_is_heard.py`. It fails where a
level of heading is left out, where two controls that do different things are called alike, where an error
is not come to and not said beside its question, where a picture has no words, where numbers do not say what
0 and 10 mean, where the Tab key leaves the order of reading. It fails, too, where this page is not what is
heard now. To write it again:

    WRITE_AS_IT_IS_HEARD=1 .venv/bin/pytest tests/web/browser/test_as_it_is_heard.py

A tree is not yet a voice. Nobody who uses NVDA, JAWS, VoiceOver or TalkBack every day has tried these
pages; where they hear something else, that is a mistake worth reporting.
"""


def written(name: str) -> str:
    """What the page says of a scene."""
    return _scenes().get(name, "")


def write(name: str, text: str) -> None:
    """Put a scene into the page, in its place."""
    scenes = {**_scenes(), name: text}
    parts = [HEAD, *(f"## {each.name}\n\n{scenes.get(each.name, '')}" for each in SCENES)]
    PAGE.write_text("\n".join(parts), encoding="utf-8")


def _scenes() -> dict[str, str]:
    page = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
    parts = re.split(r"^## (.+)\n\n", page, flags=re.MULTILINE)[1:]
    return {name: text.rstrip("\n") + "\n" for name, text in zip(parts[::2], parts[1::2], strict=True)}
