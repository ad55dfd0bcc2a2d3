"""Why this, in Spanish: nothing behind a reason is left in English but the titles of works and names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.template.loader import render_to_string
from django.test import Client
from django.utils.translation import override

from backstride.book.backing_in_words import sources_in_words
from backstride.book.rulebook import shipped_rulebook
from backstride.book.sources import read_sources
from backstride.book.words import Words
from backstride.web.participant.check.reasons import ReasonShown
from tests.cast.people import ANA
from tests.cast.story import Story
from tests.web.conftest import Clock
from tests.web.today.reading import html_of, text_of

Tells = Callable[[Story], Any]
SPANISH = Words("es", strict=True)
TITLE = re.compile(r'<span lang="en">.*?</span>', re.DOTALL)
ENGLISH = re.compile(
    r"\b(the|of|and|with|for|by|or|to|not|was|were|is|are|from|people|adults|published|services|nobody)\b",
    re.IGNORECASE,
)
NAMES = (
    "American College of Physicians",
    "American College of Sports Medicine",
    "American Diabetes Association",
    "Exercise and Sports Science Australia",
    "None to Run",
    "Couch to 5K",
    "CC BY-NC-SA",
)
"""Names that a body, a plan or a licence has in English only."""
AS_PUBLISHED = tuple(
    text
    for source in read_sources().values()
    for text in (source.journal, source.title if source.title_is == "published" else "")
    if text
)
"""Journals, and titles where one names a work that has no journal."""


def sources_of_rules() -> Iterator[str]:
    """What the rules of decisions, and the questionnaires' rules and figures, rest on."""
    book = shipped_rulebook()
    for card in book.cards.values():
        yield from card.sources
    for questionnaire in book.questionnaires.values():
        for rule in questionnaire.rules:
            yield from rule.sources
            yield from (figure.source for _, figure in rule.figures)


def english_in(html: str) -> list[str]:
    """The English words that somebody would read there, titles of works and names left out."""
    text = text_of(TITLE.sub("", html))
    for name in (*NAMES, *AS_PUBLISHED):
        text = text.replace(name, "")
    return ENGLISH.findall(text)


def on_today(name: str) -> str:
    (source,) = sources_in_words([name], SPANISH)
    with override("es"):
        return render_to_string("participant/today/source.html", {"source": source})


def on_the_outcome(name: str) -> str:
    sources = tuple(sources_in_words([name], SPANISH))
    reason = ReasonShown("back.acute", "Porque sí.", "routine", "", (), sources, "opinión del proyecto")
    with override("es"):
        return render_to_string("participant/check/reasons.html", {"reasons": [reason]})


def test_there_are_rules_to_walk_through() -> None:
    assert len(set(sources_of_rules())) > 20


@pytest.mark.parametrize("name", sorted({*sources_of_rules(), *read_sources()}))
def test_no_source_of_any_rule_is_told_in_english(name: str) -> None:
    assert english_in(on_today(name)) == []
    assert english_in(on_the_outcome(name)) == []


def test_the_title_of_a_work_is_marked_as_english_for_who_has_it_read_aloud() -> None:
    html = on_today("walkback-2024")
    assert re.search(r'<cite>Pocovi NC, .*<span lang="en">Effectiveness .*</span> Lancet 2024;404', html)
    assert "Medido en: 701 adultos en Australia" in text_of(html)


def test_a_title_of_ours_is_spanish_and_says_so() -> None:
    assert '<span lang="es">Dolor lumbar y ciática en mayores de 16 años' in on_today("nice-ng59")


def test_the_page_of_today_has_no_english_left(ana: Client, tells: Tells, clock: Clock) -> None:
    clock.at("2026-01-05 20:00")
    tells(ANA.session("2026-01-05"))
    html = html_of(ana, "es")
    main = html[html.index("<main") : html.index("</main>")]
    assert "Medido en: Personas con dolor en el tendón de Aquiles." in text_of(main)
    assert english_in(main) == []
