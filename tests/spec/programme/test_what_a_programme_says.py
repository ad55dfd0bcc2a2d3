"""A programme is data: stages, figures with unit and source, and a top where the course ends."""

from __future__ import annotations

import pytest

from backstride.heart.parameters import MOST_SETTLED_NEEDED
from tests.cast.programmes import SMALL_RUN, SMALL_WALK, WALKING, walking, with_row


def test_a_figure_has_its_value_with_unit_source_and_certainty() -> None:
    figure = SMALL_WALK.figures["gap_short_days"]
    assert SMALL_WALK.value("gap_short_days") == figure.value == SMALL_WALK.values["gap_short_days"] == 10
    assert (figure.unit, figure.source, figure.certainty) == ("days", "backstride-opinion", "opinion")


def test_a_value_that_nobody_gave_is_not_made_up() -> None:
    with pytest.raises(KeyError):
        SMALL_WALK.value("lucky_number")


def test_it_knows_whether_anybody_runs() -> None:
    assert SMALL_RUN.has_running
    assert not SMALL_WALK.has_running


def test_the_last_stage_is_the_top_unless_a_person_chose_one() -> None:
    assert SMALL_WALK.last_stage == 4
    assert SMALL_WALK.until(2).last_stage == 2


@pytest.mark.parametrize("stage", [4, 5, 60])
def test_to_choose_the_last_stage_or_a_later_one_is_to_choose_all_of_it(stage: int) -> None:
    assert SMALL_WALK.until(stage).top == 0


def test_a_choice_can_be_taken_back() -> None:
    assert SMALL_WALK.until(2).until(4).last_stage == 4
    assert SMALL_WALK.until(2).until(0).last_stage == 4


def test_a_choice_leaves_the_ladder_as_it_is() -> None:
    assert len(SMALL_WALK.until(2).ladder.full) == len(SMALL_WALK.ladder.full)


@pytest.mark.parametrize(
    ("needed", "factor", "slowly"),
    [
        (1, 1.5, 2),
        (2, 1.5, 3),
        (3, 1.5, 5),
        (4, 1.5, 6),
        (2, 1, 2),
        (2, 3, 6),
        (10, 2, 20),
        (11, 2, 20),
        (20, 1.5, 20),
    ],
)
def test_going_slowly_asks_for_more_rounded_up_and_never_more_than_twenty(
    needed: int, factor: float, slowly: int
) -> None:
    programme = walking(with_row(WALKING, 1, needed=needed), slow_factor=factor)
    assert programme.needed(1, slow=False) == needed
    assert programme.needed(1, slow=True) == slowly <= MOST_SETTLED_NEEDED


def test_two_programmes_are_never_the_same_though_they_say_the_same() -> None:
    assert walking() != walking()
