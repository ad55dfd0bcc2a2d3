"""Told an emergency sign on a version that must not be followed: the page that must come fast only reads."""

from __future__ import annotations

import uuid
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from backstride.heart.state import Mode
from backstride.web.backup.replayed import replay_all
from backstride.web.clinic.granting import Let, end_grant, grant
from backstride.web.clinic.models import Clinician
from backstride.web.journals.append import append
from backstride.web.journals.models import Participant
from backstride.web.journals.standing import stands
from backstride.web.own_programmes.withdrawing import withdraw
from tests.web.clinic.programmes.test_where_nobody_can_be_told import OnIt, _on_it
from tests.web.conftest import Clock

pytestmark = pytest.mark.django_db
on_it = _on_it
WRITES = ("INSERT", "UPDATE", "DELETE")
READS = 3
"""The standing, what the book says of the version, and who may see the person."""


def _withdrawn(on_it: OnIt, ben: Clinician, clock: Clock) -> None:
    withdraw(on_it[1], "It was too steep.")


def _unseen(on_it: OnIt, ben: Clinician, clock: Clock) -> None:
    end_grant(on_it[0], ben.clinic, clock.now)


Happens = Callable[[OnIt, Clinician, Clock], None]
either = pytest.mark.parametrize("happens", [_withdrawn, _unseen])


def _tells_a_sign(person: Participant, clock: Clock) -> None:
    told = {"id": str(uuid.uuid4()), "kind": "symptom_reported", "by": "participant"}
    at = clock.now.isoformat(timespec="milliseconds")
    append(person.pk, [{**told, "at": at, "symptoms": ["saddle_numbness"]}], clock.now)


@either
def test_the_second_view_reads_and_writes_nothing(
    on_it: OnIt, ben: Clinician, clock: Clock, happens: Happens
) -> None:
    person = on_it[0]
    happens(on_it, ben, clock)
    _tells_a_sign(person, clock)
    assert stands(person, clock.now).decision.mode is Mode.STOPPED
    for _ in range(2):
        with CaptureQueriesContext(connection) as asked:
            assert stands(person, clock.now).decision.mode is Mode.STOPPED
        assert len(asked) <= READS, [each["sql"] for each in asked]
    assert replay_all()["alike"] == 1, "a backup compares it"


@either
def test_so_it_is_where_the_sign_was_told_first(
    on_it: OnIt, ben: Clinician, clock: Clock, happens: Happens
) -> None:
    person = on_it[0]
    _tells_a_sign(person, clock)
    happens(on_it, ben, clock)
    stands(person, clock.now)
    with CaptureQueriesContext(connection) as asked:
        stands(person, clock.now)
    assert len(asked) <= READS, [each["sql"] for each in asked]


@either
def test_today_keeps_no_standing_anew(
    on_it: OnIt, ben: Clinician, ana: Client, clock: Clock, happens: Happens
) -> None:
    happens(on_it, ben, clock)
    _tells_a_sign(on_it[0], clock)
    ana.get("/today/")
    with CaptureQueriesContext(connection) as asked:
        assert ana.get("/today/").status_code == 200
    written = [each["sql"] for each in asked if each["sql"].startswith(WRITES)]
    assert not [each for each in written if "standing" in each or "journals_entry" in each], written


def test_a_clinic_that_may_see_them_again_is_told_at_once(on_it: OnIt, ben: Clinician, clock: Clock) -> None:
    person = on_it[0]
    _unseen(on_it, ben, clock)
    _tells_a_sign(person, clock)
    assert "nobody at the clinic" in stands(person, clock.now).why_withdrawn
    grant(person, ben.clinic, Let("Ana", ()), clock.now)
    assert stands(person, clock.now).why_withdrawn == ""
