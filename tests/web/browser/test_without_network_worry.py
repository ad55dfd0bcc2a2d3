"""Something is wrong, and there is no network: what to do comes at once, from the device; then it is told."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from backstride.heart.state import Mode
from backstride.web import clock
from backstride.web.journals.models import Entry, Participant
from backstride.web.journals.standing import stands
from tests.web.browser import whose
from tests.web.browser.conftest import FILLED, Arrives, Visitor
from tests.web.browser.pocket import fills_the_pocket, who_has_looked_at_today
from tests.web.browser.steps import Step, types
from tests.web.browser.without_network import (
    FOUR_ANSWERS,
    NOTHING_IS_KEPT,
    comes_back,
    cut,
    reaches_the_journal,
    refuses,
    saves,
    says,
    ticks,
    told,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ALARM = "form.signs button.alarm"


@pytest.fixture(name="away")
def _away(visitor: Visitor, arrives: Arrives) -> Visitor:
    """Ana in week 5, in Spain; she looked at Today once, and has no network since."""
    who_has_looked_at_today(visitor, arrives)
    cut(visitor)
    return visitor


def advice(visitor: Visitor) -> str:
    """What the page says to do."""
    return visitor.page.locator("[data-advice]").inner_text()


def is_stopped_here(visitor: Visitor) -> bool:
    """Whether this device leads to no session."""
    found: bool = visitor.page.evaluate(
        """async () => Boolean(await (await import('/static/backstride/pocket/store.js')).read('stopped'))"""
    )
    return found


def test_an_emergency_is_answered_at_once_and_stops_the_plan_when_it_arrives(away: Visitor) -> None:
    page = away.go("/worried/")
    ticks("sign=saddle_numbness", "sign=chest_pain", "sign=fever")(away)
    page.locator(ALARM).click()
    said = advice(away)
    assert page.locator("[data-advice] a.danger").get_attribute("href") == "tel:112"
    assert "numbness between the legs or around the bottom and pain or tightness in the chest" in said
    assert "fever" not in said.lower()
    assert "Backstride has not alerted anyone" in said
    expect(page.locator("h1")).to_have_text("What to do")
    assert "kept on this device" in says(away)
    assert "no sessions until somebody has seen you" in says(away)
    assert is_stopped_here(away)
    away.check()
    away.picture("pocket-worried-emergency")
    page = away.go("/pocket/")
    page.locator("[data-stopped]").wait_for()
    expect(page.locator("[data-session]")).to_be_hidden()
    away.check()
    comes_back(away)
    (entry,) = reaches_the_journal(away, "symptom_reported", 1)
    assert entry["symptoms"] == ["saddle_numbness", "chest_pain", "fever"]
    assert stands(Participant.objects.get(), clock.now()).decision.mode is Mode.STOPPED


def test_an_emergency_in_an_unfinished_form_is_told_by_itself_and_the_form_stays(away: Visitor) -> None:
    page = away.go("/log/")
    ticks("worst=8", "signs=some", "sign=fainted")(away)
    saves(away)
    assert "a faint" in advice(away).lower()
    assert "told by itself" in says(away)
    assert page.locator("#what-is-wrong a").count() == 2
    away.check()
    away.picture("pocket-log-emergency")
    saves(away)
    assert page.locator("[name=worst][value='8']").is_checked()
    comes_back(away)
    (entry,) = reaches_the_journal(away, "symptom_reported", 1)
    assert entry["symptoms"] == ["fainted"]


HALF_A_FORM = ticks("ended=pain", "worst=9", "signs=some", "sign=chest_pain")
WHOLE_FORM = ticks("ended=done", "worst=9", "legs=fine", "signs=some", "sign=chest_pain")
WHERE_THE_EYE_IS = "Object.keys(document.activeElement.dataset)"


def gets_help_first(visitor: Visitor) -> None:
    """The eye stays on what to do now; nobody is told to try again, nor that it is told."""
    assert "Do not try again now: get help first" in says(visitor)
    for wrong in ("press the button again", "told by itself"):
        assert wrong not in says(visitor)
    assert "Ring 112" in advice(visitor)
    assert visitor.page.evaluate(WHERE_THE_EYE_IS) == ["advice"]
    assert is_in_sight(visitor, "[data-advice] a.danger")
    assert visitor.page.evaluate(FILLED) == ["Ring 112"]


def is_in_sight(visitor: Visitor, selector: str) -> bool:
    """Whether it lies on the screen, without scrolling."""
    there: bool = visitor.page.locator(selector).evaluate(
        "each => { const { top } = each.getBoundingClientRect(); return top >= 0 && top < innerHeight }"
    )
    return there


@pytest.mark.parametrize("fills", [WHOLE_FORM, HALF_A_FORM], ids=["whole", "half"])
def test_an_emergency_that_can_be_told_nowhere_asks_for_no_second_try(away: Visitor, fills: Step) -> None:
    away.context.add_init_script(NOTHING_IS_KEPT)
    page = away.go("/log/")
    fills(away)
    saves(away)
    gets_help_first(away)
    assert page.locator("[name=worst][value='9']").is_checked()


@pytest.mark.parametrize("fills", [WHOLE_FORM, HALF_A_FORM], ids=["whole", "half"])
def test_an_emergency_that_is_refused_asks_for_no_second_try(away: Visitor, fills: Step) -> None:
    away.context.set_offline(False)
    away.go("/pocket/log/")
    refuses(away)
    fills(away)
    saves(away)
    gets_help_first(away)


@pytest.mark.parametrize("path", ["/pocket/worried/", "/pocket/flare/"])
def test_signs_by_themselves_that_are_refused_ask_for_no_second_try(away: Visitor, path: str) -> None:
    away.context.set_offline(False)
    page = away.go(path)
    refuses(away)
    ticks("sign=chest_pain")(away)
    page.locator(ALARM).click()
    gets_help_first(away)
    away.check()


def test_of_a_session_that_is_refused_the_sign_is_told_all_the_same(away: Visitor) -> None:
    away.context.set_offline(False)
    page = away.go("/pocket/log/")
    form_id = page.locator("#session [name=entry]").input_value()
    FOUR_ANSWERS(away)
    saves(away)
    page.locator("[data-after]").wait_for(state="visible")
    page = away.go("/pocket/log/")
    page.locator("#session [name=entry]").evaluate("(field, id) => { field.value = id }", form_id)
    WHOLE_FORM(away)
    saves(away)
    page.locator("[data-became] a").wait_for()
    assert "You told this before, with other answers" in says(away)
    assert "told by itself" in says(away)
    assert away.page.evaluate(WHERE_THE_EYE_IS) == ["advice"]
    assert away.page.get_by_text("Backstride has not alerted anyone").count() == 1, "not said twice"
    assert [each["symptoms"] for each in told("symptom_reported")] == [["chest_pain"]]


def test_a_sign_for_today_says_who_should_look_and_when(away: Visitor) -> None:
    page = away.go("/worried/")
    ticks("sign=calf_swelling", "sign=fell")(away)
    page.locator(ALARM).click()
    said = advice(away)
    assert said.index("a swollen or sore calf") < said.index("a recent fall")
    assert page.locator("[data-advice] section").count() == 2
    assert not is_stopped_here(away)
    away.check()
    away.picture("pocket-worried-today")
    comes_back(away)
    (entry,) = reaches_the_journal(away, "symptom_reported", 1)
    assert entry["symptoms"] == ["calf_swelling", "fell"]


def test_nothing_of_the_list_leads_to_whom_to_ask_and_a_note_can_be_kept(away: Visitor) -> None:
    page = away.go("/worried/")
    page.locator(ALARM).click()
    assert page.locator("#what-is-wrong a").get_attribute("href") == "#q-now"
    page.locator("#none").click()
    types("note", "  A new mattress.  ")(away)
    page.locator("[data-form=note] button:visible").last.click()
    assert "kept on this device" in says(away)
    away.check()
    comes_back(away)
    (entry,) = reaches_the_journal(away, "noted", 1)
    assert entry["text"] == "A new mattress."


def test_a_flare_up_is_told_and_what_helps_is_there(away: Visitor) -> None:
    page = away.go("/worried/flare-up/")
    page.locator("#none").click()
    saves(away)
    assert "choose a number from 0 to 10" in page.locator("#wrong-pain").inner_text()
    away.check()
    ticks("pain=6")(away)
    saves(away)
    assert "kept on this device" in says(away)
    expect(page.locator("[data-helps]")).to_be_visible()
    away.check()
    away.picture("pocket-flare-told")
    comes_back(away)
    (entry,) = reaches_the_journal(away, "flared_up", 1)
    assert (entry["pain"], entry["symptoms"]) == (6, [])


def test_a_flare_up_with_a_sign_says_nothing_of_keeping_moving(away: Visitor) -> None:
    page = away.go("/worried/flare-up/")
    ticks("sign=calf_swelling")(away)
    page.locator("[data-signs] button:not(.alarm):not(#none)").click()
    ticks("pain=4")(away)
    saves(away)
    assert "a swollen or sore calf" in advice(away)
    expect(page.locator("[data-helps]")).to_be_hidden()
    comes_back(away)
    (entry,) = reaches_the_journal(away, "flared_up", 1)
    assert entry["symptoms"] == ["calf_swelling"]


@pytest.mark.parametrize("path", ["/worried/", "/worried/flare-up/"])
def test_an_emergency_that_was_sent_into_nothing_is_answered_without_another_press(
    visitor: Visitor, arrives: Arrives, path: str
) -> None:
    arrives(whose.ana_in_week_5)
    page = visitor.go(path)
    fills_the_pocket(visitor)
    ticks("sign=chest_pain")(visitor)
    cut(visitor)
    page.locator(ALARM).click()
    assert "no sessions until somebody has seen you" in says(visitor)
    assert "Ring 112" in advice(visitor)
    comes_back(visitor)
    (entry,) = reaches_the_journal(visitor, "symptom_reported", 1)
    assert entry["symptoms"] == ["chest_pain"]


def test_an_emergency_in_a_form_of_the_log_does_not_wait_for_the_form(
    visitor: Visitor, arrives: Arrives
) -> None:
    arrives(whose.ana_in_week_5)
    page = visitor.go("/log/")
    fills_the_pocket(visitor)
    ticks("ended=pain", "worst=9", "signs=some", "sign=chest_pain")(visitor)
    cut(visitor)
    saves(visitor)
    assert "told by itself" in says(visitor)
    assert "Ring 112" in advice(visitor)
    assert page.locator("[name=worst][value='9']").is_checked()
    comes_back(visitor)
    (entry,) = reaches_the_journal(visitor, "symptom_reported", 1)
    assert entry["symptoms"] == ["chest_pain"]


def test_a_flare_up_that_was_sent_into_nothing_goes_on_where_it_was(
    visitor: Visitor, arrives: Arrives
) -> None:
    arrives(whose.ana_in_week_5)
    page = visitor.go("/worried/flare-up/")
    fills_the_pocket(visitor)
    page.locator("#none").click()
    ticks("pain=5")(visitor)
    cut(visitor)
    saves(visitor)
    page.locator("[data-pain]").wait_for(state="visible")
    assert "has not been sent yet" in page.locator("[data-typed]:visible").inner_text()
    assert page.locator("[name=pain][value='5']").is_checked()
    saves(visitor)
    assert "kept on this device" in says(visitor)


def test_who_is_not_signed_in_has_the_advice_and_nothing_is_told(visitor: Visitor, arrives: Arrives) -> None:
    arrives(whose.nobody)
    page = visitor.go("/pocket/worried/")
    ticks("sign=stroke_signs")(visitor)
    page.locator(ALARM).click()
    assert "ring" in advice(visitor).lower()
    assert "you are not signed in" in says(visitor)
    visitor.check()
    assert not is_stopped_here(visitor)
    assert told("symptom_reported") == []
    assert not Entry.objects.exists()
