"""A rung asks for days, minutes and running: a dose is not higher only where no component is."""

from __future__ import annotations

from itertools import product

from backstride.heart.ladder import NOTHING, Dose, Rung, is_not_higher
from backstride.heart.notation import read_session
from tests.cast.programmes import RUNNING, SMALL_RUN, SMALL_WALK, WALKING, walking, with_row

SESSION = read_session("walk 5 min, 4 x (run 30 s, walk 90 s), rest 1 min")


def test_a_rung_asks_for_its_session_on_each_of_its_days() -> None:
    rung = Rung.asks(3, SESSION)
    assert rung.dose == Dose(days=3, session_s=780, weekly_s=2340, run_s=360, longest_run_s=30)
    assert (rung.days_per_week, rung.session) == (3, SESSION)


def test_higher_in_one_component_is_higher() -> None:
    dose = Dose(3, 600, 1800, 60, 30)
    assert is_not_higher(dose, dose)
    for component in Dose._fields:
        more = dose._replace(**{component: getattr(dose, component) + 1})
        assert is_not_higher(dose, more)
        assert not is_not_higher(more, dose)


def test_more_of_one_and_less_of_another_is_neither_higher_nor_lower() -> None:
    longer, oftener = (
        Rung.asks(3, read_session("walk 20 min")).dose,
        Rung.asks(4, read_session("walk 15 min")).dose,
    )
    assert not is_not_higher(longer, oftener)
    assert not is_not_higher(oftener, longer)


def test_nothing_is_not_higher_than_anything() -> None:
    assert all(is_not_higher(NOTHING, rung.dose) for rung in SMALL_WALK.ladder.full)


def test_stages_count_from_one_and_below_them_is_the_floor() -> None:
    ladder = SMALL_WALK.ladder
    assert ladder.full[0] == ladder.eased[0] == ladder.walked[0] == ladder.floor
    assert [rung.dose.session_s for rung in ladder.full[1:]] == [300, 360, 480, 480]


def test_eased_is_half_the_minutes_walked_and_never_below_the_floor() -> None:
    eased = SMALL_WALK.ladder.eased
    assert [rung.dose.session_s for rung in eased[1:]] == [180, 180, 240, 240]
    assert [rung.dose.days for rung in eased[1:]] == [3, 3, 3, 4]
    assert all(rung.dose.run_s == 0 for rung in SMALL_RUN.ladder.eased)


def test_half_minutes_are_kept_and_what_is_less_is_dropped() -> None:
    odd = walking(with_row(WALKING, 4, session="walk 9 min"))
    assert odd.ladder.eased[4].dose.session_s == 270
    odd = walking(with_row(WALKING, 4, session="walk 550 s"))
    assert odd.ladder.eased[4].dose.session_s == 270


def test_exactly_the_floor_is_the_floor() -> None:
    ladder = walking(with_row(WALKING, 4, session="walk 6 min", days=2)).ladder
    assert ladder.eased[4].session == ladder.floor.session
    assert ladder.eased[4].dose.days == 2
    assert walking(with_row(WALKING, 4, session="walk 6 min", days=4)).ladder.eased[4] == ladder.floor


def test_walked_is_the_same_outing_without_a_run() -> None:
    for full, walked in zip(SMALL_RUN.ladder.full[1:], SMALL_RUN.ladder.walked[1:], strict=True):
        assert walked.dose == full.dose._replace(run_s=0, longest_run_s=0)


def test_every_way_back_down_is_no_heavier_in_any_component() -> None:
    for programme, rows in ((SMALL_WALK, WALKING), (SMALL_RUN, RUNNING)):
        ladder = programme.ladder
        ways = (ladder.after_short_gap, ladder.after_middle_gap, ladder.after_long_gap)
        for way, stage in product(ways, range(1, len(rows) + 1)):
            assert is_not_higher(ladder.full[way[stage]].dose, ladder.full[stage].dose)
            assert way[stage] < stage or stage == 1


def test_before_an_enrolment_there_is_no_way_down() -> None:
    ladder = SMALL_WALK.ladder
    assert (ladder.after_short_gap[0], ladder.after_middle_gap[0], ladder.after_long_gap[0]) == (0, 0, 0)
