"""Figures are put in place of plain names; nothing is looked up inside them, and nothing is run."""

from __future__ import annotations

from backstride.book.words import Words


def test_text_that_a_figure_brings_along_is_not_looked_at_again(english: Words) -> None:
    nosy = "{minutes} {symptoms.__class__} %(day)s"
    assert english.say("rules", "letter.symptoms", symptoms=nosy, minutes=5) == f"New: {nosy}."


def test_figures_a_sentence_does_not_show_are_left_out(english: Words) -> None:
    assert english.say("rules", "next.day_unknown", day=None) == "The next session is not set yet."  # type: ignore[arg-type]


def test_figures_may_be_called_like_the_method_s_own_words(english: Words) -> None:
    assert english.say("rules", "dose.up", minutes=5, domain="a", sentence="b", self="c").startswith("Walk 5")
