"""Ana, four weeks into walking, lets Ben's clinic follow along; and Ben has her open."""

from __future__ import annotations

import pytest

from backstride.web.clinic.granting import Let, grant
from backstride.web.clinic.models import Clinician
from backstride.web.journals.models import Participant
from tests.web.clinic.change.at_ana import TODAY, UNDER_WAY, Ben
from tests.web.clinic.people import signed_in
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells


@pytest.fixture(name="ben_sees")
def _ben_sees(participant: Participant, ben: Clinician, clock: Clock) -> None:
    clock.at(f"{TODAY} 10:00")
    grant(participant, ben.clinic, Let("Ana from Tuesday", ()), clock.now)


@pytest.fixture
def at_ana(participant: Participant, tells: Tells, ben: Clinician, ben_sees: None, clock: Clock) -> Ben:
    """Ben, where Ana is under way."""
    tells(UNDER_WAY)
    return Ben(signed_in(ben, clock.now), participant)
