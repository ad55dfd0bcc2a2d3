"""Spec: with a code a person decides what a clinic may see, changes it, ends it; a colleague begins."""

from __future__ import annotations

from datetime import UTC, timedelta
from typing import Any

import pytest
from django.test import Client

from backstride.web.accounts.models import User
from backstride.web.clinic.carried import kept_of_clinics
from backstride.web.clinic.granting import open_grants, scopes_of
from backstride.web.clinic.inviting import To, invite
from backstride.web.clinic.models import Clinic, Clinician, Grant, Invitation
from backstride.web.journals.models import Entry, Participant
from tests.cast.people import ANA, BEGIN
from tests.web.clinic.people import PASSWORD, signed_in, signed_in_by_password
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
CHOSEN = {"called": " Ana  M. ", "scopes": ["pain", "notes"], "until": "months_6"}


@pytest.fixture(name="code")
def _code(clinic: Clinic, ben: Clinician, clock: Clock) -> str:
    clock.at(f"{BEGIN} 09:00")
    return invite(clinic, ben, To(), clock.now)


def test_the_page_says_who_asks_what_it_means_and_that_nobody_watches(ana: Client, code: str) -> None:
    page = text_of(ana.get(f"/join/{code}/").content.decode())
    assert "Riverside Back Care would like to follow along" in page
    assert "Nobody watches day and night" in page


def test_nothing_is_ticked_beforehand(ana: Client, code: str) -> None:
    assert " checked" not in ana.get(f"/join/{code}/").content.decode()


@pytest.mark.parametrize(
    ("lang", "says"),
    [("en", "For three months, until"), ("es", "Durante tres meses, hasta el")],
)
def test_each_length_names_its_last_day(ana: Client, code: str, lang: str, says: str) -> None:
    ana.cookies["django_language"] = lang
    page = text_of(ana.get(f"/join/{code}/").content.decode())
    assert says in page
    assert {"en": "6 April 2026", "es": "6 de abril de 2026"}[lang] in page


def test_who_has_not_begun_is_led_on_to_the_check(ana: Client, code: str, tells: Tells) -> None:
    page = ana.post(f"/join/{code}/", CHOSEN, follow=True).content.decode()
    assert '<a class="button go" href="/start/">Go on to the safety check</a>' in page
    tells(ANA)
    assert "safety check" not in ana.get("/who-sees/").content.decode()


def test_what_was_chosen_is_let_see_until_its_day(
    ana: Client, tells: Tells, code: str, clinic: Clinic, clock: Clock
) -> None:
    tells(ANA)
    assert ana.post(f"/join/{code}/", CHOSEN).headers["Location"] == "/who-sees/"
    given = open_grants(clock.now).get()
    assert (given.called, scopes_of(given)) == ("Ana M.", ("course", "pain", "notes"))
    assert given.until == clock.now + timedelta(days=182)
    said = Entry.objects.filter(kind="consented").get().payload
    assert f"clinic {clinic.pk} sees course pain notes until 2026-07-06" in said


def test_a_code_works_for_one_person(ana: Client, code: str) -> None:
    ana.post(f"/join/{code}/", CHOSEN)
    other = signed_in_by_password(User.objects.create_user(email="leo@example.org", password=PASSWORD))
    assert other.get(f"/join/{code}/").status_code == 410
    assert Grant.objects.count() == 1


def test_what_is_missing_is_asked_for_and_the_code_still_works(ana: Client, code: str) -> None:
    answer = ana.post(f"/join/{code}/", {"scopes": ["pain"]})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "#q-called" in page
    assert "#q-until" in page
    assert 'value="pain" checked' in page
    assert not Invitation.objects.get().used


def test_who_is_not_signed_in_is_led_there_and_back(client: Client, code: str) -> None:
    page = client.get(f"/join/{code}/").content.decode()
    assert f"/accounts/login/?next=/join/{code}/" in page
    assert client.post(f"/join/{code}/", CHOSEN).status_code == 200
    assert not Grant.objects.exists()


def test_who_has_no_journal_yet_begins_one(code: str) -> None:
    newcomer = User.objects.create_user(email="new@example.org", password=PASSWORD)
    signed_in_by_password(newcomer).post(f"/join/{code}/", {**CHOSEN, "zone": "Europe/Madrid"})
    begun = Participant.objects.get(user=newcomer)
    assert (begun.zone, begun.grants.count()) == ("Europe/Madrid", 1)


