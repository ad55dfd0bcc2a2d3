"""An onlooker who reads no rule and no memory follows people through every short life, and finds no fault."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backstride.book.rulebook import shipped_rulebook
from backstride.heart.alphabet import Event, every_event
from backstride.heart.machine import step
from backstride.heart.programme import Programme
from tests.cast.happenings import on_stage
from tests.cast.programmes import SMALL_RUN, SMALL_WALK
from tests.oracle.lives import ANYTHING, FUTURES, beginnings
from tests.oracle.onlooker import Onlooker, every_life

pytestmark = pytest.mark.usefixtures("uncounted")

PROGRAMMES = [SMALL_WALK, SMALL_RUN]
NOTHING_BROKEN: frozenset[int] = frozenset()


def after(events: tuple[Event, ...], programme: Programme) -> Onlooker:
    return Onlooker.watching(programme, step).sees_all(events)


@pytest.mark.parametrize("programme", PROGRAMMES, ids=lambda programme: programme.id)
def test_no_two_events_from_any_beginning_break_a_law(programme: Programme) -> None:
    for beginning in beginnings(programme):
        assert every_life(after(beginning, programme), ANYTHING, 2) == NOTHING_BROKEN, beginning


@pytest.mark.parametrize("programme", PROGRAMMES, ids=lambda programme: programme.id)
def test_nor_do_three_on_the_way_up(programme: Programme) -> None:
    assert every_life(after(on_stage(1), programme), ANYTHING, 3) == NOTHING_BROKEN


@pytest.mark.parametrize("programme", PROGRAMMES, ids=lambda programme: programme.id)
def test_nobody_who_fared_worse_has_more_in_any_common_future(programme: Programme) -> None:
    for beginning in beginnings(programme):
        assert after(beginning, programme).compares(FUTURES, 3) == NOTHING_BROKEN, beginning


@pytest.mark.parametrize("programme", PROGRAMMES, ids=lambda programme: programme.id)
def test_wherever_one_event_leads_twins_part_and_the_top_is_reached(programme: Programme) -> None:
    for beginning in beginnings(programme):
        onlooker = after(beginning, programme)
        for event in ANYTHING:
            assert onlooker.sees(event).compares(FUTURES, 1) == NOTHING_BROKEN, (beginning, event)


def lives(programme: Programme) -> st.SearchStrategy[list[Event]]:
    """Long journals of anything that the machine can hear, with good sessions often enough to get on."""
    anything = st.sampled_from(every_event(programme))
    often = st.sampled_from(ANYTHING[:8])
    return st.lists(st.one_of(often, often, anything), max_size=120)


SHIPPED = shipped_rulebook()
LONG = [SMALL_WALK, SMALL_RUN, SHIPPED.programme("walk"), SHIPPED.programme("run-walk")]


@pytest.mark.parametrize("programme", LONG, ids=lambda programme: programme.id)
@given(st.data())
@settings(max_examples=60)
def test_no_long_life_breaks_a_law(programme: Programme, data: st.DataObject) -> None:
    life = data.draw(lives(programme))
    onlooker = after((*on_stage(1), *life), programme)
    assert onlooker.broken == NOTHING_BROKEN
    assert onlooker.compares(FUTURES, 1) == NOTHING_BROKEN
