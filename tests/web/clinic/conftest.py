"""A clinic of the cast: Ben works there, Carla leads it; Ana is somebody whom they may look after."""

from __future__ import annotations

import pytest
from django.test import Client

from backstride.web.clinic.models import Clinic, Clinician
from tests.web.clinic.people import a_clinician, signed_in
from tests.web.conftest import Clock


@pytest.fixture(name="clinic")
def _clinic(db: None, clock: Clock) -> Clinic:
    return Clinic.objects.create(name="Riverside Back Care", made=clock.now)


@pytest.fixture
def carla(clinic: Clinic, clock: Clock) -> Clinician:
    """She leads it."""
    return a_clinician(clinic, "Carla", clock.now, leads=True)


@pytest.fixture(name="ben")
def _ben(clinic: Clinic, clock: Clock) -> Clinician:
    return a_clinician(clinic, "Ben", clock.now)


@pytest.fixture
def another(clock: Clock, db: None) -> Clinician:
    """Somebody of another clinic."""
    clinic = Clinic.objects.create(name="Hillside Physiotherapy", made=clock.now)
    return a_clinician(clinic, "Dora", clock.now)


@pytest.fixture
def at_work(ben: Clinician, clock: Clock) -> Client:
    """Ben's browser, signed in with his second factor."""
    return signed_in(ben, clock.now)
