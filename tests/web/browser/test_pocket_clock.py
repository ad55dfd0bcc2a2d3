"""What time it was: the phone's clock may be hours off, or be set while a page is open."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

import pytest

from backstride.web.journals.models import Entry
from tests.web.browser import whose
from tests.web.browser.conftest import Arrives, Visitor
from tests.web.browser.pocket import all_is_sent, fills_the_pocket, tells
from tests.web.conftest import Clock

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

A_MINUTE = timedelta(minutes=1)
PHONE_IS_OFF = """hours => {
  const real = Date, off = hours * 3600000
  globalThis.Date = class extends real {
    constructor(...said) { said.length ? super(...said) : super(real.now() + off) }
    static now() { return real.now() + off }
  }
}"""
IS_SAID = """async ([zone, at]) => {
  const { isoIn } = await import('/static/backstride/pocket/clock.js')
  return isoIn(zone, new Date(at))
}"""
IS_SET = "hours => { const real = Date.now; Date.now = () => real() + hours * 3600000 }"


@pytest.fixture(name="at_home")
def _at_home(visitor: Visitor, arrives: Arrives) -> Visitor:
    """Ana in week 5; the server's clock stands at ten in the morning."""
    arrives(whose.ana_in_week_5)
    return visitor


def opens_today(visitor: Visitor) -> None:
    visitor.go("/today/")
    fills_the_pocket(visitor)


def told_at() -> datetime:
    """The moment of the newest note, as its entry has it."""
    row = Entry.objects.filter(kind="noted").order_by("-seq").first()
    assert row is not None
    return datetime.fromisoformat(json.loads(row.payload)["at"])


@pytest.mark.parametrize("hours", [-11, 9])
def test_the_entry_has_the_servers_time_however_wrong_the_phone_is(
    at_home: Visitor, clock: Clock, hours: int
) -> None:
    at_home.context.add_init_script(f"({PHONE_IS_OFF})({hours})")
    opens_today(at_home)
    at_home.context.set_offline(True)
    at_home.go("/today/")
    assert tells(at_home)["kept"] == "device"
    at_home.context.set_offline(False)
    at_home.go("/today/")
    all_is_sent(at_home)
    assert abs(told_at() - clock.now) < A_MINUTE
    assert told_at().isoformat().endswith("+01:00")


@pytest.mark.parametrize("hours", [-5, 7])
def test_a_clock_that_is_set_while_a_page_is_open_changes_nothing(
    at_home: Visitor, clock: Clock, hours: int
) -> None:
    opens_today(at_home)
    at_home.context.set_offline(True)
    at_home.page.evaluate(IS_SET, hours)
    tells(at_home)
    at_home.context.set_offline(False)
    all_is_sent(at_home)
    assert abs(told_at() - clock.now) < A_MINUTE


def test_after_a_sleep_that_nobody_told_the_page_of_the_server_is_asked_at_once(
    at_home: Visitor, clock: Clock
) -> None:
    opens_today(at_home)
    clock.at("2026-02-03 17:00")
    with at_home.page.expect_response("**/pocket/what-to-keep.json"):
        at_home.page.evaluate(IS_SET, 7)
    at_home.page.wait_for_timeout(200)
    tells(at_home)
    assert abs(told_at() - clock.now) < A_MINUTE


def test_a_clock_that_was_set_back_before_is_never_before_the_page_was_made(
    at_home: Visitor, clock: Clock
) -> None:
    opens_today(at_home)
    at_home.context.set_offline(True)
    at_home.context.add_init_script(f"({PHONE_IS_OFF})(-6)")
    at_home.go("/today/")
    tells(at_home)
    at_home.context.set_offline(False)
    at_home.go("/today/")
    all_is_sent(at_home)
    assert abs(told_at() - clock.now) < A_MINUTE


@pytest.mark.parametrize(
    ("zone", "instant", "local"),
    [
        ("Europe/Madrid", "2026-11-22T09:00:00.000Z", "2026-11-22T10:00:00.000+01:00"),
        ("Europe/Madrid", "2026-06-30T22:30:15.250Z", "2026-07-01T00:30:15.250+02:00"),
        ("America/St_Johns", "2026-01-01T02:00:00.000Z", "2025-12-31T22:30:00.000-03:30"),
        ("Asia/Kathmandu", "2026-01-01T00:00:00.000Z", "2026-01-01T05:45:00.000+05:45"),
        ("Nowhere/Known", "2026-01-01T00:00:00.000Z", "2026-01-01T00:00:00.000+00:00"),
    ],
)
def test_a_moment_is_said_on_the_clock_of_the_zone(
    at_home: Visitor, zone: str, instant: str, local: str
) -> None:
    at_home.go("/today/")
    assert at_home.page.evaluate(IS_SAID, [zone, instant]) == local
