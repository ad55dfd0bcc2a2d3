"""Spec: the summary at the end holds the whole course, what goes on, and what to do when it comes back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from backstride.outcomes.papers.discharge import discharge
from tests.cast.people import ANA
from tests.cast.story import Story
from tests.outcomes.papers.people import LIVED, about, figures, lines, printed, words

WEEKLY = ANA
for week in range(14):
    WEEKLY = WEEKLY.session(f"{date(2026, 1, 5) + timedelta(weeks=week)}", minutes=10 + week)
ENDS = "2026-04-14"
MEASURED = LIVED.tell("measured", "2026-01-06", measure="odi", total=30).tell(
    "measured", "2026-02-01", measure="odi", total=16
)


def told_in_week(story: Story, number: int) -> float:
    first = date(2026, 1, 5) + timedelta(weeks=number - 1)
    days = {f"{first + timedelta(days=ahead)}" for ahead in range(7)}
    done = [each for each in story.told if each["kind"] == "session_done" and each["at"][:10] in days]
    return float(sum(each["minutes"] for each in done))


@pytest.mark.parametrize(
    ("name", "number"),
    [("Minutes in the first week", 1), ("Minutes in week 12", 12), ("Minutes in the last whole week", 14)],
)
def test_the_weeks_are_those_of_the_journal(name: str, number: int) -> None:
    says, made_from = figures(discharge(about(WEEKLY, on=ENDS), words()))[name]
    assert says.startswith(f"{told_in_week(WEEKLY, number):g} min told, ")
    assert "From one session told, of " in made_from


def test_the_start_says_what_was_told_on_the_day_it_names() -> None:
    """Neither a later screening nor an enrolment after leaving is dated back to the first day."""
    later = LIVED.screened("2026-02-01", back_state="chronic").enrolled(
        "2026-02-02", 45, back_state="chronic"
    )
    again = LIVED.tell("left", "2026-02-01").enrolled("2026-02-02", 45, back_state="easing")
    for story in (LIVED, later, again):
        says, _ = figures(discharge(about(story), words()))["Start"]
        assert says == "5 Jan 2026. Comfortable walk then: 20 min. Recovered from an episode."


def test_before_week_12_is_over_it_is_not_there() -> None:
    assert "Minutes in week 12" not in figures(discharge(about(), words()))


def test_a_week_of_which_nothing_was_told_is_no_zero() -> None:
    says, _ = figures(discharge(about(ANA, on="2026-02-20"), words()))["Minutes in the last whole week"]
    assert says == "nothing told; there was no plan", "away for weeks, so sessions wait"


def test_measures_stand_with_their_change_against_the_smallest_that_counts() -> None:
    (name,) = [each for each in figures(discharge(about(MEASURED), words())) if "ODI" in each]
    says, made_from = figures(discharge(about(MEASURED), words()))[name]
    assert says.startswith(
        "16 of 100 (1 Feb 2026). Before: 30 of 100 (6 Jan 2026). Change: 14 points better."
    )
    assert "That reaches the smallest change that most people notice: 10 points, or 30 %." in says
    assert made_from == "From 2 answers, of 6 Jan 2026 to 1 Feb 2026."


def test_of_a_change_for_the_worse_it_is_never_said_that_it_counts() -> None:
    worse = MEASURED.tell("measured", "2026-02-02", measure="odi", total=50)
    told = figures(discharge(about(worse), words()))
    (says,) = [says for name, (says, _) in told.items() if "ODI" in name]
    assert "20 points worse. The smallest change that counts was worked out for getting better only." in says


def test_stages_contacts_and_the_goal_are_told() -> None:
    said = lines(discharge(about(), words()))
    assert "5 Jan 2026: began on stage " in said
    assert "Steps up: " in said
    assert "2 Feb 2026: review of week 4, held with the clinic." in said
    assert "Goal, in their own words: “Walk to the sea”" in said


def test_what_to_do_when_it_comes_back_has_the_figures_of_the_programme() -> None:
    programme = about().outcome.course.programme
    shown = printed(discharge(about(), words()))
    days, lasting = (int(programme.value(name)) for name in ("flare_not_easing_days", "flare_lasting_days"))
    assert f"not easing after {days} days, not as usual after {lasting} days" in shown
    assert "The emergency number is 112." in shown
    assert f"programme “{programme.id}”, version {programme.version}" in lines(discharge(about(), words()))


def test_without_the_pain_scope_there_are_no_measures_and_no_flare_ups() -> None:
    paper = discharge(about(MEASURED, ("course",), needs=()), words())
    shown = printed(paper)
    assert "Measures" not in [part.heading for part in paper.sections]
    assert "Flare-ups that began" not in shown
    assert "Walk to the sea" not in shown
    assert "not shared with the clinic" in shown


def test_whoever_left_is_asked_for_nothing() -> None:
    left = LIVED.tell("left", "2026-02-03")
    paper = discharge(about(left), words())
    assert figures(paper)["Asked now"][0] == "nothing: sessions wait"
    assert "The programme has been left" in lines(paper)
