"""A form is half filled in; the network goes, the tab is closed, the device is full: nothing is lost."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.web.browser import whose
from tests.web.browser.conftest import Arrives, Visitor
from tests.web.browser.pocket import fills_the_pocket, tells, until, waiting
from tests.web.browser.steps import opens_everything, types
from tests.web.browser.without_network import (
    FOUR_ANSWERS,
    NOTHING_IS_KEPT,
    comes_back,
    cut,
    loses_answers,
    reaches_the_journal,
    refuses,
    saves,
    says,
    ticks,
    told,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

IS_KEPT = """async () => (await import('/static/backstride/pocket/store.js')).read('half filled skip')"""


@pytest.fixture(name="at_home")
def _at_home(visitor: Visitor, arrives: Arrives) -> Visitor:
    """Ana on the morning after a session; she looked at Today once."""
    arrives(whose.ana_the_morning_after)
    visitor.go("/today/")
    fills_the_pocket(visitor)
    return visitor


def test_a_form_of_the_log_that_could_not_be_sent_comes_back_filled_in(at_home: Visitor) -> None:
    before = len(told("session_done"))
    page = at_home.go("/log/")
    opens_everything(at_home)
    ticks("ended=weather", "worst=4", "legs=hurt", "legs_worst=2", "legs_limp=no", "signs=none")(at_home)
    for name, words in (("minutes", "12,5"), ("legs_where", "left heel"), ("time", "07:15")):
        types(name, words)(at_home)
    form_id = page.locator("main form.log [name=entry]").input_value()
    cut(at_home)
    saves(at_home)
    page.locator("[data-typed]:visible").wait_for()
    assert "has not been sent yet" in page.locator("[data-typed]:visible").inner_text()
    expect(page.locator("#q-legs_where")).to_have_value("left heel")
    at_home.check()
    saves(at_home)
    assert "kept on this device" in says(at_home)
    comes_back(at_home)
    entry = reaches_the_journal(at_home, "session_done", before + 1)[-1]
    assert entry["id"] == form_id
    assert (entry["minutes"], entry["started_at"]) == (12.5, "2026-01-21T07:15:00+01:00")
    assert entry["legs"] == {"worst": 2, "where": "left heel", "limp": False}


def test_a_morning_that_could_not_be_sent_comes_back_with_its_question(at_home: Visitor) -> None:
    before = len(told("morning_after"))
    page = at_home.go("/log/morning/")
    ticks("pain=9", "usual=yes")(at_home)
    about = page.locator("main form.log [name=about]").input_value()
    cut(at_home)
    saves(at_home)
    page.locator("[data-typed]:visible").wait_for()
    saves(at_home)
    assert "You wrote 9" in says(at_home)
    saves(at_home)
    page.locator("[data-after]").wait_for(state="visible")
    at_home.check()
    comes_back(at_home)
    entry = reaches_the_journal(at_home, "morning_after", before + 1)[-1]
    assert (entry["pain"], entry["back_to_usual"], entry["about"]) == (9, True, [about])


def test_what_was_typed_survives_a_tab_that_is_closed_until_it_is_told(at_home: Visitor) -> None:
    cut(at_home)
    at_home.go("/log/not-today/")
    types("why", "Rain, and a cold")(at_home)
    until(at_home, IS_KEPT)
    at_home.page.close()
    at_home.page = at_home.context.new_page()
    page = at_home.go("/log/not-today/")
    page.locator("[data-half]:visible").wait_for()
    expect(page.locator("[name=why]")).to_have_value("Rain, and a cold")
    at_home.page.locator("form button.go:visible").dblclick()
    assert "kept on this device" in says(at_home)
    page = at_home.go("/log/not-today/")
    expect(page.locator("[name=why]")).to_have_value("")
    skipped = len(told("session_skipped"))
    comes_back(at_home)
    assert reaches_the_journal(at_home, "session_skipped", skipped + 1)[-1]["why"] == "Rain, and a cold"


def test_where_nothing_can_be_kept_the_form_stays_and_says_so(at_home: Visitor) -> None:
    before = len(told("session_done"))
    at_home.context.add_init_script(NOTHING_IS_KEPT)
    page = at_home.go("/pocket/log/")
    FOUR_ANSWERS(at_home)
    cut(at_home)
    saves(at_home)
    assert "could not be kept" in says(at_home)
    assert page.locator("[name=worst][value='3']").is_checked()
    comes_back(at_home)
    saves(at_home)
    page.locator("[data-after]").wait_for(state="visible")
    assert "It is in your journal" in says(at_home)
    assert len(told("session_done")) == before + 1
    expect(page.locator("[data-follows]")).to_be_visible()


def test_what_the_journal_refuses_is_said_and_the_form_stays_until_it_is_told_once(at_home: Visitor) -> None:
    before = len(told("session_done"))
    page = at_home.go("/pocket/log/")
    refuses(at_home)
    FOUR_ANSWERS(at_home)
    saves(at_home)
    assert "could not take this" in says(at_home)
    assert "this is a made-up reason" in says(at_home)
    assert page.evaluate("'became' in document.activeElement.dataset")
    assert page.locator("[name=worst][value='3']").is_checked()
    at_home.context.unroute("**/api/entries")
    ticks("worst=4")(at_home)
    saves(at_home)
    page.locator("[data-after]").wait_for(state="visible")
    assert [each["pain"] for each in told("session_done")[before:]] == [{"worst": 4}]
    assert waiting(at_home) == []  # what was refused is not sent later, beside this


ONCE_BEFORE = {"minutes": 20, "ended": "done", "pain": {"worst": 2}, "legs": "none", "symptoms": []}


def test_a_session_told_before_with_other_answers_is_not_told_beside_them(at_home: Visitor) -> None:
    before = len(told("session_done"))
    page = at_home.go("/pocket/log/")
    FOUR_ANSWERS(at_home)
    form_id = page.locator("#session [name=entry]").input_value()
    assert tells(at_home, id=form_id, kind="session_done", **ONCE_BEFORE)["kept"] == "journal"
    for _ in range(2):
        saves(at_home)
        page.locator("[data-became] a").wait_for()
        assert "You told this before, with other answers" in says(at_home)
    at_home.check()
    assert len(told("session_done")) == before + 1
    page.locator("[data-became] a").click()
    page.wait_for_url("**/log/journal/")


def test_a_session_whose_answer_was_lost_is_not_doubled_by_other_answers(at_home: Visitor) -> None:
    before = len(told("session_done"))
    at_home.context.add_init_script(NOTHING_IS_KEPT)
    page = at_home.go("/pocket/log/")
    loses_answers(at_home)
    FOUR_ANSWERS(at_home)
    saves(at_home)
    assert "could not be kept" in says(at_home)
    reaches_the_journal(at_home, "session_done", before + 1)
    at_home.context.unroute("**/api/entries")
    ticks("worst=5")(at_home)
    saves(at_home)
    page.locator("[data-became] a").wait_for()
    assert "You told this before, with other answers" in says(at_home)
    assert len(told("session_done")) == before + 1


def test_a_morning_says_how_the_legs_are(at_home: Visitor) -> None:
    """Asked behind a line, as on the page itself; what is wrong opens it, and leads there."""
    mornings = len(told("morning_after"))
    cut(at_home)
    page = at_home.go("/log/morning/")
    opens_everything(at_home)
    ticks("pain=2", "usual=yes")(at_home)
    of_morning = "[data-form=morning] "
    page.locator(of_morning + "[name=legs][value=hurt]").check()
    saves(at_home)
    page.locator("#what-is-wrong a").click()
    assert page.evaluate("document.activeElement.id") == "q-morning-legs_worst"
    assert "How much did your legs hurt" in page.locator("#wrong-morning-legs_worst").inner_text()
    at_home.check()
    page.locator(of_morning + "[name=legs_worst][value='4']").check()
    page.locator(of_morning + "[name=legs_where]").fill("left calf")
    saves(at_home)
    page.locator("[data-after]").wait_for(state="visible")
    comes_back(at_home)
    entry = reaches_the_journal(at_home, "morning_after", mornings + 1)[-1]
    assert entry["legs"] == {"worst": 4, "where": "left calf"}


def test_legs_that_could_not_be_sent_come_back_into_the_morning(at_home: Visitor) -> None:
    page = at_home.go("/log/morning/")
    opens_everything(at_home)
    ticks("pain=2", "usual=yes", "legs=hurt", "legs_worst=3")(at_home)
    cut(at_home)
    saves(at_home)
    page.locator("[data-typed]:visible").wait_for()
    assert page.locator("[data-form=morning] [name=legs_worst][value='3']").is_checked()
    expect(page.locator("[data-form=morning] [name=legs_worst]").first).to_be_visible()
