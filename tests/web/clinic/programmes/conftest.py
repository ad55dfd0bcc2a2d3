"""Ana on her second day, whom a clinic may give a programme of its own; checks that are only noted."""

from __future__ import annotations

from typing import Any

import pytest

from backstride.web.journals.models import Participant
from backstride.web.own_programmes import checking
from tests.cast.people import ANA
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells


@pytest.fixture(name="begun")
def _begun(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The versions of which a check was begun, in place of checking them."""
    begun: list[Any] = []
    monkeypatch.setattr(checking, "_in_the_background", begun.append)
    return begun


@pytest.fixture(name="ana_walked")
def _ana_walked(participant: Participant, tells: Tells, clock: Clock) -> Participant:
    """Ana, who has told her first session, on the day after it."""
    clock.at("2026-01-06 11:00")
    tells(ANA.session("2026-01-05 18:00"))
    return participant
