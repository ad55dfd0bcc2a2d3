"""A clinic of the cast: Ben works there, Carla leads it; Ana is somebody whom they may look after."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.conf import LazySettings
from django.core.cache import cache
from django.test import Client

from backstride.web.clinic.models import Clinic, Clinician
from tests.web.clinic.people import a_clinician, signed_in
from tests.web.conftest import Clock
from tests.web.reminders.conftest import send_to
from tests.web.reminders.mail_servers import Inbox, mail_server


@pytest.fixture(autouse=True)
def _nobody_has_tried_yet() -> None:
    """Codes that other tests tried in the same made-up minute count in no limit here."""
    cache.clear()


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


@pytest.fixture(name="inbox")
def _inbox(settings: LazySettings) -> Iterator[Inbox]:
    """A real mail server, and an instance with an address of its own."""
    settings.ADDRESS = "https://walk.example/"
    settings.DEFAULT_FROM_EMAIL = "Backstride <walk@walk.example>"
    settings.EMAIL_TIMEOUT = 1
    inbox = Inbox()
    with mail_server(inbox) as port:
        send_to(settings, port)
        yield inbox
