"""What tests of the API share: Ana, who has begun, and a program of hers with a token."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib.util import find_spec
from typing import Any
from uuid import uuid4

import pytest
from django.core.cache import cache
from django.test import Client

from backstride.web import clock as apps_clock
from backstride.web.accounts.models import User
from backstride.web.api.tokens import make_token
from backstride.web.journals.models import Participant
from tests.cast.story import Story
from tests.web.api.program import Program
from tests.web.conftest import Clock

collect_ignore = [] if find_spec("schemathesis") else ["test_any_document.py"]
"""It belongs to the locked packages; until an environment has it, the other tests stand alone."""


@pytest.fixture(autouse=True)
def _nobody_has_asked_yet() -> None:
    cache.clear()


@pytest.fixture
def begun(participant: Participant, tells: Callable[[Story], Any], clock: Clock) -> Participant:
    """Ana on her second day, in the evening."""
    clock.at("2026-01-05 20:00")
    tells(Story("Ana").enrolled("2026-01-05").cleared("2026-01-05").settled("2026-01-05"))
    clock.at("2026-01-06 20:00")
    return participant


@pytest.fixture
def token(begun: Participant) -> str:
    """A token that Ana made."""
    assert begun.user is not None
    made = make_token(begun.user, uuid4(), "watch", apps_clock.now())
    assert made is not None
    return made


@pytest.fixture
def program(token: str) -> Program:
    """A program of Ana's."""
    return Program(token)


@pytest.fixture
def stranger(db: None) -> User:
    """Somebody else with a journal of their own."""
    user = User.objects.create_user(email="ben@example.org", password="another quiet lane")
    Participant.objects.create(user=user, zone="Europe/Madrid", language="en")
    return user


@pytest.fixture
def page(begun: Participant) -> Client:
    """The page of Ana, who is signed in; a browser that insists on the form's token."""
    client = Client(enforce_csrf_checks=True)
    assert begun.user is not None
    client.force_login(begun.user)
    return client


def sent(*lines: Any, **more: Any) -> str:
    """A document with these entries."""
    return json.dumps({"entries": list(lines), **more})
