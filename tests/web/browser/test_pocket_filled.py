"""After one visit with a network, what somebody needs today is there without one."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.db import OperationalError
from django.test import Client
from playwright.sync_api import Request, Route, expect

from backstride.web.journals.append import append
from backstride.web.journals.models import Participant
from tests.cast.people import ANA
from tests.web.browser import whose
from tests.web.browser.conftest import Arrives, Visitor
from tests.web.browser.pocket import (
    fills_the_pocket,
    kept_in_the_pocket,
    pockets,
    tells,
    until,
    who_has_looked_at_today,
)
from tests.web.conftest import Clock

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

KEPT_PAGES = {
    "/today/",
    "/session/",
    "/pocket/",
    "/pocket/log/",
    "/pocket/worried/",
    "/pocket/flare/",
    "/worried/emergency/",
}
LINES = 4
"""How many things come at once, of the six that a browser asks one server for."""
TYPED = "async () => (await (await caches.match('/pocket/typed.json'))?.json()) ?? null"
PAGES_ARE_THERE = """async () => {
  const name = 'pocket ' + document.documentElement.dataset.whose
  const list = (await caches.has(name)) && await (await caches.open(name)).match('/pocket/what-to-keep.json')
  return Boolean(list && (await list.json()).paged)
}"""
HOLDS = "async ([page, words]) => (await (await caches.match(page)).text()).includes(words)"


@pytest.fixture(name="at_home")
def _at_home(visitor: Visitor, arrives: Arrives) -> Visitor:
    """Ana in week 5, with a walk today; she has looked at one page."""
    return who_has_looked_at_today(visitor, arrives)


def test_everything_that_today_needs_is_kept(at_home: Visitor) -> None:
    kept = kept_in_the_pocket(at_home)
    assert set(kept) >= KEPT_PAGES
    assert any(each.startswith("/session/") and each.endswith(".mp3") for each in kept)
    assert "/static/backstride/backstride.css" in kept


def test_today_and_the_emergency_page_come_without_a_network(at_home: Visitor) -> None:
    at_home.context.set_offline(True)
    page = at_home.go("/today/")
    assert "Today" in page.locator("h1").inner_text()
    assert "Page kept on 3 February at 10:00" in page.locator(".as-of").inner_text()
    assert "No network" in page.locator("[data-network]").inner_text()
    at_home.check()
    page = at_home.go("/worried/emergency/ES/")
    assert page.locator("a.danger").get_attribute("href") == "tel:112"
    assert "Page kept on" in page.locator(".as-of").inner_text()


@pytest.mark.parametrize(
    ("asked", "answers"),
    [
        ("/log/", "/pocket/log/"),
        ("/log/morning/", "/pocket/log/"),
        ("/worried/", "/pocket/worried/"),
        ("/worried/flare-up/", "/pocket/flare/"),
        ("/session/", "/session/"),
        ("/log/journal/", "/pocket/"),
        ("/plan/", "/pocket/"),
    ],
)
def test_each_address_is_answered_by_the_page_that_stands_for_it(
    at_home: Visitor, asked: str, answers: str
) -> None:
    at_home.context.set_offline(True)
    page = at_home.go(asked)
    assert page.url.endswith(asked)
    assert page.evaluate(HOLDS, [answers, f"<title>{page.title().replace(chr(39), '&#x27;')}</title>"])
    assert page.locator("h1:visible").count() == 1


def test_the_page_offers_to_show_what_is_new_when_the_network_is_back(at_home: Visitor) -> None:
    at_home.page.goto("about:blank")
    at_home.context.set_offline(True)
    page = at_home.go("/today/")
    at_home.context.set_offline(False)
    page.evaluate("dispatchEvent(new Event('online'))")
    page.get_by_role("button", name="Show what is new").click()
    page.wait_for_load_state()
    assert page.locator(".as-of").count() == 0
    expect(page.locator("[data-network]")).to_have_text("")


def test_a_server_that_makes_a_mistake_is_heard(at_home: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("backstride.web.participant.today.views.page_of", lambda *_: 1 / 0)
    answer = at_home.page.goto(f"{at_home.home}/today/")
    assert answer is not None
    assert answer.status == 500


def test_the_pocket_is_filled_again_only_where_something_changed(at_home: Visitor) -> None:
    asked: list[Request] = []
    at_home.context.on("request", lambda each: asked.insert(0, each))
    at_home.go("/plan/")
    at_home.page.wait_for_timeout(600)
    assert [each.url for each in asked if "x-pocket" in each.headers] == []
    at_home.context.add_cookies([{"name": "django_language", "value": "es", "url": at_home.home}])
    at_home.go("/plan/")
    until(at_home, HOLDS, ["/pocket/", 'lang="es"'])


def test_who_saves_data_loads_no_sound_unasked(visitor: Visitor, arrives: Arrives) -> None:
    arrives(whose.ana_in_week_5)
    visitor.context.add_init_script(
        "Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) })"
    )
    visitor.go("/today/")
    fills_the_pocket(visitor)
    assert not [each for each in kept_in_the_pocket(visitor) if each.endswith(".mp3")]


def test_nothing_is_kept_for_somebody_who_has_not_begun(visitor: Visitor, arrives: Arrives) -> None:
    arrives(whose.newcomer_with_an_account)
    visitor.go("/start/")
    visitor.page.wait_for_timeout(500)
    assert pockets(visitor) == []


def test_what_was_typed_into_a_form_is_kept_where_it_could_not_be_sent(at_home: Visitor) -> None:
    at_home.go("/log/")
    at_home.page.locator("[name=worst][value='3']").check(force=True)
    at_home.context.set_offline(True)
    at_home.page.add_init_script("Cache.prototype.delete = async () => false")  # the page takes it up
    at_home.page.evaluate("document.querySelector('main form[method=post]').submit()")
    at_home.page.wait_for_selector("html[data-kept]", state="attached")
    typed = at_home.page.evaluate(TYPED)
    assert typed["path"] == "/log/"
    assert ["worst", "3"] in typed["fields"]
    assert "csrfmiddlewaretoken" not in dict(typed["fields"])


def test_a_password_is_never_kept(at_home: Visitor) -> None:
    at_home.go("/accounts/password/change/")
    at_home.page.locator("[name=oldpassword]").fill("quiet lane walking")
    at_home.context.set_offline(True)
    at_home.page.evaluate("document.querySelector('main form[method=post]').submit()")
    at_home.page.wait_for_selector("html[data-kept]", state="attached")
    assert at_home.page.evaluate(TYPED) is None


STOP = """async () => {
  const { write } = await import('/static/backstride/pocket/store.js')
  await write('stopped', { at: new Date().toISOString(), signs: ['saddle_numbness'] })
}"""
IS_STOPPED = "async () => Boolean(await (await import('/static/backstride/pocket/store.js')).read('stopped'))"


def test_a_stop_on_the_device_is_lifted_by_the_servers_word_alone(
    at_home: Visitor, clock: Clock, client: Client
) -> None:
    at_home.page.evaluate(STOP)
    at_home.context.set_offline(True)
    at_home.go("/today/")
    assert at_home.page.evaluate(IS_STOPPED)
    at_home.context.set_offline(False)
    told = ANA.symptom("2026-02-03 09:00", "saddle_numbness").told[-1]
    append(Participant.objects.get().pk, [{**told, "id": "6e9f4b1e-8f1b-4c53-9d5e-2f9f0a7c1b22"}], clock.now)
    at_home.go("/plan/")
    at_home.page.wait_for_timeout(500)
    assert at_home.page.evaluate(IS_STOPPED)


def test_a_stop_that_the_server_knows_nothing_of_any_more_goes(at_home: Visitor) -> None:
    at_home.page.evaluate(STOP)
    at_home.go("/plan/")
    until(at_home, f"async () => !(await ({IS_STOPPED})())")


def test_a_stop_that_the_journal_knows_of_holds_where_the_network_is_gone(
    at_home: Visitor, clock: Clock
) -> None:
    told = ANA.symptom("2026-02-03 09:00", "saddle_numbness").told[-1]
    append(Participant.objects.get().pk, [{**told, "id": "6e9f4b1e-8f1b-4c53-9d5e-2f9f0a7c1b22"}], clock.now)
    at_home.page.route(KEPT_FOR_LATER, lambda route: route.abort())  # the network goes before the pages come
    at_home.page.evaluate(FILL)
    assert at_home.page.evaluate(IS_STOPPED)
    at_home.context.set_offline(True)
    page = at_home.go("/session/")
    page.locator("[data-part=cannot]").wait_for()
    assert "Sessions have stopped since" in page.locator("[data-part=cannot_says]").inner_text()
    at_home.go("/pocket/")
    page.locator("[data-stopped]").wait_for()


LIST = "**/pocket/what-to-keep.json"
KEPT_FOR_LATER = re.compile(r"/(today|session|pocket/log)/$")
FILL = "async () => (await import('/static/backstride/pocket/fill.js')).fill()"
NOTED = """async name => {
  const list = await (await caches.match('/pocket/what-to-keep.json'))?.json()
  return list?.[name] ?? ''
}"""
LOCKED = "async () => (await navigator.locks.query()).held.map(({ name }) => name)"


def is_updated(visitor: Visitor, **to: Any) -> None:
    """The server's list is another from here on."""

    def other(route: Route) -> None:
        route.fulfill(json={**route.fetch().json(), "version": "after an update", **to})

    visitor.page.route(LIST, other)


