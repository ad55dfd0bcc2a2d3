"""What stands in a cell of a clinic's table."""

from __future__ import annotations

from datetime import date

from backstride.heart.fields import JSON
from backstride.web.clinic.models import Grant
from backstride.web.pages.table_file import safe

NOT_SHARED = "not_shared"
WHO = ("person", "called")


def who(given: Grant) -> dict[str, str]:
    """The columns by which a row is known: an id that never changes, and the name that the clinic knows."""
    return {"person": str(given.participant_id), "called": safe(given.called)}


def cell(value: JSON | date) -> str:
    """A value; nothing where nothing was told. Words are never taken for a formula, numbers have a point."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:g}" if isinstance(value, float) else safe(f"{value}")


def shared(value: JSON, is_shared: bool) -> str:
    """A cell of what a person may keep to themselves."""
    return cell(value) if is_shared else NOT_SHARED
