"""Spec: a day and an hour go by mail where a clinician wants it, and stand whatever becomes of the mail."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from email.message import EmailMessage
from typing import Any

import pytest
from django.conf import LazySettings
from django.db import connection
from django.test import Client
from icalendar import Calendar

from backstride.web.accounts.templatetags.mail import SENDS_NOTHING
from backstride.web.clinic.models import Clinician
from backstride.web.contacts import mailing
from backstride.web.contacts.mailing import MOST_AN_HOUR, mail_it
from backstride.web.contacts.models import Appointment
from backstride.web.journals.models import Participant
from backstride.web.participant.mine.account import account_of
from backstride.web.reminders.by_mail import send_mail
from backstride.web.reminders.claimed_mail import AGAIN_AFTER
from tests.web.clinic.people import a_clinician, signed_in
from tests.web.conftest import Clock
from tests.web.contacts.conftest import HERS, HIS, OURS
from tests.web.contacts.test_a_contact_with_somebody import CALL, pages
from tests.web.contacts.test_days_and_calendar import FIXED
from tests.web.reminders.conftest import send_to
from tests.web.reminders.mail_servers import Inbox, free_port, mail_server
from tests.web.today.reading import text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("by_mail")]
AtWork = Callable[[], Client]
MAILED = {**FIXED, "mail": "yes"}
FAILED = "The mail could not be sent; the day stands all the same."


def day(person: Participant) -> str:
    """Where the day of week 4 is."""
    return f"{pages(person)}4/day/"


def calendar_in(mail: EmailMessage) -> tuple[str, Any]:
    """The method that the part of the calendar is sent with, and its event."""
    (part,) = [each for each in mail.walk() if each.get_content_type() == "text/calendar"]
    calendar = Calendar.from_ical(part.get_content())
    (event,) = calendar.walk("VEVENT")
    assert part.get_param("method") == str(calendar["METHOD"])
    assert str(part.get_param("charset")).lower() == "utf-8"
    return str(calendar["METHOD"]), event


def text_in(mail: EmailMessage) -> str:
    """What a person reads of it."""
    (part,) = [each for each in mail.walk() if each.get_content_type() == "text/plain"]
    return str(part.get_content())


def test_it_asks_as_the_standard_says(bens: Client, inbox: Inbox, participant: Participant) -> None:
    answer = bens.post(day(participant), MAILED, follow=True)
    assert "It was mailed to them." in answer.content.decode()
    (mail,) = inbox.mails
    assert (mail["To"], mail["Reply-To"]) == (HERS, f"Ben <{HIS}>")
    assert mail.get_content_type() == "multipart/alternative"
    method, event = calendar_in(mail)
    assert method == "REQUEST"
    organizer, attendee = event["ORGANIZER"], event["ATTENDEE"]
    assert str(organizer) == f"mailto:{HIS}"
    assert (organizer.params["CN"], organizer.params["SENT-BY"]) == ("Ben", f"mailto:{OURS}")
    assert str(attendee) == f"mailto:{HERS}"
    asked = {name: attendee.params[name] for name in ("PARTSTAT", "RSVP", "ROLE", "CUTYPE")}
    assert asked == {
        "PARTSTAT": "NEEDS-ACTION",
        "RSVP": "TRUE",
        "ROLE": "REQ-PARTICIPANT",
        "CUTYPE": "INDIVIDUAL",
    }
    told = {name: event[name].to_ical().decode() for name in ("SEQUENCE", "STATUS", "DTSTART", "DTSTAMP")}
    assert told == {
        "SEQUENCE": "0",
        "STATUS": "CONFIRMED",
        "DTSTART": "20260205T173000",
        "DTSTAMP": "20260203T090000Z",
    }


def test_nothing_in_it_tells_of_health_or_of_the_clinic(
    bens: Client, inbox: Inbox, participant: Participant
) -> None:
    for form in (MAILED, {**MAILED, "at": "18:00"}, {"do": "off", "mail": "yes"}):
        bens.post(day(participant), form)
    said = "".join(
        f"{mail['Subject']} {text_in(mail)} {calendar_in(mail)[1].to_ical().decode()}" for mail in inbox.mails
    )
    assert len(inbox.mails) == 3
    shown = said.lower().replace("@backstride", "")
    for word in ("back", "pain", "walk ", "riverside", "clinic", "week", "tuesday", "health", "physio"):
        assert word not in shown, word


def test_a_change_and_a_calling_off_follow_it(
    bens: Client, inbox: Inbox, participant: Participant, clock: Clock
) -> None:
    bens.post(day(participant), MAILED)
    clock.now += timedelta(minutes=3)
    bens.post(day(participant), {**MAILED, "at": "18:00"})
    clock.now += timedelta(minutes=3)
    bens.post(day(participant), {"do": "off", "mail": "yes"})
    events = [calendar_in(mail) for mail in inbox.mails]
    assert [method for method, _ in events] == ["REQUEST", "REQUEST", "CANCEL"]
    assert [int(event["SEQUENCE"]) for _, event in events] == [0, 1, 2]
    assert len({str(event["UID"]) for _, event in events}) == 1
    assert [event["DTSTAMP"].dt.minute for _, event in events] == [0, 3, 6]
    assert {str(event["ATTENDEE"]) for _, event in events} == {f"mailto:{HERS}"}
    assert events[2][1]["STATUS"].to_ical() == b"CANCELLED"
    assert [mail["Subject"] for mail in inbox.mails] == [
        "Appointment: Thursday, 5 February 2026",
        "Appointment, changed: Thursday, 5 February 2026",
        "Appointment cancelled: Thursday, 5 February 2026",
    ]
    assert "18:00 (Europe/Madrid)" in text_in(inbox.mails[1])


def test_without_its_hour_what_was_asked_for_is_called_off(
    bens: Client, inbox: Inbox, participant: Participant
) -> None:
    bens.post(day(participant), MAILED)
    bens.post(day(participant), {**MAILED, "at": ""})
    assert [calendar_in(mail)[0] for mail in inbox.mails] == ["REQUEST", "CANCEL"]


@pytest.mark.parametrize("form", [FIXED, {**MAILED, "at": ""}, {"do": "off", "mail": "yes"}])
def test_nothing_goes_that_nobody_asked_for_or_that_is_none(
    bens: Client, inbox: Inbox, participant: Participant, form: dict[str, str]
) -> None:
    assert bens.post(day(participant), form).status_code == 302
    assert inbox.mails == []


def test_it_is_in_the_persons_language(bens: Client, inbox: Inbox, participant: Participant) -> None:
    Participant.objects.update(language="es")
    for form in (MAILED, {**MAILED, "at": "18:00"}, {"do": "off", "mail": "yes"}):
        bens.post(day(participant), form)
    assert [mail["Subject"].split(":")[0] for mail in inbox.mails] == [
        "Cita",
        "Cita, cambiada",
        "Cita anulada",
    ]
    assert "Tiene una cita con Ben: jueves, 5 de febrero de 2026, 17:30" in text_in(inbox.mails[0])
    assert str(calendar_in(inbox.mails[0])[1]["SUMMARY"]) == "Cita"


def test_a_double_click_mails_once_and_another_address_is_mailed_anew(
    bens: Client, inbox: Inbox, participant: Participant
) -> None:
    bens.post(day(participant), MAILED)
    again = bens.post(day(participant), MAILED, follow=True)
    assert "They were mailed this already." in again.content.decode()
    assert len(inbox.mails) == 1
    assert participant.user
    participant.user.email = "ana.new@example.org"
    participant.user.save()
    bens.post(day(participant), MAILED)
    assert inbox.to == [HERS, "ana.new@example.org"]
    assert [int(calendar_in(mail)[1]["SEQUENCE"]) for mail in inbox.mails] == [0, 0]


def test_the_form_is_ticked_once_something_was_mailed_and_says_what_stands(
    bens: Client, inbox: Inbox, participant: Participant
) -> None:
    ticked = 'name="mail" value="yes" checked'
    assert ticked not in bens.get(day(participant)).content.decode()
    bens.post(day(participant), MAILED)
    assert ticked in bens.get(day(participant)).content.decode()
    assert "17:30 (Europe/Madrid), Ben · mailed to them" in text_of(
        bens.get(pages(participant)).content.decode()
    )
    bens.post(day(participant), {**FIXED, "at": "18:00"})
    assert "changed since it was mailed" in bens.get(pages(participant)).content.decode()
    page = bens.get(day(participant)).content.decode()
    assert "What they were mailed last is not what stands here." in page


@pytest.mark.parametrize(
    ("answer", "says"), [("452 too many", FAILED), ("550 nobody here", "refuses to take this mail")]
)
def test_a_mail_that_fails_is_said_and_the_day_stands(
    bens: Client, settings: LazySettings, participant: Participant, answer: str, says: str
) -> None:
    with mail_server(Inbox({HERS: answer})) as port:
        send_to(settings, port)
        page = bens.post(day(participant), MAILED, follow=True).content.decode()
    assert says in page
    assert "mailed to them" not in page
    assert "Day and hour are kept." in page
    assert f"{Appointment.objects.get().at}" == "17:30:00"
    inbox = Inbox()
    with mail_server(inbox) as port:
        send_to(settings, port)
        bens.post(day(participant), MAILED)
    assert inbox.to == [HERS], "saved once more it goes"


def test_a_server_that_is_away_is_said_and_there_is_nothing_to_call_off(
    bens: Client, settings: LazySettings, participant: Participant
) -> None:
    send_to(settings, free_port())
    assert FAILED in bens.post(day(participant), MAILED, follow=True).content.decode()
    inbox = Inbox()
    with mail_server(inbox) as port:
        send_to(settings, port)
        bens.post(day(participant), {"do": "off", "mail": "yes"})
    assert inbox.mails == []
    assert not Appointment.objects.get().is_invited


def test_whoever_claimed_it_sends_it_and_who_died_over_it_leaves_it_to_the_next(
    bens: Client, inbox: Inbox, participant: Participant, ben: Clinician, clock: Clock
) -> None:
    bens.post(day(participant), FIXED)
    row = Appointment.objects.get()
    Appointment.objects.update(mail="claimed", claimed=clock.now)
    assert mail_it(row.pk, ben, clock.now) == "already"
    assert mail_it(row.pk, ben, clock.now + AGAIN_AFTER) == "sent"
    later = clock.now + timedelta(seconds=1)
    Appointment.objects.update(mail="claimed", claimed=clock.now, revised=later, sequence=1)
    assert mail_it(row.pk, ben, clock.now + timedelta(seconds=2)) == "sent", "it was changed since"
    assert len(inbox.mails) == 2


def test_nobody_is_pestered(bens: Client, inbox: Inbox, participant: Participant) -> None:
    hours = [f"{8 + number}:00" for number in range(MOST_AN_HOUR + 1)]
    answers = [bens.post(day(participant), {**MAILED, "at": hour}, follow=True) for hour in hours]
    assert ["no further mail goes now" in each.content.decode() for each in answers[-2:]] == [False, True]
    assert len(inbox.mails) == MOST_AN_HOUR
    assert f"{Appointment.objects.get().at:%H:%M}" == hours[-1], "the day stands"


def test_the_organizer_stays_while_they_work_there(
    bens: Client, inbox: Inbox, participant: Participant, ben: Clinician, clock: Clock
) -> None:
    carla = a_clinician(ben.clinic, "Carla", clock.now)
    signed_in(carla, clock.now).post(day(participant), {**MAILED, "with_whom": str(carla.pk)})
    assert "e-mail address of Carla, who asks by it" in text_of(bens.get(day(participant)).content.decode())
    page = bens.post(day(participant), {**MAILED, "with_whom": str(ben.pk)}, follow=True)
    assert "An answer goes to Carla, who mailed it first" in page.content.decode()
    carla.ended = clock.now
    carla.save()
    bens.post(day(participant), {**MAILED, "at": "18:00", "with_whom": str(ben.pk)})
    assert [str(calendar_in(mail)[1]["ORGANIZER"]) for mail in inbox.mails] == [
        "mailto:carla@example.org",
        "mailto:carla@example.org",
        f"mailto:{HIS}",
    ]
    assert "with Ben:" in text_in(inbox.mails[1])
    assert "goes to Carla by e-mail" in text_in(inbox.mails[1])


def test_nobody_gives_a_colleagues_address_away(
    bens: Client, inbox: Inbox, participant: Participant, ben: Clinician, clock: Clock
) -> None:
    carla = a_clinician(ben.clinic, "Carla", clock.now)
    bens.post(day(participant), {**MAILED, "with_whom": str(carla.pk)})
    (mail,) = inbox.mails
    assert "an appointment with Carla:" in text_in(mail)
    assert "goes to Ben by e-mail" in text_in(mail)
    assert str(calendar_in(mail)[1]["ORGANIZER"]) == f"mailto:{HIS}"
    assert b"carla@" not in inbox.wire[0]


def test_a_clinician_without_an_address_asks_from_the_instances(
    bens: Client, inbox: Inbox, participant: Participant, ben: Clinician
) -> None:
    ben.user.email = None
    ben.user.save()
    bens.post(day(participant), MAILED)
    (mail,) = inbox.mails
    organizer = calendar_in(mail)[1]["ORGANIZER"]
    assert (str(organizer), organizer.params["CN"]) == (f"mailto:{OURS}", "Ben")
    assert "SENT-BY" not in organizer.params
    assert mail["Reply-To"] is None
    assert "Nobody reads such an answer here" in text_in(mail)


def test_the_next_contact_of_a_call_goes_too(bens: Client, inbox: Inbox, participant: Participant) -> None:
    for _ in range(2):
        bens.post(f"{pages(participant)}4/", {**CALL, "next_mail": "yes"})
    (mail,) = inbox.mails
    assert calendar_in(mail)[1]["DTSTART"].to_ical() == b"20260310T173000"


def test_without_an_address_or_a_server_nothing_is_offered_or_sent(
    bens: Client, inbox: Inbox, participant: Participant, settings: LazySettings
) -> None:
    assert participant.user
    participant.user.email = None
    participant.user.save()
    page = bens.get(day(participant)).content.decode()
    assert 'name="mail"' not in page
    assert "Their account has no e-mail address" in page
    bens.post(day(participant), MAILED)
    settings.EMAIL_BACKEND = SENDS_NOTHING
    participant.user.email = HERS
    participant.user.save()
    page = bens.get(day(participant)).content.decode()
    assert 'name="mail"' not in page
    assert "no e-mail address" not in page
    bens.post(day(participant), {**MAILED, "at": "18:00"})
    assert inbox.mails == []


def test_a_file_for_ones_own_calendar_asks_nobody(
    bens: Client, inbox: Inbox, participant: Participant, ana: Client
) -> None:
    bens.post(day(participant), MAILED)
    files = (f"{pages(participant)}4/appointment.ics", f"/appointments/{Appointment.objects.get().pk}.ics")
    for asks, file in zip((bens, ana), files, strict=True):
        content = asks.get(file).content
        assert b"METHOD:PUBLISH" in content
        assert b"ORGANIZER" not in content
        assert b"ATTENDEE" not in content


def test_what_was_mailed_is_in_the_file_that_a_person_takes_along(
    bens: Client, inbox: Inbox, participant: Participant, clock: Clock
) -> None:
    bens.post(day(participant), MAILED)
    (row,) = account_of(participant)["appointments"]
    assert datetime.fromisoformat(row["mailed"]) == clock.now


@pytest.mark.django_db(transaction=True)
def test_no_mail_is_sent_while_the_database_waits(
    bens: Client, inbox: Inbox, participant: Participant, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = list[bool]()

    def sends(mail: Any) -> Any:
        inside.append(connection.in_atomic_block)
        return send_mail(mail)

    monkeypatch.setattr(mailing, "send_mail", sends)
    bens.post(day(participant), MAILED)
    bens.post(f"{pages(participant)}4/", {**CALL, "next_mail": "yes"})
    assert inside == [False, False]
    assert len(inbox.mails) == 2
