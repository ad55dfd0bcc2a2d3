"""Which clinician an entry is by: their name, where they work or worked here; else `a clinician`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID

from backstride.book.words import Words
from backstride.heart.entries import Entry
from backstride.web.clinic.models import Clinic, Clinician

DOMAIN = "clinic_course"


def names_at(clinic: Clinic) -> dict[str, str]:
    """Who works or worked at a clinic: their names, by their ids."""
    return {str(pk): name for pk, name in clinic.clinicians.values_list("pk", "name")}


def names_in(entries: Iterable[Entry]) -> dict[str, str]:
    """The names of the clinicians behind some entries, wherever they work: one query, or none."""
    ids = {found for each in entries if each.by == "clinician" and (found := _id(each.who))}
    people = Clinician.objects.filter(pk__in=ids).values_list("pk", "name") if ids else ()
    return {str(pk): name for pk, name in people}


def who_in_words(entry: Entry, names: Mapping[str, str], words: Words) -> str:
    """Who it is by, where it is by a clinician; else empty."""
    if entry.by != "clinician":
        return ""
    who = names.get(entry.who or "") or words.say(DOMAIN, "by.unknown")
    return words.say(DOMAIN, "by", who=who)


def _id(who: str | None) -> UUID | None:
    """Whatever a journal from elsewhere says here: what is no id names nobody."""
    try:
        return UUID(who or "")
    except ValueError:
        return None
