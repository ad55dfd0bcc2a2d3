"""Spec: a day on a clinician's page is the day where the person is, not in Greenwich."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime

import pytest

from backstride.web.clinic.granting import Let, grant
from backstride.web.clinic.models import Clinician
from backstride.web.contacts.models import PrivateNote, Task
from backstride.web.journals.models import Participant
from tests.cast.people import ANA
from tests.web.clinic.people import signed_in
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
LATE = datetime(2026, 1, 12, 23, 30, tzinfo=UTC)
"""Half past midnight of Tuesday the 13th where Ana is."""
LATE_IN_MARCH = datetime(2026, 3, 12, 23, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _ana_is_followed(participant: Participant, ben: Clinician, tells: Tells, clock: Clock) -> None:
    clock.at("2026-01-13 00:10")
    tells(ANA.lives_until("2026-01-12"))
    grant(participant, ben.clinic, Let("Ana", (), LATE_IN_MARCH), LATE)
    clock.at("2026-01-13 10:00")


def page(ben: Clinician, clock: Clock, address: str) -> str:
    answer = signed_in(ben, clock.now).get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_until_when_she_lets_it_be_seen(ben: Clinician, participant: Participant, clock: Clock) -> None:
    text = text_of(page(ben, clock, f"/clinic/person/{participant.pk}/"))
    assert "Friday, 13 March 2026" in text
    assert "12 March" not in text


def test_when_a_task_was_done_and_a_note_made(ben: Clinician, participant: Participant, clock: Clock) -> None:
    theirs = {"participant": participant, "clinic": ben.clinic, "by": ben, "made": LATE}
    Task.objects.create(**theirs, text="ring her", done=LATE, done_by=ben)
    PrivateNote.objects.create(**theirs, text="worried about her job")
    text = text_of(page(ben, clock, f"/clinic/person/{participant.pk}/contacts/"))
    for said in ("ring her", "worried about her job"):
        assert said in text
    assert text.count("13 January 2026 · Ben") == 2
    assert "12 January 2026 · Ben" not in text


def test_since_when_and_until_when_in_the_table(ben: Clinician, clock: Clock) -> None:
    (row,) = csv.DictReader(io.StringIO(page(ben, clock, "/clinic/report/people.csv")[1:]))
    assert (row["followed_since"], row["shared_until"]) == ("2026-01-13", "2026-03-13")
