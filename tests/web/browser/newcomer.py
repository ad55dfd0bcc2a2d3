"""What a newcomer does in a browser, step by step: by the buttons and fields that are on the page."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tests.web.browser.conftest import Visitor
from tests.web.check.walker import WELL

PASSWORD = "quiet lane walking"

SET_UP = {"pain": "3", "before": "2", "active": "20"}
WISHED = ("mon", "tue", "thu", "sat")


def answer(visitor: Visitor, name: str, value: str) -> None:
    """Choose an answer or type it; what is open on the page already is left as it is."""
    visitor.page.locator(f'input[name="{name}"]').first.wait_for(state="attached")  # it may just be coming up
    offered = visitor.page.locator(f'input[name="{name}"][value="{value}"]')
    if offered.count():
        offered.first.check()
    else:
        visitor.page.locator(f'input[name="{name}"]').fill(value)


def go_on(visitor: Visitor) -> None:
    """Press the one filled button."""
    visitor.page.locator("main form button.go:visible").first.click()


def passes_the_check(visitor: Visitor, seen: Mapping[str, str] | None = None) -> None:
    """The safety check, page by page, as somebody who is well."""
    visitor.go("/check/")
    go_on(visitor)
    while "/check/outcome" not in visitor.page.url:
        page = visitor.page.url.rstrip("/").rpartition("/")[2]
        for question, said in WELL[page].items():
            answer(visitor, question, said)
        if seen is not None and page in seen:
            visitor.picture(seen[page])
        go_on(visitor)


def signs_up(visitor: Visitor, email: str = "newcomer@example.org") -> None:
    """From the outcome to an account of their own, into which the check comes along."""
    visitor.page.locator("main a.go").click()
    visitor.page.locator('input[name="email"]').fill(email)
    visitor.page.locator('input[name="password1"]').fill(PASSWORD)
    go_on(visitor)
    visitor.page.locator('main button[name="was_it_you"][value="yes"]').click()


def logs_a_session(visitor: Visitor, worst: int, recording: Path | None = None, minutes: str = "") -> None:
    """Tell how a session was; a watch's file gives its time. Minutes typed mend those of the file."""
    visitor.go("/log/")
    if recording:
        visitor.page.locator("main summary").first.click()
        visitor.page.locator('input[name="recording"]').set_input_files(recording)
        visitor.page.locator('button[value="read"]').click()
    for name, said in {"ended": "done", "worst": str(worst), "legs": "fine", "signs": "none"}.items():
        answer(visitor, name, said)
    if minutes:
        answer(visitor, "minutes", minutes)
    go_on(visitor)


def answers_the_morning(visitor: Visitor, pain: int, usual: str = "yes") -> None:
    """The question of the morning after."""
    visitor.go("/log/morning/")
    answer(visitor, "pain", str(pain))
    answer(visitor, "usual", usual)
    go_on(visitor)


def sets_up(visitor: Visitor) -> None:
    """From the suggested programme, through the questions, to the first day."""
    go_on(visitor)
    while "/start/ready" not in visitor.page.url:
        page = visitor.page.url.rstrip("/").rpartition("/")[2]
        answers_the_set_up(visitor, page)
        go_on(visitor)
    go_on(visitor)
    visitor.page.wait_for_url("**/today/")


def answers_the_set_up(visitor: Visitor, page: str) -> None:
    """What one page of the start asks."""
    match page:
        case "where":
            visitor.page.locator("#place").select_option("ES")
            visitor.page.locator("#zone").select_option("Europe/Madrid")
        case "since":
            visitor.page.locator('input[name="about"]').last.check()
        case "days":
            for day in WISHED:
                answer(visitor, "days", day)
        case "pain" | "active" | "before":
            answer(visitor, page, SET_UP[page])
