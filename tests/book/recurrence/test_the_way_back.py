"""The way back out of a flare-up, rung by rung: what the machine itself will ask after each good answer."""

from __future__ import annotations

import pytest

from backstride.book.recurrence.way_back import way_back
from tests.cast.people import ANA, BO, HUGO, JUN
from tests.cast.story import Story

DAY = "2026-02-02"
FLARE = ANA.lives_until(DAY).flared_up(DAY)


def rungs(story: Story, on: str = DAY) -> list[tuple[str, int, int]]:
    return [(each.after, each.times, each.stage) for each in way_back(story.on(on).course)]


def test_it_leads_from_the_eased_rung_to_the_stage_on_which_it_began() -> None:
    began = ANA.lives_until(DAY).on(DAY).stage
    assert rungs(FLARE) == [
        ("now", 0, began - 1),
        ("usual_mornings", 1, began - 1),
        ("settled_sessions", FLARE.on(DAY).course.programme.needed(began - 1, slow=False), began),
    ]


def test_each_rung_asks_for_no_less_than_the_one_before() -> None:
    minutes = [each.session.minutes for each in way_back(FLARE.on(DAY).course)]
    assert minutes == sorted(minutes)


def test_it_is_what_then_comes() -> None:
    now, after_a_morning, after_sessions = way_back(FLARE.on(DAY).course)
    assert FLARE.on(DAY).session == now.session.text
    over = FLARE.morning(on="2026-02-03")
    assert over.on("2026-02-03").session == after_a_morning.session.text
    story, day = over, 4
    while story.on(f"2026-02-{day:02}").stage == after_a_morning.stage:
        story, day = story.settled(f"2026-02-{day:02}"), day + 2
    last = story.on(f"2026-02-{day:02}").course
    done = sum(each.event.name == "session done settled" for each in last.happenings if f"{each.day}" > DAY)
    assert (done, story.on(f"2026-02-{day:02}").session) == (
        after_sessions.times,
        after_sessions.session.text,
    )


@pytest.mark.parametrize(
    "story",
    [
        ANA.lives_until(DAY),
        FLARE.morning(on="2026-02-02 21:00"),
        FLARE.symptom(DAY, "fever"),
        FLARE.tell("paused_by_self", DAY),
        ANA.lives_until(DAY).check_in(DAY, 2, legs={"worst": 6}),
    ],
    ids=["no flare-up", "over", "ask first", "paused", "sore legs"],
)
def test_without_a_flare_up_that_goes_on_there_is_none(story: Story) -> None:
    assert rungs(story) == []


def test_where_nothing_goes_up_it_ends_with_whole_sessions() -> None:
    held = BO.lives_until(DAY).clinician("refer", DAY).flared_up(DAY)
    assert [after for after, _, _ in rungs(held)] == ["now", "usual_mornings"]


def test_a_second_one_before_the_first_is_over_leads_back_to_where_the_first_began() -> None:
    twice = FLARE.session("2026-02-05", rise=3).flared_up("2026-02-10", pain=5)
    began = ANA.lives_until(DAY).on(DAY).stage
    assert [stage for _, _, stage in rungs(twice, "2026-02-10")] == [began - 2, began - 2, began - 1, began]


def test_who_runs_walks_first() -> None:
    story = HUGO.lives_until(DAY).flared_up(DAY)
    back = way_back(story.on(DAY).course)
    assert (back[0].session.run_s, back[1].session.run_s > 0) == (0, True)


def test_who_keeps_a_dose_comes_back_to_it() -> None:
    story = JUN.flared_up("2026-01-20")
    back = way_back(story.on("2026-01-20").course)
    assert back[-1].stage == JUN.on("2026-01-20").stage
