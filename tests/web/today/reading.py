"""Reading a page as a person does: its text, without the marks around it."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

from django.test import Client

TAG = re.compile(r"<script.*?</script>|<[^>]+>", re.DOTALL)
HIDDEN = re.compile(r"<(section|p)\b[^>]*\shidden>.*?</\1>", re.DOTALL)


def html_of(browser: Client, lang: str = "en") -> str:
    """The page of today as it is sent."""
    browser.cookies["django_language"] = lang
    answer = browser.get("/today/")
    assert answer.status_code == 200, answer
    return answer.content.decode()


def text_of(html: str) -> str:
    """What it says, in one line."""
    return " ".join(unescape(TAG.sub(" ", html)).split())


def heading_of(html: str) -> str:
    """The heading of the page."""
    (heading,) = re.findall(r"<h1[^>]*>(.*?)</h1>", html, re.DOTALL)
    return text_of(heading)


def rules_of(html: str) -> list[tuple[str, str]]:
    """The reasons on the page, in order: rule and urgency."""
    return re.findall(r'data-rule="([^"]*)" data-urgency="([^"]*)"', html)


def looked_at(html: str) -> list[tuple[str, str]]:
    """What somebody should see and no reason says: rule and urgency."""
    return re.findall(r'data-looked-at="([^"]*)" data-urgency="([^"]*)"', html)


def links_of(html: str) -> list[str]:
    """Where the page leads, its frame left out, and what nobody sees until a script shows it."""
    main = HIDDEN.sub("", html[html.index("<main") : html.index("</main>")])
    return re.findall(r'href="([^"]*)"', main)


def in_order(told: Any) -> list[Any]:
    """The same things, in an order of their own."""
    return sorted(told, key=str)
