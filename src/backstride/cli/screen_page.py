"""The result of screening as a page: the outcome and what to do first, then why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from backstride.book.screening_in_words import reasons_now
from backstride.book.words import Words
from backstride.cli.layout import INDENT, bullets, page_width, pairs, wrap
from backstride.cli.rests_on import rests_on
from backstride.heart.clearance import Clearance
from backstride.heart.fields import JSON


def screen_page(document: Mapping[str, JSON], clearance: Clearance, words: Words) -> Iterator[str]:
    """The lines of the page."""
    width = page_width()
    if clearance.outcome == "stop_now":
        yield "█" * width
    yield from wrap(document["title"], width)
    yield ""
    for paragraph in document["what_to_do"]:
        yield from wrap(paragraph, width, INDENT)
        yield ""
    yield from pairs(list(_summary(document, words)), width)
    for reason, told in zip(reasons_now(clearance), document["reasons"], strict=True):
        yield ""
        urgency = words.say("symptoms", f"urgency.{reason.urgency}")
        yield from bullets([words.say("cli", "screen.reason", urgency=urgency, says=told["says"])], width)
        yield from wrap(rests_on(reason.sources, reason.certainty, words), width, INDENT * 2)


def _summary(document: Mapping[str, JSON], words: Words) -> Iterator[tuple[str, str]]:
    scope = [words.say("cli", f"scope.{each}") for each in document["scope"]]
    yield words.say("cli", "screen.open"), words.say("cli", "list", words=scope) if scope else ""
    yield words.say("cli", "screen.programme"), f"{document['programme']} {document['version']}"
    yield words.say("cli", "screen.questionnaire"), document["questionnaire"]
    if document["letter"]:
        yield words.say("cli", "screen.letter"), document["letter"]
    elif document["outcome"] in ("ask_first", "stop_now"):
        yield words.say("cli", "screen.letter"), words.say("cli", "screen.no_letter")
