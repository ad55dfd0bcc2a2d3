"""A page that is told as data, set as a tagged PDF that a screen reader can follow (PDF/UA-1).

The same gives the same bytes everywhere: only built-in type is used. A template knows what it is told by its
own name: `week.typ` reads `sys.inputs.week`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

NOT_DISPLAYED = "could not be displayed"
"""What the typesetter says of letters that its type does not have."""
NO_LETTER = re.compile(r"[^\n -~\u00a0-\u017f–—‘’“”«»…·→×≥≤−]")
"""What is certainly in its type is kept; the rest gives way where a page could not be made otherwise."""


class NoLetters(ValueError):
    """A page was told letters that the built-in type does not have."""


def typeset(template: Path, told: Mapping[str, Any]) -> bytes:
    """The page. Raises NoLetters, and then nothing is made."""
    return _set(template, _as_json(told))


def typeset_anyway(template: Path, told: Mapping[str, Any]) -> bytes:
    """The page. Letters that its type does not have, in somebody's own words, become question marks."""
    try:
        return typeset(template, told)
    except NoLetters:
        return _set(template, NO_LETTER.sub("?", _as_json(told)))


def _as_json(told: Mapping[str, Any]) -> str:
    return json.dumps(told, ensure_ascii=False)


def _set(template: Path, told: str) -> bytes:
    import typst  # noqa: PLC0415 - only who asks for a page pays for it

    try:
        page: bytes = typst.compile(
            template,
            format="pdf",
            pdf_standards="ua-1",
            ignore_system_fonts=True,
            sys_inputs={template.stem: told},
        )
    except typst.TypstError as trouble:
        if NOT_DISPLAYED not in str(trouble):
            raise
        raise NoLetters from trouble
    return page
