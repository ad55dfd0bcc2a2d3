"""What is kept of a person and the clinics they let see something: for the file that they take along."""

from __future__ import annotations

from backstride.heart.fields import JSON
from backstride.web.clinic.granting import scopes_of
from backstride.web.clinic.known_by_name import known_to
from backstride.web.clinic.models import Grant, Look, ToldToCover
from backstride.web.journals.models import Entry, Participant


def kept_of_clinics(participant: Participant) -> dict[str, JSON]:
    """Every grant, also what is over, and every look. Moments are ISO 8601."""
    grants = Grant.objects.filter(participant=participant).select_related("clinic").order_by("made")
    looks = Look.objects.filter(participant=participant).select_related("clinic", "clinician").order_by("at")
    told = ToldToCover.objects.filter(participant=participant).select_related("clinic").order_by("noticed")
    return {
        "clinics": [_grant(each) for each in grants],
        "looks": [_look(each) for each in looks],
        "told_to_cover": [_told(each) for each in told],
        "clinicians": _who_wrote(participant),
    }


def _who_wrote(participant: Participant) -> dict[str, JSON]:
    """Who the clinicians are that stand in the journal, by the id that their entries have there."""
    entries = Entry.objects.filter(participant=participant, by="clinician")
    told = set(entries.values_list("who", flat=True))
    known = known_to(participant)
    return {who: {"name": each.name, "clinic": each.clinic} for who, each in known.items() if who in told}


def _grant(given: Grant) -> dict[str, JSON]:
    return {
        "clinic": given.clinic.name,
        "called": given.called,
        "sees": list(scopes_of(given)),
        "from": given.made.isoformat(),
        "until": given.until and given.until.isoformat(),
        "ended": given.ended and given.ended.isoformat(),
    }


def _look(look: Look) -> dict[str, JSON]:
    who = look.clinician.name if look.clinician else None
    return {"at": look.at.isoformat(), "clinic": look.clinic.name, "who": who, "page": look.page}


def _told(told: ToldToCover) -> dict[str, JSON]:
    """That something waited for a look, and whether a clinic's cover was told."""
    at = told.claimed and told.claimed.isoformat()
    return {
        "clinic": told.clinic.name,
        "noticed": told.noticed.isoformat(),
        "outcome": told.outcome,
        "at": at,
    }
