"""Spec: a form makes one code; sent twice it shows the same one: to its maker, soon, unchanged."""

from __future__ import annotations

import re
from datetime import timedelta
from email.message import EmailMessage
from uuid import UUID

import pytest
from django.conf import LazySettings
from django.test import Client

from backstride.web.clinic.code_of_form import Form, code_of
from backstride.web.clinic.inviting import SHOWN_AGAIN_FOR, To, invite, take_back, use_up
from backstride.web.clinic.models import Clinic, Clinician, Invitation
from backstride.web.clinician.invite import making
from tests.web.clinic.people import a_clinician, signed_in
from tests.web.clinic.test_the_card_of_an_invitation import A_CODE, ANA, code_on
from tests.web.conftest import Clock
from tests.web.reminders.conftest import send_to
from tests.web.reminders.mail_servers import Inbox, mail_server
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
PERSON, COLLEAGUE = "/clinic/invite/", "/clinic/team/invite/"
BOTH = pytest.mark.parametrize("address", [PERSON, COLLEAGUE])
A_SECOND = timedelta(seconds=1)
ENTRY = "33333333-3333-4333-8333-333333333333"
FORM = {"entry": ENTRY, "lang": "en"}
MAILED = {**FORM, "address": ANA}
MADE_BEFORE, NOT_SHOWN = "This form was sent before", "This form has made its code before"


@pytest.fixture(name="lead")
def _lead(carla: Clinician, clock: Clock) -> Client:
    return signed_in(carla, clock.now)


def page_of(browser: Client, address: str, form: dict[str, str]) -> str:
    answer = browser.post(address, form)
    assert answer.status_code == 200
    return text_of(answer.content.decode())


@BOTH
def test_a_second_press_shows_the_same_code_and_mails_nothing_more(
    lead: Client, inbox: Inbox, address: str
) -> None:
    html = lead.get(address).content.decode()
    (entry,) = re.findall(r'name="entry" value="([^"]+)"', html)
    first, again = (page_of(lead, address, {**MAILED, "entry": entry}) for _ in range(2))
    assert code_on(first) == code_on(again)
    assert (MADE_BEFORE in first, MADE_BEFORE in again) == (False, True)
    assert f"The mail server has taken in the mail to {ANA}." in again
    assert (len(inbox.mails), Invitation.objects.count()) == (1, 1)


@BOTH
def test_what_is_shown_again_is_the_whole_card_until_the_same_hour(
    lead: Client, clock: Clock, address: str
) -> None:
    first = lead.post(address, FORM).content.decode()
    clock.now += timedelta(minutes=10)
    again = lead.post(address, FORM).content.decode()
    cards = [
        each.partition('class="card invitation"')[2].partition("</section>")[0] for each in (first, again)
    ]
    assert "<svg" in cards[0]
    assert cards[0] == cards[1]
    assert "data-print" in again


