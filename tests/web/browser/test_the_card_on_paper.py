"""The card of an invitation in a real browser: on one page of paper, alone; the mail field beside it."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.conf import LazySettings
from playwright.sync_api import expect
from pypdf import PdfReader

from backstride.web.clinic.models import NAME_LETTERS, Clinic, Invitation
from tests.web.browser.conftest import Arrives, Visitor
from tests.web.browser.whose_clinic import ben_at_work
from tests.web.reminders.conftest import send_to
from tests.web.reminders.mail_servers import Inbox, mail_server

pytestmark = [pytest.mark.browser, pytest.mark.online, pytest.mark.django_db(transaction=True)]
LONG = ("University Hospital of the Northern Lakes, Physiotherapy and Rehabilitation, " * 2)[:NAME_LETTERS]


@pytest.fixture(name="ben")
def _ben(visitor: Visitor, arrives: Arrives) -> Visitor:
    arrives(ben_at_work)
    Clinic.objects.update(name=LONG)
    return visitor


def make_a_code(ben: Visitor, lang: str) -> None:
    page = ben.go("/clinic/invite/")
    page.locator(f'input[name="lang"][value="{lang}"]').check()
    page.get_by_role("button", name="Make a code").click()


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("lang", ["en", "es"])
def test_it_is_one_page_with_nothing_else_on_it(ben: Visitor, paper: str, lang: str) -> None:
    make_a_code(ben, lang)
    code = ben.page.locator(".invitation .code").inner_text()
    (printed,) = PdfReader(BytesIO(ben.page.pdf(format=paper))).pages
    text = printed.extract_text()
    assert code in text
    assert ("Nothing, unless you agree" in text, "Nada, si usted" in text) == (lang == "en", lang == "es")
    for elsewhere in ("Invite a person", "Take back", "Print the card", "Sign out", "Make a code"):
        assert elsewhere not in text


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_colleagues_is_one_page_too(ben: Visitor, lang: str) -> None:
    page = ben.go("/clinic/team/invite/")
    page.locator(f'input[name="lang"][value="{lang}"]').check()
    page.locator('input[name="leads"]').check()
    page.get_by_role("button", name="Make a code").click()
    code = page.locator(".invitation .code").inner_text()
    (printed,) = PdfReader(BytesIO(page.pdf(format="A4"))).pages
    text = " ".join(printed.extract_text().split())
    assert code in text
    assert ("You will also invite colleagues" in text, "También invitará" in text) == (
        lang == "en",
        lang == "es",
    )
    assert "Take back" not in text


@pytest.mark.parametrize("address", ["/clinic/invite/", "/clinic/team/invite/"])
def test_a_double_click_loses_sight_of_nothing(ben: Visitor, address: str) -> None:
    codes = Invitation.objects.count()
    page = ben.go(address)
    page.get_by_role("button", name="Make a code").dblclick()
    code = page.locator(".invitation .code")
    expect(code).to_be_visible()
    page.wait_for_load_state()
    shown = code.inner_text()
    page.reload()
    expect(code).to_have_text(shown)
    expect(page.get_by_role("status").first).to_contain_text("This form was sent before")
    assert Invitation.objects.count() == codes + 1


def test_a_button_prints_it_where_a_script_runs(ben: Visitor) -> None:
    make_a_code(ben, "en")
    ben.page.evaluate("window.print = () => { document.title = 'printing' }")
    ben.page.get_by_role("button", name="Print the card").click()
    expect(ben.page).to_have_title("printing")


def test_it_is_mailed_from_the_page(ben: Visitor, settings: LazySettings) -> None:
    inbox = Inbox()
    with mail_server(inbox) as port:
        send_to(settings, port)
        page = ben.go("/clinic/invite/")
        page.locator("#q-address").fill("ana at example.org")
        page.get_by_role("button", name="Make a code").click()
        expect(page.locator("#wrong-address")).to_be_visible()
        ben.check()
        page.locator("#q-address").fill("ana@example.org")
        page.get_by_role("button", name="Make a code").click()
        expect(page.get_by_role("status").first).to_contain_text("taken in the mail to ana@example.org")
        ben.check()
    assert inbox.to == ["ana@example.org"]
