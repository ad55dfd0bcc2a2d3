"""Spec: who is let go hands their contacts over: day and hour stay, nobody is named who is not there."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.conf import LazySettings
from django.test import Client

from backstride.web.clinic.granting import end_grant
from backstride.web.clinic.models import Clinician
from backstride.web.contacts.models import Appointment
from backstride.web.journals.models import Participant
from tests.web.clinic.people import a_clinician, signed_in
from tests.web.conftest import Clock
from tests.web.contacts.conftest import HIS
from tests.web.contacts.test_a_contact_with_somebody import CALL, pages
from tests.web.contacts.test_an_invitation_by_mail import MAILED, calendar_in, day, text_in
from tests.web.contacts.test_days_and_calendar import FIXED
from tests.web.reminders.conftest import send_to
from tests.web.reminders.mail_servers import Inbox, free_port
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
NAMED = "Ana of Tuesday"


@pytest.fixture(name="carla")
def _carla(ben: Clinician, clock: Clock) -> Clinician:
    return a_clinician(ben.clinic, "Carla", clock.now, leads=True)


def lets_go(carla: Clinician, ben: Clinician, clock: Clock, **chosen: str) -> tuple[str, str]:
    """What the page asks before, and what is said after."""
    browser = signed_in(carla, clock.now)
    address = f"/clinic/team/{ben.pk}/ended/"
    asked = browser.get(address).content.decode()
    return text_of(asked), text_of(browser.post(address, chosen, follow=True).content.decode())


def test_pressed_twice_it_is_done_once_and_leads_to_the_team(
    bens: Client, carla: Clinician, ben: Clinician, clock: Clock
) -> None:
    bens.post(day(Participant.objects.get()), FIXED)
    lets_go(carla, ben, clock)
    before = Appointment.objects.get().sequence
    for method in ("get", "post"):
        answer = getattr(signed_in(carla, clock.now), method)(f"/clinic/team/{ben.pk}/ended/")
        assert (answer.status_code, answer.headers["Location"]) == (302, "/clinic/team/")
    assert Appointment.objects.get().sequence == before


def test_the_page_names_them_and_they_go_to_the_clinic(
    ana: Client, bens: Client, carla: Clinician, ben: Clinician, clock: Clock
) -> None:
    person = Participant.objects.get()
    bens.post(day(person), FIXED)
    asked, said = lets_go(carla, ben, clock)
    assert "1 contact is fixed with Ben" in asked
    assert f"{NAMED} Thursday, 5 February 2026, 17:30" in asked
    assert "with the clinic now; nobody is named" in said
    row = Appointment.objects.get()
    assert (row.with_whom, row.on.isoformat(), row.sequence) == (None, "2026-02-05", 1)
    browser = signed_in(carla, clock.now)
    for address in (pages(person), f"{pages(person)}4/appointment.ics"):
        assert "Ben" not in browser.get(address).content.decode()
    assert 'value="clinic" selected' in browser.get(day(person)).content.decode()
    assert "With Riverside Back Care." in text_of(ana.get("/plan/").content.decode())


def test_who_lets_go_takes_them_over(
    bens: Client, carla: Clinician, ben: Clinician, clock: Clock, participant: Participant
) -> None:
    bens.post(day(participant), FIXED)
    assert "fixed with them is with you now" in lets_go(carla, ben, clock, contacts="me")[1]
    assert Appointment.objects.get().with_whom == carla
    assert "next contact: Ana of Tuesday" in text_of(
        signed_in(carla, clock.now).get("/clinic/").content.decode()
    )


@pytest.mark.parametrize("chosen", [("me", "It is now with Carla:"), ("clinic", "settled later")])
def test_who_was_invited_by_mail_is_mailed_the_change(
    bens: Client, inbox: Inbox, carla: Clinician, clock: Clock, chosen: tuple[str, str]
) -> None:
    to, says = chosen
    ben = Clinician.objects.get(name="Ben")
    bens.post(day(Participant.objects.get()), MAILED)
    assert "One person was mailed the change." in lets_go(carla, ben, clock, contacts=to)[1]
    first, change = inbox.mails
    assert says in text_in(change)
    assert "Ben" not in text_in(change)
    (_, was), (method, now) = calendar_in(first), calendar_in(change)
    assert (method, str(now["ORGANIZER"])) == ("REQUEST", "mailto:carla@example.org")
    assert (str(now["UID"]), int(now["SEQUENCE"])) == (str(was["UID"]), int(was["SEQUENCE"]) + 1)


def test_a_mail_server_that_does_not_answer_changes_nothing_of_it(
    bens: Client, inbox: Inbox, carla: Clinician, clock: Clock, settings: LazySettings
) -> None:
    bens.post(day(Participant.objects.get()), MAILED)
    send_to(settings, free_port())
    said = lets_go(carla, Clinician.objects.get(name="Ben"), clock)[1]
    assert f"still have the old invitation: {NAMED}." in said
    assert Appointment.objects.get().with_whom is None
    assert len(inbox.mails) == 1


def test_what_is_over_held_called_off_or_not_shared_any_more_is_left_alone(
    bens: Client, carla: Clinician, ben: Clinician, clock: Clock, participant: Participant
) -> None:
    bens.post(f"{pages(participant)}4/day/", FIXED)
    bens.post(f"{pages(participant)}4/", CALL)
    bens.post(f"{pages(participant)}8/day/", {**FIXED, "on": "2026-03-05"})
    bens.post(f"{pages(participant)}8/day/", {"do": "off"})
    bens.post(f"{pages(participant)}12/day/", {**FIXED, "on": "2026-04-05"})
    end_grant(participant, ben.clinic, clock.now)
    before = list(Appointment.objects.order_by("on").values())
    clock.now += timedelta(minutes=1)
    asked, said = lets_go(carla, ben, clock)
    assert "fixed with Ben" not in asked
    assert "fixed with them" not in said
    assert list(Appointment.objects.order_by("on").values()) == before


def test_a_calling_off_comes_from_who_mailed_the_invitation_though_they_have_left(
    bens: Client, inbox: Inbox, carla: Clinician, ben: Clinician, clock: Clock
) -> None:
    person = Participant.objects.get()
    bens.post(day(person), MAILED)
    Clinician.objects.filter(pk=ben.pk).update(ended=clock.now)
    signed_in(carla, clock.now).post(day(person), {"do": "off", "mail": "yes"})
    method, event = calendar_in(inbox.mails[-1])
    assert (method, str(event["ORGANIZER"])) == ("CANCEL", f"mailto:{HIS}")
    assert inbox.mails[-1]["Reply-To"] == "Carla <carla@example.org>"


@pytest.mark.parametrize(
    ("lang", "says"),
    [("en", "The clinic (nobody named yet)"), ("es", "La clínica (todavía nadie en concreto)")],
)
def test_a_day_may_be_fixed_with_nobody_by_name(bens: Client, lang: str, says: str) -> None:
    person = Participant.objects.get()
    bens.cookies["django_language"] = lang
    assert says in bens.get(day(person)).content.decode()
    bens.post(day(person), {**FIXED, "with_whom": "clinic"})
    assert Appointment.objects.get().with_whom is None
