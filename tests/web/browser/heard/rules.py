"""What must hold of a page as it is heard: of its tree, whatever the page is about."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from tests.web.browser.heard.tree import Node

PRESSED = ("link", "button", "DisclosureTriangle", "tab", "menuitem", "switch")
FILLED_IN = ("textbox", "searchbox", "combobox", "listbox", "spinbutton", "slider", "InputTime", "Date")
TICKED = ("radio", "checkbox")
CONTROLS = (*PRESSED, *FILLED_IN, *TICKED)
GROUPS = ("group", "radiogroup", "dialog", "alertdialog", "region", "toolbar")
PICTURES = ("image", "img", "SvgRoot", "graphics-document", "Canvas")
LANDMARKS = ("banner", "main", "navigation", "complementary", "contentinfo", "search")
SAYS_NOTHING = {"here", "more", "click here", "read more", "this", "link", "go", "ok"} | {
    "aquí", "más", "pulse aquí", "leer más", "ver más", "esto", "enlace", "ir",
}  # fmt: skip
Rule = Callable[[Node], Iterator[str]]


def one_first_heading(page: Node) -> Iterator[str]:
    """One heading of level 1."""
    if asks(page):
        return
    first = [each.name for each in headings(page) if each.states["level"] == 1]
    if len(first) != 1:
        yield f"{len(first)} headings of level 1: {first}"


def no_level_is_left_out(page: Node) -> Iterator[str]:
    """A heading goes down one level at a time."""
    for before, each in pairwise(headings(page)):
        if each.states["level"] > before.states["level"] + 1:
            yield f"from heading {before.name!r} more than one level down to {each.name!r}"


def asks(page: Node) -> bool:
    """Whether a question stands before the page: then there is nothing else until it is answered."""
    return any(each.role in ("dialog", "alertdialog") and each.states.get("modal") for each in page.all())


def headings(page: Node) -> list[Node]:
    """Every heading, in order."""
    return [each for each in page.all() if each.role == "heading"]


def headings_say_something(page: Node) -> Iterator[str]:
    """No heading is empty."""
    yield from ("an empty heading" for each in headings(page) if not each.name)


def one_main_part(page: Node) -> Iterator[str]:
    """One main part; landmarks of one kind are told apart by their names, and hold something."""
    if asks(page):
        return
    marks = [each for each in page.all() if each.role in LANDMARKS]
    yield from (f"an empty landmark: {each.role} {each.name}" for each in marks if not each.inside)
    if sum(each.role == "main" for each in marks) != 1:
        yield f"not one main part: {[each.role for each in marks]}"
    told = [(each.role, each.name) for each in marks]
    yield from (f"two landmarks alike: {each}" for each in sorted(set(told)) if told.count(each) > 1)


def controls_have_names(page: Node) -> Iterator[str]:
    """Whatever can be pressed or filled in says what it is, in words that stand alone."""
    for each in page.all():
        if each.role in CONTROLS and not each.name:
            yield f"{each.role} without a name: {each.tag} {dict(each.marks)}"
        if each.role in CONTROLS and "✓" in each.name:
            yield f"a sign that is read out as a word: {each.role} {each.name!r}"
        if each.role in PRESSED and each.name.lower().strip(" .…") in SAYS_NOTHING:
            yield f"{each.role} that says only {each.name!r}"


def the_same_words_do_the_same(page: Node) -> Iterator[str]:
    """Two controls that are called alike in the same group, row or part do the same."""
    seen: dict[tuple[str, ...], object] = {}
    for each, around in page.with_what_it_is_in():
        if each.role not in CONTROLS or not each.marks:
            continue
        called = (each.role, each.name, each.description, *where(around))
        does = what_it_does(each, around)
        if seen.setdefault(called, does) != does:
            yield f"{called} does {does} here, and {seen[called]} there"


def where(around: Sequence[Node]) -> Iterator[str]:
    """The names of what a control stands in, as they are announced on the way to it."""
    yield from (each.name for each in around if each.role in (*GROUPS, *LANDMARKS, "row") and each.name)


def what_it_does(one: Node, around: Sequence[Node]) -> object:
    """Where it leads, or what is sent by it and whither."""
    if one.role == "link":
        return one.states.get("url")
    if one.role == "DisclosureTriangle":
        return one.number
    form = next((each.marks.get("action") for each in reversed(around) if each.tag == "form"), "")
    told = {key: one.marks[key] for key in sorted(one.marks) if key in TELLS or key.startswith("data-")}
    return form, tuple(told.items())


TELLS = ("name", "value", "formaction", "id", "for")


def groups_have_names(page: Node) -> Iterator[str]:
    """A group of answers says what is asked, a dialog what it is about; what is folded has its summary."""
    for each in page.all():
        folded = each.tag == "details" and any(one.role == "DisclosureTriangle" for one in each.inside)
        if each.role in GROUPS and not each.name and not folded:
            yield f"{each.role} without a name: {each.tag} {dict(each.marks)}"


def answers_stand_in_a_group(page: Node) -> Iterator[str]:
    """Answers to choose one from stand in a group that has the question for its name."""
    for each, around in page.with_what_it_is_in():
        if each.role == "radio" and not any(one.role in GROUPS and one.name for one in around):
            yield f"radio {each.name!r} without a question"


def numbers_say_what_they_mean(page: Node) -> Iterator[str]:
    """Who comes to numbers by the Tab key, past the words before them, is told what 0 and 10 stand for."""
    for each in page.all():
        own = {one.name for one in each.all() if one.role == "radio"} if each.role in GROUPS else set()
        holds_a_group = any(one.role in GROUPS for below in each.inside for one in below.all())
        if {"0", "10"} <= own and not holds_a_group and "10" not in each.description:
            yield f"numbers without what they mean: {each.name!r} {each.description!r}"


def pictures_say_what_they_show(page: Node) -> Iterator[str]:
    """A picture has a name, or is not announced at all."""
    for each in page.all():
        if each.role in PICTURES and not each.name:
            yield f"{each.role} without a name: {each.tag} {dict(each.marks)}"


def tables_can_be_read(page: Node) -> Iterator[str]:
    """A table has headings for its columns, and stands in something that has a name."""
    for each, around in page.with_what_it_is_in():
        if each.role != "table":
            continue
        if not any(one.role == "columnheader" for one in each.all()):
            yield f"a table without headings: {each.words[:60]}"
        if not each.name and not any(one.role in GROUPS and one.name for one in around):
            yield f"a table without a name: {each.words[:60]}"


def only_what_cannot_wait_breaks_in(page: Node) -> Iterator[str]:
    """What changes by itself waits until the reader pauses; emergency advice and what is wrong do not."""
    for each in page.all():
        if each.states.get("live") != "assertive":
            continue
        classes = each.marks.get("class", "").split()
        if "data-emergency" not in each.marks and not {"stop", "wrong", "note"} & {*classes}:
            yield f"breaks in: {each.tag} {dict(each.marks)} {each.words[:60]!r}"


def advice_in_an_emergency_breaks_in(page: Node) -> Iterator[str]:
    """And the place where it comes up is one that does."""
    for each in page.all():
        if "data-emergency" in each.marks and each.states.get("live") != "assertive":
            yield "the place of emergency advice does not break in"


RULES: tuple[Rule, ...] = (
    one_first_heading,
    no_level_is_left_out,
    headings_say_something,
    one_main_part,
    controls_have_names,
    the_same_words_do_the_same,
    groups_have_names,
    answers_stand_in_a_group,
    numbers_say_what_they_mean,
    pictures_say_what_they_show,
    tables_can_be_read,
    only_what_cannot_wait_breaks_in,
    advice_in_an_emergency_breaks_in,
)
