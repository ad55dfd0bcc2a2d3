"""Spec: an invitation is told as a card in the language of who gets it; printed, scanned or mailed."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.message import EmailMessage

import pytest
from django.conf import LazySettings
from django.test import Client

from backstride.web.accounts.templatetags.mail import SENDS_NOTHING
from backstride.web.clinic.inviting import as_typed, find_invitation
from backstride.web.clinic.models import Clinic, Clinician, Invitation
from backstride.web.clinician.invite.mailing import MOST_AN_HOUR
from tests.web.clinic.people import signed_in
from tests.web.conftest import Clock
from tests.web.reminders.conftest import send_to
from tests.web.reminders.mail_servers import Inbox, free_port, mail_server
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
INVITE = "/clinic/invite/"
A_CODE = re.compile(r"\b[2-9A-Z]{4}(?:-[2-9A-Z]{4}){3}\b")
ANA = "ana@example.org"


def text_in(inbox: Inbox) -> str:
    (mail,) = inbox.mails
    assert isinstance(mail, EmailMessage)
    return str(mail.get_content())


def code_on(page: str) -> str:
    found = A_CODE.search(page)
    assert found is not None
    return found[0]


def test_the_card_says_what_it_is_where_it_opens_until_when_and_what_is_seen(
    at_work: Client, clinic: Clinic, clock: Clock
) -> None:
    Clinic.objects.update(zone="Europe/Madrid")
    page = text_of(at_work.post(INVITE, {"lang": "en"}).content.decode())
    assert "An invitation from Riverside Back Care" in page
    assert "http://testserver/join/" in page
    assert "The code works once, until Wednesday, 4 February 2026, 10:00 (Europe/Madrid)." in page
    assert "Nothing, unless you agree." in page
    found = find_invitation(code_on(page), clock.now)
    assert found is not None
    assert found.clinic == clinic


@pytest.mark.parametrize(
    ("page_in", "card_in", "says"), [("en", "es", "Una invitación de"), ("es", "en", "An invitation from")]
)
def test_it_speaks_the_language_chosen_for_the_person(
    at_work: Client, page_in: str, card_in: str, says: str
) -> None:
    at_work.cookies["django_language"] = page_in
    page = at_work.post(INVITE, {"lang": card_in}).content.decode()
    card = page.partition('class="card invitation"')[2].partition("</section>")[0]
    assert f'lang="{card_in}"' in card
    assert says in card
    assert f'<html lang="{page_in}"' in page


@pytest.mark.parametrize("lang", ["", "xx", "../en"])
def test_a_language_that_there_is_not_is_that_of_the_page(at_work: Client, lang: str) -> None:
    assert "An invitation from" in at_work.post(INVITE, {"lang": lang}).content.decode()


def test_asking_for_the_page_does_not_tell_it_and_no_cache_keeps_it(at_work: Client, clock: Clock) -> None:
    answer = at_work.post(INVITE, {})
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert not A_CODE.search(text_of(at_work.get(INVITE).content.decode()))


def test_it_is_mailed_under_a_subject_that_names_nobody(at_work: Client, inbox: Inbox, clock: Clock) -> None:
    page = text_of(at_work.post(INVITE, {"address": f" {ANA} ", "lang": "en"}).content.decode())
    assert f"The mail server has taken in the mail to {ANA}." in page
    (mail,) = inbox.mails
    assert (mail["Subject"], mail["To"]) == ("An invitation for you", ANA)
    assert mail["Message-ID"].endswith("@walk.example>")
    code, says = code_on(page), text_in(inbox)
    assert f"https://walk.example/join/{code}/" in says
    assert "Riverside Back Care invites you" in says
    assert find_invitation(code, clock.now) is not None


def test_the_mail_speaks_the_language_of_the_card(at_work: Client, inbox: Inbox) -> None:
    at_work.post(INVITE, {"address": ANA, "lang": "es"})
    assert inbox.mails[0]["Subject"] == "Una invitación para usted"
    assert "Riverside Back Care le invita" in text_in(inbox)


def test_nothing_of_the_address_or_the_code_is_kept(at_work: Client, inbox: Inbox) -> None:
    page = text_of(at_work.post(INVITE, {"address": ANA}).content.decode())
    kept = str(Invitation.objects.values().get())
    assert ANA not in kept
    assert as_typed(code_on(page)) not in kept
    assert ANA not in at_work.get(INVITE).content.decode()


def test_the_page_says_that_a_mail_can_be_read_by_others(at_work: Client, inbox: Inbox) -> None:
    assert "A mail can be read by others" in at_work.get(INVITE).content.decode()


@pytest.mark.parametrize(
    ("answers", "says"),
    [("550 nobody here", "refuses ana@example.org"), ("451 not now", "did not take it in")],
)
def test_a_mail_that_is_not_taken_in_is_said_and_the_code_is_there(
    at_work: Client, settings: LazySettings, clock: Clock, answers: str, says: str
) -> None:
    settings.EMAIL_TIMEOUT = 1
    with mail_server(Inbox({ANA: answers})) as port:
        send_to(settings, port)
        page = text_of(at_work.post(INVITE, {"address": ANA, "lang": "en"}).content.decode())
    assert says in page
    assert find_invitation(code_on(page), clock.now) is not None


def test_a_server_that_is_away_is_said_and_the_code_is_there(
    at_work: Client, settings: LazySettings, clock: Clock
) -> None:
    settings.EMAIL_TIMEOUT = 1
    send_to(settings, free_port())
    page = text_of(at_work.post(INVITE, {"address": ANA, "lang": "en"}).content.decode())
    assert "It could not be mailed" in page
    assert find_invitation(code_on(page), clock.now) is not None


@pytest.mark.parametrize(
    "typed",
    [
        "ana",
        "ana@",
        f"{'a' * 250}@example.org",
        "a@b.org, c@d.org",
        "a@b.org\nBcc: c@d.org",
        f"a@{'b' * 60}é.es",
        "ma\N{KELVIN SIGN}e@example.org",
    ],
)
def test_what_is_no_address_makes_no_code_and_loses_nothing(
    at_work: Client, inbox: Inbox, typed: str
) -> None:
    answer = at_work.post(INVITE, {"address": typed, "lang": "es", "note": "Tuesday"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "That is no e-mail address." in page
    assert 'value="Tuesday"' in page
    assert 'value="es" checked' in page
    assert (inbox.mails, Invitation.objects.count()) == ([], 0)


def test_a_domain_with_letters_of_its_own_is_mailed(at_work: Client, inbox: Inbox) -> None:
    page = text_of(at_work.post(INVITE, {"address": "ana@clínica.example", "lang": "en"}).content.decode())
    assert A_CODE.search(page)
    assert inbox.to == ["ana@xn--clnica-4va.example"]


def test_a_note_that_is_too_long_is_said_beside_it(at_work: Client) -> None:
    answer = at_work.post(INVITE, {"note": "x" * 121})
    assert (answer.status_code, Invitation.objects.count()) == (422, 0)
    assert 'aria-describedby="help-note wrong-note"' in answer.content.decode()


def test_no_more_mails_leave_than_a_clinics_hour_brings(
    at_work: Client, carla: Clinician, inbox: Inbox, clock: Clock
) -> None:
    for _ in range(MOST_AN_HOUR):
        assert at_work.post(INVITE, {"address": ANA}).status_code == 200
    answer = at_work.post(INVITE, {"address": ANA, "note": "Tuesday"})
    assert answer.status_code == 429
    assert 'value="Tuesday"' in answer.content.decode()
    assert (len(inbox.mails), Invitation.objects.count()) == (MOST_AN_HOUR, MOST_AN_HOUR)
    assert at_work.post(INVITE, {}).status_code == 200, "a card to print can always be made"
    assert signed_in(carla, clock.now).post(INVITE, {"address": ANA}).status_code == 200


def test_where_no_mail_is_sent_none_is_promised(at_work: Client, settings: LazySettings) -> None:
    settings.EMAIL_BACKEND = SENDS_NOTHING
    assert 'name="address"' not in at_work.get(INVITE).content.decode()
    page = text_of(at_work.post(INVITE, {"address": ANA, "lang": "en"}).content.decode())
    assert "taken in" not in page
    assert A_CODE.search(page)


def test_its_day_and_hour_are_those_where_the_clinic_is(at_work: Client, clock: Clock) -> None:
    Clinic.objects.update(zone="Pacific/Auckland")
    clock.now = datetime(2026, 1, 5, 11, 30, tzinfo=UTC)
    page = text_of(at_work.post(INVITE, {"lang": "en"}).content.decode())
    assert "until Thursday, 5 February 2026, 00:30 (Pacific/Auckland)" in page
    assert "until Thursday, 5 February 2026" in text_of(at_work.get(INVITE).content.decode())
