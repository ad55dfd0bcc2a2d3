"""Small journals to type at: the entries, and how they are written to a file."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from backstride.book.counter_example import answers_that_open_all
from backstride.heart.fields import JSON

Told = dict[str, JSON]


def entry(number: int, kind: str, at: str, by: str = "participant", **says: JSON) -> Told:
    """One entry; `number` makes its id."""
    return {"id": f"00000000-0000-4000-8000-{number:012}", "kind": kind, "at": at, "by": by, **says}


ENROLLED = entry(
    1,
    "enrolled",
    "2026-03-02T08:00:00+01:00",
    programme="walk",
    version="1.0.0",
    zone="Europe/Madrid",
    birth_year=1990,
    back_state="chronic",
    usual_pain=2,
    walk_tolerance_min=20,
    days=["mon", "tue", "wed", "thu", "fri"],
)
SCREENED = entry(
    2,
    "screened",
    "2026-03-02T08:05:00+01:00",
    questionnaire="screening-1",
    answers=answers_that_open_all(),
)
WALKED = entry(
    3,
    "session_done",
    "2026-03-02T18:00:00+01:00",
    minutes=16,
    ended="done",
    pain={"before": 2, "worst": 3},
    legs="none",
)
SETTLED_MORNING = entry(4, "morning_after", "2026-03-03T07:30:00+01:00", pain=2, back_to_usual=True)
NUMB = entry(5, "symptom_reported", "2026-03-04T09:00:00+01:00", symptoms=["saddle_numbness"])

ON_TRACK = (ENROLLED, SCREENED, WALKED, SETTLED_MORNING)
STOPPED = (*ON_TRACK, NUMB)


def lines(entries: Sequence[Told]) -> str:
    """Entries as a journal holds them."""
    return "".join(f"{json.dumps(each, ensure_ascii=False)}\n" for each in entries)


def write_journal(path: Path, entries: Sequence[Told]) -> Path:
    """A journal file."""
    path.write_text(lines(entries), encoding="utf-8")
    return path
