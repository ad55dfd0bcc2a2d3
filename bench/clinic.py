"""How quick a clinic's list is, and the question who may see whom, alone and among others; a look ahead."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator

from bench.row import Row, bounded
from bench.web import python
from tests.postgres import server


def clinic_rows(followed: int, others: int, times: int, sessions: int) -> Iterator[Row]:
    """On SQLite and on PostgreSQL."""
    size = (followed, others, times, sessions)
    with tempfile.TemporaryDirectory() as folder:
        yield from inside_rows("SQLite", {"BACKSTRIDE_DATA": folder}, size)
    with tempfile.TemporaryDirectory() as folder, server() as address:
        yield from inside_rows("PostgreSQL", {"BACKSTRIDE_DATA": folder, "DATABASE_URL": address}, size)


def inside_rows(engine: str, places: dict[str, str], size: tuple[int, int, int, int]) -> Iterator[Row]:
    """What a process inside the app measures."""
    environ = {**os.environ, **places, "DJANGO_SETTINGS_MODULE": "backstride.web.settings"}
    python(["-m", "backstride.web.prepare"], environ)
    told = json.loads(python(["-m", "bench.clinic_inside", *map(str, size)], environ))
    among = f"{told['followed']:,} people followed among {told['people']:,}: {engine}"
    yield bounded(f"a clinic's list, {among}", told["list_ms"], 100, "ms")
    yield bounded(f"that list / the same people alone: {engine}", told["list_ratio"], 2, "×")
    yield Row(f"a clinic's list, queries: {engine}", str(told["queries"]), "the same for every number")
    yield bounded(f"whether a clinician may see somebody, {among}", told["may_ms"], 5, "ms")
    yield bounded(f"that / the same people alone: {engine}", told["may_ratio"], 2, "×")
    yield bounded(f"what a change will do, after a year: {engine}", told["foreseen_ms"], 1500, "ms", 0)
    yield Row(f"that / reading and replaying the year: {engine}", f"{told['foreseen_ratio']:.0f} ×")
