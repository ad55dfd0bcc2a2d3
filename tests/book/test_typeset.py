"""Spec: a page is made of any letters; what no type has becomes a question mark, and nothing else does."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from backstride.book import typeset
from backstride.book.typeset import NoLetters, lacks, typeset_anyway

PAGE = """#let told = json(bytes(sys.inputs.page))
#set document(title: "x", date: none)
#set text(lang: "en", font: "Libertinus Serif")
#for line in told.lines { par(text(line)) }
"""
SPOILS = ("😀", "山田", "\U0010ffff", "\u0e44\u0e17\u0e22")
"""What the built-in type lacks, and most machines too: a picture, a name, no letter at all, Thai."""


@pytest.fixture(name="template")
def _template(tmp_path: Path) -> Path:
    template = tmp_path / "page.typ"
    template.write_text(PAGE)
    return template


@pytest.fixture
def no_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without any font of its own."""
    once = typeset._set
    monkeypatch.setattr(typeset, "_set", lambda template, told, **_: once(template, told))


def printed(template: Path, *lines: str) -> list[str]:
    """The lines of the page."""
    page = PdfReader(BytesIO(typeset_anyway(template, {"lines": lines}))).pages[0]
    return page.extract_text().splitlines()


@pytest.mark.usefixtures("no_fonts")
@pytest.mark.parametrize("spoils", SPOILS)
def test_only_what_is_lacking_gives_way(template: Path, spoils: str) -> None:
    names = ["Łukasz Zażółć", "Ольга", "Ναταλία", "Nguyễn"]
    assert printed(template, *names, f"a{spoils}b") == [*names, f"a{'?' * len(spoils)}b"]
    assert lacks(template, {"lines": [*names, f"a{spoils}b"]}) == tuple(spoils)


@pytest.mark.usefixtures("no_fonts")
@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("👨\u200d👩\u200d👧!", "???!"),
        ("🇪🇸!", "??!"),
        ("a\u20e3 b", "a b"),
        ('👍 "quoted" \\ {x}', '? "quoted" \\ {x}'),
    ],
)
def test_a_picture_of_many_parts_is_no_row_of_joints(template: Path, told: str, shown: str) -> None:
    assert printed(template, told) == [shown]


def test_the_fonts_of_the_machine_are_asked_before_a_letter_gives_way(
    template: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    once, asked = typeset._set, list[bool]()

    def has_it(of: Path, told: str, *, all_type: bool = False) -> bytes:
        asked.append(all_type)
        return once(of, told.replace("山", "y") if all_type else told)

    monkeypatch.setattr(typeset, "_set", has_it)
    assert printed(template, "山 Ana") == ["y Ana"]
    assert lacks(template, {"lines": ["山 Ana"]}) == ()
    assert asked == [False, True] * 2


@pytest.mark.parametrize("odd", ["\x00", "\x08", "\x1b", "\x7f", "\ufeff", "\ufffe", "\uffff"])
def test_what_no_pdf_may_hold_never_reaches_it(template: Path, odd: str) -> None:
    assert printed(template, f"Ol{odd}ga") == ["Olga"]
    assert typeset.typeset(template, {"lines": [f"Ol{odd}ga"]}) == typeset.typeset(
        template, {"lines": ["Olga"]}
    )


def test_nothing_is_lacking_in_what_people_here_write(
    template: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(typeset, "_set", None)  # nothing is even set for it
    assert lacks(template, {"lines": ["José María, “12 × 3 min” – año", "Zażółć"]}) == ()


def test_where_the_typesetter_keeps_finding_more_it_ends_all_the_same(
    template: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    once = typeset._set

    def never_content(of: Path, told: str, **_: bool) -> bytes:
        if "Ω" in told:
            raise NoLetters(["zz"])
        return once(of, told)

    monkeypatch.setattr(typeset, "_set", never_content)
    assert printed(template, "Ω Ana") == ["? Ana"]
    assert "Ω" in lacks(template, {"lines": ["Ω Ana"]})
