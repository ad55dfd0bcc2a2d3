"""The start is short: ten questions at most, whoever begins; everything else waits for its day."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from backstride.book.check_ins.table import BACK_STATES
from backstride.web.journals.models import Participant
from backstride.web.participant.start.set_up import questions_for
from tests.web.conftest import Clock
from tests.web.start.conftest import FIRST_ANSWERS, after_the_check

MOST = 10
FIELD = re.compile(r"<(?:input|select|textarea)\b[^>]*\bname=\"([a-z_]+)\"")
NOT_ASKED = frozenset({"csrfmiddlewaretoken", "whose", "entry", "page", "to"})


@pytest.mark.parametrize("back_state", BACK_STATES)
def test_there_are_ten_questions_at_most_with_the_choice_of_a_programme(back_state: str) -> None:
    assert len(questions_for(back_state)) + 1 <= MOST


def test_counted_on_the_pages_it_is_ten_answers_at_most(
    ana: Client, participant: Participant, clock: Clock
) -> None:
    after_the_check(ana, clock)
    answers = {"programme"}
    ana.post("/start/", {"programme": "walk"})
    for question, form in FIRST_ANSWERS.items():
        html = ana.get(f"/start/{question}/").content.decode()
        inside = html[html.index("<main") : html.index("</main>")]
        asked = {f"{question}.{name}" for name in FIELD.findall(inside) if name not in NOT_ASKED}
        assert asked, question
        answers |= asked
        ana.post(f"/start/{question}/", form)
    assert len(answers) <= MOST, sorted(answers)
