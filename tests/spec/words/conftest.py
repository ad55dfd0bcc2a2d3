"""A small book of words, so that these pages show the mechanism and not today's sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from backstride.book.words import Words

HEADER = """
msgid ""
msgstr ""
"Language: {lang}\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"""

ENGLISH = """
msgid "dose.up"
msgstr "Walk {minutes} minutes next time."

msgid "next.day"
msgstr "The next session is on {day}."

msgid "next.day_unknown"
msgstr "The next session is not set yet."

msgid "run.length"
msgstr "Run {longest_s} at a stretch."

msgid "letter.symptoms"
msgstr "New: {symptoms}."

msgid "settled.in_a_row"
msgid_plural "settled.in_a_row (plural)"
msgstr[0] "One settled session."
msgstr[1] "{count} settled sessions."

msgid "born"
msgstr "Born in {birth_year}."
"""

SPANISH = """
msgid "dose.up"
msgstr "La próxima vez, camine {minutes} minutos."

msgid "next.day"
msgstr "La próxima sesión es el {day}."

msgid "next.day_unknown"
msgstr "La próxima sesión aún no tiene fecha."

msgid "run.length"
msgstr "Corra {longest_s} seguidos."

msgid "letter.symptoms"
msgstr "Nuevo: {symptoms}."

msgid "settled.in_a_row"
msgid_plural "settled.in_a_row (plural)"
msgstr[0] "Una sesión asentada."
msgstr[1] "{count} sesiones asentadas."

msgid "born"
msgstr "Nació en {birth_year}."
"""


@pytest.fixture
def locale(tmp_path: Path) -> Path:
    """A folder of catalogues with one domain, `rules`, not compiled."""
    for lang, sentences in (("en", ENGLISH), ("es", SPANISH)):
        folder = tmp_path / lang / "LC_MESSAGES"
        folder.mkdir(parents=True)
        (folder / "rules.po").write_text(HEADER.format(lang=lang) + sentences, encoding="utf-8")
    return tmp_path


@pytest.fixture
def english(locale: Path) -> Words:
    return Words("en", strict=True, locale=locale)


@pytest.fixture
def spanish(locale: Path) -> Words:
    return Words("es", strict=True, locale=locale)
