"""What somebody sees on a day with a name, what came by mail, and what stands in the file at the end."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time
from io import BytesIO

from django.core import mail
from django.test import Client
from pypdf import PdfReader

from backstride.web.journals.models import Participant, Standing
from backstride.web.reminders.round import one_round
from tests.web.browser.conftest import Visitor
from tests.web.browser.newcomer import answer, go_on
from tests.web.browser.steps import opens_everything
from tests.web.check.walker import MOST_PAGES, WELL
from tests.web.conftest import Clock
from tests.web.one_at_a_time import ONE
from tests.web.reminders.conftest import wish_of
from tests.web.year.living import Year


def sees(visitor: Visitor, path: str) -> str:
    """A page in the browser, as it is read there: what is folded is not."""
    visitor.go(path)
    return here(visitor)


def here(visitor: Visitor) -> str:
    """The page on which somebody is, as it is read."""
    return " ".join(visitor.page.locator("main").inner_text().split())


def missing(page: str, *words: str) -> list[str]:
    """What of these does not stand there."""
    return [each for each in words if each not in page]


def charts(visitor: Visitor) -> str:
    """How it has gone from the beginning, in words and in every table."""
    visitor.go("/progress/?weeks=all")
    opens_everything(visitor)
    return here(visitor)


def summary_of(client: Client) -> str:
    """The two pages to keep, as a reader of such files finds them."""
    pages = PdfReader(BytesIO(client.get("/progress/summary.pdf").content)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def stands() -> tuple[str, int | None]:
    """What the course does, and on which stage."""
    with ONE:
        found: tuple[str, int | None] = Standing.objects.values_list("mode", "stage").get()
    return found


def lessons_asked(year: Year) -> dict[str, int]:
    """On which day, by its number, each lesson came to Today for the first time."""
    found: dict[str, int] = {}
    for day in year.days:
        for address in day.asked:
            if address.startswith("/lessons/"):
                found.setdefault(address.split("/")[2], (day.day - year.begins).days)
    return found


def wants_reminders(at: str, **things: bool) -> None:
    """The one participant has said yes to mails at this hour, on days that have a session; of what else?"""
    more = {"morning": False, "check_in": False, **things}
    wish_of(Participant.objects.get(), at=time.fromisoformat(at), **more)


def comes_by_mail(clock: Clock, moment: str) -> list[str]:
    """What one round at a moment of Madrid brings: the subjects of the mails."""
    before = len(mail.outbox)
    clock.at(moment)
    with ONE:
        one_round(clock.now)
    return [str(each.subject) for each in mail.outbox[before:]]


def passes_the_check(visitor: Visitor, **changed: Mapping[str, str]) -> None:
    """The health questions, page by page, as somebody well but for what is changed; "" is not asked."""
    go_on(visitor)
    for _ in range(MOST_PAGES):
        page = visitor.page.url.rstrip("/").rpartition("/")[2]
        if page == "outcome":
            return
        for question, said in {**WELL.get(page, {}), **changed.get(page, {})}.items():
            if said:
                answer(visitor, question, said)
        go_on(visitor)
    raise AssertionError(f"The questions lead no further: {here(visitor)}")