def test_what_was_kept_stays_until_all_that_comes_in_its_place_is_there(at_home: Visitor) -> None:
    before = set(kept_in_the_pocket(at_home))
    is_updated(at_home, files=[], tracks=[])
    at_home.page.route(KEPT_FOR_LATER, lambda route: route.abort())
    at_home.page.evaluate(FILL)
    assert set(kept_in_the_pocket(at_home)) == before
    at_home.page.unroute(KEPT_FOR_LATER)
    at_home.page.evaluate(FILL)
    pages = {each for each in before if not each.endswith((".mp3", ".js", ".css", ".svg"))}
    assert pages > KEPT_PAGES
    assert set(kept_in_the_pocket(at_home)) == pages


def test_a_file_of_the_program_that_is_missing_leaves_the_pocket_unfinished(at_home: Visitor) -> None:
    is_updated(at_home, files=["/static/backstride/not-there.js"])
    at_home.page.evaluate(FILL)
    assert at_home.page.evaluate(NOTED, "version") == ""
    assert "/static/backstride/backstride.css" in kept_in_the_pocket(at_home)


WITHOUT_THE_SHEET = """async sheet => {
  for (const name of await caches.keys()) await (await caches.open(name)).delete(sheet)
}"""


def test_only_files_that_are_missing_come_and_they_come_by_no_detour(at_home: Visitor) -> None:
    sheet, came = "/static/backstride/backstride.css", dict[str, bool]()
    at_home.page.evaluate(WITHOUT_THE_SHEET, sheet)
    is_updated(at_home)
    at_home.page.on("response", lambda each: came.update({urlsplit(each.url).path: each.from_service_worker}))
    at_home.page.evaluate(FILL)
    assert sheet in kept_in_the_pocket(at_home)
    assert {path: way for path, way in came.items() if path.endswith((".css", ".js"))} == {sheet: False}


