"""Minutes out of a recording: people see and change whole ones; the journal keeps the file's exact ones."""

from __future__ import annotations

import math

from django.http import QueryDict

from backstride.book.figures_in_words import about

FROM_FILE = "read_"
"""Before a field's name: the hidden field with what a file filled in, so that another file may replace it."""
MINUTES = ("minutes", "run_minutes")


def shown(name: str, exact: str) -> str:
    """What a field shows of what a file told."""
    if name not in MINUTES:
        return exact
    try:
        minutes = float(exact)
    except ValueError:
        return exact
    return f"{about(minutes):g}" if math.isfinite(minutes) else exact


def is_as_read(form: QueryDict, name: str) -> bool:
    """Whether a field still says what a file filled in."""
    exact = form.get(f"{FROM_FILE}{name}", "")
    return bool(exact) and form.get(name, "").strip() == shown(name, exact)


def with_exact_minutes(form: QueryDict) -> QueryDict:
    """The form with the file's own minutes, where nobody has changed what it shows of them."""
    exact = form.copy()
    for name in MINUTES:
        if is_as_read(form, name):
            exact[name] = str(form[f"{FROM_FILE}{name}"])
    return exact


def show_about(form: QueryDict) -> None:
    """Show minutes that are too exact for people as people say them, and keep the exact ones beside."""
    for name in MINUTES:
        exact = str(form.get(name, ""))
        if shown(name, exact) != exact:
            form[name], form[f"{FROM_FILE}{name}"] = shown(name, exact), exact
