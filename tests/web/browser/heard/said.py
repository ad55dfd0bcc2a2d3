"""A page as a person can read what is heard on it: a list, in order, with what each thing is called."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tests.web.browser.heard.rules import CONTROLS, PICTURES
from tests.web.browser.heard.tree import Node

CALLED = {
    "DisclosureTriangle": "button",
    "InputTime": "time to fill in",
    "Date": "date to fill in",
    "textbox": "text to fill in",
    "combobox": "choice",
    "image": "picture",
    "img": "picture",
    "status": "said when it changes",
    "alert": "said at once",
    "banner": "head of the page",
    "complementary": "beside the page",
    "main": "main part",
    "navigation": "menu",
    "spinbutton": "number to fill in",
    "timer": "time that runs",
    "DescriptionList": "list of pairs",
}
"""Roles whose own name says little to who does not know it."""
CONTAINERS = ("main", "banner", "navigation", "complementary", "group", "region", "dialog", "status", "alert")
LINES = ("paragraph", "listitem", "term", "definition", "LabelText", "Legend", "form", "DescriptionList")
MOST_ROWS, MOST_ITEMS = 4, 14
"""Of a table and of a list so many are written down; the rest is of the same kind."""
CHANGES_EVERY_TIME = re.compile(r"\b[0-9a-f]{12}\b|\b\d+:\d\d(?= of \d+:\d\d)")
"""What no two walks have in common: what a decision is called, how long a session has been under way."""
Line = tuple[int, str]


def said(page: Node, known: set[str]) -> Iterator[str]:
    """The lines of a page. Of the frame round it only what was not said before: `known` keeps it."""
    for part in page.inside:
        lines = [f"{'  ' * depth}- {text}" for depth, text in _lines(part, 0)]
        if part.role != "main" and set(lines) <= known:
            continue
        known.update(lines if part.role != "main" else ())
        yield from lines


def _lines(one: Node, depth: int) -> Iterator[Line]:
    if one.role in CONTROLS:
        yield depth, _control(one)
    elif one.role == "timer":
        yield depth, _called(one)
    elif one.role in ("heading", *PICTURES):
        yield depth, _called(one, level=one.states.get("level") if one.role == "heading" else None)
    elif one.role == "StaticText":
        if text := _plain(one.name):
            yield depth, text
    elif one.role == "table":
        yield from _table(one, depth)
    elif one.role in ("list", "DescriptionList"):
        yield from _list(one, depth)
    elif one.role in CONTAINERS or (one.name and one.role not in LINES):
        yield from _container(one, depth)
    else:
        yield from _within(one.inside, depth)


def _container(one: Node, depth: int) -> Iterator[Line]:
    within = list(_within(_without_its_name(one), depth + 1))
    if one.tag == "details" and not one.name:
        yield from ((each - 1, text) for each, text in within)
    elif within or one.name:
        yield depth, _called(one)
        yield from within


def _without_its_name(one: Node) -> Sequence[Node]:
    """What is in it, without the heading or legend that it is called by: that is said once."""
    first = one.inside[:1]
    if not first or first[0].role != "Legend":
        return one.inside
    return (*(each for each in first[0].all() if each.role == "heading"), *one.inside[1:])


def _list(one: Node, depth: int) -> Iterator[Line]:
    items = sum(each.role in ("listitem", "term") for each in one.inside)
    yield depth, f"{_called(one)}, {items} of them"
    for each in one.inside[:MOST_ITEMS]:
        yield from _within(each.inside, depth + 1) if each.inside else _lines(each, depth + 1)
    if len(one.inside) > MOST_ITEMS:
        yield depth + 1, f"… and {items - MOST_ITEMS} more"


def _table(one: Node, depth: int) -> Iterator[Line]:
    rows = [each for each in one.all() if each.role == "row"]
    cells = [[each.name or each.words or "empty" for each in row.inside] for row in rows]
    yield depth, f"{_called(one)}, {len(rows)} rows"
    yield from ((depth + 1, _plain(" | ".join(row))) for row in cells[:MOST_ROWS])
    if len(rows) > MOST_ROWS:
        yield depth + 1, f"… and {len(rows) - MOST_ROWS} more"


def _within(inside: Sequence[Node], depth: int) -> Iterator[Line]:
    """One after the other; answers to choose from in one line, words that stand together in one."""
    words: list[str] = []
    answers: list[Node] = []
    named = {each.name for one in inside for each in one.all() if each.role in CONTROLS}
    for each in inside:
        choice = [one for one in each.all() if one.role == "radio"] if each.role == "LabelText" else []
        if choice:
            yield from _flushed(words, depth)
            answers += choice
            continue
        yield from _answers(answers, depth)
        if each.role in ("StaticText", "strong", "emphasis", "code", "time", "mark", "LineBreak", "Abbr"):
            words.append(each.words if each.role != "StaticText" else each.name)
        elif each.role == "LabelText" and each.words in named:
            yield from _flushed(words, depth)
            yield from ((depth, _control(one)) for one in each.all() if one.role in CONTROLS)
        else:
            yield from _flushed(words, depth)
            yield from _lines(each, depth)
    yield from _answers(answers, depth)
    yield from _flushed(words, depth)


def _flushed(words: list[str], depth: int) -> Iterator[Line]:
    text = _plain(" ".join(" ".join(words).split()))
    words.clear()
    if text:
        yield depth, text


def _answers(answers: list[Node], depth: int) -> Iterator[Line]:
    """Answers of which one can be chosen."""
    if answers:
        says = " · ".join(_plain(each.name) + _chosen(each) for each in answers)
        none = "" if any(_is_ticked(each) for each in answers) else ", none chosen"
        yield depth, f"**{len(answers)} answers{none}** {says}"
    answers.clear()


def _chosen(one: Node) -> str:
    return " (chosen)" if _is_ticked(one) else ""


def _is_ticked(one: Node) -> bool:
    return str(one.states.get("checked")) == "true"


def _control(one: Node) -> str:
    states = one.states
    told = {
        "open": states.get("expanded") is True,
        "closed": states.get("expanded") is False,
        "ticked": _is_ticked(one),
        "not ticked": one.role == "checkbox" and not _is_ticked(one),
        "pressed": str(states.get("pressed")) == "true",
        "this page": "aria-current" in one.marks,
        "cannot be pressed": bool(states.get("disabled")),
        "must be filled in": bool(states.get("required")),
        "is wrong": str(states.get("invalid")) == "true",
    }
    value = f": {_plain(one.value)}" if one.value and one.role not in ("link", "button") else ""
    return _called(one, more=[state for state, holds in told.items() if holds]) + value


def _called(one: Node, level: object = None, more: Sequence[str] = ()) -> str:
    """What it is, what state it is in, its name, and what describes it."""
    role = CALLED.get(one.role, one.role)
    role = "file to choose" if one.marks.get("type") == "file" else role
    focus = ["has the focus"] if one.states.get("focused") else []
    what = ", ".join([f"{role} {level}" if level else role, *more, *focus])
    described = f" – *{_plain(one.description)}*" if one.description and one.description != one.name else ""
    return f"**{what}** {_plain(one.name)}".rstrip() + described


def _plain(text: str) -> str:
    """Words that Markdown leaves as they are, without what is another one every time."""
    text = CHANGES_EVERY_TIME.sub("…", " ".join(text.split()))
    return re.sub(r"([*_<>\[\]`])", r"\\\1", text)
