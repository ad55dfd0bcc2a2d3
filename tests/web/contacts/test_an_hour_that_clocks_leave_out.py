"""Spec: an hour of a talk is one that clocks show where the person is; of one that comes twice, the first."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from backstride.web.contacts.models import Appointment
from backstride.web.journals.models import Participant
from tests.web.contacts.conftest import LetsSee
from tests.web.contacts.test_a_contact_with_somebody import CALL, pages
from tests.web.contacts.test_days_and_calendar import FIXED
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
FORWARD, BACK = "2026-03-29", "2026-10-25"
"""The nights in which the clocks of Madrid change."""
SAYS = {"en": "The clocks go forward then", "es": "Entonces se adelantan los relojes"}


@pytest.fixture(name="browser")
def _browser(lets_see: LetsSee, at_work: Callable[[], Client]) -> Client:
    lets_see()
    Participant.objects.update(zone="Europe/Madrid")
    return at_work()


@pytest.mark.parametrize("lang", ["en", "es"])
def test_it_is_refused_with_the_reason_and_nothing_typed_is_lost(
    browser: Client, participant: Participant, lang: str
) -> None:
    browser.cookies["django_language"] = lang
    day = f"{pages(participant)}4/day/"
    answer = browser.post(day, {**FIXED, "on": FORWARD, "at": "02:30"})
    assert answer.status_code == 422
    assert SAYS[lang] in text_of(answer.content.decode())
    assert 'value="02:30"' in answer.content.decode()
    call = {**CALL, "next_on": FORWARD, "next_at": "2.30"}
    answer = browser.post(f"{pages(participant)}4/", call)
    assert answer.status_code == 422
    assert SAYS[lang] in text_of(answer.content.decode())
    assert CALL["agreed"] in answer.content.decode()
    assert not Appointment.objects.exists()


@pytest.mark.parametrize(
    ("on", "at", "begins"),
    [
        (FORWARD, "01:59", "2026-03-29T01:59:00+01:00"),
        (FORWARD, "03:00", "2026-03-29T03:00:00+02:00"),
        (BACK, "02:30", "2026-10-25T02:30:00+02:00"),
    ],
)
def test_every_other_hour_is_taken(
    browser: Client, participant: Participant, on: str, at: str, begins: str
) -> None:
    browser.post(f"{pages(participant)}4/day/", {**FIXED, "on": on, "at": at})
    row = Appointment.objects.get()
    starts = row.starts("Europe/Madrid")
    assert starts is not None
    assert starts.isoformat() == begins
