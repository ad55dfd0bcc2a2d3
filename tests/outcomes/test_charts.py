"""Charts: what is drawn is also said, in words and in a table that holds every number."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import get_args
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings

import backstride.web
from backstride.book.recurrence.months import Month
from backstride.book.words import Words
from backstride.outcomes.charts.all_charts import charts_of
from backstride.outcomes.charts.answers import months_chart
from backstride.outcomes.charts.axes import round_top
from backstride.outcomes.charts.chart import Chart
from backstride.outcomes.charts.look import PAPER
from backstride.outcomes.charts.pain import MANY_WEEKS
from backstride.outcomes.charts.say import Sayer
from backstride.outcomes.charts.shapes import Kind
from backstride.outcomes.outcome import Outcome
from tests.cast.any_story import Plan, plans
from tests.cast.people import ANA, BO, HUGO, JUN
from tests.cast.story import Story
from tests.outcomes.lived import IN_WEEK_5, LAST_DAY, came_of, came_of_any

EN, ES = Words("en", strict=True), Words("es", strict=True)
SHEET = Path(backstride.web.__file__).parent / "static/backstride/progress.css"
SVG = "{http://www.w3.org/2000/svg}"
languages = pytest.mark.parametrize("words", [EN, ES], ids=["en", "es"])


def charts(story: Story = IN_WEEK_5, on: str = LAST_DAY, words: Words = EN) -> dict[str, Chart]:
    return {chart.name: chart for chart in charts_of(came_of(story, on), words)}


def cells(chart: Chart) -> set[str]:
    return {cell for row in chart.rows for cell in row}


def pains(outcome: Outcome) -> set[float]:
    around = [pain for each in outcome.told.sessions for pain in (each.before, each.worst, each.after)]
    told = [each.pain for each in (*outcome.told.mornings, *outcome.told.averages)]
    return {pain for pain in (*around, *told) if pain is not None}


@languages
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(plan=plans())
def test_the_tables_hold_every_number(words: Words, plan: Plan) -> None:
    outcome, say = came_of_any(plan), Sayer(words)
    found = {chart.name: cells(chart) for chart in charts_of(outcome, words)}
    if outcome.told.sessions:
        minutes = {say.minutes(each.minutes) for each in outcome.weeks if each.minutes is not None}
        asked = {say.minutes(each.asked.minutes) for each in outcome.weeks if each.asked}
        assert minutes | asked <= found["minutes"]
    if "pain" in found:
        assert {say.number(pain) for pain in pains(outcome)} <= found["pain"]


@languages
def test_the_words_name_the_last_weeks_and_their_plan(words: Words) -> None:
    said = charts(words=words)["minutes"].says[0]
    assert re.search(r"92, 100, 100 (and|y) 90", said), said


def test_every_chart_tells_of_the_same_weeks() -> None:
    story = ANA.session("2026-01-05", rise=3).morning(rise=3).lives_until("2026-02-03")
    found = charts(story, "2026-02-03")
    window = "In the last 4 whole weeks and this one so far"
    assert found["minutes"].says[0].startswith("Minutes in the last 4 whole weeks: ")
    assert found["minutes"].says[1].startswith("So far this week, from 2 Feb on: ")
    assert found["pain"].says[0].startswith(f"{window}, the worst in a session lay between ")
    assert "and 5; the middle" in found["pain"].says[0], "the first of those weeks is in it"
    mornings = found["mornings"].says[0]
    assert mornings.startswith(f"{window}: ")
    assert " 1 not as usual" in mornings


def test_in_the_first_week_only_this_one_is_told() -> None:
    found = charts(ANA.settled("2026-01-05"), "2026-01-06")
    assert found["mornings"].says[0].startswith("This week so far: 1 as usual")
    assert found["pain"].says[0].startswith("This week so far, the worst in a session ")


@pytest.mark.parametrize(("words", "weekday"), [(EN, "Monday"), (ES, "lunes")], ids=["en", "es"])
def test_it_says_how_weeks_are_counted_and_what_the_plan_s_figure_is(words: Words, weekday: str) -> None:
    assert any(f"{weekday}. " in said for said in charts(words=words)["minutes"].says)


def test_a_week_without_a_plan_or_a_word_is_named_as_that() -> None:
    story = ANA.settled("2026-01-05").tell("paused_by_self", "2026-01-11")
    minutes = charts(story, "2026-01-26")["minutes"]
    assert minutes.says[0].startswith("Minutes in the last 3 whole weeks: 16, nothing told and nothing told;")
    assert minutes.says[0].endswith("no plan and no plan.")
    assert minutes.rows[1] == ("12 Jan 2026", "nothing told", "no plan", "pause")


def test_a_flare_up_is_named_kindly() -> None:
    found = charts()
    assert (
        "The weeks of 19 Jan and 26 Jan had a flare-up in them: less is right then." in found["minutes"].says
    )
    assert "A flare-up began on 25 Jan." in found["pain"].says


def test_decimals_in_a_list_are_told_apart_in_spanish() -> None:
    story = IN_WEEK_5.check_in("2026-01-31", 3).check_in("2026-02-02", 1.5)
    story = story.check_in("2026-01-10", 2.2).check_in("2026-01-17", 2)
    said = " ".join(charts(story, words=ES)["pain"].says)
    assert "2; 2,5; 3 y 1,5" in said


@pytest.mark.parametrize("look", ["page", "paper"])
def test_a_drawing_is_well_formed_and_says_what_it_shows(look: str) -> None:
    for chart in charts().values():
        drawn = ET.fromstring(chart.svg("paper" if look == "paper" else "page"))  # noqa: S314 - our own
        texts = {each.tag.removeprefix(SVG): each.text for each in drawn}
        assert texts["title"] == chart.title
        assert all(said in str(texts["desc"]) for said in chart.says)


def test_on_a_page_classes_say_how_it_looks_and_nothing_else() -> None:
    for chart in charts().values():
        drawn = chart.svg() + "".join(mark.svg() for mark in chart.marks)
        assert 'role="img"' in chart.svg()
        assert not re.search(r" (style|fill|stroke|font-size)=", drawn)


def test_on_paper_attributes_say_it() -> None:
    for chart in charts().values():
        assert "class=" not in chart.svg("paper")


def test_words_of_somebody_s_own_cannot_leave_the_drawing() -> None:
    story = IN_WEEK_5.tell("session_skipped", "2026-02-03 09:00", why="<script>alert(1)</script>")
    drawn = "".join(chart.svg() for chart in charts(story).values())
    assert "<script" not in drawn


@pytest.mark.parametrize("kind", get_args(Kind))
def test_every_kind_of_shape_has_a_look_on_pages_and_on_paper(kind: Kind) -> None:
    assert re.search(rf"\.c-{kind}[ ,]", SHEET.read_text(encoding="utf-8"))
    assert PAPER[kind]


def test_who_never_ran_sees_no_running_and_who_did_does() -> None:
    assert "running" not in charts()
    story = HUGO.session("2026-01-05", run_minutes=2.5).session("2026-01-07")
    running = charts(story, "2026-01-12")["running"]
    assert running.rows[0][1] == "2.5"
    assert "at least: of one session the running was not told" in running.rows[0][3]


def test_the_ladder_tells_every_change_and_how_it_came() -> None:
    story = ANA.settled("2026-01-05", "2026-01-07").settled("2026-01-09").flared_up("2026-01-14")
    climb = charts(story, "2026-01-14")["climb"]
    assert [row[1:] for row in climb.rows] == [
        ("6", "began here"),
        ("7", "one up"),
        ("6", "back to an easier one"),
    ]
    assert climb.says[0] == "Today: stage 6 of 8."


def test_where_sessions_wait_the_ladder_says_so() -> None:
    climb = charts(ANA.settled("2026-01-05").tell("paused_by_self", "2026-01-07"), "2026-01-20")["climb"]
    assert "Sessions wait just now." in climb.says
    assert "sessions waited" in [mark.means for mark in climb.marks]


def test_another_programme_leaves_the_ladder_before_it_open() -> None:
    story = ANA.settled("2026-01-05").tell("programme_changed", "2026-01-08", programme="run-walk")
    story = story.cleared("2026-01-08 20:00", scope="run")
    assert charts(story, "2026-01-20")["climb"].rows[-1][2] == "another programme"


def test_whoever_left_has_no_ladder() -> None:
    assert "climb" not in charts(ANA.settled("2026-01-05").tell("left", "2026-01-08"), "2026-01-09")


def test_of_many_weeks_pain_is_drawn_week_by_week_and_told_day_by_day() -> None:
    story, on = JUN.lives_until("2026-06-10"), "2026-06-10"
    outcome = came_of(story, on)
    assert len(outcome.weeks) > MANY_WEEKS
    pain = charts(story, on)["pain"]
    drawn = sum(shape.kind == "worst" for shape in pain.shapes)
    assert drawn == sum(bool(each.sessions) for each in outcome.weeks)
    assert len(pain.rows) >= len(outcome.told.sessions)


def test_months_are_drawn_once_something_is_known_of_them() -> None:
    say, first = Sayer(EN), date(2026, 1, 1)
    assert months_chart([], say) is None
    assert months_chart([Month(first, "not_known")], say) is None
    known = [Month(first, "free"), Month(date(2026, 2, 1), "returned"), Month(date(2026, 3, 1), "not_known")]
    months = months_chart(known, say)
    assert months is not None
    assert months.says == ("Months free of it: 1. In which it came back: 1. Not known: 1.",)
    assert months.rows[1] == ("February 2026", "it came back")
    assert len({shape.tag + shape.kind for shape in months.shapes if shape.tag != "text"}) == 3


def test_whoever_was_not_free_of_it_has_no_such_months() -> None:
    assert "months" not in charts(BO.session("2026-01-05"))


def test_a_single_week_leaves_room_for_those_to_come() -> None:
    minutes = charts(ANA.session("2026-01-05"), "2026-01-06")["minutes"]
    (bar,) = [shape for shape in minutes.shapes if shape.kind == "so-far"]
    assert float(bar.at["x"]) < 80


@pytest.mark.parametrize(("highest", "top"), [(0.5, 1), (3, 3), (16, 20), (95, 100), (151, 180)])
def test_lines_stand_at_round_values(highest: float, top: float) -> None:
    assert round_top(highest)[0] == top


def test_the_last_weeks_alone_leave_out_what_was_before() -> None:
    lately = came_of(IN_WEEK_5).lately(2)
    assert len(lately.weeks) == len(lately.mornings) == 2
    assert all(each.day >= lately.first for each in lately.told.sessions)
    assert lately.lately(5) is lately
