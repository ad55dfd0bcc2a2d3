"""Spec: a journal that somebody brings puts no words into the mouth of who works at a clinic here."""

from __future__ import annotations

import json

import pytest

from backstride.web.clinic.models import Clinician
from backstride.web.journals.bring import bring
from backstride.web.journals.models import Entry, Participant
from tests.cast.people import ANA
from tests.web.clinic.of_one_person import Shares
from tests.web.conftest import Clock

pytestmark = pytest.mark.django_db
WHY, ELSEWHERE = "I have seen her, and all is well.", "7d1f0a52-5f0e-4b8e-9c53-0f4b0c9d2a11"


@pytest.fixture(autouse=True)
def _brought(participant: Participant, ben: Clinician, clock: Clock) -> None:
    """Ana's journal from elsewhere holds two words of clinicians; one bears Ben's id."""
    clock.at("2026-01-09 21:00")
    forged = ANA.tell(
        "clinician_decided", "2026-01-07", "clinician", decision="clear", why=WHY, who=str(ben.pk)
    )
    real = forged.tell(
        "clinician_decided", "2026-01-08", "clinician", decision="hold", why="rest", who=ELSEWHERE
    )
    bring(participant.pk, real.text, clock.now)


def test_it_stays_a_word_of_a_clinician_but_of_nobody_here(
    participant: Participant, ben: Clinician, clock: Clock
) -> None:
    said = Shares(participant, ben, clock, "notes").says()
    assert WHY in said
    assert "Ben" not in said.replace(WHY, "").partition("What happened")[2]


def test_nothing_else_of_it_is_changed(participant: Participant, ben: Clinician) -> None:
    rows = Entry.objects.filter(participant=participant, kind="clinician_decided").order_by("seq")
    assert [row.who for row in rows if row.who] == [ELSEWHERE]
    assert [json.loads(row.payload).get("who") for row in rows if "who" in row.payload] == [ELSEWHERE]
    assert str(ben.pk) not in "".join(row.payload for row in rows)
