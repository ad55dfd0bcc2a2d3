"""Writes the pages that are generated from the code, so that none says something else than the program does.

    python -m docs.generate          from the repository: write them all

To add a page: a pure function that returns its whole text, and a line in PAGES. A test compares every page
with what its function says now.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from backstride.book.check_ins.page import check_ins_page
from backstride.book.choices.page import choices_page
from backstride.book.coaching.page import coaching_page
from backstride.book.lessons.page import lessons_page
from backstride.book.measures.page import measures_page
from backstride.book.programmes import list_programmes, read_programme
from backstride.book.programmes_page import programmes_page
from backstride.book.recurrence.page import recurrence_page
from backstride.book.screening import read_questionnaire
from backstride.book.screening_page import screening_page
from backstride.book.starts_page import starts_page
from backstride.book.weather.page import weather_page
from backstride.cli.reference import cli_page
from backstride.cli.schemas import all_schemas, schema_page
from backstride.simulation.false_alarms_page import false_alarms_page
from tests.cli.page_of_bad_input import page_of_bad_input
from tests.spec.programmes.page_of_mistakes import page_of_mistakes

DOCS = Path(__file__).parent

PAGES: dict[str, Callable[[], str]] = {
    "explanation/coaching-guide.md": coaching_page,
    "explanation/false-alarms.md": lambda: false_alarms_page(DOCS / "explanation" / "false-alarms.json"),
    "reference/bad-input.md": page_of_bad_input,
    "reference/bad-programme-files.md": page_of_mistakes,
    "reference/check-ins.md": check_ins_page,
    "reference/choices.md": choices_page,
    "reference/cli.md": cli_page,
    "reference/lessons.md": lessons_page,
    "reference/measures.md": measures_page,
    "reference/programmes.md": lambda: programmes_page(list_programmes()),
    "reference/recurrence.md": recurrence_page,
    "reference/screening.md": lambda: screening_page(read_questionnaire()),
    "reference/weather.md": weather_page,
    "reference/starts.md": lambda: starts_page(read_programme("walk")),
    **{f"reference/schemas/{name}": partial(schema_page, name) for name in all_schemas()},
}
"""Each page by its path in docs/, and what writes it."""


def main() -> None:
    """Write every page."""
    for name, text_of in PAGES.items():
        path, text = DOCS / name, text_of()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
