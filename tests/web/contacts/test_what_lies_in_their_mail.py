"""Spec: what a person was mailed of a talk is known and named, and can be called off while it lies there."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from email.message import EmailMessage
from typing import Any

import pytest
from django.conf import LazySettings
from django.test import Client

from backstride.web.clinic.models import Clinician
from backstride.web.contacts import mailing
from backstride.web.contacts.models import Appointment
from backstride.web.journals.models import Participant
from backstride.web.participant.mine.account import account_of
from backstride.web.reminders.claimed_mail import AGAIN_AFTER
from backstride.web.reminders.outcome import REFUSED, UNSURE
from tests.web.clinic.people import a_clinician
from tests.web.conftest import Clock
from tests.web.contacts.conftest import HERS, HIS, OURS, gives
from tests.web.contacts.test_a_contact_with_somebody import CALL, pages
from tests.web.contacts.test_an_invitation_by_mail import MAILED, calendar_in, day, text_in
from tests.web.contacts.test_days_and_calendar import FIXED
from tests.web.reminders.conftest import send_to
from tests.web.reminders.mail_servers import Inbox, free_port
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
OFF = {"do": "off", "mail": "yes"}
LATER = {**FIXED, "on": "2026-02-12"}
STILL = "They still have an invitation by mail"
BUTTON = "Mail that it is cancelled"


def reads(bens: Client, path: str, form: dict[str, str] | None = None) -> str:
    """What a page says, or the page that a form leads to."""
    answer = bens.post(path, form, follow=True) if form else bens.get(path)
    return text_of(answer.content.decode())


def presses(bens: Client, person: Participant) -> str:
    """The button of the first invitation that is left over."""
    html = bens.get(pages(person)).content.decode()
    (row, *_) = re.findall(r'name="appointment" value="([^"]+)"', html)
    return reads(bens, pages(person), {"do": "off", "appointment": row})


def comes(monkeypatch: pytest.MonkeyPatch, outcome: object) -> None:
    """What becomes of every mail from now on."""
    monkeypatch.setattr(mailing, "send_mail", lambda _: outcome)


def calls_off(mail: EmailMessage) -> tuple[str, str, str]:
    """Its method, its subject, and when what it calls off would have begun."""
    method, event = calendar_in(mail)
    return method, str(mail["Subject"]), event["DTSTART"].to_ical().decode()


WHAT_THEY_HAD = ("CANCEL", "Appointment cancelled: Thursday, 5 February 2026", "20260205T173000")


@pytest.mark.parametrize(
    "forms",
    [[{**LATER, "at": "", "mail": "yes"}], [LATER, OFF], [{**LATER, "at": "18:00"}, {"do": "off"}, OFF]],
)
def test_a_calling_off_names_the_day_that_they_were_given(
    bens: Client, inbox: Inbox, participant: Participant, ben: Clinician, forms: list[Any]
) -> None:
    carla = a_clinician(ben.clinic, "Carla", ben.joined)
    bens.post(day(participant), MAILED)
    for form in forms:
        bens.post(day(participant), {**form, "with_whom": str(carla.pk)})
    assert calls_off(inbox.mails[-1]) == WHAT_THEY_HAD
    assert "with Ben on Thursday, 5 February 2026 is cancelled" in text_in(inbox.mails[-1])
    assert len(inbox.mails) == 2


def test_moved_to_a_day_without_an_hour_the_invitation_is_not_forgotten_and_the_day_stays(
    bens: Client, inbox: Inbox, participant: Participant
) -> None:
    bens.post(day(participant), MAILED)
    said = reads(bens, day(participant), {**LATER, "at": ""})
    assert "They were invited by mail for Thursday, 5 February 2026, and were not mailed" in said
    assert STILL in said
    presses(bens, participant)
    assert calls_off(inbox.mails[-1]) == WHAT_THEY_HAD
    text = text_in(inbox.mails[-1])
    assert "In its place it is to be on Thursday, 12 February 2026; the hour is still open." in text
    assert "Nothing is fixed" not in text
    assert STILL not in reads(bens, pages(participant))
    assert not Appointment.objects.get().called_off


def test_moved_to_another_hour_without_a_mail_that_is_said(
    bens: Client, inbox: Inbox, participant: Participant
) -> None:
    bens.post(day(participant), MAILED)
    assert "and were not mailed that it is otherwise now" in reads(bens, day(participant), LATER)
    assert "were not mailed" not in reads(bens, day(participant), {**LATER, "mail": "yes"})


def test_a_calling_off_that_goes_to_another_address_than_the_invitation_is_told(
    bens: Client, inbox: Inbox, participant: Participant
) -> None:
    bens.post(day(participant), MAILED)
    gives(participant, "ana.new@example.org")
    said = reads(bens, day(participant), OFF)
    assert inbox.mails[-1]["To"] == "ana.new@example.org"
    assert "The invitation had gone to an earlier address, where nobody was told: tell them." in said


def test_after_it_was_called_off_the_next_one_is_new(
    bens: Client, inbox: Inbox, participant: Participant
) -> None:
    for form in (MAILED, OFF, {**LATER, "mail": "yes"}):
        bens.post(day(participant), form)
    events = [calendar_in(mail)[1] for mail in inbox.mails]
    assert inbox.mails[-1]["Subject"] == "Appointment: Thursday, 12 February 2026"
    assert [int(event["SEQUENCE"]) for event in events] == [0, 1, 2]


def test_a_calling_off_whose_mail_failed_is_mailed_by_a_button(
    bens: Client, settings: LazySettings, inbox: Inbox, participant: Participant
) -> None:
    port = settings.EMAIL_PORT
    bens.post(day(participant), MAILED)
    send_to(settings, free_port())
    page = reads(bens, day(participant), OFF)
    assert "It could not be mailed that it is cancelled" in page
    assert f"{STILL} It does not stand any more" in page
    assert "Thursday, 5 February 2026, 17:30 (Europe/Madrid), Ben" in page
    assert STILL in reads(bens, day(participant))
    assert STILL not in reads(bens, f"{pages(participant)}8/day/")
    send_to(settings, port)
    assert "It was mailed to them that it is cancelled." in presses(bens, participant)
    assert calls_off(inbox.mails[-1]) == WHAT_THEY_HAD
    assert STILL not in reads(bens, pages(participant))
    row = Appointment.objects.get()
    assert (row.called_off, row.is_invited, row.sequence) == (True, False, 1)
    reads(bens, pages(participant), {"do": "off", "appointment": str(row.pk)})
    assert "They were mailed this already." in reads(bens, day(participant), OFF)
    assert len(inbox.mails) == 2


@pytest.mark.parametrize("lang", ["en", "es"])
def test_called_off_without_a_mail_it_is_said_what_they_still_have(
    bens: Client, inbox: Inbox, participant: Participant, lang: str
) -> None:
    bens.cookies["django_language"] = lang
    bens.post(day(participant), MAILED)
    page = reads(bens, day(participant), {"do": "off"})
    assert ("They were invited by mail for Thursday" in page) == (lang == "en")
    assert ("Se le invitó por correo para el jueves" in page) == (lang == "es")
    assert 'name="mail" value="yes" checked' in bens.get(day(participant)).content.decode()
    gives(participant, None)
    html = bens.get(pages(participant)).content.decode()
    assert 'name="appointment"' not in html
    assert ("Nothing can be mailed to them now: tell them." in html) == (lang == "en")


def test_who_was_not_invited_by_mail_has_nothing_to_be_told(
    bens: Client, inbox: Inbox, participant: Participant
) -> None:
    bens.post(day(participant), FIXED)
    for form in ({"do": "off"}, OFF):
        page = reads(bens, day(participant), form)
        assert "Called off." in page
        assert "mailed" not in page
        assert STILL not in page


def test_what_was_held_before_its_day_is_still_called_off(
    bens: Client, inbox: Inbox, participant: Participant
) -> None:
    bens.post(day(participant), MAILED)
    page = reads(bens, f"{pages(participant)}4/", CALL)
    assert STILL in page
    assert "It was mailed to them that it is cancelled." in presses(bens, participant)
    assert calls_off(inbox.mails[-1]) == WHAT_THEY_HAD
    assert "Held on Tuesday, 3 February 2026" in reads(bens, pages(participant))


def test_a_form_from_before_it_was_held_calls_it_off_as_well(
    bens: Client, inbox: Inbox, participant: Participant
) -> None:
    bens.post(day(participant), MAILED)
    bens.post(f"{pages(participant)}4/", CALL)
    page = reads(bens, day(participant), OFF)
    assert "Called off. What was noted of the contact stays." in page
    assert [calendar_in(mail)[0] for mail in inbox.mails] == ["REQUEST", "CANCEL"]
    assert bens.post(day(participant), MAILED).headers["Location"] == f"{pages(participant)}4/"


@pytest.mark.parametrize(("begins", "is_left"), [("10:20", False), ("17:30", True)])
def test_what_was_held_about_its_hour_was_held_at_its_hour(
    bens: Client, inbox: Inbox, participant: Participant, begins: str, is_left: bool
) -> None:
    bens.post(day(participant), {**MAILED, "on": "2026-02-03", "at": begins})
    assert (STILL in reads(bens, f"{pages(participant)}4/", CALL)) == is_left


def test_what_belongs_to_an_earlier_course_is_called_off_until_its_hour(
    bens: Client, inbox: Inbox, participant: Participant, clock: Clock
) -> None:
    bens.post(day(participant), MAILED)
    row = Appointment.objects.get()
    Appointment.objects.update(since=row.since - timedelta(days=30))
    assert STILL in reads(bens, pages(participant))
    presses(bens, participant)
    assert calls_off(inbox.mails[-1]) == WHAT_THEY_HAD
    Appointment.objects.update(mailed_on=clock.now.date(), mailed_at="09:00")
    assert STILL not in reads(bens, pages(participant)), "it is over"


def test_a_domain_with_letters_of_its_own_asks_and_answers(
    bens: Client, inbox: Inbox, participant: Participant, ben: Clinician
) -> None:
    ben.user.email = "ben@clínica.example"
    ben.user.save()
    gives(participant, "ana@casa-grande-ñ.example")
    assert "It was mailed to them." in reads(bens, day(participant), MAILED)
    (mail,) = inbox.mails
    event = calendar_in(mail)[1]
    assert str(event["ORGANIZER"]) == "mailto:ben@xn--clnica-4va.example"
    assert mail["Reply-To"] == "Ben <ben@xn--clnica-4va.example>"
    assert str(event["ATTENDEE"]).isascii()


@pytest.mark.parametrize("address", [f"ben@{'b' * 60}é.es", "beñ@example.org"])
def test_an_address_that_no_mail_can_go_to_is_none(
    bens: Client, inbox: Inbox, participant: Participant, ben: Clinician, address: str
) -> None:
    ben.user.email = address
    ben.user.save()
    bens.post(day(participant), MAILED)
    assert str(calendar_in(inbox.mails[0])[1]["ORGANIZER"]) == f"mailto:{OURS}"
    gives(participant, f"x{address}")
    page = reads(bens, day(participant), {**MAILED, "at": "18:00"})
    assert "there is no address that a mail can go to" in page
    assert len(inbox.mails) == 1


def test_what_cannot_be_made_is_not_claimed(
    bens: Client, inbox: Inbox, participant: Participant, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mailing, "invitation_mail", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        bens.post(day(participant), MAILED)
    row = Appointment.objects.get()
    assert (row.mail, row.is_invited) == ("", False)


@pytest.mark.parametrize("lang", ["en", "es"])
def test_whether_it_went_is_said_as_far_as_it_is_known(
    bens: Client, inbox: Inbox, participant: Participant, lang: str
) -> None:
    with pytest.MonkeyPatch.context() as breaks:
        comes(breaks, UNSURE)
        _nothing_is_sure(bens, participant, lang)
    presses(bens, participant)
    assert [calendar_in(mail)[0] for mail in inbox.mails] == ["CANCEL"]


def _nothing_is_sure(bens: Client, participant: Participant, lang: str) -> None:
    page = reads(bens, day(participant), MAILED)
    assert "It is not known whether the mail went out" in page
    assert "Ben · perhaps mailed to them" in page
    assert "It is not known whether they were mailed what stands here." in reads(bens, day(participant))
    bens.cookies["django_language"] = lang
    assert STILL not in reads(bens, pages(participant))
    page = reads(bens, day(participant), OFF)
    assert ("not known whether the mail went out that it is cancelled" in page) == (lang == "en")
    assert ("It is not known whether the last mail about it went out." in page) == (lang == "en")
    assert ("No se sabe si el último correo sobre ella salió." in page) == (lang == "es")


def test_at_an_address_that_is_theirs_no_more_it_is_not_there(
    bens: Client, inbox: Inbox, participant: Participant
) -> None:
    bens.post(day(participant), MAILED)
    gives(participant, "ana.new@example.org")
    assert "Ben · mailed to an earlier address" in reads(bens, pages(participant))
    assert "at an address that is not their account's any more" in reads(bens, day(participant))
    bens.post(day(participant), MAILED)
    assert "Ben · mailed to them" in reads(bens, pages(participant))


@pytest.mark.parametrize("form", [OFF, {**LATER, "at": "", "mail": "yes"}])
def test_a_refused_calling_off_is_no_calling_off(
    bens: Client, inbox: Inbox, participant: Participant, form: dict[str, str]
) -> None:
    bens.post(day(participant), MAILED)
    inbox.answers[HERS] = "550 nobody here"
    page = reads(bens, day(participant), form)
    assert "now and later; they still have the invitation. Tell them." in page
    assert Appointment.objects.get().is_invited


def test_after_a_crash_what_may_be_out_is_not_forgotten(
    bens: Client, inbox: Inbox, participant: Participant, clock: Clock
) -> None:
    with pytest.MonkeyPatch.context() as dies:
        dies.setattr(mailing, "send_mail", lambda _: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            bens.post(day(participant), MAILED)
    clock.now += AGAIN_AFTER
    with pytest.MonkeyPatch.context() as away:
        comes(away, REFUSED)
        assert "refuses to take this mail" in reads(bens, day(participant), MAILED)
    row = Appointment.objects.get()
    assert (row.is_invited, row.in_their_mail) == (True, "unsure")
    bens.post(day(participant), OFF)
    assert calls_off(inbox.mails[-1]) == WHAT_THEY_HAD


def test_a_change_that_surely_did_not_go_leaves_what_they_had(
    bens: Client, inbox: Inbox, participant: Participant, clock: Clock
) -> None:
    bens.post(day(participant), MAILED)
    (went,) = account_of(participant)["appointments"]
    clock.now += timedelta(minutes=5)
    inbox.answers[HERS] = "452 too many"
    bens.post(day(participant), {**LATER, "mail": "yes"})
    (row,) = account_of(participant)["appointments"]
    assert datetime.fromisoformat(row["mailed"]) == datetime.fromisoformat(went["mailed"])
    assert "changed since it was mailed" in reads(bens, pages(participant))
    inbox.answers.clear()
    bens.post(day(participant), OFF)
    assert calls_off(inbox.mails[-1]) == WHAT_THEY_HAD


def test_what_never_went_has_no_moment(bens: Client, inbox: Inbox, participant: Participant) -> None:
    inbox.answers[HERS] = "550 nobody here"
    bens.post(day(participant), MAILED)
    (row,) = account_of(participant)["appointments"]
    assert row["mailed"] is None
    kept = Appointment.objects.get()
    assert (kept.organizer, kept.mailed_to) == (None, ""), "whoever mails it next is the first"


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_tick_that_comes_to_nothing_is_answered(
    bens: Client, inbox: Inbox, participant: Participant, lang: str
) -> None:
    bens.cookies["django_language"] = lang
    says = {"en": "without a day and an hour", "es": "sin día y hora no hay ninguna cita"}[lang]
    assert says in reads(bens, day(participant), {**MAILED, "at": ""})
    for left_open in ({"next_at": ""}, {"next_on": "", "next_at": ""}):
        entry = {"entry": f"{len(left_open)}1111111-1111-4111-8111-111111111111"}
        week = f"{pages(participant)}{4 * len(left_open)}/"
        assert says in reads(bens, week, {**CALL, **entry, **left_open, "next_mail": "yes"})
    assert inbox.mails == []


def test_a_fixed_hour_is_mailed_in_the_call_that_changes_nothing_of_it(
    bens: Client, inbox: Inbox, participant: Participant
) -> None:
    bens.post(f"{pages(participant)}8/day/", {**FIXED, "on": "2026-03-10"})
    reads(bens, f"{pages(participant)}4/", {**CALL, "next_on": "", "next_at": "", "next_mail": "yes"})
    assert [str(mail["Reply-To"]) for mail in inbox.mails] == [f"Ben <{HIS}>"]
