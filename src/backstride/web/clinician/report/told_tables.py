"""The rows of sessions and contacts: what counts of each journal, corrections followed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from backstride.heart.entries import Entry
from backstride.heart.journal import open_diary
from backstride.web.clinic.models import Grant
from backstride.web.clinician.names import names_at
from backstride.web.clinician.report.cells import NOT_SHARED, WHO, cell, shared, who
from backstride.web.clinician.report.journals import Journal, journals_of

BESIDE = ("enrolled", "withdrawn")
"""What decides on which local day something was, and what was taken back."""
SESSION_COLUMNS = (
    *WHO,
    "day",
    "minutes",
    "run_minutes",
    "ended",
    "where",
    "effort",
    "pain_before",
    "pain_worst",
    "pain_after",
    "legs_worst",
)
CONTACT_COLUMNS = (*WHO, "day", "contact", "held_by", "notes")
BY = {"clinician": "clinic", "participant": "own"}


def session_rows(grants: Sequence[Grant], now: datetime) -> Iterator[dict[str, str]]:
    """One row for each session that was told."""
    for journal, day, entry in _told("session_done", grants, now):
        yield {**who(journal.given), "day": cell(day), **_session(entry, pain=journal.given.pain)}


def contact_rows(grants: Sequence[Grant], now: datetime) -> Iterator[dict[str, str]]:
    """One row for each contact that was held.

    What a person wrote by themselves is theirs to share, and so is what another clinic noted of them.
    """
    one_of_each = {each.clinic_id: each for each in grants}
    ours = {clinic: names_at(given.clinic) for clinic, given in one_of_each.items()}
    for journal, day, entry in _told("contact_held", grants, now):
        given, by = journal.given, BY.get(entry.by, "own")
        is_ours = by == "clinic" and (entry.who or "") in ours[given.clinic_id]
        notes = shared(entry.says.get("notes"), is_ours or given.notes)
        yield {
            **who(given),
            "day": cell(day),
            "contact": cell(entry.says["contact"]),
            "held_by": by,
            "notes": notes if entry.says.get("notes") else "",
        }


def _told(kind: str, grants: Sequence[Grant], now: datetime) -> Iterator[tuple[Journal, date, Entry]]:
    for journal in journals_of(grants, (kind, *BESIDE)):
        today = now.astimezone(ZoneInfo(journal.given.participant.zone)).date()
        for day, entry in open_diary(journal.entries, today).of(kind):
            yield journal, day, entry


def _session(entry: Entry, *, pain: bool) -> dict[str, str]:
    says, told = entry.says, entry.says["pain"]
    legs = says.get("legs")
    ended = says["ended"] if pain or says["ended"] == "done" else "early"
    pains = {f"pain_{name}": shared(told.get(name), pain) for name in ("before", "worst", "after")}
    return {
        **{name: cell(says.get(name)) for name in ("minutes", "run_minutes", "where", "effort")},
        **pains,
        "ended": cell(ended),
        "legs_worst": _legs(legs) if pain else NOT_SHARED,
    }


def _legs(told: object) -> str:
    """`none` is an answer; so is how sore they were."""
    return cell(told.get("worst")) if isinstance(told, dict) else cell(told)
