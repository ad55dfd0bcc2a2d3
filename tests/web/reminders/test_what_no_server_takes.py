"""Spec: an address as mail servers read it, or none; what cannot be written as a mail is refused."""

from __future__ import annotations

import pytest
from django.conf import LazySettings
from django.core.mail import EmailMessage

from backstride.web.accounts.addresses import LONGEST_ADDRESS, as_servers_read, is_address
from backstride.web.reminders.by_mail import send_mail
from backstride.web.reminders.outcome import REFUSED
from tests.web.reminders.conftest import send_to
from tests.web.reminders.mail_servers import Inbox, mail_server

NONE = [
    "",
    "ana",
    "@example.org",
    "ana@",
    f"a@{'b' * 60}é.es",
    "ma\N{KELVIN SIGN}e@example.org",
    f"a@{'é.' * 120}es",
]


@pytest.mark.parametrize("typed", NONE)
def test_what_no_server_takes_is_no_address(typed: str) -> None:
    assert not is_address(typed)
    assert as_servers_read(typed) == ""


@pytest.mark.parametrize(
    ("typed", "read"),
    [("ana@example.org", "ana@example.org"), ("ana@clínica.example", "ana@xn--clnica-4va.example")],
)
def test_a_domain_has_letters_of_its_own(typed: str, read: str) -> None:
    assert is_address(typed)
    assert as_servers_read(typed) == read
    assert not is_address(f"{'a' * LONGEST_ADDRESS}{typed}")


@pytest.mark.parametrize("to", [f"a@{'b' * 60}é.es", "ana@example.org\nBcc: ben@example.org"])
def test_it_is_refused_for_good(settings: LazySettings, to: str) -> None:
    inbox = Inbox()
    with mail_server(inbox) as port:
        send_to(settings, port)
        assert send_mail(EmailMessage("Hello", "A word.", "walk@walk.example", [to])) == REFUSED
    assert inbox.mails == []
