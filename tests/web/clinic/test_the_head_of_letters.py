"""Spec: who leads a clinic says where it is and how it is rung, for its letters; a colleague reads it."""

from __future__ import annotations

import pytest
from django.test import Client

from backstride.web.clinic.models import Clinic, Clinician
from tests.web.clinic.people import signed_in
from tests.web.conftest import Clock
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
HEAD, TEAM = "/clinic/team/letterhead/", "/clinic/team/"
REACHED = {"address": "3 Quay Street, Riverside", "telephone": "01632 960 001"}


@pytest.fixture(name="leads")
def _leads(carla: Clinician, clock: Clock) -> Client:
    return signed_in(carla, clock.now)


def test_it_is_kept_on_one_line_each_and_read_by_everybody_there(
    leads: Client, at_work: Client, clinic: Clinic
) -> None:
    assert "no address or telephone yet" in text_of(at_work.get(TEAM).content.decode())
    answer = leads.post(HEAD, {**REACHED, "address": " 3 Quay Street,\r\n Riverside "})
    assert answer.headers["Location"] == TEAM
    clinic.refresh_from_db()
    assert (clinic.address, clinic.telephone) == tuple(REACHED.values())
    assert " ".join(REACHED.values()) in text_of(at_work.get(TEAM).content.decode())
    assert at_work.get(HEAD).status_code == 404


def test_either_may_be_left_empty_or_taken_away_again(leads: Client, clinic: Clinic) -> None:
    leads.post(HEAD, REACHED)
    leads.post(HEAD, {"address": "", "telephone": REACHED["telephone"]})
    clinic.refresh_from_db()
    assert (clinic.address, clinic.telephone) == ("", REACHED["telephone"])


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize(("name", "most"), [("address", 200), ("telephone", 40)])
def test_what_is_too_long_is_shown_again_and_not_kept(
    leads: Client, clinic: Clinic, name: str, most: int, lang: str
) -> None:
    leads.cookies["django_language"] = lang
    answer = leads.post(HEAD, {**REACHED, name: "7" * (most + 1)})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert page.count(f"{most} let") == 2, "above, and beside the question"
    assert "7" * (most + 1) in page
    clinic.refresh_from_db()
    assert (clinic.address, clinic.telephone) == ("", "")
