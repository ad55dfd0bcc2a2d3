"""Brings a restored instance up to date and replays every journal in it, in a process of its own.

    python -m backstride.web.backup.replayed

It prints JSON: how many `journals` and `entries`; standings that are `alike`, that `differ`, that were made
`by_other_rules` (then there is nothing to compare with: they are made anew when they are asked for, as where
a clinic's own programme may be followed no more, or again); journals that cannot be replayed (`broken`).
"""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date

    from backstride.heart.rulebook import RuleBook
    from backstride.web.journals.models import Participant

FOUND = ("journals", "entries", "alike", "differ", "by_other_rules", "broken")


def main() -> None:
    """Migrate, replay, print."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backstride.web.settings")
    import django  # noqa: PLC0415 - only now is there a key to read

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415

    call_command("migrate", verbosity=0, interactive=False)
    found = replay_all()
    sys.stdout.write(json.dumps({name: found[name] for name in FOUND}))


def replay_all() -> Counter[str]:
    """Every journal of the instance."""
    from backstride.web.journals.models import Entry, Participant  # noqa: PLC0415

    found = Counter({"entries": Entry.objects.count()})
    for person in Participant.objects.select_related("standing").iterator():
        found["journals"] += 1
        found[_compared(person)] += 1
    return found


def _compared(person: Participant) -> str:
    """How a journal, replayed to the day of its standing, compares with it."""
    from backstride.heart.entries import JournalRefused  # noqa: PLC0415
    from backstride.heart.rulebook import NotInTheBook  # noqa: PLC0415
    from backstride.web.journals import kept_as_json  # noqa: PLC0415
    from backstride.web.journals.rulebook import is_of_this_book  # noqa: PLC0415
    from backstride.web.journals.rules_version import rules_version  # noqa: PLC0415

    standing = getattr(person, "standing", None)
    if standing is None:
        return "not_settled"
    try:
        book = _book_of(person)
        replayed = _replayed_to(person, standing.on, book)
    except (JournalRefused, NotInTheBook, ValueError, KeyError):
        return "broken"
    if standing.rules_version != rules_version():
        return "by_other_rules"
    if not is_of_this_book(kept_as_json.read(standing.course), book):
        return "by_other_rules"
    return "alike" if replayed == json.loads(standing.course)["decision"] else "differ"


def _book_of(person: Participant) -> RuleBook:
    from backstride.web import clock  # noqa: PLC0415
    from backstride.web.journals.rulebook import rulebook_of  # noqa: PLC0415

    return rulebook_of(person.pk, clock.now())


def _replayed_to(person: Participant, day: date, book: RuleBook) -> Any:
    """The decision on a day, out of the journal alone, as it is kept."""
    from backstride.heart.course import replay  # noqa: PLC0415
    from backstride.web.journals import kept_as_json  # noqa: PLC0415
    from backstride.web.journals.journal_of import entries_of  # noqa: PLC0415
    from backstride.web.journals.kept import keep  # noqa: PLC0415

    journal = list(entries_of(person.pk))
    kept = keep(replay(journal, book, day), journal, person.zone)
    return json.loads(kept_as_json.write(kept))["decision"]


if __name__ == "__main__":
    main()
