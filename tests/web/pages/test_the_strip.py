"""The session strip is drawn to scale: a minute is as wide as any other, on a phone and on paper."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

import pytest
from django.template.loader import render_to_string

from backstride.book.programmes import read_file, shipped_programmes
from backstride.book.words import Words
from backstride.heart.notation import Session, read_session
from backstride.web.pages.strip import GAP, draw, legend_of

WORDS = Words("en", strict=True)
RUN_WALK = read_session("walk 5 min, 10 x (run 15 s, walk 105 s), walk 5 min")
NUMBER = r'([0-9.]+)%?"'


class Bar(NamedTuple):
    """A bar as drawn, in percent; its corner in pixels."""

    do: str
    x: float
    y: float
    width: float
    height: float
    corner: float


def bars(session: Session) -> list[Bar]:
    found = re.findall(
        rf'<rect class="([a-z]+)" x="{NUMBER} y="{NUMBER} width="{NUMBER} height="{NUMBER} rx="{NUMBER}',
        draw(session, WORDS),
    )
    return [Bar(do, *(float(figure) for figure in figures)) for do, *figures in found]


def every_session() -> list[Session]:
    return [
        stage.session
        for versions in shipped_programmes().values()
        for path in versions.values()
        for stage in read_file(path).stages
    ]


@pytest.mark.parametrize("session", every_session(), ids=lambda session: session.text)
def test_each_block_has_a_bar_as_wide_as_it_is_long(session: Session) -> None:
    drawn = bars(session)
    assert [bar.do for bar in drawn] == [block.do for block in session.blocks]
    begins = 0.0
    for bar, block in zip(drawn, session.blocks, strict=True):
        width = 100 * block.seconds / session.outing_s
        assert begins - 0.01 <= bar.x <= begins + GAP + 0.01
        assert width - 2 * GAP - 0.02 <= bar.width <= width + 0.02
        begins += width


@pytest.mark.parametrize("session", every_session(), ids=lambda session: session.text)
def test_bars_never_touch(session: Session) -> None:
    drawn = bars(session)
    assert all(one.x + one.width < other.x for one, other in pairwise(drawn))


def test_short_runs_lose_nothing_to_the_gaps() -> None:
    runs = [bar.width for bar in bars(RUN_WALK) if bar.do == "run"]
    assert runs == pytest.approx([100 * 15 / 1800] * 10, abs=0.01)


def test_a_run_is_tall_a_walk_is_low_and_a_rest_is_a_thin_line() -> None:
    height = {bar.do: bar.height for bar in bars(read_session("walk 2 min, run 1 min, rest 1 min"))}
    assert height["run"] > 2 * height["walk"] > 8 * height["rest"] > 0


def test_all_stand_on_one_ground() -> None:
    assert {round(bar.y + bar.height, 1) for bar in bars(RUN_WALK)} == {100}


def test_where_nobody_runs_the_strip_is_a_low_one() -> None:
    assert 'class="strip low"' in draw(read_session("walk 16 min"), WORDS)
    assert 'class="strip"' in draw(RUN_WALK, WORDS)


def test_a_corner_is_never_wider_than_half_a_bar_on_a_phone() -> None:
    phone_px = 300
    assert all(bar.corner <= bar.width / 100 * phone_px / 2 + 0.1 for bar in bars(RUN_WALK))


def test_nothing_is_stretched_and_no_style_is_written_into_it() -> None:
    drawn = draw(RUN_WALK, WORDS)
    assert not re.search("viewBox|preserveAspectRatio|style|fill", drawn)


def test_it_is_heard_as_its_sentence_once() -> None:
    assert 'role="img" aria-label="walk 16 minutes"' in draw(read_session("walk 16 min"), WORDS)
    assert 'aria-hidden="true"' in draw(read_session("walk 16 min"), WORDS, said_beside=True)


@pytest.mark.parametrize(
    ("session", "says"),
    [
        ("walk 20 min", "The bar is this session, from start to finish."),
        ("walk 5 min, run 1 min", "the wider a bar, the longer it takes. Low bar: walk · tall bar: run."),
        ("walk 2 min, rest 1 min", "Low bar: walk · thin line: rest."),
    ],
)
def test_the_legend_names_the_bars_that_are_there_and_no_others(session: str, says: str) -> None:
    assert legend_of(read_session(session), WORDS).endswith(says)


@pytest.mark.parametrize("said_beside", [True, False])
def test_standing_alone_it_has_its_legend_and_is_heard_once(said_beside: bool) -> None:
    found = render_to_string("parts/strip.html", {"session": RUN_WALK, "said_beside": said_beside})
    assert 'class="legend" aria-hidden="true">This is the session, from' in found
    assert ('aria-label="' in found) != said_beside
