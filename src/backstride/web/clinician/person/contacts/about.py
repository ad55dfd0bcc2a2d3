"""What every page of contacts is made from: whom it is about, how far they share, their contacts."""

from __future__ import annotations

from typing import Any

from django.http import Http404

from backstride.web import clock
from backstride.web.clinic.granting import grant_of
from backstride.web.clinician.names import names_at
from backstride.web.contacts.appointments import Whose
from backstride.web.contacts.prepared import About
from backstride.web.contacts.schedule import Talk, talks_with
from backstride.web.journals import glance
from backstride.web.journals.models import Standing
from backstride.web.journals.standing import stands
from backstride.web.participant.plan.told_before import told_before


def about_of(request: Any) -> About:
    """Of a page about one person."""
    person, clinic, now = request.about, request.clinician.clinic, clock.now()
    given, kept = grant_of(clinic, person, now), stands(person, now)
    seen = glance.read(Standing.objects.values_list("glance", flat=True).get(participant=person))
    held = told_before(person, kept).reviews
    talks = talks_with(person, clinic, kept, held)
    return About(person, kept, seen, given, talks, names_at(clinic))


def talk_in(about: About, week: int) -> Talk:
    """The contact of a week. Raises Http404 where the programme has none."""
    found = next((talk for talk in about.talks if talk.contact.week == week), None)
    if found is None:
        raise Http404
    return found


def whose(about: About, talk: Talk) -> Whose:
    """A contact as appointments know it."""
    person = about.kept.person
    if person is None:
        raise Http404
    return Whose(about.participant, about.given.clinic, talk.name, person.enrolled_on)


def frame_of(request: Any, about: About) -> dict[str, Any]:
    """What the frame of a page about one person asks for."""
    return {
        "here": "people",
        "page": "contacts",
        "given": about.given,
        "me": request.clinician,
        "zone": about.participant.zone,
        "today": about.kept.decision.on,
    }
