"""A mistake in a lesson's text is refused with its place, and what would be right."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from backstride.book.lessons import lesson as reader
from backstride.book.lessons.lesson import read_lesson, read_lessons
from backstride.book.lessons.refused import LessonsProblem
from backstride.book.lessons.text import Heading, Mark, Paragraph, Points, Text, plain, read_text

RIGHT = """# A title

A claim
over two lines. [who-2020] Another. [nice-ng59] [acp-2017]

## A heading

- One point,
  over two lines. [who-2020]
- Two.
"""


def test_what_is_right_is_read() -> None:
    assert read_text(RIGHT, "a.md") == Text(
        "A title",
        (
            Paragraph(
                (
                    "A claim over two lines.",
                    Mark("who-2020"),
                    " Another.",
                    Mark("nice-ng59"),
                    Mark("acp-2017"),
                )
            ),
            Heading("A heading"),
            Points((("One point, over two lines.", Mark("who-2020")), ("Two.",))),
        ),
    )


def test_without_its_marks_a_text_has_no_gap() -> None:
    assert plain(("A claim.", Mark("who-2020"), " Another.")) == "A claim. Another."


@pytest.mark.parametrize(
    ("right", "wrong", "why"),
    [
        (RIGHT, "", "line 1: no title"),
        ("# A title", "A title", "line 1: no title"),
        ("# A title", "#A title", "line 1: no title"),
        ("## A heading", "# A heading", "a second title"),
        ("## A heading", "### A heading", "line 6: '### A heading' is no heading"),
        ("## A heading", "##", "line 6: '##' is no heading"),
        (
            "## A heading\n",
            "## A heading\nand more\n",
            "line 6: '## A heading' is no heading on a line of its own",
        ),
        ("## A heading", "## A heading [who-2020]", "line 6: a heading has no source mark"),
        ("## A heading\n", "## A heading\n\n## Another\n", "nothing stands under the heading 'A heading'"),
        (RIGHT, "# A title\n\nText.\n\n## A heading\n", "nothing stands under the heading 'A heading'"),
        (RIGHT, "# A title\n", "a title and no text"),
        ("Another.", "**Another.**", r"line 3: '\*' would be shown as it stands"),
        ("Another.", "See https://example.org", "line 3: 'https:' would be shown"),
        ("[who-2020] Another", "[Who 2020] Another", r"line 3: '\[' would be shown"),
        ("A claim", "[who-2020]\n\nA claim", "line 3: a source mark, and no claim before it"),
        ("Another. [nice-ng59] [acp-2017]\n", "Another.\n- One.\n", "line 3: leave an empty line before"),
        (
            "  over two lines. [who-2020]\n-",
            "over two lines.\n-",
            "line 8: 'over two lines.' stands in a list",
        ),
    ],
)
def test_a_mistake_is_refused_with_its_place(right: str, wrong: str, why: str) -> None:
    assert right in RIGHT
    with pytest.raises(LessonsProblem, match=rf"^a\.md.*{why}"):
        read_text(RIGHT.replace(right, wrong, 1), "a.md")


# ---------------------------------------------------------------- a folder of lessons


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for lang in ("en", "es"):
        shutil.copytree(reader.FOLDER / lang, tmp_path / lang)
    shutil.copy(reader.FOLDER / "lessons.toml", tmp_path / "lessons.toml")
    return tmp_path


def edit(path: Path, right: str, wrong: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong, 1), encoding="utf-8")


def test_a_copy_is_read_like_the_shipped_ones(folder: Path) -> None:
    assert read_lessons("es", folder) == read_lessons("es")


def test_an_unknown_source_is_refused(folder: Path) -> None:
    edit(folder / "en" / "flare-up.md", "[acp-2017]", "[acp-2018]")
    with pytest.raises(LessonsProblem, match=r"en/flare-up\.md: no source 'acp-2018' in sources\.toml"):
        read_lessons("en", folder)


def test_a_missing_language_is_refused(folder: Path) -> None:
    (folder / "es" / "weather.md").unlink()
    with pytest.raises(LessonsProblem, match=r"es/weather\.md: .*a text in every language"):
        read_lessons("es", folder)


def test_a_text_that_is_not_utf_8_is_refused(folder: Path) -> None:
    (folder / "es" / "weather.md").write_bytes("# Frío".encode("latin-1"))
    with pytest.raises(LessonsProblem, match=r"es/weather\.md: "):
        read_lessons("es", folder)


@pytest.mark.parametrize(("times", "words"), [(200, r"\d{3} words. A lesson has 300 to 500"), (0, "words")])
def test_too_long_and_too_short_are_refused(folder: Path, times: int, words: str) -> None:
    path = folder / "en" / "weather.md"
    text = path.read_text(encoding="utf-8")
    begin = re.split(r"\n## ", text)[0]
    path.write_text(text + "\n" + "word " * times if times else begin, encoding="utf-8")
    with pytest.raises(LessonsProblem, match=words):
        read_lessons("en", folder)


def test_a_text_without_any_source_is_refused(folder: Path) -> None:
    path = folder / "en" / "weather.md"
    path.write_text(re.sub(r"\s*\[[a-z0-9-]+\]", "", path.read_text(encoding="utf-8")), encoding="utf-8")
    with pytest.raises(LessonsProblem, match=r"en/weather\.md: no source at all"):
        read_lessons("en", folder)


def test_a_text_that_is_not_in_the_table_is_refused(folder: Path) -> None:
    shutil.copy(folder / "es" / "weather.md", folder / "es" / "storms.md")
    with pytest.raises(LessonsProblem, match=r"es/storms\.md: not in lessons\.toml"):
        read_lessons("en", folder)


def test_an_unknown_drawing_is_refused(folder: Path) -> None:
    edit(folder / "lessons.toml", 'picture = "small-steps"', 'picture = "big-steps"')
    with pytest.raises(LessonsProblem, match=r"no drawing 'big-steps'\. There are: coming-back"):
        read_lessons("en", folder)


def test_one_lesson_is_found_by_its_name_or_refused() -> None:
    assert read_lesson("flare-up", "es").title == "Qué hacer en un brote"
    with pytest.raises(LessonsProblem, match=r"No lesson 'flares'\. There are: moving-is-safe, start-low"):
        read_lesson("flares", "en")
