"""Reads the real server as a browser does: signs in, follows links, and sees which files are named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.cookiejar import CookieJar
from typing import NamedTuple
from urllib.error import HTTPError
from urllib.parse import urldefrag, urlencode, urljoin, urlsplit
from urllib.request import HTTPCookieProcessor, OpenerDirector, build_opener

from tests.web.served import WAIT_S, Served

TAG = re.compile(r"<(a|link|script|img|source|audio)\b[^>]*?\s(?:href|src)=[\"']([^\"'>]+)", re.IGNORECASE)
IMPORT = re.compile(
    r"(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}\s,$]+\sfrom\s*)?[\"']([^\"']+)|\bimport\(\s*[\"']([^\"']+)"
)
IN_CSS = re.compile(r"url\(\s*[\"']?([^\"')]+)")


class Answer(NamedTuple):
    """What came back for an address."""

    address: str
    status: int
    kind: str
    text: str


@dataclass
class Reader:
    """Somebody who is signed in."""

    there: Served
    _opener: OpenerDirector = field(default_factory=lambda: build_opener(HTTPCookieProcessor(CookieJar())))

    def sign_in(self) -> Reader:
        """By the link, with its one button."""
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', self.get(self.there.way_in).text)
        assert token
        sent = urlencode({"csrfmiddlewaretoken": token[1]}).encode()
        self._opener.open(self.there.way_in, sent, timeout=WAIT_S).close()
        return self

    def get(self, address: str) -> Answer:
        """What an address answers; a refusal is an answer, too."""
        try:
            with self._opener.open(self.whole(address), timeout=WAIT_S) as reply:
                kind = reply.headers.get_content_type()
                return Answer(address, reply.status, kind, reply.read().decode(errors="replace"))
        except HTTPError as refused:
            with refused:
                return Answer(address, refused.code, refused.headers.get_content_type(), "")

    def whole(self, path: str) -> str:
        """The whole address of a path."""
        return urldefrag(urljoin(self.there.home, path)).url

    def is_ours(self, address: str) -> bool:
        """Whether it is on this server."""
        return urlsplit(address).netloc == urlsplit(self.there.home).netloc


def links(page: Answer) -> set[str]:
    """Where a page leads."""
    return {urljoin(page.address, to) for tag, to in TAG.findall(page.text) if tag.lower() == "a"}


def files(answer: Answer) -> set[str]:
    """Which files a page, a script or a sheet names, wherever it names them."""
    return {urljoin(answer.address, name) for name in _named(answer) if not name.startswith(("data:", "#"))}


def _named(answer: Answer) -> Iterator[str]:
    if answer.kind == "text/html":
        yield from (to for tag, to in TAG.findall(answer.text) if tag.lower() != "a")
    elif answer.kind.endswith("javascript"):
        yield from (plain or later for plain, later in IMPORT.findall(answer.text))
    elif answer.kind == "text/css":
        yield from IN_CSS.findall(answer.text)
