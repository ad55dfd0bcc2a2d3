"""Spec: the key by which a page names a need tells nobody what it is, though they try every rule."""

from __future__ import annotations

import pytest
from django.test import Client

from backstride.web.clinic.granting import Let, grant
from backstride.web.clinic.models import Clinician
from backstride.web.clinician.person.needs.shown import key_on_a_page
from backstride.web.journals.models import Participant
from tests.cast.people import ANA, BEGIN
from tests.web.clinic.answering import answers, forms_in, needs_of, page_of
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _ana_fell(participant: Participant, ben: Clinician, tells: Tells, clock: Clock) -> None:
    clock.at(f"{BEGIN} 11:00")
    grant(participant, ben.clinic, Let("Ana", ()), clock.now)
    tells(ANA.symptom(f"{BEGIN} 10:00", "fell"))


def test_what_anybody_can_work_out_is_on_no_page(participant: Participant, at_work: Client) -> None:
    html = page_of(participant, at_work)
    needs = needs_of(participant)
    assert needs
    assert [each.rule for each in needs if each.key in html] == []
    assert set(forms_in(html)) <= {key_on_a_page(each, participant.pk) for each in needs}


def test_it_is_another_for_somebody_else_and_with_another_secret(
    participant: Participant, settings: object
) -> None:
    need = needs_of(participant)[0]
    here = key_on_a_page(need, participant.pk)
    other = Participant.objects.create(zone="UTC", language="en")
    assert here != key_on_a_page(need, other.pk)
    settings.SECRET_KEY = "of another instance"  # type: ignore[attr-defined]
    assert here != key_on_a_page(need, participant.pk)


def test_a_form_answers_by_it_and_not_by_what_can_be_worked_out(
    participant: Participant, at_work: Client
) -> None:
    (need,) = (each for each in needs_of(participant) if each.rule == "symptom.this_week")
    page = f"/clinic/person/{participant.pk}/needs/"
    at_work.post(page, {"need": need.key, "how": "seen"})
    assert "seen by Ben" not in page_of(participant, at_work)
    assert answers(participant, at_work, need.rule, how="seen").status_code == 302
    assert "seen by Ben" in page_of(participant, at_work)
