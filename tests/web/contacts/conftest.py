"""Riverside and Ben, who works there, as the tests of the clinic have them; Ana, who lets it follow along."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from backstride.web.clinic.granting import Let, grant
from backstride.web.clinic.models import Clinic, Clinician
from backstride.web.clinic.scopes import Scope
from backstride.web.journals.models import Participant
from tests.cast.people import ANA, BEGIN
from tests.web.clinic.people import a_clinician, signed_in
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells

LetsSee = Callable[..., None]


@pytest.fixture(name="ben")
def _ben(db: None, clock: Clock) -> Clinician:
    clock.at(f"{BEGIN} 09:00")
    riverside = Clinic.objects.create(name="Riverside Back Care", made=clock.now)
    return a_clinician(riverside, "Ben", clock.now)


@pytest.fixture
def lets_see(participant: Participant, tells: Tells, ben: Clinician, clock: Clock) -> LetsSee:
    """Ana lives until a day and shares these parts with Riverside; the clock stands at ten on that day."""

    def share(*scopes: Scope, until: str = "2026-02-03") -> None:
        clock.at(until)
        tells(ANA.lives_until(until))
        grant(participant, ben.clinic, Let("Ana of Tuesday", scopes), clock.now)

    return share


@pytest.fixture
def at_work(ben: Clinician, clock: Clock) -> Callable[[], Client]:
    """Ben's browser, signed in with his second factor at this moment."""
    return lambda: signed_in(ben, clock.now)
