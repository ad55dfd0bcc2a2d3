"""One phone, several people: nobody is shown what another told, and all of it reaches the right journal."""

from __future__ import annotations

import pytest
from django.test import Client
from playwright.sync_api import Error, expect

from backstride.web.accounts.models import User
from backstride.web.journals.append import append
from backstride.web.journals.models import Entry, Participant
from tests.cast.people import ANA
from tests.web.browser import whose
from tests.web.browser.conftest import Arrives, Visitor
from tests.web.browser.pocket import (
    all_is_sent,
    fills_the_pocket,
    line,
    line_says,
    notes,
    pockets,
    signs_in_as,
    tells,
    until,
    waiting,
    who_has_looked_at_today,
)
from tests.web.conftest import Clock

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
LETTERS = "**/api/entries"


@pytest.fixture(name="at_home")
def _at_home(visitor: Visitor, arrives: Arrives) -> Visitor:
    """Ana in week 5, who has looked at one page."""
    return who_has_looked_at_today(visitor, arrives)


@pytest.fixture
def eva(at_home: Visitor, clock: Clock) -> Client:
    """Somebody else's session, on another device."""
    user = User.objects.create_user(email="eva@example.org", password="quiet lane walking")
    participant = Participant.objects.create(user=user, zone="Europe/Madrid", language="en")
    story = ANA.tell("noted", "2026-01-06", text="told by Eva")
    ids = {each["id"]: each["id"][:-4] + "ffff" for each in story.told}
    append(participant.pk, [{**each, "id": ids[each["id"]]} for each in story.told], clock.now)
    client = Client()
    client.force_login(user)
    return client


def by_whom() -> list[tuple[str, str]]:
    """Whose journals the notes are in."""
    rows = Entry.objects.filter(kind="noted").select_related("participant__user").order_by("received")
    return [(str(row.participant.user and row.participant.user.email)[:3], row.payload) for row in rows]


def ana_again() -> Client:
    client = Client()
    client.force_login(User.objects.get(email=whose.EMAIL))
    return client


def test_whoever_comes_next_is_shown_nothing_and_what_waits_waits(at_home: Visitor, eva: Client) -> None:
    at_home.page.route(LETTERS, lambda route: route.abort())
    tells(at_home)
    (anas,) = pockets(at_home)
    signs_in_as(at_home, eva)
    at_home.page.unroute(LETTERS)
    at_home.go("/today/")
    fills_the_pocket(at_home)
    assert len(pockets(at_home)) == 1
    assert pockets(at_home) != [anas]
    line_says(at_home, "")
    expect(at_home.page.locator("[data-waits]")).to_be_hidden()
    assert len(waiting(at_home)) == 1
    assert notes() == ["told by Eva"]
    signs_in_as(at_home, ana_again())
    at_home.go("/today/")
    all_is_sent(at_home)
    assert [who for who, _ in by_whom()] == ["eva", "ana"]


def test_a_page_that_is_still_open_tells_nothing_to_anothers_journal(at_home: Visitor, eva: Client) -> None:
    signs_in_as(at_home, eva)
    assert tells(at_home)["kept"] == "device"
    assert notes() == ["told by Eva"]
    at_home.page.get_by_text("Show what has not arrived").click()
    assert "when you are signed in" in at_home.page.locator("[data-went]").inner_text()


def test_a_session_that_has_ended_says_that_signing_in_sends_it(at_home: Visitor) -> None:
    at_home.context.clear_cookies(name="backstride_session")
    assert tells(at_home)["kept"] == "device"
    at_home.page.get_by_text("Show what has not arrived").click()
    expect(at_home.page.locator("[data-send]")).to_be_hidden()
    at_home.page.get_by_role("link", name="Sign in").click()
    at_home.page.wait_for_url("**/accounts/login/")
    assert "1 thing on this device is not sent yet" in line(at_home)
    signs_in_as(at_home, ana_again())
    at_home.go("/today/")
    all_is_sent(at_home)
    assert notes() == ["by the river"]


def test_signing_out_empties_the_pocket(at_home: Visitor) -> None:
    at_home.go("/accounts/logout/")
    at_home.page.get_by_role("button", name="Sign out").click()
    at_home.page.wait_for_url(f"{at_home.home}/")
    assert pockets(at_home) == []
    at_home.context.set_offline(True)
    with pytest.raises(Error, match="ERR_"):
        at_home.go("/today/")


def test_signing_out_with_things_unsent_says_so_first(at_home: Visitor) -> None:
    at_home.page.route(LETTERS, lambda route: route.abort())
    tells(at_home)
    at_home.go("/accounts/logout/")
    at_home.page.get_by_role("button", name="Sign out").click()
    warning = at_home.page.locator("main .note")
    assert "1 thing is not sent yet" in warning.inner_text()
    at_home.page.get_by_role("button", name="Sign out").click()
    at_home.page.wait_for_url(f"{at_home.home}/")
    until(at_home, "() => document.querySelector('[data-line]').textContent !== ''")
    assert "1 thing on this device is not sent yet" in line(at_home)
    assert "river" not in at_home.page.content()
    at_home.page.unroute(LETTERS)
    signs_in_as(at_home, ana_again())
    at_home.go("/today/")
    all_is_sent(at_home)
    assert notes() == ["by the river"]


def test_signing_out_sends_first_what_can_be_sent(at_home: Visitor) -> None:
    at_home.page.route(LETTERS, lambda route: route.abort())
    tells(at_home)
    at_home.go("/plan/settings/")
    at_home.page.unroute(LETTERS)
    at_home.page.locator("form[data-signs-out] button").click()
    at_home.page.wait_for_url(f"{at_home.home}/")
    assert notes() == ["by the river"]


def test_who_erases_their_account_leaves_nothing_on_the_device(at_home: Visitor) -> None:
    at_home.page.route(LETTERS, lambda route: route.abort())
    tells(at_home)
    at_home.page.evaluate(
        "async () => (await import('/static/backstride/pocket/store.js')).write('half', {pain: 3})"
    )
    at_home.go("/plan/erase/")
    at_home.page.locator("main [name=word]").fill("erase")
    at_home.page.locator("form[data-erases] button").click()
    at_home.page.wait_for_url("**/plan/erased/")
    until(at_home, f"async () => !(await ({EVERYTHING})()).length")
    until(at_home, "() => document.querySelector('[data-line]').textContent === ''")
    assert pockets(at_home) == []


EVERYTHING = """async () => {
  const { inStore, THINGS, OUTBOX } = await import('/static/backstride/pocket/store.js')
  const all = [THINGS, OUTBOX].map(name => inStore(name, 'readonly', store => store.getAllKeys()))
  return (await Promise.all(all)).flat()
}"""
