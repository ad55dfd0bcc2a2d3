"""What a page is made from beside the journal: the program, its templates, its words and its rules."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

BACKSTRIDE = Path(__file__).parents[3]
MADE_OF = ("locale/**/*.po", "web/templates/**/*", "book/**/*.toml", "book/**/*.md", "book/**/*.svg")


@lru_cache(maxsize=1)
def program_digest() -> str:
    """Changes whenever an update may make a page say something else. Read once: what runs stays the same."""
    return digest_of(version("backstride"), BACKSTRIDE, MADE_OF)


def digest_of(program: str, root: Path, patterns: Iterable[str]) -> str:
    """Of a version, and of what the files below `root` are called and contain."""
    digest = sha256(program.encode())
    for path in sorted(path for each in patterns for path in root.glob(each) if path.is_file()):
        digest.update(repr((path.relative_to(root).as_posix(), path.read_bytes())).encode())
    return digest.hexdigest()[:16]
