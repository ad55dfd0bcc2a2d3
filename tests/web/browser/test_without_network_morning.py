"""The morning after, told without a network: it is about the session before today, as with a network."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.web.browser import whose
from tests.web.browser.conftest import LANGUAGES, Arrives, Visitor
from tests.web.browser.pocket import fills_the_pocket, tells, waiting
from tests.web.browser.without_network import FOUR_ANSWERS, cut, saves, says, ticks

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
DONE = {
    "kind": "session_done",
    "minutes": 12,
    "ended": "done",
    "pain": {"worst": 2},
    "legs": "none",
    "symptoms": [],
}
WHOSE, FORM = "[data-whose-morning]", "form[data-form=morning]"
NO_DAYS = """() => {
  const about = document.getElementById('about-mornings')
  if (about) about.textContent = JSON.stringify({ ...JSON.parse(about.textContent), days: [] })
}"""


@pytest.fixture(name="away", params=LANGUAGES)
def _away(visitor: Visitor, arrives: Arrives, request: pytest.FixtureRequest) -> Visitor:
    """Ana in week 5, with a walk today and others before, without a network."""
    arrives(whose.ana_in_week_5, request.param)
    visitor.go("/today/")
    fills_the_pocket(visitor)
    cut(visitor)
    return visitor


def mornings(visitor: Visitor) -> int:
    return sum(each["entry"]["kind"] == "morning_after" for each in waiting(visitor))


def test_the_form_says_after_which_session_it_is(away: Visitor) -> None:
    page = away.go("/log/morning/")
    expect(page.locator(WHOSE)).not_to_be_empty()
    assert "[" not in page.locator(WHOSE).inner_text()
    ticks("pain=2", "usual=yes")(away)
    saves(away)
    says(away)
    assert mornings(away) == 1


def test_on_the_day_of_a_session_it_is_asked_once_which_one_is_meant(away: Visitor) -> None:
    tells(away, **DONE)
    page = away.go("/log/morning/")
    expect(page.locator(WHOSE)).not_to_be_empty()
    ticks("pain=2", "usual=yes")(away)
    saves(away)
    assert "[" not in says(away)
    assert mornings(away) == 0
    away.check()
    saves(away)
    expect(page.locator(FORM)).to_be_hidden()
    assert mornings(away) == 1


def test_after_the_first_session_of_all_it_is_asked_on_the_next_day(away: Visitor) -> None:
    tells(away, **DONE)
    away.page.add_init_script(f"document.addEventListener('readystatechange', {NO_DAYS})")
    page = away.go("/log/morning/")
    expect(page.locator(WHOSE)).not_to_be_empty()
    expect(page.locator(FORM)).to_be_hidden()
    away.check()


def test_what_was_said_before_telling_is_not_said_twice_after_it(away: Visitor) -> None:
    page = away.go("/log/")
    expect(page.locator("p[data-asks]")).to_be_visible()
    FOUR_ANSWERS(away)
    saves(away)
    told = says(away)
    expect(page.locator("p[data-asks]")).to_be_hidden()
    assert ("in your journal" in told) or ("en su diario" in told)
    assert "[" not in told
    away.check()
