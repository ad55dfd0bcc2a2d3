"""Words in a FHIR file, in whatever languages it has them, by the standard's extension for translations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from backstride.heart.fields import JSON

TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation"
LONGEST = 2_000
"""Characters of one text."""

Said = Mapping[str, str]
"""Language to words; "" is the file's own language. Empty where there are no words."""


def said(told: Mapping[str, JSON], key: str) -> Said:
    """The words under a key, with their translations."""
    words = told.get(key)
    if not isinstance(words, str) or not words.strip():
        return {}
    return {"": words.strip()[:LONGEST], **dict(_translations(told.get(f"_{key}")))}


def said_in(words: Said, lang: str) -> str:
    """The words in a language, else in the file's own; empty where there are none."""
    return words.get(lang, words.get("", ""))


def extensions(told: JSON, url: str) -> list[Mapping[str, JSON]]:
    """The extensions of an element with this address."""
    found = told.get("extension") if isinstance(told, dict) else None
    every = found if isinstance(found, list) else []
    return [each for each in every if isinstance(each, dict) and each.get("url") == url]


def values_of(extension: Mapping[str, JSON]) -> dict[str, JSON]:
    """What the parts of an extension say, by the last word of their address."""
    parts = extension.get("extension")
    found = {}
    for part in parts if isinstance(parts, list) else ():
        if isinstance(part, dict) and isinstance(part.get("url"), str):
            found[part["url"]] = value_of(part)
    return found


def value_of(extension: Mapping[str, JSON]) -> JSON:
    """The value of an extension, of whatever type; None where it has none."""
    return next((value for key, value in extension.items() if key.startswith("value")), None)


def _translations(told: JSON) -> Iterator[tuple[str, str]]:
    for each in extensions(told, TRANSLATION):
        parts = values_of(each)
        lang, words = parts.get("lang"), parts.get("content")
        if isinstance(lang, str) and isinstance(words, str) and words.strip():
            yield lang.partition("-")[0].lower(), words.strip()[:LONGEST]
