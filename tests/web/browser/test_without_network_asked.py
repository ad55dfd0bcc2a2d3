"""What is asked now and then, answered without a network: a check-in, a measure, a morning of a flare-up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client
from django.utils import translation
from playwright.sync_api import expect

from backstride.book.check_ins.table import read_schedule
from backstride.book.measures import read_measures
from backstride.heart.fields import JSON
from backstride.web.pages.language import words_now
from backstride.web.participant.check_ins.form import read_check_in
from backstride.web.participant.measures.asking import questions_of
from backstride.web.participant.measures.form import read_form
from backstride.web.participant.measures.on_offer import OnOffer
from tests.cast.story import Story
from tests.web.browser.check_ins_told import ANSWERS, MEASURED, filled
from tests.web.browser.conftest import LANGUAGES, Visitor
from tests.web.browser.forms_told import Form
from tests.web.browser.pocket import all_is_sent, fills_the_pocket, waiting
from tests.web.browser.without_network import (
    comes_back,
    cut,
    reaches_the_journal,
    saves,
    says,
    ticks,
    told,
)
from tests.web.conftest import Clock

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

DAY = "2026-01-19"
"""Two weeks after the start: the second check-in, and questions about mood."""
BEFORE = Story("Ana").enrolled("2026-01-05").cleared("2026-01-05").lives_until("2026-01-18")
TODAY = date(2026, 3, 29)
"""On which the forms are read."""
ALL_KINDS = ("morning_after", "checked_in", "measured")
READ_THERE = """async ({ checkIns, measured, today }) => {
  const { readCheckIn } = await import('/static/backstride/forms/check_in_reading.js')
  const { readMeasure } = await import('/static/backstride/forms/measure_reading.js')
  const { dataOf } = await import('/static/backstride/forms/data.js')
  const fieldsOf = pairs => {
    const fields = new FormData()
    for (const [name, value] of pairs) fields.append(name, value)
    return fields
  }
  const asked = { ...dataOf('check-in'), order: dataOf('advice').order, today }
  const page = new DOMParser().parseFromString(await (await fetch('/pocket/measures/')).text(), 'text/html')
  const { words } = JSON.parse(page.getElementById('asked').textContent)
  const forms = [...page.querySelectorAll('form[data-form^=measure] script')]
  const measures = forms.map(each => JSON.parse(each.textContent))
  const readAll = measure => measured.map(pairs => readMeasure(fieldsOf(pairs), measure, words))
  return {
    checkIns: checkIns.map(([asks, pairs]) => readCheckIn(fieldsOf(pairs), { ...asked, asks })),
    measures: measures.map(measure => [measure.id, readAll(measure)]),
  }
}"""


@pytest.fixture(name="at_home")
def _at_home(visitor: Visitor, ana: Client, tells: Callable[[Story], Any], clock: Clock) -> Visitor:
    """Ana, signed in, on a morning on which everything is asked at once."""
    clock.at("2026-01-18 20:00")
    tells(BEFORE.flared_up("2026-01-18"))
    clock.at(f"{DAY} 08:30")
    session = ana.cookies["backstride_session"].value
    visitor.context.add_cookies([{"name": "backstride_session", "value": session, "url": visitor.home}])
    return visitor


# -- told once ---------------------------------------------------------------------------------


def test_what_is_asked_is_answered_without_a_network_and_sent_once(at_home: Visitor) -> None:
    at_home.context.add_cookies([{"name": "django_language", "value": "es", "url": at_home.home}])
    at_home.go("/today/")
    fills_the_pocket(at_home)
    cut(at_home)
    answers_the_morning(at_home)
    answers_the_check_in(at_home)
    answers_a_measure_and_puts_one_off(at_home)
    assert [each["entry"]["kind"] for each in waiting(at_home)] == [*ALL_KINDS, "measure_asked"]
    comes_back(at_home)
    all_is_sent(at_home)
    each_is_in_the_journal_once(at_home)


def answers_the_morning(at_home: Visitor) -> None:
    page = at_home.go("/flare-up/morning/")
    ticks("pain=5", "usual=no")(at_home)
    saves(at_home)
    assert "[" not in says(at_home)
    at_home.go("/flare-up/morning/")
    expect(page.locator("form[data-form=flare-morning]")).to_be_hidden()
    expect(page.locator("[data-whose-flare]")).not_to_be_empty()


def answers_the_check_in(at_home: Visitor) -> None:
    page = at_home.go("/check-in/")
    saves(at_home)
    expect(page.locator("#what-is-wrong")).to_be_visible()
    ticks("pain_average=4", "pain_days=3", "signs=none")(at_home)
    saves(at_home)
    assert "[" not in says(at_home)
    at_home.go("/check-in/")
    expect(page.locator("[data-nothing]")).to_be_visible()
    assert "[" not in page.locator("main").inner_text()


def answers_a_measure_and_puts_one_off(at_home: Visitor) -> None:
    page = at_home.go("/measures/mood/")
    ticks("q1=2", "q2=6")(at_home)
    saves(at_home)
    expect(page.locator("[data-turn-first] section.turn")).to_be_visible()
    assert "[" not in says(at_home)
    waits = at_home.go("/measures/").locator("[data-which] a")
    expect(waits.filter(visible=True)).to_have_count(3)  # not the one just answered, nor that of week 4
    waits.and_(page.locator("[href='#activity']")).click()
    page.locator("[data-aside]:visible button[value=later]").click()
    assert "[" not in says(at_home)


def each_is_in_the_journal_once(at_home: Visitor) -> None:
    for kind in (*ALL_KINDS, "measure_asked"):
        rows = reaches_the_journal(at_home, kind, len(told(kind)))
        assert len([each for each in rows if of_today(each)]) == 1
    (answer,) = [each for each in told("checked_in") if of_today(each)]
    assert (answer["what"], answer["due"], answer["pain_average"]) == ("weekly", DAY, 4)
    (mood,) = told("measured")
    assert (mood["measure"], mood["due"], mood["items"]) == ("mood", DAY, {"spirits": 2, "joy": 6})


def of_today(entry: dict[str, Any]) -> bool:
    return str(entry["at"]).startswith(DAY)


def test_an_emergency_sign_in_a_check_in_comes_before_everything(at_home: Visitor) -> None:
    page = at_home.go("/pocket/check-in/")
    cut(at_home)
    ticks("signs=some", "sign=saddle_numbness", "pain_average=3")(at_home)
    page.evaluate("document.querySelector('[name=pain_average][value=\"3\"]').value = '14'")
    saves(at_home)
    expect(page.locator("[data-advice] .stop, [data-advice] section").first).to_be_visible()
    assert [each["entry"]["kind"] for each in waiting(at_home)] == ["symptom_reported"]
    page.evaluate("document.querySelector('[name=pain_average][value=\"14\"]').value = '3'")
    saves(at_home)
    expect(page.locator("form[data-form=check-in]")).to_be_hidden()
    assert [each["entry"]["kind"] for each in waiting(at_home)] == ["symptom_reported", "checked_in"]
    comes_back(at_home)
    all_is_sent(at_home)
    expect(at_home.go("/pocket/check-in/").locator("[data-nothing]")).to_be_visible()
    assert len(told("symptom_reported")) == 1
    assert told("checked_in")[-1]["symptoms"] == ["saddle_numbness"]


# -- read as on the server ---------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_form_is_read_as_on_the_server(at_home: Visitor, lang: str) -> None:
    at_home.context.add_cookies([{"name": "django_language", "value": lang, "url": at_home.home}])
    asks = {asked for series in read_schedule().series for asked in series.asks.values()}
    checked = [(list(each), form) for each in sorted(asks) for form in filled(ANSWERS)]
    measured = list(filled(MEASURED))
    given = {"checkIns": checked, "measured": measured, "today": f"{TODAY}"}
    there = at_home.go("/pocket/check-in/").evaluate(READ_THERE, given)
    with translation.override(lang):
        for (keys, form), read in zip(checked, there["checkIns"], strict=True):
            assert (read["says"], read["wrong"]) == check_in_here(form, keys), form
        assert {name for name, _ in there["measures"]} >= {
            "mood",
            "activity",
            "own_activities",
            "days_off_work",
        }
        for name, reads in there["measures"]:
            for form, read in zip(measured, reads, strict=True):
                here = measure_here(form, name)
                assert (None if read["wrong"] else read["items"], read["wrong"]) == here, (name, form)


def querydict(form: Form) -> QueryDict:
    told_there = QueryDict(mutable=True)
    for name, value in form:
        told_there.appendlist(name, value)
    return told_there


def check_in_here(form: Form, asks: list[str]) -> tuple[JSON, dict[str, str]]:
    read = read_check_in(querydict(form), asks, TODAY, words_now())
    return (None if read.wrong else read.says), read.wrong


def measure_here(form: Form, name: str) -> tuple[JSON, dict[str, str]]:
    offered = OnOffer(read_measures()[name])
    read = read_form(querydict(form), offered)
    shown = questions_of(offered, {}, read.wrong, words_now())
    wrong = {each.field: each.wrong for each in shown if each.wrong}
    return (None if wrong else read.says["items"]), wrong
