"""The forms on a page, each as a browser would send it when every box for words holds the same."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import NamedTuple

WORDS = ("text", "search", "email", "tel", "url", "password")
PRESSED = ("radio", "checkbox")


class Form(NamedTuple):
    """Where it is sent (empty: to its own page), how, and what it says."""

    action: str
    method: str
    says: dict[str, str]


class _Reader(HTMLParser):
    def __init__(self, words: str) -> None:
        super().__init__()
        self.words, self.forms, self.select = words, list[Form](), ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.forms.append(Form(has.get("action", ""), has.get("method", "get").lower(), {}))
        if not self.forms:
            return
        says, name = self.forms[-1].says, has.get("name", "")
        if tag == "select":
            self.select = name
        elif tag == "option" and self.select and has.get("value"):
            says.setdefault(self.select, has["value"])
        elif name and (tag == "textarea" or (tag == "input" and has.get("type", "text") in WORDS)):
            says[name] = self.words
        elif name and tag == "input" and has.get("type") in PRESSED:
            says.setdefault(name, has.get("value", "on"))
        elif name and tag in ("input", "button"):
            says.setdefault(name, has.get("value", ""))


def forms_on(page: str, words: str) -> list[Form]:
    """Every form, filled in: `words` in each box for words, the first of what is to be chosen."""
    reader = _Reader(words)
    reader.feed(page)
    return reader.forms
