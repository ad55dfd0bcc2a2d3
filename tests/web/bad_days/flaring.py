"""Ana in a flare-up: told on Monday evening, in the sixth week, with the clock on the morning after."""

from __future__ import annotations

import re

from django.test import Client

from tests.cast.people import ANA
from tests.web.today.reading import text_of

DAY = "2026-02-02"
NEXT = "2026-02-03"
BEFORE = ANA.lives_until(DAY)
FLARE = BEFORE.flared_up(DAY, pain=6)
RUNGS = re.compile(r'<ol class="steps way-back">(.*?)</ol>', re.DOTALL)
LANGUAGES = ("en", "es")


def way_back_on(html: str) -> list[str]:
    """The ladder of a page, one line a rung; empty where there is none."""
    found = RUNGS.search(html)
    return [text_of(each) for each in re.findall(r"<li>(.*?)</li>", found[1], re.DOTALL)] if found else []


def reads(client: Client, page: str) -> str:
    """A page as a person reads it."""
    answer = client.get(page)
    assert answer.status_code == 200
    return text_of(answer.content.decode())
