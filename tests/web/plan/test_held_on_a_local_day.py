"""A review was held on the day it was where the person is, and every page says the same of it."""

from __future__ import annotations

from django.test import Client

from backstride.web import clock as the_clock
from backstride.web.journals.append import append
from backstride.web.journals.models import Participant
from backstride.web.journals.standing import stands
from backstride.web.participant.plan.told_before import told_before
from tests.web.conftest import Clock
from tests.web.journals.test_append import ANA, Tells

FIRST = {"kind": "contact_held", "by": "participant", "contact": "week-0"}


def test_one_written_with_the_offset_of_another_place_counts_by_the_local_day(
    ana: Client, participant: Participant, tells: Tells, clock: Clock
) -> None:
    clock.at("2026-01-05 19:00")
    tells(ANA)
    for minute, begun in enumerate(("2026-01-04T22:59+00:00", "2026-01-04T23:30+00:00")):
        kept = stands(participant, the_clock.now())
        assert kept.reviews == ()
        assert told_before(participant, kept).reviews == {}
        entry = {**FIRST, "id": f"6f1c2f0e-3a52-4c1e-9d6b-0d4b8a1f2c{minute:02}", "at": begun}
        append(participant.pk, [entry], the_clock.now())
    kept = stands(participant, the_clock.now())
    assert kept.reviews == ("week-0",) == tuple(told_before(participant, kept).reviews)
    assert "5 January" in ana.get("/plan/review/0/").content.decode()
