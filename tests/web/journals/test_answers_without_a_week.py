"""Spec: what was answered of a contact before its week was kept with the answer stays answered."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from backstride.web.journals.needs import DONE, Answer, Need

MONDAY, TUESDAY = date(2026, 2, 2), date(2026, 2, 3)
BEFORE = Answer("clinic.contact_due", MONDAY, "", (), DONE, TUESDAY, "somebody", None, "")


def need(since: date = MONDAY, **figures: Any) -> Need:
    """One of the same rule."""
    return Need("clinic.contact_due", "this_week", since, figures)


def test_it_answers_the_need_that_was_there_then_and_none_that_came_later() -> None:
    assert BEFORE.answers(need(week=4))
    assert not BEFORE.answers(need(TUESDAY, week=8))


@pytest.mark.parametrize(
    "figures", [{"symptom": "fever"}, {"symptom": "fever", "week": 4}, {"measure": "mood"}]
)
def test_it_answers_nothing_that_is_known_by_something_else(figures: dict[str, Any]) -> None:
    assert not BEFORE.answers(need(**figures))


def test_an_answer_that_names_a_week_answers_that_alone() -> None:
    about = BEFORE._replace(of="4")
    assert about.answers(need(week=4))
    assert not about.answers(need(week=8))
