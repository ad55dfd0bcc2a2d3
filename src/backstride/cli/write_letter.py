"""Writes the letter that a person takes to a doctor: a page to print, or plain text."""

from __future__ import annotations

from pathlib import Path

from backstride.book.words import Words
from backstride.cli.answer import Refused, Wrong
from backstride.cli.files import cannot_write
from backstride.handouts.letter import Letter, Screened, letter, letter_text
from backstride.handouts.whole import write_whole
from backstride.heart.clearance import Clearance

FORMS = (".pdf", ".txt")


def write_letter(path: Path, screened: Screened, clearance: Clearance, words: Words) -> None:
    """Write the letter, whole or not at all. Raises Refused."""
    form = path.suffix.lower()
    if form not in FORMS:
        what = words.say("cli", "letter.no_such_form", form=form or path.name)
        raise Refused(Wrong(str(path), what, words.say("cli", "one_of", words=list(FORMS))))
    content = _content(letter(screened, clearance, words), form)
    try:
        write_whole([content], path)
    except OSError as error:
        raise cannot_write(path, error, words) from error


def _content(written: Letter, form: str) -> bytes:
    if form == ".txt":
        return letter_text(written).encode()
    from backstride.handouts.letter_page import letter_pdf  # noqa: PLC0415 - only a page needs the typesetter

    return letter_pdf(written)
