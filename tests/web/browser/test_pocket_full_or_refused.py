"""What the device cannot keep, and what the journal does not take in."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from backstride.web.api import views
from backstride.web.api.taking import take
from tests.web.browser import whose
from tests.web.browser.conftest import Arrives, Visitor
from tests.web.browser.pocket import fills_the_pocket, line_says, notes, tells, until, waiting

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

NO_STORAGE = "indexedDB.open = () => { throw new DOMException('off', 'InvalidStateError') }"
FULL = """IDBObjectStore.prototype.put = () => {
  throw new DOMException('the disk is full', 'QuotaExceededError')
}"""
EMERGENCY = {"kind": "symptom_reported", "symptoms": ["saddle_numbness"]}


@pytest.fixture(name="at_home")
def _at_home(visitor: Visitor, arrives: Arrives) -> Visitor:
    """Ana in week 5, who has looked at one page."""
    arrives(whose.ana_in_week_5)
    visitor.go("/today/")
    fills_the_pocket(visitor)
    return visitor


@pytest.mark.parametrize("storage", [NO_STORAGE, FULL], ids=["none", "full"])
def test_where_the_device_keeps_nothing_it_is_sent_at_once(at_home: Visitor, storage: str) -> None:
    at_home.context.add_init_script(storage)
    at_home.go("/today/")
    assert tells(at_home)["kept"] == "journal"
    assert notes() == ["by the river"]


@pytest.mark.parametrize("storage", [NO_STORAGE, FULL], ids=["none", "full"])
def test_where_neither_works_whoever_tells_it_hears_so(at_home: Visitor, storage: str) -> None:
    at_home.context.add_init_script(storage)
    at_home.go("/today/")
    at_home.context.set_offline(True)
    assert tells(at_home)["kept"] == "NotKept"
    at_home.context.set_offline(False)
    assert tells(at_home)["kept"] == "journal"
    assert notes() == ["by the river"]


def test_a_quota_that_is_used_up_is_a_full_device(at_home: Visitor) -> None:
    devtools = at_home.context.new_cdp_session(at_home.page)
    devtools.send("Storage.overrideQuotaForOrigin", {"origin": at_home.home, "quotaSize": 1})
    assert tells(at_home, text="x" * 3000)["kept"] == "journal"
    at_home.context.set_offline(True)
    assert tells(at_home)["kept"] == "NotKept"


def test_what_is_refused_stays_and_says_why_until_it_is_let_go(at_home: Visitor) -> None:
    told = tells(at_home, text=7)
    assert told["kept"] == "refused"
    assert told["problems"] != []
    assert tells(at_home)["kept"] == "journal"
    at_home.go("/plan/")
    until(at_home, "() => document.querySelector('[data-line]').textContent !== ''")
    line_says(at_home, "1 thing could not be taken into your journal")
    at_home.page.get_by_text("Show what has not arrived").click()
    assert told["problems"][0] in at_home.page.locator("[data-waits] .wrong").inner_text()
    at_home.check()
    at_home.press("Delete it here")
    until(at_home, "() => document.querySelector('[data-waits]').hidden")
    assert waiting(at_home) == []
    assert notes() == ["by the river"]


def test_a_batch_that_cannot_be_read_holds_up_only_what_is_wrong_with_it(at_home: Visitor) -> None:
    at_home.context.set_offline(True)
    tells(at_home)
    tells(at_home, text="x" * (1024 * 1024))
    at_home.context.set_offline(False)
    until(at_home, f"async () => ({COUNT_OF_REFUSED}) === 1")
    assert notes() == ["by the river"]
    line_says(at_home, "1 thing could not be taken into your journal")


ALL = "(await (await import('/static/backstride/pocket/what_waits.js')).everybodys())"
COUNT_OF_REFUSED = f"{ALL}.filter(each => each.refused).length"


def test_an_emergency_that_is_sent_says_what_to_do_now(at_home: Visitor) -> None:
    told = tells(at_home, **EMERGENCY)
    assert told["kept"] == "journal"
    assert told["emergency"] != []
    assert told["emergency"][0] in at_home.page.locator("[data-emergency]").inner_text()
    at_home.check()


def test_an_entry_over_which_the_server_breaks_holds_up_no_other(
    at_home: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(participant: Any, lines: Any) -> Any:
        if any(line["text"] == "breaks it" for line in lines):
            raise RuntimeError("a mistake of ours, made up for a test")
        return take(participant, lines)

    monkeypatch.setattr(views, "take", breaks)
    at_home.context.set_offline(True)
    for text in ("before", "breaks it", "after"):
        tells(at_home, text=text)
    at_home.context.set_offline(False)
    until(at_home, f"async () => ({ALL}).length === 1")
    assert notes() == ["before", "after"]
    at_home.page.get_by_text("Show what has not arrived").click()
    send_now = at_home.page.get_by_role("button", name="Send now")
    expect(send_now).to_be_visible()
    monkeypatch.undo()
    send_now.dispatch_event("click")  # it may have gone by itself by now, and the button with it
    until(at_home, f"async () => ({ALL}).length === 0")
    assert notes() == ["before", "after", "breaks it"]


UNREADABLE = "() => { IDBObjectStore.prototype.getAll = () => { throw new DOMException('', 'DataError') } }"
STORE_IS_LOST = """async how => {
  const { read, write } = await import('/static/backstride/pocket/store.js')
  await write('before', 1)
  const { transaction } = IDBDatabase.prototype
  if (how === 'in the background') IDBDatabase.prototype.transaction = function (...asked) {
    IDBDatabase.prototype.transaction = transaction
    this.close()
    return transaction.apply(this, asked)
  }
  else await new Promise(done => { indexedDB.deleteDatabase('backstride').onsuccess = done })
  await write('after', 2)
  return [await read('before') ?? null, await read('after') ?? null]
}"""


@pytest.mark.parametrize(
    ("how", "found"),
    [("in the background", [1, 2]), ("by a later version", [None, 2])],
    ids=["lost", "later"],
)
def test_a_store_that_the_browser_closed_is_opened_again(
    at_home: Visitor, how: str, found: list[int | None]
) -> None:
    assert at_home.page.evaluate(STORE_IS_LOST, how) == found


def test_what_cannot_be_read_any_more_is_not_said_to_be_in_the_journal(at_home: Visitor) -> None:
    at_home.context.set_offline(True)
    at_home.page.evaluate(UNREADABLE)
    assert tells(at_home)["kept"] == "device"


def test_a_button_in_the_list_keeps_the_focus_while_nothing_changes(at_home: Visitor) -> None:
    tells(at_home, text=7)
    at_home.page.get_by_text("Show what has not arrived").click()
    at_home.page.get_by_role("button", name="Delete it here").focus()
    at_home.page.evaluate("document.dispatchEvent(new CustomEvent('backstride:outbox', { detail: {} }))")
    at_home.page.wait_for_timeout(300)
    assert at_home.page.evaluate("document.activeElement.textContent") == "Delete it here"