@BOTH
def test_of_two_in_the_same_moment_one_makes_it_and_both_show_it(
    lead: Client, inbox: Inbox, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setattr(making, "is_made", lambda *_: False)
    first, again = (page_of(lead, address, MAILED) for _ in range(2))
    assert code_on(first) == code_on(again)
    assert (len(inbox.mails), Invitation.objects.count()) == (1, 1)


@BOTH
def test_the_next_form_makes_another_one(lead: Client, address: str) -> None:
    first = lead.post(address, FORM).content.decode()
    (entry,) = re.findall(r'name="entry" value="([^"]+)"', first)
    assert entry != ENTRY
    other = page_of(lead, address, {**FORM, "entry": entry})
    assert code_on(other) != code_on(text_of(first))
    assert MADE_BEFORE not in other


@BOTH
def test_it_is_shown_for_a_short_time_which_the_page_says(lead: Client, clock: Clock, address: str) -> None:
    first = page_of(lead, address, FORM)
    assert "For 15 minutes the same form" in first
    clock.now += SHOWN_AGAIN_FOR - A_SECOND
    assert code_on(page_of(lead, address, FORM)) == code_on(first)
    clock.now += A_SECOND
    later = page_of(lead, address, FORM)
    assert NOT_SHOWN in later
    assert not A_CODE.search(later)
    assert Invitation.objects.count() == 1


def test_nobody_else_is_shown_it(lead: Client, clinic: Clinic, clock: Clock) -> None:
    page_of(lead, PERSON, FORM)
    dora = signed_in(a_clinician(clinic, "Dora", clock.now, leads=True), clock.now)
    theirs = page_of(dora, PERSON, FORM)
    assert NOT_SHOWN in theirs
    assert not A_CODE.search(theirs)
    assert Invitation.objects.count() == 1


def test_the_same_form_at_another_clinic_makes_another_code(
    lead: Client, another: Clinician, clock: Clock
) -> None:
    ours = code_on(page_of(lead, PERSON, FORM))
    assert code_on(page_of(signed_in(another, clock.now), PERSON, FORM)) != ours


def test_a_persons_form_shows_no_colleagues_code(lead: Client) -> None:
    page_of(lead, PERSON, FORM)
    theirs = page_of(lead, COLLEAGUE, FORM)
    assert NOT_SHOWN in theirs
    assert not A_CODE.search(theirs)


@pytest.mark.parametrize(
    ("address", "changed"),
    [
        (PERSON, {"note": "Leo"}),
        (PERSON, {"lang": "es"}),
        (PERSON, {"address": "leo@example.org"}),
        (COLLEAGUE, {"leads": "yes"}),
        (COLLEAGUE, {"address": "leo@example.org"}),
    ],
)
def test_a_form_that_says_something_else_is_told_so_and_keeps_what_was_typed(
    lead: Client, inbox: Inbox, address: str, changed: dict[str, str]
) -> None:
    page_of(lead, address, MAILED)
    page = lead.post(address, {**MAILED, **changed}).content.decode()
    assert NOT_SHOWN in page
    assert not A_CODE.search(text_of(page))
    assert (len(inbox.mails), Invitation.objects.count()) == (1, 1)
    for name, typed in changed.items():
        kept = re.search(rf'name="{name}" value="{typed}"( checked)?', page)
        assert kept is not None
        assert kept[1] or name in ("note", "address")


@pytest.mark.parametrize("used", [True, False])
def test_a_code_that_is_used_or_taken_back_is_not_shown(lead: Client, clock: Clock, used: bool) -> None:
    code, made = code_on(page_of(lead, PERSON, FORM)), Invitation.objects.get()
    if used:
        assert use_up(code, clock.now) is not None
    else:
        take_back(made.clinic, made.digest, clock.now)
    page = page_of(lead, PERSON, FORM)
    assert NOT_SHOWN in page
    assert code not in page


@pytest.mark.parametrize(("lang", "says"), [("en", "then. No second one"), ("es", "No se ha creado otro")])
def test_it_is_said_in_both_languages(lead: Client, lang: str, says: str) -> None:
    lead.cookies["django_language"] = lang
    assert says not in page_of(lead, PERSON, FORM)
    assert says in page_of(lead, PERSON, FORM)


@pytest.mark.parametrize(
    ("answers", "says"), [("550 nobody here", f"refuses {ANA}"), ("451 not now", "did not take it in")]
)
def test_that_its_mail_was_not_taken_in_is_said_again(
    lead: Client, settings: LazySettings, answers: str, says: str
) -> None:
    settings.EMAIL_TIMEOUT = 1
    with mail_server(Inbox({ANA: answers})) as port:
        send_to(settings, port)
        page_of(lead, PERSON, MAILED)
    assert says in page_of(lead, PERSON, MAILED)


def test_a_mail_that_is_on_its_way_is_said_to_be(lead: Client, inbox: Inbox) -> None:
    page_of(lead, PERSON, MAILED)
    Invitation.objects.update(mailed="claimed")
    assert f"The mail to {ANA} has been begun" in page_of(lead, PERSON, MAILED)
    assert len(inbox.mails) == 1


def test_what_is_kept_tells_neither_the_form_nor_the_code(lead: Client, inbox: Inbox) -> None:
    code = code_on(page_of(lead, PERSON, MAILED))
    kept = Invitation.objects.get()
    assert kept.form == Form(ENTRY).kept != UUID(ENTRY)
    with_what_is_kept = Form(str(kept.form), ("en", ANA))
    assert code_of(with_what_is_kept, kept.clinic_id, kept.by_id, *To()) != code
    assert ANA not in str(Invitation.objects.values().get())


def test_another_secret_makes_another_code(settings: LazySettings) -> None:
    before = code_of(Form(ENTRY), *To())
    settings.SECRET_KEY = "another one, of another instance"
    assert code_of(Form(ENTRY), *To()) != before


def test_codes_without_a_form_are_all_different(clinic: Clinic, clock: Clock) -> None:
    assert len({invite(clinic, None, To(), clock.now) for _ in range(20)}) == 20
    assert set(Invitation.objects.values_list("form", flat=True)) == {None}


def test_a_colleagues_card_has_nothing_of_what_a_person_lets_be_seen(lead: Client) -> None:
    page = page_of(lead, COLLEAGUE, {**FORM, "leads": "yes"})
    assert "Riverside Back Care invites you to work with them" in page
    assert "You will also invite colleagues" in page
    assert "Nothing, unless you agree" not in page
    assert Invitation.objects.get().leads
    assert "You will also invite colleagues" not in page_of(lead, COLLEAGUE, {"lang": "en"})


@pytest.mark.parametrize(
    ("lang", "says"),
    [
        ("en", ("An invitation for you", "invites you to work with them", "with a second step")),
        ("es", ("Una invitación para usted", "le invita a trabajar", "con un segundo paso")),
    ],
)
def test_a_colleagues_mail_speaks_of_work(
    lead: Client, inbox: Inbox, lang: str, says: tuple[str, str, str]
) -> None:
    page_of(lead, COLLEAGUE, {**MAILED, "lang": lang})
    (mail,) = inbox.mails
    assert isinstance(mail, EmailMessage)
    text = " ".join(str(mail.get_content()).split())
    assert mail["Subject"] == says[0]
    assert all(each in text for each in says[1:])
    assert "/join/" in text


def test_a_wrong_address_for_a_colleague_makes_no_code_and_loses_nothing(lead: Client, inbox: Inbox) -> None:
    answer = lead.post(COLLEAGUE, {**FORM, "address": "carla", "leads": "yes"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "That is no e-mail address." in page
    assert 'value="carla"' in page
    assert 'name="leads" value="yes" checked' in page
    assert (inbox.mails, Invitation.objects.count()) == ([], 0)
