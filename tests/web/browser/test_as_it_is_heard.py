"""The pages as a screen reader says them: the way of a newcomer, heard from end to end, in both languages.

`docs/explanation/as-it-is-heard.md` is what is heard, written down.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.web.browser.conftest import LANGUAGES, Arrives, Visitor
from tests.web.browser.heard.faults import ANNOUNCED, IN_THE_PAGE, REFUSED, TREE, WHOLE
from tests.web.browser.heard.in_the_page import (
    announces_what_is_wrong,
    goes_round_by_keyboard,
    in_the_right_language,
    told_apart_from_what_is_hidden,
)
from tests.web.browser.heard.page import HEAD, PAGE, write, written
from tests.web.browser.heard.rules import RULES
from tests.web.browser.heard.said import said
from tests.web.browser.heard.stops import Scene, Stop
from tests.web.browser.heard.tree import Node, heard_on
from tests.web.browser.heard.walk import SCENES
from tests.web.browser.test_by_keyboard import chooses, tabs_to, told
from tests.web.browser.whose import ana_with_a_walk_today

pytestmark = [
    pytest.mark.browser,
    pytest.mark.online,
    pytest.mark.whole,
    pytest.mark.django_db(transaction=True),
]


def comes_by(scene: Scene, visitor: Visitor) -> Iterator[tuple[Stop, Node]]:
    """Every page of a scene, as it is heard."""
    for stop in scene.way(visitor):
        visitor.page.wait_for_load_state()
        yield stop, heard_on(visitor._devtools)


def wrong_in_the_tree(heard: Node) -> Iterator[str]:
    for rule in RULES:
        yield from rule(heard)


def wrong_in_the_page(visitor: Visitor, lang: str) -> Iterator[str]:
    visitor.page.wait_for_load_state()  # a press may still be leading to another page
    yield from in_the_right_language(visitor.page, lang)
    yield from told_apart_from_what_is_hidden(visitor.page)
    if lang == "en":  # the order is the same in every language
        yield from goes_round_by_keyboard(visitor.page, visitor._devtools)


def what_is_wrong(stop: Stop, heard: Node, lang: str, visitor: Visitor) -> Iterator[str]:
    yield from announces_what_is_wrong(visitor.page) if stop.wrong else ()
    yield from wrong_in_the_tree(heard)
    yield from wrong_in_the_page(visitor, lang)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_whoever_hears_it_can_use_it(scene: Scene, lang: str, visitor: Visitor, arrives: Arrives) -> None:
    arrives(scene.whose, lang)
    wrong: list[str] = []
    lines: list[str] = []
    known: set[str] = set()
    for stop, heard in comes_by(scene, visitor):
        lines += ["", f"### {stop.what}", "", f"*{heard.name}*", "", *said(heard, known)]
        wrong += [f"{stop.what}: {found}" for found in what_is_wrong(stop, heard, lang, visitor)]
    text = "\n".join(lines[1:]) + "\n"
    if lang == "en" and os.environ.get("WRITE_AS_IT_IS_HEARD"):
        write(scene.name, text)
    assert wrong == [], "\n".join(wrong)
    assert lang != "en" or written(scene.name) == text, (
        "docs/explanation/as-it-is-heard.md says how to write it again"
    )


def test_the_page_that_is_written_down_has_every_scene_in_its_order() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page.startswith(HEAD)
    heads = [line.removeprefix("## ") for line in page.splitlines() if line.startswith("## ")]
    assert heads == [scene.name for scene in SCENES]


def made_up(visitor: Visitor, fault: str = "") -> Node:
    visitor.page.set_content(WHOLE.format(fault))
    return heard_on(visitor._devtools)


def test_every_rule_of_the_tree_finds_its_fault(visitor: Visitor) -> None:
    assert list(wrong_in_the_tree(made_up(visitor))) == []
    for fault, page in TREE.items():
        assert fault in "\n".join(wrong_in_the_tree(made_up(visitor, page)))


def test_every_rule_of_the_page_finds_its_fault(visitor: Visitor) -> None:
    made_up(visitor)
    assert list(wrong_in_the_page(visitor, "en")) == []
    for fault, page in IN_THE_PAGE.items():
        made_up(visitor, page)
        assert fault in "\n".join(wrong_in_the_page(visitor, "en"))


@pytest.mark.parametrize("without", ["", *ANNOUNCED])
def test_what_is_wrong_is_come_to_and_said_at_its_question(without: str, visitor: Visitor) -> None:
    announced = {mark: "" if mark == without else says for mark, says in ANNOUNCED.items()}
    visitor.page.set_content(WHOLE.format(REFUSED.format(**announced)))
    if announced["focus"]:
        visitor.page.wait_for_selector("#said:focus")  # a browser gives it with the next picture it draws
    assert bool(list(announces_what_is_wrong(visitor.page))) == bool(without)


def presses_enter_on(page: Page, **what: str) -> None:
    tabs_to(page, **what)
    page.keyboard.press("Enter")


def test_a_session_and_a_check_in_are_told_by_keyboard_alone(visitor: Visitor, arrives: Arrives) -> None:
    """From what is wrong its link leads to the question, and Tab goes on from there."""
    arrives(ana_with_a_walk_today)
    page = visitor.go("/today/")
    presses_enter_on(page, words="I did it: tell how it was")
    page.wait_for_url("**/log/")
    presses_enter_on(page, name="do", value="save")
    page.wait_for_selector("[role=alert]:focus")
    presses_enter_on(page, words="How did it end? Please choose one.")
    page.wait_for_selector("#q-ended:focus")
    for name, value in (("ended", "done"), ("worst", "3"), ("legs", "fine"), ("signs", "none")):
        chooses(page, name, value)
    presses_enter_on(page, name="do", value="save")
    page.wait_for_url("**/log/saved/**")
    presses_enter_on(page, words="Go to Today")
    page.wait_for_url("**/today/")
    presses_enter_on(page, words="Answer now")
    page.wait_for_url("**/check-in/")
    for name, value in (("pain_average", "2"), ("limited_activity", "not_at_all"), ("signs", "none")):
        chooses(page, name, value)
    presses_enter_on(page, words="Save")
    page.wait_for_url("**/check-in/saved/**")
    assert told("session_done")["pain"] == {"worst": 3}
    assert told("checked_in")["pain_average"] == 2
