"""What tests of reminders share: a mail server, a folder for keys, somebody who wishes to be reminded."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import LazySettings

from backstride.web.accounts.models import User
from backstride.web.journals.append import append
from backstride.web.journals.models import Participant
from backstride.web.reminders.models import Wish
from tests.cast.people import ANA
from tests.cast.story import Story
from tests.web.conftest import Clock
from tests.web.reminders.mail_servers import HERE, Inbox, mail_server

AT_NINE = "2026-01-07 09:00"
ANA_LIVES = ANA.settled("2026-01-05")
Wishes = Callable[..., Wish]


@pytest.fixture(autouse=True)
def _here(settings: LazySettings, tmp_path: Path) -> None:
    settings.DATA = tmp_path
    settings.ADDRESS = "https://walk.example/"
    settings.DEFAULT_FROM_EMAIL = "Backstride <walk@walk.example>"
    settings.EMAIL_TIMEOUT = 1


def send_to(settings: LazySettings, port: int) -> None:
    """From here on mails go to this port."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = HERE, port


@pytest.fixture
def inbox(settings: LazySettings) -> Iterator[Inbox]:
    """A mail server that takes everything in."""
    inbox = Inbox()
    with mail_server(inbox) as port:
        send_to(settings, port)
        yield inbox


@pytest.fixture
def wishes(participant: Participant, tells: Callable[[Story], Any], clock: Clock) -> Wish:
    """Ana, who walked on Monday, has a session on Wednesday at nine, and wants an e-mail about it."""
    clock.at("2026-01-06 12:00")
    tells(ANA_LIVES)
    clock.at(AT_NINE)
    return wish_of(participant)


def wish_of(participant: Participant, **more: Any) -> Wish:
    """A wish to be reminded by mail."""
    address = participant.user and participant.user.email
    usual = {"by_mail": True, "confirmed": True, "address": address, "language": "en", "morning": True}
    return Wish.objects.create(participant=participant, **{**usual, **more})


def somebody_else(name: str, clock: Clock, **more: Any) -> Wish:
    """Another person with the same story, and the same wish."""
    user = User.objects.create_user(email=f"{name}@example.org", password="quiet lane walking")
    participant = Participant.objects.create(user=user, zone="Europe/Madrid", language="en")
    story = Story(name).enrolled("2026-01-05").cleared("2026-01-05").settled("2026-01-05")
    append(participant.pk, story.told, clock.now)
    return wish_of(participant, **more)
