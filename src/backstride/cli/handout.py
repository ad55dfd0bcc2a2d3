"""`backstride handout`: a session to carry, as a file for a player, a watch, a treadmill or a calendar."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from backstride.book.decision_in_words import describe_session
from backstride.book.words import Words
from backstride.cli.answer import Answer
from backstride.cli.handout_file import earlier_file, write_file
from backstride.cli.handout_forms import Asked, form_of
from backstride.cli.handout_page import Written, handout_page
from backstride.cli.handout_source import (
    Journal,
    from_journal,
    from_programme,
    handout_refusals,
    is_programme,
    read_journal,
    why_waiting,
)
from backstride.cli.today import day_here
from backstride.handouts.given import Stood
from backstride.handouts.says import says
from backstride.heart.fields import JSON


def answer(asked: Namespace, words: Words) -> Answer:
    """The handout, written. Raises Refused; then nothing is written but what that says."""
    on, journal = asked.on or day_here(), None
    if is_programme(asked.source):
        given, programme = from_programme(asked, on, words)
    else:
        journal = read_journal(asked, on, words)
        _refuse_waiting(asked, journal, words)
        given, programme = from_journal(asked, journal, words), journal.course.programme
    path = Path(asked.file)
    earlier = earlier_file(path, asked, words)
    with handout_refusals(asked.source, words):
        form = form_of(Asked(asked, given, programme, journal, earlier), words)
    replaced = path.exists()
    size = write_file(path, form.pieces, words)
    made = Written(asked.to, str(path), size, given, form.events)

    def page() -> Iterator[str]:
        return handout_page(made, words)

    return Answer(_document(made, replaced, on, words), page)


def _refuse_waiting(asked: Namespace, journal: Journal, words: Words) -> None:
    """Where sessions wait there is none to carry; a calendar made earlier is told so first."""
    refused = why_waiting(asked, journal, words)
    if refused and asked.to == "ics":
        from backstride.cli.handout_calendar import cancel_all  # noqa: PLC0415 - a calendar alone needs it

        refused = cancel_all(refused, asked, journal, words)
    if refused:
        raise refused


def _document(made: Written, replaced: bool, on: date, words: Words) -> dict[str, JSON]:
    given = made.given
    return {
        "on": on.isoformat(),
        "to": made.to,
        "file": made.file,
        "bytes": made.size,
        "replaced": replaced,
        "programme": given.programme.id,
        "version": given.programme.version,
        "stage": given.stage,
        "how": given.how,
        "what_for": given.what_for,
        "day": given.day.isoformat() if given.day else None,
        "session": describe_session(given.session),
        "decision": _stood(given.stood),
        "notes": list(says(given, words).notes),
        "events": made.events,
    }


def _stood(stood: Stood | None) -> dict[str, JSON] | None:
    if stood is None:
        return None
    until = stood.good_until.isoformat() if stood.good_until else None
    return {"digest": stood.digest, "rules": list(stood.rules), "good_until": until}