def test_a_change_and_an_end_are_said_in_the_journal_too(
    ana: Client, tells: Tells, code: str, clinic: Clinic, clock: Clock
) -> None:
    tells(ANA)
    ana.post(f"/join/{code}/", CHOSEN)
    clock.now += timedelta(minutes=1)
    ana.post(f"/who-sees/{clinic.pk}/", {"called": "Ana", "until": "open"})
    assert [scopes_of(each) for each in open_grants(clock.now)] == [("course",)]
    clock.now += timedelta(minutes=1)
    ana.post(f"/who-sees/{clinic.pk}/end/")
    assert not open_grants(clock.now).exists()
    told = [row.payload for row in Entry.objects.filter(kind="consented").order_by("seq")]
    assert ['"given": true' in line for line in told] == [True, False, True, False]
    assert "Nobody. No clinic sees anything of you." in text_of(ana.get("/who-sees/").content.decode())


def test_what_was_let_see_and_who_looked_is_in_the_file_to_take_along(
    ana: Client, code: str, participant: Participant, ben: Clinician, clock: Clock
) -> None:
    ana.post(f"/join/{code}/", CHOSEN)
    assert signed_in(ben, clock.now).get(f"/clinic/person/{participant.pk}/").status_code == 200
    kept = kept_of_clinics(participant)
    assert kept["clinics"] == [
        {
            "clinic": "Riverside Back Care",
            "called": "Ana M.",
            "sees": ["course", "pain", "notes"],
            "from": clock.now.astimezone(UTC).isoformat(),
            "until": (clock.now + timedelta(days=182)).astimezone(UTC).isoformat(),
            "ended": None,
        }
    ]
    looks: Any = kept["looks"]
    assert [(each["who"], each["page"]) for each in looks] == [("Ben", "clinic_person")]


def test_too_many_codes_in_a_minute_are_refused(ana: Client, code: str, clock: Clock) -> None:
    clock.at("2026-03-03 03:03")  # a minute of its own
    tried = [ana.get(f"/join/{'A' * 16}/").status_code for _ in range(21)]
    assert tried == [410] * 20 + [429]


def test_a_colleague_begins_to_work_by_a_code_of_their_own(
    clinic: Clinic, ben: Clinician, clock: Clock
) -> None:
    code = invite(clinic, ben, To(work=True, lead=True), clock.now)
    user = User.objects.create_user(email="carla@example.org", password=PASSWORD)
    browser = signed_in_by_password(user)
    assert browser.post(f"/join/{code}/", {"name": "Carla"}).headers["Location"] == "/clinic/"
    begun = Clinician.objects.get(user=user)
    assert (begun.clinic, begun.name, begun.leads) == (clinic, "Carla", True)
    assert browser.get("/").headers["Location"] == "/clinic/"


def test_who_works_somewhere_already_is_told_so(clinic: Clinic, ben: Clinician, clock: Clock) -> None:
    code = invite(clinic, ben, To(work=True), clock.now)
    answer = signed_in_by_password(ben.user).post(f"/join/{code}/", {"name": "Ben"})
    assert answer.status_code == 422
    assert not Invitation.objects.get().used


def test_who_leads_lets_a_colleague_go_at_once(
    clinic: Clinic, ben: Clinician, carla: Clinician, at_work: Client, clock: Clock
) -> None:
    assert at_work.get("/clinic/").status_code == 200
    assert at_work.post(f"/clinic/team/{carla.pk}/ended/").status_code == 404
    leader = signed_in(carla, clock.now)
    assert leader.post(f"/clinic/team/{carla.pk}/ended/").status_code == 404
    assert leader.post(f"/clinic/team/{ben.pk}/ended/").headers["Location"] == "/clinic/team/"
    assert at_work.get("/clinic/").status_code == 404


def test_a_picture_holds_the_same_address(at_work: Client) -> None:
    page = at_work.post("/clinic/invite/", {"note": "Tuesday"})
    assert page.headers["Cache-Control"] == "private, no-store"
    assert "<svg" in page.content.decode()
    assert "Tuesday" in text_of(at_work.get("/clinic/invite/").content.decode())
