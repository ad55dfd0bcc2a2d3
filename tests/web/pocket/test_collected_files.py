"""Static files as an instance serves them: scripts find what they import, and the frame stays small."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import override_settings

from backstride.web.settings import STORAGES

OURS = Path(__file__).parents[3] / "src" / "backstride" / "web" / "static" / "backstride"
IMPORTED = re.compile(r'\b(?:from|import)\s*\(?\s*"(\.[^"]+)"')
AT_ONCE = re.compile(r'\b(?:from|import)\s*"(\.[^"]+)"')
COMMENT = re.compile(r"/\*.*?\*/|^\s*//[^\n]*", re.DOTALL | re.MULTILINE)
FRAME = ("page.js", "over_a_switch.js")
MOST_BYTES = 12_000
"""Of all scripts that every page loads, compressed."""


def imports_of(script: Path, pattern: re.Pattern[str] = IMPORTED) -> list[Path]:
    """What a script imports; without what only a comment names."""
    text = COMMENT.sub("", script.read_text(encoding="utf-8"))
    return [(script.parent / name).resolve() for name in pattern.findall(text)]


def with_all_it_imports(script: Path, seen: dict[Path, None]) -> dict[Path, None]:
    if script not in seen:
        seen[script] = None
        for each in imports_of(script, AT_ONCE):
            with_all_it_imports(each, seen)
    return seen


def scripts(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*.js")) if path.name != "worker.js")


@pytest.fixture
def collected(tmp_path: Path) -> Path:
    """The folder that `collectstatic` fills, with the storage of an instance."""
    with override_settings(STATIC_ROOT=tmp_path, STORAGES=STORAGES):
        call_command("collectstatic", verbosity=0, interactive=False)
    return tmp_path / "backstride"


def test_every_script_finds_what_it_imports_under_its_changed_name(collected: Path) -> None:
    hashed = [path for path in scripts(collected) if re.search(r"\.[0-9a-f]{12}\.js$", path.name)]
    assert len(hashed) >= len(list(scripts(OURS)))
    assert [
        f"{path.name}: {each.name}"
        for path in hashed
        for each in imports_of(path)
        if not (each.is_file() and re.search(r"\.[0-9a-f]{12}\.js$", each.name))
    ] == []


def test_no_script_imports_itself_by_way_of_others() -> None:
    rings = [
        path.name
        for path in scripts(OURS)
        for each in imports_of(path)
        if path.resolve() in with_all_it_imports(each, {})
    ]
    assert rings == []


def test_a_browser_is_sent_the_script_without_its_comments(collected: Path) -> None:
    for script in scripts(OURS):
        sent = (collected / script.relative_to(OURS)).read_text(encoding="utf-8").splitlines()
        assert sent == list(code_in(script)), script.name


def code_in(script: Path) -> Iterator[str]:
    """The lines that are no comment."""
    is_comment = False
    for line in script.read_text(encoding="utf-8").splitlines():
        is_comment = is_comment or bool(re.match(r"\s*/\*\*((?!\*/).)*(\*/\s*)?$", line))
        if not (is_comment or line.lstrip().startswith("//")):
            yield line
        is_comment = is_comment and not line.rstrip().endswith("*/")


def test_what_every_page_loads_is_small(collected: Path) -> None:
    seen: dict[Path, None] = {}
    for name in FRAME:
        with_all_it_imports((collected / name).resolve(), seen)
    weights = {path.name: len(gzip.compress(path.read_bytes())) for path in seen}
    assert len(weights) > len(FRAME)
    assert sum(weights.values()) <= MOST_BYTES, weights
