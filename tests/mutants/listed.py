"""The page of faults that no test can see: people read it, and so does `make mutants`.

A fault stands there as a piece of a difference, under a heading that says why it cannot be seen:

    ```diff
    @@ clocks.gap @@
    - as it is
    + as it would be with the fault
    ```
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from tests.mutants.planted import Fault

PAGE = Path("docs/explanation/faults-no-test-can-see.md")


class Listed(NamedTuple):
    """A fault by its place and its change: its number would move with the code."""

    place: str
    change: tuple[str, ...]


def read_listed(page: str) -> Iterator[Listed]:
    """The faults listed on a page."""
    for block in re.findall(r"^```diff\n(.*?)^```", page, flags=re.MULTILINE | re.DOTALL):
        for piece in re.split(r"^@@ ", block, flags=re.MULTILINE)[1:]:
            head, *lines = piece.splitlines()
            yield Listed(head.removesuffix(" @@"), tuple(line for line in lines if line))


def as_listed(fault: Fault) -> Listed:
    """What a fault is listed as."""
    return Listed(fault.place, fault.change)


def write_listed(some: Iterable[Listed]) -> str:
    """Faults as they are to stand on the page."""
    return "\n".join(line for each in some for line in (f"@@ {each.place} @@", *each.change))
