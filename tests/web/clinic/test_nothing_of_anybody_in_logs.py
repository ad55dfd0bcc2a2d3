"""Spec: when something of ours breaks, neither the log nor the page of the error tells what somebody told."""

from __future__ import annotations

import logging
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from backstride.web.clinic.granting import Let, grant
from backstride.web.clinic.models import Clinician
from backstride.web.clinic.scopes import SCOPES
from backstride.web.contacts import holding
from backstride.web.journals import standing
from backstride.web.journals.models import Participant
from tests.cast.people import ANA
from tests.web.clinic.people import signed_in
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells

pytestmark = pytest.mark.django_db
SECRET, CALLED, SORE = "my sister must not know", "Ana of the quiet lane", "left heel, by the river"
NOTE = {"id": str(uuid4()), "kind": "noted", "at": "2026-01-08T20:00:00+01:00", "by": "participant"}


def breaks(*_: Any, **__: Any) -> Any:
    raise RuntimeError("a mistake of ours, made up for a test")


@pytest.fixture(autouse=True)
def _broken(
    participant: Participant, tells: Tells, ben: Clinician, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ana lives and shares; then whatever is worked out or kept breaks."""
    clock.at("2026-01-08 21:00")
    tells(ANA.settled("2026-01-05"))
    grant(participant, ben.clinic, Let(CALLED, SCOPES), clock.now)
    for module, name in ((standing, "replay"), (standing, "still_holds"), (holding, "append")):
        monkeypatch.setattr(module, name, breaks)


def says_nothing(answer: Any, caplog: pytest.LogCaptureFixture) -> None:
    assert answer.status_code == 500
    logged = "\n".join([caplog.text, *(str(vars(record).get("args")) for record in caplog.records)])
    assert "a mistake of ours" in logged
    for word in (SECRET, CALLED, SORE, "ana@example.org"):
        assert word not in logged
        assert word not in answer.content.decode()


def test_a_session_that_could_not_be_kept(ana: Client, caplog: pytest.LogCaptureFixture) -> None:
    ana.raise_request_exception = False
    said = {"ended": "pain", "minutes": "12", "worst": "4", "legs": "hurt", "legs_where": SORE}
    legs = {"legs_worst": "3", "legs_limp": "no", "legs_swelling": "no", "signs": "none"}
    with caplog.at_level(logging.DEBUG, logger="backstride"):
        says_nothing(ana.post("/log/", {**said, **legs, "day": "2026-01-08"}), caplog)


def test_a_note_that_another_program_sends(ana: Client, caplog: pytest.LogCaptureFixture) -> None:
    ana.raise_request_exception = False
    sent = {"entries": [{**NOTE, "text": SECRET}]}
    says_nothing(ana.post("/api/entries", sent, content_type="application/json"), caplog)


def test_a_page_that_a_clinician_looks_at(
    participant: Participant, ben: Clinician, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    browser = signed_in(ben, clock.now)
    browser.raise_request_exception = False
    says_nothing(browser.get(f"/clinic/person/{participant.pk}/"), caplog)


def test_a_contact_that_could_not_be_kept(
    participant: Participant, ben: Clinician, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    browser = signed_in(ben, clock.now)
    browser.raise_request_exception = False
    said = {"agreed": SECRET, "private": SORE, "entry": str(uuid4())}
    says_nothing(browser.post(f"/clinic/person/{participant.pk}/contacts/0/", said), caplog)
