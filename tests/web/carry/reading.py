"""The page as a person reads it, and the calendar as another program does."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from html import unescape
from typing import Any, NamedTuple

import recurring_ical_events  # type: ignore[import-untyped]
from django.test import Client
from icalendar import Calendar

from tests.web.today.reading import text_of

FEED = re.compile(r"http://testserver(/feed/[^\"]+\.ics)")


class Seen(NamedTuple):
    """An event as a calendar shows it."""

    starts: datetime
    minutes: float
    title: str
    about: str
    uid: str
    sequence: int
    status: str


def page_of(browser: Client, lang: str = "en") -> str:
    """The page as it is sent."""
    browser.cookies["django_language"] = lang
    answer = browser.get("/carry/")
    assert answer.status_code == 200, answer
    return answer.content.decode()


def files_on(page: str) -> list[str]:
    """The files that a page offers."""
    return re.findall(r'href="(/carry/[^"]+)"', page)


def says(page: str) -> str:
    """What it says, in one line."""
    return text_of(page)


def make_address(browser: Client, instead_of: str = "") -> str:
    """Press the button that makes an address; its path."""
    browser.post("/carry/", {"do": "address", "instead_of": instead_of})
    return address_on(page_of(browser))


def address_on(page: str) -> str:
    """The path of the address on a page; empty where there is none."""
    found = FEED.search(unescape(page))
    return found[1] if found else ""


def calendar_at(address: str) -> bytes:
    """What a program gets that knows the address and nothing else."""
    answer = Client().get(address)
    assert answer.status_code == 200, answer.content
    return answer.content


def shown(content: bytes, on: str = "2026-01-06", days: int = 28) -> dict[date, Seen]:
    """What an independent reader shows from a day on, by day."""
    begins = date.fromisoformat(on)
    events = recurring_ical_events.of(Calendar.from_ical(content)).between(
        begins, begins + timedelta(days=days)
    )
    return {seen.starts.date(): seen for seen in map(_seen, events)}


def _seen(event: Any) -> Seen:
    starts, ends = event["DTSTART"].dt, event["DTEND"].dt
    return Seen(
        starts,
        (ends - starts).total_seconds() / 60,
        str(event["SUMMARY"]),
        str(event["DESCRIPTION"]),
        str(event["UID"]),
        int(event["SEQUENCE"]),
        str(event["STATUS"]),
    )