def test_what_fills_the_pocket_leaves_lines_free_for_whoever_goes_on(
    visitor: Visitor, arrives: Arrives
) -> None:
    arrives(whose.ana_in_week_5)
    held: list[Route] = []

    def hold(route: Route) -> None:
        if "x-pocket" in route.request.headers:
            held.append(route)
        else:
            route.continue_()

    visitor.page.route("**/static/**", hold)
    with visitor.page.expect_request(lambda each: "x-pocket" in each.headers):
        visitor.go("/today/")
    visitor.page.wait_for_timeout(500)
    assert len(held) == LINES
    visitor.page.unroute("**/static/**")  # what was held back goes on its way
    fills_the_pocket(visitor)


def test_a_sound_that_does_not_come_holds_up_neither_pages_nor_other_tabs(
    visitor: Visitor, arrives: Arrives
) -> None:
    arrives(whose.ana_in_week_5)
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    visitor.page.route("**/*.mp3", hold)
    visitor.go("/today/")
    until(visitor, NOTED, "paged")
    until(visitor, f"async () => (await ({LOCKED})()).includes('backstride sounds')")
    assert "backstride pocket" not in visitor.page.evaluate(LOCKED)
    assert visitor.page.evaluate(NOTED, "version") == ""
    for route in held:
        route.abort()
    visitor.context.set_offline(True)
    assert "Page kept on" in visitor.go("/today/").locator(".as-of").inner_text()


def test_what_was_told_takes_the_session_off_a_device_that_cannot_fetch_the_next_one(
    at_home: Visitor,
) -> None:
    at_home.page.route(LIST, lambda route: route.abort())
    done = {"minutes": 12, "ended": "done", "pain": {"worst": 2}, "legs": "none", "symptoms": []}
    assert tells(at_home, kind="session_done", **done)["kept"] == "journal"
    assert {"/today/", "/session/"}.isdisjoint(kept_in_the_pocket(at_home))
    at_home.context.set_offline(True)
    expect(at_home.go("/session/").locator("[data-needs-it]")).to_be_visible()


def test_where_the_app_is_away_behind_its_proxy_kept_pages_answer(
    at_home: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: Any) -> None:
        raise OperationalError("the disk is full")

    monkeypatch.setattr("backstride.web.participant.today.views.page_of", away)
    assert "Page kept on" in at_home.go("/today/").locator(".as-of").inner_text()


def test_an_older_browser_fills_it_and_sends_as_well(visitor: Visitor, arrives: Arrives) -> None:
    arrives(whose.ana_in_week_5)
    visitor.context.add_init_script("delete AbortSignal.timeout")
    visitor.go("/today/")
    fills_the_pocket(visitor)
    assert tells(visitor)["kept"] == "journal"


def test_a_sound_that_did_not_come_is_fetched_again_without_another_page(
    visitor: Visitor, arrives: Arrives
) -> None:
    arrives(whose.ana_in_week_5)
    visitor.page.clock.install()
    visitor.page.route("**/*.mp3", lambda route: route.abort(), times=1)
    visitor.go("/today/")
    until(visitor, PAGES_ARE_THERE)
    visitor.page.clock.fast_forward(31_000)
    fills_the_pocket(visitor)
    assert any(each.endswith(".mp3") for each in kept_in_the_pocket(visitor))
