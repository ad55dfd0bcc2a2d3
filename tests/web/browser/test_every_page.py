"""Every page, for everybody who sees it: axe, small phones, large text, zoom; and a picture of it."""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatch
from urllib.parse import urlsplit

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, resolve

from tests.web.browser.conftest import LANGUAGES, Arrives, Visitor
from tests.web.browser.every_page import NOT_LOOKED_AT, PEOPLE
from tests.web.browser.steps import Page

pytestmark = [pytest.mark.browser, pytest.mark.online, pytest.mark.django_db(transaction=True)]

SOME = {
    "session": "6e9f4b1e-8f1b-4c53-9d5e-2f9f0a7c1b11",
    "key": "1",
    **dict.fromkeys(("clinic", "person", "silent"), "6e9f4b1e-8f1b-4c53-9d5e-2f9f0a7c1b11"),
    "colleague": "6e9f4b1e-8f1b-4c53-9d5e-2f9f0a7c1b11",
    **dict.fromkeys(("holds", "breaks", "unchecked", "withdrawn"), "6e9f4b1e-8f1b-4c53-9d5e-2f9f0a7c1b11"),
    "code": "AAAA-AAAA-AAAA-AAAA",
    "not_today": "/reminders/not-today/x/",
    "stop": "/reminders/stop/x/",
    "confirm": "/reminders/confirm/x/",
    "reset_here": "/accounts/password/reset/key/1-set-password/",
}
"""What may stand in an address."""
ALL_PAGES = [page for _, pages in PEOPLE.values() for page in pages]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("who", PEOPLE)
def test_every_page_is_fit_to_be_used(who: str, lang: str, visitor: Visitor, arrives: Arrives) -> None:
    set_up, pages = PEOPLE[who]
    figures, wrong = arrives(set_up, lang), []
    for page in pages:
        comes_to(page, visitor, figures)
        if not fnmatch(urlsplit(visitor.page.url).path, page.address.format(**figures)):
            wrong.append(f"{page.name}: led to {visitor.page.url}")
        if lang == "en":
            visitor.picture(page.name)
        found = visitor.what_is_wrong(dark_too=lang == "en")  # a language has no colours of its own
        wrong += [f"{page.name}: {what}" for what in found]
    assert wrong == [], "\n".join(wrong)


def comes_to(page: Page, visitor: Visitor, figures: dict[str, str]) -> None:
    """Open a page, and do there what comes first."""
    visitor.go(page.path.format(**figures))
    for step in page.steps:
        step(visitor)


def addresses(of: URLResolver) -> Iterator[str]:
    """The name of every address there is."""
    for each in of.url_patterns:
        if isinstance(each, URLResolver):
            yield from addresses(each)
        elif isinstance(each, URLPattern):
            yield str(each.name)


def test_no_page_is_forgotten() -> None:
    pages = (page for page in ALL_PAGES if page.name != "not-found")
    paths = [page.address.format(**SOME).replace("*", SOME["session"]) for page in pages]
    looked_at = {resolve(path).url_name for path in paths}
    assert looked_at | set(NOT_LOOKED_AT) == set(addresses(get_resolver()))
    assert not looked_at & set(NOT_LOOKED_AT)


def test_every_picture_has_a_name_of_its_own() -> None:
    names = [page.name for page in ALL_PAGES]
    assert sorted(set(names)) == sorted(names)
