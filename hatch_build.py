"""Compile the word catalogues (.po to .mo) whenever the package is built or installed.

Compiled catalogues are not kept in git, so every wheel and every set-up makes them anew from the text files.
`python hatch_build.py` does the same by hand.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

LOCALE = Path(__file__).parent / "src" / "backstride" / "locale"


def compile_catalogue(source: Path) -> Path:
    """Write the .mo file beside one .po file and return its path; a malformed .po raises, with its line."""
    with source.open("rb") as text:
        catalogue = read_po(text, locale=source.parts[-3], abort_invalid=True)
    target = source.with_suffix(".mo")
    with target.open("wb") as binary:
        write_mo(binary, catalogue)
    return target


def compile_catalogues(folder: Path = LOCALE) -> list[Path]:
    """Compile every catalogue below `folder`; return the files written."""
    return [compile_catalogue(source) for source in sorted(folder.glob("*/LC_MESSAGES/*.po"))]


class CompileCatalogues(BuildHookInterface[Any]):
    """Hatch calls this before it collects files."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Compile before the files of the wheel are collected."""
        compile_catalogues(Path(self.root) / "src" / "backstride" / "locale")


if __name__ == "__main__":
    compile_catalogues()
