"""What tests of the lessons share: somebody with a journal, and what a page says."""

from __future__ import annotations

import json
import re
from typing import Any

from django.test import Client

from backstride.web.journals.models import Entry
from tests.web.today.reading import text_of

LANGUAGES = ("en", "es")


def html_at(browser: Client, path: str, lang: str = "en") -> str:
    """A page, as it is sent."""
    browser.cookies["django_language"] = lang
    answer = browser.get(path)
    assert answer.status_code == 200, answer
    return answer.content.decode()


def reads(browser: Client, path: str, lang: str = "en") -> str:
    """A page as a person reads it."""
    return text_of(html_at(browser, path, lang))


def lessons_in(html: str) -> list[str]:
    """The lessons that a page shows, by their ids, in order."""
    return re.findall(r'data-lesson="([^"]*)"', html)


def hidden_id(html: str) -> str:
    """The id for the entry that the form of a page makes."""
    (found,) = re.findall(r'name="entry" value="([^"]*)"', html)
    return str(found)


def read_entries() -> list[dict[str, Any]]:
    """What the journal says of lessons read, as it was told."""
    rows = Entry.objects.filter(kind="lesson_read").order_by("seq")
    return [json.loads(line) for line in rows.values_list("payload", flat=True)]
