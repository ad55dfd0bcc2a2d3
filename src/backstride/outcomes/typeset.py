"""A page that is told as JSON, set as a tagged PDF that a screen reader can follow (PDF/UA-1)."""

from __future__ import annotations

import re
from pathlib import Path

NOT_DISPLAYED = "could not be displayed"
"""What the typesetter says of letters that its type does not have."""
NO_LETTER = re.compile(r"[^\n -~\u00a0-\u017f–—‘’“”«»…·→×≥≤−]")
"""What is certainly in its type is kept; the rest gives way where a page could not be made otherwise."""


def typeset(template: Path, name: str, told: str) -> bytes:
    """The template, with what it is told under a name.

    The same gives the same bytes everywhere: only built-in type is used. Letters that it does not have, in
    somebody's own words, become question marks.
    """
    import typst  # noqa: PLC0415 - only who asks for a page pays for it

    try:
        return _compiled(template, name, told)
    except typst.TypstError as trouble:
        if NOT_DISPLAYED not in str(trouble):
            raise
        return _compiled(template, name, NO_LETTER.sub("?", told))


def _compiled(template: Path, name: str, told: str) -> bytes:
    import typst  # noqa: PLC0415 - see above

    page: bytes = typst.compile(
        template,
        format="pdf",
        pdf_standards="ua-1",
        ignore_system_fonts=True,
        sys_inputs={name: told},
    )
    return page
