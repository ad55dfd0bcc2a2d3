"""Clinical words in the order of the alphabet, for everybody."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.test import Client

from backstride.book.lessons.glossary import read_glossary
from tests.web.lessons.reading import LANGUAGES, html_at


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_word_stands_there_with_what_it_means(client: Client, db: None, lang: str) -> None:
    html = unescape(html_at(client, "/lessons/words/", lang))
    found = re.findall(r'<div id="([^"]+)"><dt>(.*?)</dt><dd>(.*?)</dd></div>', html)
    assert found == [(term.id, term.word, term.means) for term in read_glossary(lang)]


def test_they_are_sorted_as_the_language_sorts_them(client: Client, db: None) -> None:
    words = re.findall(r"<dt>(.*?)</dt>", html_at(client, "/lessons/words/", "es"))
    plain = [word.lower().translate(str.maketrans("áéíóúü", "aeiouu")) for word in words]
    assert plain == sorted(plain)


def test_a_lesson_leads_to_them(client: Client, db: None) -> None:
    assert 'href="/lessons/words/"' in html_at(client, "/lessons/flare-up/")
