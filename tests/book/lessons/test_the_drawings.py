"""The drawings are plain shapes of our own, named and described in each language, for light and dark."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import backstride.web
from backstride.book.lessons.lesson import read_lessons
from backstride.book.lessons.pictures import PICTURES, draw, picture_names
from backstride.book.lessons.refused import LessonsProblem
from backstride.book.words import Words

SVG = "{http://www.w3.org/2000/svg}"
SHAPES = {"svg", "rect", "circle", "ellipse", "path"}
ATTRIBUTES = {
    *(
        "viewBox",
        "class",
        "fill",
        "stroke",
        "stroke-width",
        "stroke-linecap",
        "stroke-linejoin",
        "stroke-dasharray",
    ),
    *("x", "y", "width", "height", "rx", "ry", "cx", "cy", "r", "d"),
}
SHEET = Path(backstride.web.__path__[0]) / "static" / "backstride" / "backstride.css"

every_drawing = pytest.mark.parametrize("name", picture_names())


def shapes(name: str) -> list[ET.Element]:
    return list(ET.fromstring((PICTURES / f"{name}.svg").read_text(encoding="utf-8")).iter())  # noqa: S314


def test_each_drawing_stands_in_a_lesson_and_each_lesson_has_those_it_names() -> None:
    assert sorted(lesson.picture for lesson in read_lessons("en") if lesson.picture) == list(picture_names())


@every_drawing
def test_it_is_shapes_and_attributes_and_nothing_else(name: str) -> None:
    for shape in shapes(name):
        assert shape.tag.removeprefix(SVG) in SHAPES
        assert set(shape.attrib) <= ATTRIBUTES
        assert not (shape.text or "").strip()


@every_drawing
def test_it_takes_its_colours_from_the_page(name: str) -> None:
    colours = {shape.attrib.get(key) for shape in shapes(name) for key in ("fill", "stroke")}
    assert colours <= {None, "none", "currentColor"}


@every_drawing
def test_its_classes_are_the_sites(name: str) -> None:
    sheet = SHEET.read_text(encoding="utf-8")
    used = {each for shape in shapes(name)[1:] for each in shape.attrib.get("class", "").split()}
    assert [each for each in used if f".ladder .{each}" not in sheet] == []
    assert shapes(name)[0].attrib["class"] == "ladder picture"


@every_drawing
def test_it_is_small_and_inside_its_frame(name: str) -> None:
    assert (PICTURES / f"{name}.svg").stat().st_size < 6_000
    _, _, width, height = map(float, shapes(name)[0].attrib["viewBox"].split())
    assert 1 <= width / height <= 3
    for shape in shapes(name)[1:]:
        at = {key: float(value) for key, value in shape.attrib.items() if key in {"x", "y", "cx", "cy"}}
        assert all(0 <= value <= (width if "x" in key else height) for key, value in at.items())


@pytest.mark.parametrize("lang", ["en", "es"])
@every_drawing
def test_it_is_named_and_described_in_each_language(name: str, lang: str) -> None:
    words = Words(lang, strict=True)
    drawn = ET.fromstring(draw(name, words))  # noqa: S314 - our own file
    title, shows = drawn.find(f"{SVG}title"), drawn.find(f"{SVG}desc")
    assert title is not None
    assert shows is not None
    assert title.text == words.say("lessons", f"picture.{name}.title")
    assert shows.text == words.say("lessons", f"picture.{name}.shows")
    assert drawn.attrib["role"] == "img"
    assert drawn.attrib["aria-labelledby"].split() == [title.attrib["id"], shows.attrib["id"]]
    assert len(drawn) == len(shapes(name)[0]) + 2


def test_two_on_one_page_do_not_share_an_id() -> None:
    words = Words("en", strict=True)
    ids = [found for name in picture_names() for found in re.findall(r' id="([^"]+)"', draw(name, words))]
    assert len(set(ids)) == len(ids) == 2 * len(picture_names())


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(LessonsProblem, match=r"No drawing '\.\./en/weather'\. There are: coming-back"):
        draw("../en/weather", Words("en"))
