"""Spec: what one clinic noted of a talk stands in another clinic's letter only where own words are shared."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from backstride.book.words import Words
from backstride.outcomes.papers.about import About, Open, Writes
from backstride.outcomes.papers.discharge import discharge
from backstride.outcomes.papers.gp_letter import gp_letter
from backstride.outcomes.papers.paper import Paper
from tests.cast.story import Story
from tests.outcomes.papers.people import LIVED, about, lines, words

Writer = Callable[[About, Words], Paper]
ELSEWHERE = LIVED.tell(
    "contact_held", "2026-02-02", "clinician", who="dora", contact="week-2", notes="Her job is at risk."
)
NOBODYS = LIVED.tell("contact_held", "2026-02-02", "clinician", contact="week-2", notes="Her job is at risk.")
ASKS = Writes("Ben Ortiz", "Riverside Back Care", "see", "Please look at the left leg.")
ANSWERED = Open("Numb there.", date(2026, 2, 1), "done by Ben on 2 Feb 2026")


@pytest.mark.parametrize("paper", [gp_letter, discharge])
@pytest.mark.parametrize("story", [ELSEWHERE, NOBODYS])
def test_without_the_notes_part_another_clinics_notes_stay_there(paper: Writer, story: Story) -> None:
    said = lines(paper(about(story, ("course", "pain")), words()))
    assert "review of week 2, held with another clinic." in said
    assert "Her job is at risk." not in said
    assert "review of week 4, held with the clinic. “Agreed to go on.”" in said


@pytest.mark.parametrize("paper", [gp_letter, discharge])
def test_with_it_they_are_repeated(paper: Writer) -> None:
    said = lines(paper(about(ELSEWHERE), words()))
    assert "held with another clinic. “Her job is at risk.”" in said


def test_an_emergency_that_was_answered_is_listed_with_who_answered_it() -> None:
    said = lines(gp_letter(about(needs=(ANSWERED,)), words()))
    assert "Numb there. Since 1 Feb 2026. It still holds; done by Ben on 2 Feb 2026." in said


def test_to_be_seen_for_what_is_open_needs_something_open() -> None:
    said = lines(gp_letter(about(needs=(ANSWERED,), writes=ASKS), words()))
    assert "because of what is listed below" not in said
    assert "for the reason that the clinician gives below" in said
