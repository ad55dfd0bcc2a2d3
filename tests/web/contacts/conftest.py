"""Riverside and Ben, who works there, as the tests of the clinic have them; Ana, who lets it follow along."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django.conf import LazySettings
from django.test import Client

from backstride.web.clinic.granting import Let, grant
from backstride.web.clinic.models import Clinic, Clinician
from backstride.web.clinic.scopes import Scope
from backstride.web.journals.models import Participant
from tests.cast.people import ANA, BEGIN
from tests.web.clinic.people import a_clinician, signed_in
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.reminders.conftest import send_to
from tests.web.reminders.mail_servers import Inbox, mail_server

LetsSee = Callable[..., None]
HERS, HIS, OURS = "ana@example.org", "ben@example.org", "walk@walk.example"
"""The addresses of Ana, of Ben, and of what mails for them."""


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


@pytest.fixture
def bens(lets_see: LetsSee, at_work: Callable[[], Client], participant: Participant) -> Client:
    """Ben's browser; Ana lets his clinic follow along, and her account has an address."""
    lets_see()
    gives(participant, HERS)
    return at_work()


@pytest.fixture
def by_mail(settings: LazySettings) -> None:
    """This instance has an address of its own, and does not wait long for a mail server."""
    settings.ADDRESS = "https://walk.example/"
    settings.DEFAULT_FROM_EMAIL = f"Backstride <{OURS}>"
    settings.EMAIL_TIMEOUT = 1


@pytest.fixture
def inbox(by_mail: None, settings: LazySettings) -> Iterator[Inbox]:
    """What a mail server took in that it mails through."""
    inbox = Inbox()
    with mail_server(inbox) as port:
        send_to(settings, port)
        yield inbox


def gives(person: Participant, address: str | None) -> None:
    """The account has this address from now on."""
    assert person.user
    person.user.email = address
    person.user.save()
