"""What somebody does on a page before it looks as it should: by selectors, the same in every language."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import urlsplit

from tests.web.browser.conftest import Visitor
from tests.web.browser.whose import PASSWORD

Step = Callable[[Visitor], None]


class Page(NamedTuple):
    """A page as somebody sees it: what its picture is called, its address, what they do there first.

    `ends_at`: the address at which they look, where that is another one than they came by; `*` for an id.
    """

    name: str
    path: str
    steps: tuple[Step, ...] = ()
    ends_at: str = ""

    @property
    def address(self) -> str:
        """The address at which they look, without what is asked of it."""
        return self.ends_at or urlsplit(self.path).path


def clicks(*what: str) -> Step:
    """Click things on the page, named by selector: the same in every language."""

    def do(visitor: Visitor) -> None:
        for each in what:
            visitor.page.locator(f"main {each}").first.click()
            visitor.page.wait_for_load_state()

    return do


def once_more(visitor: Visitor) -> None:
    """Load the page again: what was sent is sent again."""
    visitor.page.reload()


def ticks(*what: str) -> Step:
    """Choose answers, by field and value: `worst=3`."""

    def do(visitor: Visitor) -> None:
        for name, _, value in (each.partition("=") for each in what):
            unfold(visitor, f'input[name="{name}"][value="{value}"]')
            visitor.page.locator(f'main input[name="{name}"][value="{value}"]').check()

    return do


def unfold(visitor: Visitor, wanted: str) -> None:
    """Open what is folded around something that is wanted, as a person does."""
    folded = visitor.page.locator("main details:not([open]):visible", has=visitor.page.locator(wanted))
    while folded.count():
        folded.first.locator("summary").first.click()


def types(name: str, words: str) -> Step:
    """Type something into a field."""

    def do(visitor: Visitor) -> None:
        visitor.page.locator(f'main [name="{name}"]').fill(words)

    return do


def on_the_last_day(name: str) -> Step:
    """Give the last day that a field takes."""

    def do(visitor: Visitor) -> None:
        field = visitor.page.locator(f'main [name="{name}"]')
        field.fill(field.get_attribute("max") or "")

    return do


def chooses(name: str, value: str) -> Step:
    """Choose an answer out of a list that folds down."""

    def do(visitor: Visitor) -> None:
        visitor.page.locator(f'main select[name="{name}"]').select_option(value)

    return do


def opens_everything(visitor: Visitor) -> None:
    """Open all that is folded."""
    visitor.page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")


def unticks_all(visitor: Visitor) -> None:
    """Take every answer back."""
    ticked = visitor.page.locator("main input:checked")
    while ticked.count():
        ticked.first.uncheck()


def chooses_none(visitor: Visitor) -> None:
    """Nothing is chosen any more, where a page began with the only choice there is."""
    visitor.page.evaluate(
        "document.querySelectorAll('main [type=radio]').forEach(one => { one.checked = false })"
    )


def loses_the_cookie(visitor: Visitor) -> None:
    """The form stayed open for so long that its cookie has gone."""
    visitor.context.clear_cookies(name="backstride_csrf")


SENDS = clicks("form button.go:visible")
GIVES_THE_PASSWORD = (types("password", PASSWORD), SENDS)
SURE = "/accounts/reauthenticate/?next="
THIS_LINK = "{reset}"
