"""What the numbers rest on: reads `sources.toml` and names a source in one line.

The file itself explains its keys. A programme file that cites an id which is not here is refused.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, NamedTuple, get_args

from backstride.book.catalogues import languages
from backstride.book.words import Words
from backstride.heart.parameters import Certainty

SOURCES = Path(__file__).with_name("sources.toml")

Kind = Literal[
    "trial",
    "protocol",
    "cohort",
    "laboratory",
    "qualitative",
    "review",
    "consensus",
    "guideline",
    "instrument",
    "reference",
    "leaflet",
    "plan",
    "press",
    "derivation",
    "opinion",
]
TitleIs = Literal["published", "description"]

KINDS: tuple[Kind, ...] = get_args(Kind)
STATUSES: tuple[Certainty, ...] = get_args(Certainty)

SAID_IN_LANGUAGES = ("authors", "title", "pages", "publisher", "measured_on", "limits")
"""What a source may have in other languages than English. Its figures (`says`) stand on no page."""


class Claim(NamedTuple):
    """One thing a source says, in our own words, and how far that has been confirmed."""

    figure: str
    status: Certainty


@dataclass(frozen=True)
class Source:
    """One source. A text that is not known is empty; `year` is then None."""

    id: str
    kind: Kind
    authors: tuple[str, ...]
    title: str
    title_is: TitleIs
    measured_on: str
    status: Certainty
    confirmed_in: tuple[str, ...]
    says: tuple[Claim, ...]
    limits: str
    year: int | None = None
    journal: str = ""
    pages: str = ""
    doi: str = ""
    registry: str = ""
    publisher: str = ""
    others: Mapping[str, Mapping[str, Any]] = field(default_factory=dict, hash=False, repr=False)
    """By language, what stands there instead of the English."""

    @property
    def is_evidence(self) -> bool:
        """Whether it was found outside the project; opinion and our own arithmetic were not."""
        return self.kind not in ("opinion", "derivation")

    def said_in(self, lang: str) -> Source:
        """The same source in that language; what it does not have there stays English."""
        return replace(self, **self.others.get(lang, {}))


class SourcesProblem(ValueError):
    """The file of sources cannot be used; the message says where, why and what would be right."""


@lru_cache(maxsize=8)
def read_sources(path: Path = SOURCES) -> Mapping[str, Source]:
    """Every source by its id, in the order of the file. Raises `SourcesProblem`."""
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SourcesProblem(f"{path}: {error}. It must be a TOML file with one table a source.") from error
    return MappingProxyType(
        {name: _source(f"{path.name} [{name}]", name, table) for name, table in tables.items()}
    )


def cite(source: Source, lang: str) -> str:
    """The source in one line: `Pocovi and others, Lancet 2024`; with its status unless it is `confirmed`."""
    words = Words(lang)
    if not source.is_evidence:
        ours = f"cite.{source.kind}"
        its_own = f"cite.{source.id}"
        return words.say("sources", its_own if words.knows("sources", its_own) else ours)
    citation = _citation(source.said_in(words.lang), words)
    if source.status == "confirmed":
        return citation
    status = words.say("sources", f"status.{source.status}")
    return words.say("sources", "cite.with_status", citation=citation, status=status)


def _citation(source: Source, words: Words) -> str:
    """Authors and journal; without a journal the title as well, without authors the title instead."""
    work = source.title
    if source.authors and source.journal:
        work = _authors(source, words)
    elif source.authors:
        work = words.say("sources", "cite.work", authors=_authors(source, words), title=source.title)
    place = " ".join(part for part in (source.journal, str(source.year or "")) if part)
    return words.say("sources", "cite.work_and_place", work=work, place=place) if place else work


def _authors(source: Source, words: Words) -> str:
    """Surnames of one or two people, the first of more; a body by its full name."""
    first, *others = [_surname(author) for author in source.authors]
    if not others:
        return first
    if len(others) == 1 and others[0] != "et al.":
        return words.say("sources", "authors.two", first=first, second=others[0])
    return words.say("sources", "authors.more", first=first)


def _surname(author: str) -> str:
    """`de Vet HCW` without its initials; a name without initials, such as `NHS`, stays whole."""
    name, _, last = author.rpartition(" ")
    return name if name and len(last) <= 3 and last.isalpha() and last.isupper() else author


def _source(where: str, name: str, table: object) -> Source:
    if not isinstance(table, dict):
        raise SourcesProblem(f"{where}: not a table. Write it as [{name}] with its keys below.")
    try:
        langs = [key for key, value in table.items() if isinstance(value, dict)]
        others = {lang: _other(f"{where[:-1]}.{lang}]", lang, table) for lang in langs}
        known = {key: value for key, value in table.items() if key not in others}
        known["says"] = tuple(_claim(where, said) for said in table["says"])
        for key in ("authors", "confirmed_in"):
            known[key] = tuple(table[key])
        source = Source(id=name, others=MappingProxyType(others), **known)
    except (TypeError, KeyError) as error:
        raise SourcesProblem(f"{where}: {error}. The head of the file lists the keys.") from error
    _refuse_unknown_word(where, "kind", source.kind, KINDS)
    _refuse_unknown_word(where, "status", source.status, STATUSES)
    _refuse_unknown_word(where, "title_is", source.title_is, get_args(TitleIs))
    return source


def _other(where: str, lang: str, table: Mapping[str, Any]) -> Mapping[str, Any]:
    """The texts of a source in another language. A published title has none: it stays as published."""
    _refuse_unknown_word(where, "the language", lang, _other_languages())
    keys = tuple(key for key in SAID_IN_LANGUAGES if key != "title" or table["title_is"] == "description")
    texts = dict(table[lang])
    for key in texts:
        _refuse_unknown_word(where, "a key", key, keys)
    if "authors" in texts:
        texts["authors"] = tuple(texts["authors"])
    return MappingProxyType(texts)


@lru_cache(maxsize=1)
def _other_languages() -> tuple[str, ...]:
    return tuple(lang for lang in languages() if lang != "en")


def _claim(where: str, said: dict[str, Any]) -> Claim:
    _refuse_unknown_word(where, "status in says", said.get("status", "missing"), STATUSES)
    return Claim(**said)


def _refuse_unknown_word(where: str, key: str, word: str, words: tuple[str, ...]) -> None:
    if word not in words:
        raise SourcesProblem(f"{where}: {key} is {word!r}. It must be one of: {', '.join(words)}.")
