"""Tables that people read: nothing in them is lost, and a programme that nobody should follow says so."""

from __future__ import annotations

from dataclasses import replace

from backstride.book.markdown import table
from backstride.book.programmes import read_programme
from backstride.book.programmes_page import programmes_page
from backstride.book.starts_page import COMFORTABLE_MIN, starts_page

WALK = read_programme("walk")


def test_a_bar_in_a_cell_does_not_break_the_table() -> None:
    assert table(("a", "b"), [("1|2", "3")]) == "| a | b |\n| --- | --- |\n| 1\\|2 | 3 |\n"


def test_every_comfortable_walk_has_its_row() -> None:
    rows = [line for line in starts_page(WALK).splitlines() if " min | " in line and line.startswith("| ")]
    assert len(rows) == len(COMFORTABLE_MIN) == 58


def test_every_stage_figure_and_review_is_on_the_page() -> None:
    text = programmes_page([WALK])
    assert all(f"| `{stage.session.text}` |" in text for stage in WALK.stages)
    assert all(f"| `{name}` |" in text and figure.note in text for name, figure in WALK.figures.items())
    assert text.count("sets the plan") == 3


def test_a_withdrawn_programme_says_why() -> None:
    withdrawn = replace(WALK, withdrawn="Its third stage was wrong.")
    assert "Withdrawn: Its third stage was wrong." in programmes_page([withdrawn])


def test_one_that_is_not_offered_says_so() -> None:
    assert "Never offered" in programmes_page([read_programme("couch-to-5k")])
    assert "Never offered" not in programmes_page([WALK])
