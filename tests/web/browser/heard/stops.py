"""A page on the way, and how one comes there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from tests.web.browser.conftest import Visitor
from tests.web.browser.steps import Step
from tests.web.browser.whose import SetUp


class Stop(NamedTuple):
    """A page: what it is, how one comes there, and whether it says that something is wrong."""

    what: str
    path: str = ""
    steps: tuple[Step, ...] = ()
    wrong: bool = False


Way = Callable[[Visitor], Iterator[Stop]]


class Scene(NamedTuple):
    """A part of the walk: what it is called, who goes it, and by which pages."""

    name: str
    whose: SetUp
    way: Way


def goes(*stops: Stop) -> Way:
    """From page to page, each by its address or from the one before."""

    def way(visitor: Visitor) -> Iterator[Stop]:
        for stop in stops:
            if stop.path:
                visitor.go(stop.path)
            for step in stop.steps:
                step(visitor)
            yield stop

    return way
