"""After one visit with a network, what somebody needs today is there without one."""

from __future__ import annotations

import pytest
from django.test import Client
from playwright.sync_api import Request

from backstride.web.journals.append import append
from backstride.web.journals.models import Participant
from tests.cast.people import ANA
from tests.web.browser import whose
from tests.web.browser.conftest import Arrives, Visitor
from tests.web.browser.pocket import fills_the_pocket, kept_in_the_pocket, pockets, until
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
TYPED = "async () => (await (await caches.match('/pocket/typed.json'))?.json()) ?? null"
HOLDS = "async ([page, words]) => (await (await caches.match(page)).text()).includes(words)"


@pytest.fixture(name="at_home")
def _at_home(visitor: Visitor, arrives: Arrives) -> Visitor:
    """Ana in week 5, with a walk today; she has looked at one page."""
    arrives(whose.ana_in_week_5)
    visitor.go("/today/")
    fills_the_pocket(visitor)
    return visitor


def test_everything_that_today_needs_is_kept(at_home: Visitor) -> None:
    kept = kept_in_the_pocket(at_home)
    assert set(kept) >= KEPT_PAGES
    assert any(each.startswith("/session/") and each.endswith(".mp3") for each in kept)
    assert "/static/backstride/backstride.css" in kept


def test_today_and_the_emergency_page_come_without_a_network(at_home: Visitor) -> None:
    at_home.context.set_offline(True)
    page = at_home.go("/today/")
    assert "Today" in page.locator("h1").inner_text()
    assert "As of 3 February, 10:00" in page.locator(".as-of").inner_text()
    assert "No network" in page.locator("[data-network]").inner_text()
    at_home.check()
    page = at_home.go("/worried/emergency/ES/")
    assert page.locator("a.danger").get_attribute("href") == "tel:112"
    assert "As of" in page.locator(".as-of").inner_text()


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
    assert page.locator("[data-network]").inner_text() == ""


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
