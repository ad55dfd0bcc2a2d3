"""Whom the book holds: what they carry along and what is written about them says so, as Today does."""

from __future__ import annotations

import pytest
from django.test import Client

from backstride.web.clinic.granting import Let, end_grant, grant
from backstride.web.clinic.models import Clinician
from backstride.web.clinic.scopes import SCOPES
from tests.web.clinic.people import signed_in
from tests.web.clinic.programmes.test_where_nobody_can_be_told import OnIt, _on_it
from tests.web.conftest import Clock
from tests.web.progress.test_summary import read
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
on_it = _on_it
WAITS = "nothing: sessions wait"


@pytest.fixture(name="elsewhere")
def _elsewhere(on_it: OnIt, ben: Clinician, another: Clinician, clock: Clock) -> Clinician:
    """Who follows Ana at another clinic, once the one that wrote her version sees her no more."""
    grant(on_it[0], another.clinic, Let("Ana", SCOPES), clock.now)
    return another


def _letter(on_it: OnIt, elsewhere: Clinician, clock: Clock, kind: str) -> str:
    form = {"kind": kind, "why": "info", "lang": "en", "sentence": ""}
    address = f"/clinic/person/{on_it[0].pk}/letters/"
    return text_of(signed_in(elsewhere, clock.now).post(address, form).content.decode())


@pytest.mark.parametrize("kind", ["gp", "discharge"])
def test_a_letter_of_another_clinic(
    on_it: OnIt, ben: Clinician, elsewhere: Clinician, clock: Clock, kind: str
) -> None:
    before = _letter(on_it, elsewhere, clock, kind)
    assert "stage 3 of 3; Under way" in before
    assert WAITS not in before
    end_grant(on_it[0], ben.clinic, clock.now)
    after = _letter(on_it, elsewhere, clock, kind)
    assert "stage 3 of 3; On hold" in after
    assert WAITS in after


def test_the_summary_to_carry(on_it: OnIt, ben: Clinician, ana: Client, clock: Clock) -> None:
    before = read(ana.get("/progress/summary.pdf").content)
    assert "8 min" in before
    end_grant(on_it[0], ben.clinic, clock.now)
    after = read(ana.get("/progress/summary.pdf").content)
    assert "nobody at the clinic that wrote it can see your plan" in after
    assert "Your sessions are on hold" in after
    assert "Sessions wait just now" in text_of(ana.get("/progress/").content.decode())


def test_the_charts_that_another_clinic_sees(
    on_it: OnIt, ben: Clinician, elsewhere: Clinician, clock: Clock
) -> None:
    end_grant(on_it[0], ben.clinic, clock.now)
    page = signed_in(elsewhere, clock.now).get(f"/clinic/person/{on_it[0].pk}/course/charts/")
    assert "sessions waited" in text_of(page.content.decode())
