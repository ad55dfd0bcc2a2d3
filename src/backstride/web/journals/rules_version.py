"""Which rules a standing was made by: when the program is renewed, every standing is made anew once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

import backstride

RULES = (
    "heart/**/*.py",
    "book/*.toml",
    "book/check_ins/*.*",
    "book/laws_checked.py",
    "book/programme_*.py",
    "book/choices/*.*",
    "book/lessons/*.py",
    "book/measures/*.toml",
    "book/measures/*.py",
    "book/programmes/**/*.toml",
    "book/recurrence/*.py",
    "book/recurrence/*.toml",
    "book/screening/*.toml",
    "handouts/given.py",
    "outcomes/asked.py",
    "web/clinic/granting.py",
    "web/contacts/*.py",
    "web/journals/*.py",
)


@lru_cache(maxsize=1)
def rules_version() -> str:
    """A digest of everything that makes a decision (64 hexadecimal digits)."""
    digest = sha256()
    for path in _files():
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _files() -> Iterator[Path]:
    home = Path(backstride.__file__).parent
    for pattern in RULES:
        yield from sorted(home.glob(pattern))
