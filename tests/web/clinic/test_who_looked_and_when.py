"""Spec: the person reads who looked at which page, on which day and at which hour where they are."""

from __future__ import annotations

import pytest
from django.test import Client

from backstride.web.clinic.granting import Let, grant
from backstride.web.clinic.models import Clinician
from backstride.web.journals.models import Participant
from tests.cast.people import ANA
from tests.web.clinic.people import signed_in, signed_in_by_password
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db


@pytest.fixture(name="ana")
def _ana(participant: Participant, tells: Tells, ben: Clinician, clock: Clock) -> Participant:
    tells(ANA)
    grant(participant, ben.clinic, Let("Ana", ()), clock.now)
    return participant


def looks_at_hers(ben: Clinician, ana: Participant, clock: Clock, *moments: str) -> Client:
    """Ben opens her page at moments of Madrid."""
    for moment in moments:
        clock.at(moment)
        signed_in(ben, clock.now).get(f"/clinic/person/{ana.pk}/")
    return signed_in(ben, clock.now)


def reads(ana: Participant, lang: str = "en") -> str:
    """Her page of who sees what."""
    assert ana.user is not None
    browser = signed_in_by_password(ana.user)
    browser.cookies["django_language"] = lang
    return text_of(browser.get("/who-sees/").content.decode())


@pytest.mark.parametrize(("lang", "when"), [("en", "(at 08:05 and 17:30)"), ("es", "(a las 08:05 y 17:30)")])
def test_each_page_has_its_hours_the_earliest_first_and_each_once(
    ana: Participant, ben: Clinician, clock: Clock, lang: str, when: str
) -> None:
    looks_at_hers(ben, ana, clock, "2026-01-06 08:05", "2026-01-06 08:05", "2026-01-06 17:30")
    said = reads(ana, lang)
    assert when in said
    assert said.count("08:05") == 1


def test_hours_and_days_are_those_where_the_person_is(ana: Participant, ben: Clinician, clock: Clock) -> None:
    Participant.objects.filter(pk=ana.pk).update(zone="America/New_York")
    looks_at_hers(ben, ana, clock, "2026-01-07 03:15")
    said = reads(Participant.objects.get(pk=ana.pk))
    assert "(at 21:15)" in said
    assert "6 January" in said


@pytest.mark.parametrize(
    ("lang", "says"),
    [
        ("en", "list of everybody is not noted"),
        ("es", "lista de todas las personas de la clínica no se anota"),
    ],
)
def test_the_list_is_not_noted_and_the_page_says_what_it_shows(
    ana: Participant, ben: Clinician, clock: Clock, lang: str, says: str
) -> None:
    looks_at_hers(ben, ana, clock).get("/clinic/")
    assert says in reads(ana, lang)
    assert not ana.looks.exists()
