"""ARCHITECTURE.md and the import contracts say the same, in the same words."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
RINGS = TEXT.partition("## The rings")[2].partition("\n## ")[0]


def contracts() -> list[dict[str, Any]]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    found: list[dict[str, Any]] = settings["tool"]["importlinter"]["contracts"]
    return found


def names(line: str) -> list[str]:
    """Ring names in a line of the drawing or of the contract; brackets (not there yet) do not matter."""
    drawn = re.split(r"\s{2,}", line.strip())[0]
    return [name.strip(" ()") for name in drawn.split("|")]


def test_the_sentences_below_the_drawing_are_the_names_of_the_contracts() -> None:
    sentences = re.findall(r"^- (.+)$", RINGS, flags=re.MULTILINE)
    assert sorted(sentences) == sorted(contract["name"] for contract in contracts())


def test_the_drawing_shows_the_rings_in_the_order_of_the_contract() -> None:
    drawing = RINGS.split("```")[1].strip().splitlines()
    layers = next(contract["layers"] for contract in contracts() if contract["type"] == "layers")
    assert [names(line) for line in drawing] == [names(line) for line in layers]


def places(text: str) -> set[str]:
    """Files and folders the text sends a reader to: links, and words in code style that hold a slash."""
    quoted = re.findall(r"`([a-z_/.*{},]+/[a-z_/.*{},A-Z]*)`", text)
    return {*re.findall(r"\]\(([^)]+)\)", text), *quoted}


def exists(place: str) -> bool:
    """Whether a place is there: from the top, or inside the package, where a module goes without `.py`."""
    pattern = re.sub(r"\{[^}]*\}", "*", place).strip("/")
    package = ROOT / "src" / "backstride"
    return any([*ROOT.glob(pattern), *package.glob(pattern), *package.glob(f"{pattern}.py")])


def test_every_place_it_sends_a_reader_to_is_there() -> None:
    named = places(TEXT)
    assert {"GLOSSARY.md", "heart/notation", "docs/safety/"} <= named
    assert sorted(place for place in named if not exists(place)) == []
