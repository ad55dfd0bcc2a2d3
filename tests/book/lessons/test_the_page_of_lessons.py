"""The reference of the lessons names each of them, with what calls for it and what it rests on."""

from __future__ import annotations

from pathlib import Path

from backstride.book.lessons.lesson import read_lessons
from backstride.book.lessons.page import lessons_page
from backstride.book.lessons.table import read_table


def test_every_lesson_moment_and_source_is_named() -> None:
    text = lessons_page()
    for lesson in (*read_lessons("en"), *read_lessons("es")):
        assert lesson.title in text
    assert [moment for moment in read_table().moments if f"| `{moment}` |" not in text] == []
    assert text.count("### ") == len(read_lessons("en"))
    assert "project opinion" in text


def test_the_page_in_the_documentation_says_what_the_lessons_say_now() -> None:
    page = Path(__file__).parents[3] / "docs" / "reference" / "lessons.md"
    assert page.read_text(encoding="utf-8") == lessons_page(), "python -m docs.generate writes it anew"
