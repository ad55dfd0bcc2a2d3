"""Where the sentences lie: `.po` files that people edit, `.mo` files that the program reads.

    locale/<language>/LC_MESSAGES/<domain>.po       text, kept in git
    locale/<language>/LC_MESSAGES/<domain>.mo       compiled from it by set-up and build, never kept

The msgid is not an English sentence but an id (`progression.step_up`), the same in every language. A sentence
that changes with a number has `msgid_plural "<id> (plural)"` and takes the number from its figure `count`.
Figures stand in the sentence as plain names in braces: `{minutes}`.

This module needs the standard library and Babel, and nothing else of Backstride, so that set-up and build
scripts can use it before the package is installed. Babel is imported only where a `.po` file is read.
"""

from __future__ import annotations

import contextlib
import re
import struct
from collections import Counter
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO, StringIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

LOCALE = Path(__file__).resolve().parents[1] / "locale"
TEXTS = "*/LC_MESSAGES/*.po"
PLURAL = " (plural)"
PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}")

LINE = re.compile(
    r"""\s* ( [#].*                                                            # a remark
           | (msgctxt\s+ | msgid\s+ | msgid_plural\s+ | msgstr(\[\d+\])?\s+)?  # a keyword, or none
             " (\\. | [^"\\])* "                                              # its text
           )? \s*""",
    re.VERBOSE,
)

EDITED_AFTER_S = 2.0
"""How much newer (seconds) a .po must be than its .mo to count as edited: installers write both at once."""


class CatalogueProblem(ValueError):
    """A catalogue cannot be used; the message says which file, where in it, why, and what would be right."""


class Sentence(NamedTuple):
    """One entry of a catalogue: its id and its text, or one text for each plural form."""

    id: str
    plural_id: str
    texts: tuple[str, ...]
    fuzzy: bool

    @property
    def placeholders(self) -> frozenset[str]:
        """The names of the figures it shows, in any of its forms."""
        return frozenset(name for text in self.texts for name in PLACEHOLDER.findall(text))


def languages(locale: Path = LOCALE) -> tuple[str, ...]:
    """The languages there are sentences in, such as `("en", "es")`."""
    return tuple(sorted(folder.parent.name for folder in locale.glob("*/LC_MESSAGES")))


def read_catalogue(po: Path) -> tuple[Sentence, ...]:
    """Every sentence of one `.po` file, in its order. Raises `CatalogueProblem`."""
    found = []
    for message in _parse(po):
        first, *plural = _texts(message.id)
        if first:  # the entry without an id is the header
            found.append(Sentence(first, "".join(plural), _texts(message.string or ""), message.fuzzy))
    return tuple(found)


def compile_catalogue(po: Path) -> bytes:
    """The compiled form of one `.po` file. Raises `CatalogueProblem`."""
    from babel.messages.mofile import write_mo  # noqa: PLC0415 - costs 20 ms, and is rarely needed

    compiled = BytesIO()
    write_mo(compiled, _parse(po))
    return compiled.getvalue()


def compile_catalogues(locale: Path = LOCALE) -> list[Path]:
    """Compile every catalogue of a locale folder; return the `.mo` files written.

    All are read before the first is written, and each is put in place whole. Raises `CatalogueProblem`, also
    where there is nothing to compile.
    """
    compiled = {po.with_suffix(".mo"): compile_catalogue(po) for po in sorted(locale.glob(TEXTS))}
    if not compiled:
        raise CatalogueProblem(f"{locale}: no {TEXTS} here. Give the folder that holds the languages.")
    for mo, content in compiled.items():
        unfinished = mo.with_suffix(".mo.part")
        unfinished.write_bytes(content)
        unfinished.replace(mo)
    return list(compiled)


@lru_cache(maxsize=64)
def load_catalogue(lang: str, domain: str, locale: Path = LOCALE) -> NullTranslations:
    """The sentences of one language and domain, ready to be looked up.

    The `.mo` where it is there, sound and not older than its `.po`; else the `.po`, compiled in memory, so
    that a checkout works before set-up and an edit counts from the next start. Raises `CatalogueProblem` when
    neither can be used.
    """
    po = locale / lang / "LC_MESSAGES" / f"{domain}.po"
    mo = po.with_suffix(".mo")
    if mo.exists() and not _edited_since(po, mo):
        # A damaged file shows itself as one of these; then the text beside it serves.
        with contextlib.suppress(OSError, ValueError, LookupError, struct.error), mo.open("rb") as compiled:
            return GNUTranslations(compiled)
    return GNUTranslations(BytesIO(compile_catalogue(po)))


def _edited_since(po: Path, mo: Path) -> bool:
    return po.exists() and po.stat().st_mtime > mo.stat().st_mtime + EDITED_AFTER_S


def _parse(po: Path) -> Catalog:
    from babel.messages.pofile import read_po  # noqa: PLC0415 - costs 20 ms, and is rarely needed

    try:
        text = po.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise CatalogueProblem(f"{po}: no such catalogue. Write it, or correct the domain's name.") from error
    except UnicodeDecodeError as error:
        raise CatalogueProblem(f"{po}: not UTF-8 ({error.reason}). Save it as UTF-8.") from error
    _refuse_odd_lines(po, text)
    _refuse_repeated_ids(po, text)
    return read_po(StringIO(text), locale=po.parts[-3])


def _texts(content: str | list[str] | tuple[str, ...]) -> tuple[str, ...]:
    return (content,) if isinstance(content, str) else tuple(content)


def _refuse_odd_lines(po: Path, text: str) -> None:
    """Babel drops quotes and lines that are not as they should be; a person would look for them in vain."""
    for number, line in enumerate(text.splitlines(), 1):
        if not LINE.fullmatch(line):
            right = 'Write msgid "..." or msgstr "...", text in straight quotes, with \\" for a quote inside.'
            raise CatalogueProblem(
                f"{po}, line {number}: {line.strip()!r} is no line of a catalogue. {right}"
            )


def _refuse_repeated_ids(po: Path, text: str) -> None:
    """Babel keeps the first of two entries with one id in silence; a person would edit the other in vain."""
    counted = Counter(re.findall(r'^msgid "(.+)"$', text, re.MULTILINE))
    repeated = [entry for entry, times in counted.items() if times > 1]
    if repeated:
        raise CatalogueProblem(f"{po}: two entries for {', '.join(repeated)}. Keep one of each.")
