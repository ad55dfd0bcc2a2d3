"""Spec: one page with everybody who lets a clinic follow along, ordered by need."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client

from backstride.web.clinic.granting import Let, grant
from backstride.web.clinic.models import Clinician
from backstride.web.clinic.scopes import Scope
from backstride.web.journals.models import Participant
from tests.cast.people import ANA, BEGIN
from tests.web.clinic.people import signed_in
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
LIST = "/clinic/"
WITH_PAIN: tuple[Scope, ...] = ("pain",)


@pytest.fixture(autouse=True)
def _ana_has_begun(participant: Participant, tells: Tells, clock: Clock) -> None:
    clock.at(f"{BEGIN} 09:00")
    tells(ANA)


def page(browser: Client) -> str:
    """What the list says."""
    answer = browser.get(LIST)
    assert answer.status_code == 200
    return text_of(answer.content.decode())


def test_nobody_is_on_it_who_did_not_let_it(at_work: Client) -> None:
    assert "Nobody lets you follow along yet" in page(at_work)


def test_it_says_who_where_and_what_they_need(
    at_work: Client, participant: Participant, ben: Clinician, clock: Clock
) -> None:
    grant(participant, ben.clinic, Let("Ana from Tuesday", WITH_PAIN), clock.now)
    said = page(at_work)
    assert "Ana from Tuesday" in said
    assert "1 person" in said
    assert "Walk, stage" in said
    assert "under way" in said
    assert "nothing told; 48 min asked for" in said, "what was not told is no zero"


def test_silence_counts_from_what_was_due(
    at_work: Client, participant: Participant, ben: Clinician, clock: Clock
) -> None:
    grant(participant, ben.clinic, Let("Ana", ()), clock.now)
    assert "nobody heard a word" not in page(at_work)
    clock.now += timedelta(days=10)
    assert "nobody heard a word" in page(signed_in(ben, clock.now))
