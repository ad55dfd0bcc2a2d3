"""The published false alarms are what the rules still do, and the page says of them what is true."""

from __future__ import annotations

from collections.abc import Iterable
from math import sqrt
from pathlib import Path

import pytest

from backstride.simulation.false_alarms import (
    COURSES,
    MAIN,
    OTHER_TABLE,
    Cell,
    Counted,
    measure,
    measure_all,
    read_figures,
    write_figures,
)
from backstride.simulation.false_alarms_page import (
    AT_THE_LIMIT,
    MET,
    MISSED,
    TARGET,
    Group,
    false_alarms_page,
    groups,
    main_of,
    target_is,
    two_flares_in,
)
from backstride.simulation.share import Share
from docs.generate import DOCS

FILE = DOCS / "explanation" / "false-alarms.json"
PUBLISHED = tuple(read_figures(FILE))
GROUPS = tuple(groups(main_of(PUBLISHED)))
AGAIN = 3
"""Courses of each cell that are walked again here."""
OTHER_SEED = 2
SIGMAS = 4


def described(group: Group) -> str:
    return f"{group.programme}, {group.correlation}, {'whole' if group.in_whole_numbers else 'felt'}"


def test_every_kind_of_person_was_walked_as_often_as_the_program_says() -> None:
    assert {each.cell: each.courses for each in PUBLISHED} == COURSES


@pytest.mark.parametrize("in_whole_numbers", [False, True])
def test_walked_again_with_other_chance_the_shares_are_within_what_chance_does(
    in_whole_numbers: bool,
) -> None:
    published = together(
        each for each in main_of(PUBLISHED) if each.cell.in_whole_numbers is in_whole_numbers
    )
    again = together(measure(each.cell, AGAIN, OTHER_SEED) for each in published.cells)
    for counted in (lambda each: each.two_flares, lambda each: each.any_flare):
        then, now = published.share(counted), again.share(counted)
        assert abs(then.value - now.value) <= SIGMAS * spread(then, now.of)


def together(counted: Iterable[Counted]) -> Group:
    """Cells that differ in every way, as one group: for their counts alone."""
    cells = tuple(counted)
    return Group(cells[0].cell.in_whole_numbers, 0.0, "", cells)


def spread(share: Share, of: int) -> float:
    """Standard deviation of the difference between a share and the same one seen again in so many courses."""
    return sqrt(share.value * (1 - share.value) * (1 / share.of + 1 / of))


def test_the_same_seed_gives_the_same_figures() -> None:
    assert measure(MAIN[-1], 9) == measure(MAIN[-1], 9) != measure(MAIN[-1], 9, OTHER_SEED)


@pytest.mark.parametrize("group", GROUPS, ids=described)
def test_where_the_page_says_met_at_most_five_in_a_hundred_courses_have_the_call(group: Group) -> None:
    share = two_flares_in(group)
    line = next(line for line in page_lines() if f"| {share} |" in line)
    assert line.endswith(f"| {MET} |") == (share.interval()[1] <= TARGET)


def page_lines() -> list[str]:
    return (DOCS / "explanation" / "false-alarms.md").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("group", GROUPS, ids=described)
def test_the_target_is_met_but_for_whole_numbers_on_days_most_like_the_day_before(group: Group) -> None:
    fails = group.in_whole_numbers and group.correlation == 0.6
    assert target_is(two_flares_in(group)) == (MISSED if fails else MET)


def test_the_page_says_that_it_is_simulated_before_any_figure() -> None:
    assert "**SIMULATED.**" in "\n".join(page_lines()[:5])


@pytest.mark.parametrize(
    ("share", "says"), [(Share(10, 1000), MET), (Share(50, 1000), AT_THE_LIMIT), (Share(90, 1000), MISSED)]
)
def test_met_and_missed_are_said_only_where_the_whole_interval_says_so(share: Share, says: str) -> None:
    assert target_is(share) == says


def test_an_interval_says_something_even_of_none_and_of_all() -> None:
    assert Share(0, 100).interval() == pytest.approx((0, 0.037), abs=0.001)
    assert Share(100, 100).interval() == pytest.approx((0.963, 1), abs=0.001)
    assert str(Share(5, 100)) == "5.0% (2.2%–11.2%)"


def test_figures_are_read_as_they_were_written(tmp_path: Path) -> None:
    counted = [measure(cell, 2) for cell in (MAIN[0], OTHER_TABLE[0])]
    write_figures(counted, tmp_path / "figures.json")
    assert read_figures(tmp_path / "figures.json") == counted


def test_two_cores_count_what_one_counts() -> None:
    assert measure_all({MAIN[0]: 2, MAIN[-1]: 3}) == [measure(MAIN[0], 2), measure(MAIN[-1], 3)]


def test_a_page_can_be_made_of_any_figures_and_says_where_the_target_is_missed(tmp_path: Path) -> None:
    two_flares = {"walk": 20, "run-walk": 2}
    counted = [Counted(cell, 1000, 10 * two_flares[cell.programme], 21, 40, 50, 0.1) for cell in COURSES]
    write_figures(counted, tmp_path / "figures.json")
    page = false_alarms_page(tmp_path / "figures.json")
    assert "| `walk` | 20.0% (19.0%–21.0%) | missed |" in page
    assert "| `run-walk` | 2.0% (1.7%–2.4%) | met |" in page
    assert "met at 0 (`run-walk`), 0.2 (`run-walk`), 0.4 (`run-walk`), 0.6 (`run-walk`)" in page


def test_where_all_programmes_agree_none_is_named(tmp_path: Path) -> None:
    write_figures(
        [Counted(cell, 1000, 200, 210, 400, 500, 0.1) for cell in COURSES], tmp_path / "figures.json"
    )
    page = false_alarms_page(tmp_path / "figures.json")
    assert "- Pain answered as it is felt, by correlation: missed at 0, 0.2, 0.4, 0.6." in page


def test_a_higher_morning_band_flares_no_more_often() -> None:
    shipped = Cell("walk", in_whole_numbers=True, usual=3, correlation=0.6)
    asked = measure(shipped._replace(morning_rise=4.0), 15)
    assert asked.flared_sessions <= measure(shipped, 15).flared_sessions
