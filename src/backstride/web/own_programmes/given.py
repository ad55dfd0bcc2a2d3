"""Who may be given which version: people of the clinic that wrote it, while it holds the laws of today."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple
from uuid import UUID

from django.db.models import QuerySet

from backstride.heart.entries import Entry, JournalRefused, Problem
from backstride.heart.rulebook import NotInTheBook
from backstride.web.clinic.models import Clinic
from backstride.web.journals.rules_version import rules_version
from backstride.web.own_programmes.models import OwnVersion
from backstride.web.own_programmes.named import is_own

NAMES_ONE = ("enrolled", "programme_changed")


class Assignable(NamedTuple):
    """A version that can be given, as `programme_changed` names it; its names by language."""

    programme: str
    version: str
    names: dict[str, str]


def assignable(clinic: Clinic) -> list[Assignable]:
    """Of each programme of a clinic the newest version that can be given, by its id."""
    rows = _usable(OwnVersion.objects.filter(clinic=clinic)).order_by("programme", "number")
    newest = {row.programme: row for row in rows.select_related("kept")}
    return [Assignable(row.programme, row.kept.version, row.names) for row in newest.values()]


def refuse_what_nobody_gave(entry: Entry) -> None:
    """An own programme comes by a clinician of the clinic that wrote it, in a version that can be given.

    Raises JournalRefused.
    """
    name = _own_named_by(entry)
    if name and not _may_give(entry, name):
        what = "a clinic's own programme can be given only by that clinic, in a version that holds every law"
        raise JournalRefused([Problem(0, "programme", what, "a programme and a version that can be given")])


def refuse_what_was_never_theirs(told: Sequence[Entry]) -> None:
    """A journal from elsewhere must know an own programme's digest, as only who was on it does.

    Raises NotInTheBook.
    """
    prescribed = [entry.says["decision"] for entry in told if entry.kind == "prescribed"]
    known = {each.get("programme_sha256") for each in prescribed if isinstance(each, dict)}
    for entry in told:
        name, version = _own_named_by(entry), entry.says.get("version")
        if name and not _of(name, version).filter(kept__sha256__in=known).exists():
            raise NotInTheBook(
                f"'{name}' is a programme of a clinic's own, and is kept only where that clinic is: "
                "the journal can be brought back there, but not to another place."
            )


def own_texts_of(journal: Iterable[Entry]) -> Iterator[tuple[str, str]]:
    """The own programmes that a journal names: a name for a file, and the text."""
    named = {(name, entry.says.get("version", "")) for entry in journal if (name := _own_named_by(entry))}
    for name, version in sorted(named):
        for row in _of(name, version).select_related("kept"):
            yield f"{row.short}-{version}", row.kept.text


def _own_named_by(entry: Entry) -> str:
    name = entry.says.get("programme", "") if entry.kind in NAMES_ONE else ""
    return name if is_own(name) else ""


def _may_give(entry: Entry, name: str) -> bool:
    try:
        who = UUID(entry.who or "")
    except ValueError:
        return False
    works_there = {"clinic__clinicians__pk": who, "clinic__clinicians__ended": None}
    good = _usable(_of(name, entry.says.get("version"))).filter(**works_there)
    locked = good.select_for_update(of=("self",))  # so that a withdrawal meanwhile waits, and then finds them
    return entry.by == "clinician" and locked.first() is not None


def _of(name: str, version: str | None) -> QuerySet[OwnVersion]:
    return OwnVersion.objects.filter(programme=name, kept__version=version)


def _usable(versions: QuerySet[OwnVersion]) -> QuerySet[OwnVersion]:
    """Those that hold every law by the rules of today, and are not withdrawn."""
    return versions.filter(kept__holds_laws=True, checked_by=rules_version(), withdrawn="")
