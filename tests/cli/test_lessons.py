"""`backstride lessons`: what there is, and one to read."""

from __future__ import annotations

import pytest

from backstride.book.lessons.lesson import read_lessons
from tests.cli.test_schemas import wrongs
from tests.cli.typing_at_it import Typed

LANGUAGES = ("en", "es")
IDS = [lesson.id for lesson in read_lessons("en")]


def test_all_are_listed_in_their_order_with_the_week_of_each(typed: Typed) -> None:
    told = typed("lessons")
    head, *rows = told.out.splitlines()
    assert told.code == 0
    assert head.split() == ["week", "id", "lesson"]
    assert [row.split()[:2] for row in rows[: len(IDS)]] == [
        [str(week), name] for week, name in enumerate(IDS)
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("lesson", IDS)
def test_one_is_read_whole_in_either_language(typed: Typed, lesson: str, lang: str) -> None:
    (known,) = [each for each in read_lessons(lang) if each.id == lesson]
    told = typed("lessons", lesson, "--lang", lang)
    assert told.code == 0
    assert told.out.startswith(f"{known.title}\n")
    assert all(
        f"[{number}" in told.out or f", {number}]" in told.out for number in range(1, len(known.sources) + 1)
    )


def test_the_page_has_its_drawing_in_words_its_clinical_words_and_its_sources(typed: Typed) -> None:
    page = typed("lessons", "flare-up").page
    assert "A flare-up passes A line of pain rises above the usual level" in page
    assert "flare-up A spell in which the pain is clearly worse than your usual." in page
    assert "1 Suri and others, BMC Musculoskelet Disord 2011" in page


def test_the_document_is_what_its_schema_says(typed: Typed) -> None:
    for words in (("lessons",), ("lessons", "flare-up"), ("lessons", "--lang", "es")):
        assert wrongs("lessons.json", typed(*words, "--json").document) == []


def test_the_document_has_every_claim_with_its_sources(typed: Typed) -> None:
    document = typed("lessons", "flare-up", "--json").document
    (lesson,) = document["lessons"]
    first = lesson["text"][0]
    assert (document["lang"], first["kind"]) == ("en", "paragraph")
    assert first["items"][0][-1]["sources"] == ["flares-acute-2011"]
    assert lesson["sources"][0]["id"] == "flares-acute-2011"
    assert lesson["why_now"][0] == {"id": "flare_up", "says": "What you told us sounds like a flare-up."}


def test_without_a_name_the_document_has_all_of_them(typed: Typed) -> None:
    assert [each["id"] for each in typed("lessons", "--json").document["lessons"]] == IDS


@pytest.mark.parametrize("lang", LANGUAGES)
def test_one_that_there_is_not_is_refused_and_those_there_are_named(typed: Typed, lang: str) -> None:
    told = typed("lessons", "pain-is-information", "--lang", lang)
    assert told.code == 1
    assert told.out == ""
    assert "pain-is-information" in told.err
    assert "flare-up" in told.err
