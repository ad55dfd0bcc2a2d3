"""What Today needs of the check-ins is kept with the standing, and is right on each day it is moved to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from backstride.book.check_ins.standing import Stands
from backstride.web import clock as the_clock
from backstride.web.api.tokens import make_token
from backstride.web.journals import kept_as_json
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Entry, Participant
from backstride.web.journals.standing import stands
from backstride.web.participant.check_ins.now import check_ins_now
from tests.cast.story import Story
from tests.web.api.program import Program
from tests.web.check_ins.asking import FIRST, NEXT, opens
from tests.web.conftest import Clock
from tests.web.today.reading import html_of

Queries = Callable[..., Any]


def kept_of(participant: Participant) -> Kept:
    return stands(participant, the_clock.now())


def words(kept: Kept) -> list[str]:
    return [str(each.stands) for each in check_ins_now(kept)]


def test_the_card_asks_the_database_for_nothing(ana: Client, django_assert_num_queries: Queries) -> None:
    html_of(ana)
    with django_assert_num_queries(5) as asked:
        assert "How was your week?" in html_of(ana)
    assert not any("journals_entry" in query["sql"] for query in asked.captured_queries)


def test_it_is_kept_as_json_and_comes_back_the_same(ana: Client, participant: Participant) -> None:
    ana.post("/check-in/", opens(ana, do="later"))
    kept = kept_of(participant)
    assert {each.how for each in kept.check_ins.told} == {"shown", "later"}
    assert kept.check_ins.follows == "recurrence"
    assert kept_as_json.read(kept_as_json.write(kept)) == kept


def test_moved_on_by_days_it_says_what_the_day_says(ana: Client, participant: Participant) -> None:
    ana.post("/check-in/", opens(ana, do="later"))
    kept = kept_of(participant)
    assert words(kept)[0] == "later"
    lasting = kept._replace(decision=replace(kept.decision, good_until=None))
    for day, said in (("2026-01-12", "later"), ("2026-01-13", "shown"), ("2026-01-18", "expired")):
        assert words(lasting.on(date.fromisoformat(day)))[0] == said


def test_what_has_expired_is_kept_no_longer(ana: Client, participant: Participant, clock: Clock) -> None:
    ana.post("/check-in/", opens(ana, sleep="5"))
    clock.at(f"{NEXT} 09:00")
    ana.get("/check-in/")
    assert [(each.how, f"{each.due}") for each in kept_of(participant).check_ins.told] == [("shown", NEXT)]


def test_before_an_enrolment_there_is_nothing(db: None) -> None:
    newcomer = Participant.objects.create(zone="Europe/Madrid", language="en")
    kept = kept_of(newcomer)
    assert (kept.check_ins.told, kept.check_ins.follows) == ((), "")
    assert check_ins_now(kept) == ()


@pytest.mark.parametrize("how", ["later", "declined", "shown"])
def test_a_program_may_tell_it_and_is_understood(participant: Participant, how: str) -> None:
    story = Story("a watch").tell("check_in_asked", f"{FIRST} 18:50", what="weekly", due=FIRST, how=how)
    assert _told(participant, story).status_code == 200
    assert Entry.objects.filter(kind="check_in_asked").count() == 1
    assert check_ins_now(kept_of(participant))[0].stands is Stands(how)


def test_an_answer_told_by_a_program_answers_the_one_that_is_open(
    ana: Client, participant: Participant
) -> None:
    story = Story("a watch").check_in(f"{FIRST} 18:50", 3, came_back=False)
    assert _told(participant, story).status_code == 200
    assert check_ins_now(kept_of(participant))[0].stands is Stands.ANSWERED
    assert "How was your week?" not in html_of(ana)


def _told(participant: Participant, story: Story) -> Any:
    """Sent by a program with a token of the person's own."""
    assert participant.user
    token = make_token(participant.user, uuid4(), "watch", the_clock.now()) or ""
    return Program(token).tells(*story.told)
