"""Spec: a name is found as it is typed, without accents and capitals, the same in every database."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from backstride.web.clinic.granting import Let, grant
from backstride.web.clinic.models import Clinician
from backstride.web.journals.models import Participant
from tests.cast.people import ANA
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells

pytestmark = pytest.mark.django_db
NAMES = ("José María Inés", "Łukasz Żółć", "Ναταλία", "Straße 100%", "Ana_B")


def found(browser: Client, find: str) -> list[str]:
    """Who is on the list when that is looked for."""
    page = browser.get("/clinic/", {"find": find}).content.decode()
    return re.findall(r'<th scope="row"><a[^>]*>([^<]*)</a>', page)


@pytest.fixture(autouse=True)
def _everybody_is_followed(participant: Participant, tells: Tells, ben: Clinician, clock: Clock) -> None:
    tells(ANA)
    for name in NAMES:
        person = Participant.objects.create(zone="Europe/Madrid", language="en")
        grant(person, ben.clinic, Let(name, ()), clock.now)


@pytest.mark.parametrize(
    ("find", "name"),
    [
        *((find, 0) for find in ("ines", "INÉS", "maria  ines", "JOSÉ", "jose\u0301", "osé mar")),
        *((find, 1) for find in ("lukasz", "Zolc", "łukasz")),
        *((find, 2) for find in ("ναταλια", "ΝΑΤΑΛΊΑ")),
        *((find, 3) for find in ("strasse", "100%")),
        ("a_b", 4),
    ],
)
def test_it_is_found(at_work: Client, find: str, name: int) -> None:
    assert found(at_work, find) == [NAMES[name]]


@pytest.mark.parametrize("find", ["inez", "a%b", "jose ines"])
def test_what_is_not_in_a_name_finds_nobody(at_work: Client, find: str) -> None:
    assert found(at_work, find) == []


def test_marks_alone_find_nobody(at_work: Client) -> None:
    assert found(at_work, "\u0301") == []
