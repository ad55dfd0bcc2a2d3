"""What a screen reader is given of a page: Chromium's own accessibility tree, without what it leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import CDPSession

OF_THE_BROWSER = ("InputTime", "Date")
"""Fields inside which Chromium makes parts of its own: other versions make them otherwise."""
MADE_OF_NOTHING = ("InlineTextBox", "ListMarker")
"""The lines of a text, and the sign before an item: the text itself is there, too."""
SPLITS_NO_LINE = ("none", "generic", "")
Raw = Mapping[str, Any]


@dataclass(frozen=True)
class Node:
    """One thing that can be come upon. `does` says what pressing it brings about, where it can be pressed."""

    role: str
    name: str
    description: str
    value: str
    states: Mapping[str, Any]
    tag: str
    marks: Mapping[str, str]
    """Its attributes in the page."""
    inside: tuple[Node, ...] = field(repr=False)
    number: int = 0
    """The page's own number of the element."""

    def all(self) -> Iterator[Node]:
        """Itself and everything in it, in the order in which it is read."""
        yield self
        for each in self.inside:
            yield from each.all()

    def with_what_it_is_in(self, around: tuple[Node, ...] = ()) -> Iterator[tuple[Node, tuple[Node, ...]]]:
        """The same, each with all that it is in, the nearest last."""
        yield self, around
        for each in self.inside:
            yield from each.with_what_it_is_in((*around, self))

    @property
    def words(self) -> str:
        """All that is written in it."""
        return " ".join(" ".join(each.name for each in self.all() if each.role == "StaticText").split())


def heard_on(devtools: CDPSession) -> Node:
    """The page that is open, as it is announced."""
    told = {each["nodeId"]: each for each in devtools.send("Accessibility.getFullAXTree")["nodes"]}
    elements = dict(_elements(devtools.send("DOM.getDocument", {"depth": -1})["root"]))
    devtools.send("DOM.disable")  # or each change of the page would be told from now on
    top = next(each for each in told.values() if "parentId" not in each)
    (page,) = _nodes(top, told, elements)
    return page


def _elements(raw: Raw) -> Iterator[tuple[int, tuple[str, dict[str, str]]]]:
    """Every element of the page by its number: what it is, and its attributes."""
    marks = raw.get("attributes", [])
    yield raw["backendNodeId"], (raw["localName"], dict(zip(marks[::2], marks[1::2], strict=True)))
    for each in raw.get("children", []):
        yield from _elements(each)


def _nodes(raw: Raw, told: Mapping[str, Raw], elements: Mapping[int, Any]) -> Iterator[Node]:
    """What a line of the tree stands for: itself, or what it holds where itself it is not announced."""
    role = _value(raw, "role")
    if role in MADE_OF_NOTHING:
        return
    below = (told[each] for each in raw.get("childIds", []) if each in told)
    inside = tuple(node for each in below for node in _nodes(each, told, elements))
    if raw.get("ignored") or (role in SPLITS_NO_LINE and not raw.get("properties")):
        yield from inside
        return
    number = raw.get("backendDOMNodeId", 0)
    tag, marks = elements.get(number, ("", {}))
    yield Node(
        role=role,
        name=" ".join(_value(raw, "name").split()),
        description=" ".join(_value(raw, "description").split()),
        value=_value(raw, "value"),
        states={each["name"]: each["value"].get("value") for each in raw.get("properties", [])},
        tag=tag,
        marks=marks,
        inside=() if role in OF_THE_BROWSER else inside,
        number=number,
    )


def _value(raw: Raw, name: str) -> str:
    return str(raw.get(name, {}).get("value", ""))
