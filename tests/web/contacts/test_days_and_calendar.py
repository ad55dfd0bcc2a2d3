"""Spec: a contact is moved, fixed to an hour, called off; a calendar follows; the person sees it at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from icalendar import Calendar

from backstride.web.clinic.granting import Let, end_grant, grant
from backstride.web.clinic.models import Clinic, Clinician
from backstride.web.contacts.models import Appointment
from backstride.web.contacts.moved import moved_of
from backstride.web.journals.append import append
from backstride.web.journals.models import Participant
from backstride.web.participant.mine.account import account_of
from backstride.web.reminders.facts import looks_back_now
from tests.cast.people import ANA, BEGIN
from tests.web.clinic.people import a_clinician
from tests.web.conftest import Clock
from tests.web.contacts.conftest import LetsSee
from tests.web.contacts.test_a_contact_with_somebody import pages
from tests.web.journals.test_append import Tells
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
AtWork = Callable[[], Client]
KEYS = ("UID", "SEQUENCE", "STATUS", "SUMMARY", "DTSTART")
FIXED = {"do": "fix", "on": "2026-02-05", "at": "17:30"}


def event_in(content: bytes) -> dict[str, str]:
    """The one event of a file."""
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    told: dict[str, Any] = {name: event[name].to_ical() for name in KEYS}
    return {name: value.decode() for name, value in told.items()}


def test_a_moved_day_is_due_then_and_not_before(
    at_work: AtWork, participant: Participant, lets_see: LetsSee, clock: Clock
) -> None:
    lets_see()
    browser = at_work()
    assert browser.post(f"{pages(participant)}4/day/", {**FIXED, "at": ""}).status_code == 302
    page = text_of(browser.get(pages(participant)).content.decode())
    assert "Thursday, 5 February 2026, in 2 days · moved from Monday, 2 February 2026" in page
    moved = Appointment.objects.get()
    assert moved_of(participant, moved.since, clock.now) == {"week-4": moved.on}
    end_grant(participant, moved.clinic, clock.now)
    assert moved_of(participant, moved.since, clock.now) == {}  # who follows no more moves nothing


def test_the_list_says_what_is_due_and_follows_a_moved_day(
    at_work: AtWork, participant: Participant, lets_see: LetsSee
) -> None:
    lets_see()
    browser, due = at_work(), "The contact of week 4 is due"
    assert due in text_of(browser.get("/clinic/").content.decode())
    browser.post(f"{pages(participant)}4/day/", FIXED)
    assert due not in text_of(browser.get("/clinic/").content.decode())
    browser.post(f"{pages(participant)}4/day/", {"do": "off"})
    assert due in text_of(browser.get("/clinic/").content.decode())


def test_the_file_says_nothing_about_health_and_follows_every_change(
    at_work: AtWork, participant: Participant, lets_see: LetsSee
) -> None:
    lets_see()
    browser, file = at_work(), f"{pages(participant)}4/appointment.ics"
    browser.post(f"{pages(participant)}4/day/", FIXED)
    first = browser.get(file)
    assert first.headers["Content-Type"].startswith("text/calendar")
    event = event_in(first.content)
    assert (event["SUMMARY"], event["SEQUENCE"], event["STATUS"]) == ("Appointment", "0", "CONFIRMED")
    assert event["DTSTART"] == "20260205T173000"
    for word in (b"Backstride.", b"back", b"pain", b"Riverside", b"Ana"):
        assert word not in first.content.split(b"BEGIN:VEVENT")[1].split(b"@backstride")[1]
    browser.post(f"{pages(participant)}4/day/", FIXED)
    assert event_in(browser.get(file).content) == event, "the same again is no change"
    browser.post(f"{pages(participant)}4/day/", {**FIXED, "at": "18:00"})
    moved = event_in(browser.get(file).content)
    assert (moved["UID"], moved["SEQUENCE"]) == (event["UID"], "1")
    browser.post(f"{pages(participant)}4/day/", {"do": "off"})
    gone = event_in(browser.get(file).content)
    assert (gone["UID"], gone["SEQUENCE"], gone["STATUS"]) == (event["UID"], "2", "CANCELLED")


def test_without_an_hour_there_is_no_file(
    at_work: AtWork, participant: Participant, lets_see: LetsSee
) -> None:
    lets_see()
    browser = at_work()
    assert browser.get(f"{pages(participant)}4/appointment.ics").status_code == 404
    browser.post(f"{pages(participant)}4/day/", {**FIXED, "at": ""})
    assert browser.get(f"{pages(participant)}4/appointment.ics").status_code == 404


@pytest.mark.parametrize("wrong", [{"on": ""}, {"on": "2026-01-01"}, {"on": "soon"}, {"at": "25:00"}])
def test_a_day_that_is_none_is_asked_for_again(
    wrong: dict[str, str], at_work: AtWork, participant: Participant, lets_see: LetsSee
) -> None:
    lets_see()
    answer = at_work().post(f"{pages(participant)}4/day/", {**FIXED, **wrong})
    assert answer.status_code == 422
    assert not Appointment.objects.exists()


def test_the_person_sees_when_and_with_whom_instead_of_being_asked_for_a_review(
    ana: Client, at_work: AtWork, participant: Participant, lets_see: LetsSee
) -> None:
    lets_see()
    at_work().post(f"{pages(participant)}4/day/", FIXED)
    for address in ("/today/", "/plan/"):
        page = text_of(ana.get(address).content.decode())
        assert "Thursday, 5 February 2026, at 17:30" in page
        assert "With Ben, Riverside Back Care." in page
        assert "Look back on my own" in page
    file = f"/appointments/{Appointment.objects.get().pk}.ics"
    assert file in ana.get("/today/").content.decode()
    assert event_in(ana.get(file).content)["SUMMARY"] == "Appointment"
    assert ana.get("/plan/review/4/").status_code == 200, "both ways remain"


def test_without_a_day_the_person_is_told_that_the_clinic_knows(
    ana: Client, participant: Participant, lets_see: LetsSee
) -> None:
    lets_see()
    page = text_of(ana.get("/today/").content.decode())
    assert "Riverside Back Care sees that, too. No day is fixed yet" in page


def test_who_lets_no_clinic_follow_is_asked_for_the_review_as_before(
    ana: Client, participant: Participant, lets_see: LetsSee, clock: Clock
) -> None:
    lets_see()
    end_grant(participant, Clinic.objects.get(), clock.now)
    page = ana.get("/plan/").content.decode()
    assert "Your talk with the clinic" not in text_of(page)
    assert "A review is waiting" in text_of(page)


def test_once_the_grant_has_ended_the_appointment_is_not_shown(
    ana: Client, at_work: AtWork, participant: Participant, lets_see: LetsSee, clock: Clock
) -> None:
    lets_see()
    at_work().post(f"{pages(participant)}4/day/", FIXED)
    end_grant(participant, Clinic.objects.get(), clock.now)
    assert "17:30" not in ana.get("/today/").content.decode()
    assert ana.get(f"/appointments/{Appointment.objects.get().pk}.ics").status_code == 404


def test_a_talk_weeks_ahead_is_on_the_plan_and_not_yet_on_today(
    ana: Client, at_work: AtWork, participant: Participant, lets_see: LetsSee
) -> None:
    lets_see(until="2026-01-15")
    at_work().post(f"{pages(participant)}4/day/", FIXED)
    assert "17:30" in ana.get("/plan/").content.decode()
    assert "17:30" not in ana.get("/today/").content.decode()


def test_a_talk_that_was_put_off_is_not_said_to_have_no_day(
    ana: Client, at_work: AtWork, participant: Participant, lets_see: LetsSee, clock: Clock
) -> None:
    lets_see()
    at_work().post(f"{pages(participant)}4/day/", {**FIXED, "on": "2026-02-24"})
    for today, is_there in (("2026-02-03", False), ("2026-02-16", False), ("2026-02-20", True)):
        clock.at(today)
        page = text_of(ana.get("/today/").content.decode())
        assert "No day is fixed yet" not in page
        assert ("Tuesday, 24 February 2026, at 17:30" in page) is is_there


def test_nobody_is_asked_to_look_back_on_the_day_of_the_start_held_or_not(
    ana: Client, participant: Participant, tells: Tells, ben: Clinician, clock: Clock
) -> None:
    begun = ANA.screened(f"{BEGIN} 08:00").enrolled(f"{BEGIN} 08:05")
    tells(begun.tell("clinician_decided", BEGIN, "clinician", who=str(ben.pk), decision="hold", why="Wait."))
    grant(participant, ben.clinic, Let("Ana of Tuesday", ()), clock.now)
    clock.at(f"{BEGIN} 20:00")
    page = text_of(ana.get("/today/").content.decode())
    assert "has put your sessions on hold" in page
    assert "It is time to look back" not in page


def test_it_can_be_with_a_colleague_and_not_with_somebody_elsewhere(
    at_work: AtWork, participant: Participant, lets_see: LetsSee, clock: Clock
) -> None:
    lets_see()
    carla = a_clinician(Clinic.objects.get(), "Carla", clock.now)
    browser = at_work()
    browser.post(f"{pages(participant)}4/day/", {**FIXED, "with_whom": str(carla.pk)})
    assert Appointment.objects.get().with_whom == carla
    browser.post(f"{pages(participant)}4/day/", {**FIXED, "with_whom": ENTIRELY_ELSEWHERE})
    assert Appointment.objects.filter(with_whom__name="Ben").exists()


ENTIRELY_ELSEWHERE = "99999999-9999-4999-8999-999999999999"


def test_appointments_are_theirs_to_take_along(
    at_work: AtWork, participant: Participant, lets_see: LetsSee
) -> None:
    lets_see()
    at_work().post(f"{pages(participant)}4/day/", FIXED)
    assert account_of(participant)["appointments"] == [
        {
            "contact": "week-4",
            "clinic": "Riverside Back Care",
            "with": "Ben",
            "on": "2026-02-05",
            "at": "17:30",
            "called_off": False,
            "mailed": None,
        }
    ]


def test_nobody_is_reminded_of_a_review_that_the_clinic_talks_over_with_them(
    participant: Participant, lets_see: LetsSee, ben: Clinician, clock: Clock
) -> None:
    lets_see()
    check_in = ANA.lives_until("2026-02-02").check_in("2026-02-03 09:30", 3).told[-1]
    kept = append(participant.pk, [{**check_in, "id": str(uuid4())}], clock.now).kept
    assert not looks_back_now(participant, kept)  # the check-in is answered: nothing but the review is left
    end_grant(participant, ben.clinic, clock.now)
    assert looks_back_now(participant, kept)
