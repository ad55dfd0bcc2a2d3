"""The numbers a programme must give, with the unit and the book's bounds of each.

A programme file gives every one of these, with a source and a certainty; none has a default.
The bounds are the book's own (project opinion): wide enough for any programme we would call one,
narrow enough that the proof stays finite and a typing slip is caught.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Certainty = Literal["confirmed", "partly", "memory", "derived", "opinion"]


class Figure(NamedTuple):
    """A number with what it counts, where it comes from and how sure we are of it."""

    value: float
    unit: str
    source: str
    certainty: Certainty
    note: str = ""


class Parameter(NamedTuple):
    """What a programme must give: the unit, and the smallest and largest value the book allows."""

    unit: str
    least: float
    most: float
    asks: str


PARAMETERS: dict[str, Parameter] = {
    # for whom
    "adult_age": Parameter("years", 18, 25, "age below which there are no sessions"),
    "clear_holds_months": Parameter("months", 1, 12, "how long a clinician's clear holds"),
    # where a person starts
    "start_share": Parameter("percent", 50, 80, "share of the comfortable walk that the first session asks"),
    "start_most_minutes": Parameter("minutes", 2, 30, "longest first session"),
    "start_most_days": Parameter("days a week", 1, 4, "most days a week at the start"),
    "active_already": Parameter(
        "minutes a week", 60, 600, "activity from which there is no need to start lower"
    ),
    # which day
    "rest_days": Parameter("days", 0, 3, "days kept free between two sessions"),
    # how fast
    "slow_factor": Parameter("times", 1, 3, "how many times the settled sessions when going slowly"),
    "weekly_minutes_ratio": Parameter("times", 1, 1.5, "most that the week's minutes may grow in a step"),
    "weekly_minutes_step": Parameter("minutes a week", 0, 30, "or by so many minutes, if that is more"),
    "session_minutes_ratio": Parameter("times", 1, 1.5, "most that a session may grow in a step"),
    "session_minutes_step": Parameter("minutes", 0, 10, "or by so many minutes, if that is more"),
    "run_minutes_ratio": Parameter("times", 1, 1.5, "most that the week's running may grow in a step"),
    "run_minutes_step": Parameter("minutes a week", 0, 24, "or by so many minutes, if that is more"),
    "longest_run_ratio": Parameter("times", 1, 2, "most that the longest run may grow in a step"),
    "longest_run_step": Parameter("seconds", 0, 60, "or by so many seconds, if that is more"),
    # how an answer is judged
    "settled_worst_rise": Parameter("points", 0, 4, "worst pain over usual that still counts as settled"),
    "flared_worst_rise": Parameter("points", 2, 6, "worst pain over usual that counts as flared"),
    "settled_morning_rise": Parameter("points", 0, 3, "next morning over usual that still counts as settled"),
    "flared_morning_rise": Parameter("points", 2, 6, "next morning over usual that counts as flared"),
    "flared_two_mornings_rise": Parameter("points", 1, 5, "over usual on two mornings that counts as flared"),
    "flared_worst_pain": Parameter("points", 5, 10, "worst pain that counts as flared where usual is low"),
    "flared_low_usual": Parameter("points", 0, 5, "what counts as a low usual pain for that"),
    "irritated_high_pain": Parameter(
        "points", 7, 9, "pain above usual that is not settled, however small the rise"
    ),
    "flared_top_pain": Parameter(
        "points", 8, 10, "pain above usual that counts as flared, however small the rise"
    ),
    "legs_sore_pain": Parameter("points", 2, 7, "leg or foot pain the next day that calls for easing off"),
    "effort_ceiling": Parameter("points", 5, 10, "effort from which the dose is held"),
    "over_share": Parameter("percent", 110, 200, "share of what was asked above which it was too much"),
    "part_share": Parameter("percent", 50, 100, "share of what was asked below which it was a part"),
    "unanswered_in_a_row": Parameter("sessions", 2, 10, "unanswered mornings in a row that bring a question"),
    "morning_expires_days": Parameter("days", 2, 3, "days after a session when its morning question lapses"),
    # bad days
    "eased_share": Parameter("percent", 20, 90, "share of a rung's minutes that is walked in a flare-up"),
    "way_out_sessions": Parameter("sessions", 1, 5, "settled sessions that lead out of a flare-up"),
    "same_flare_days": Parameter("days", 1, 14, "days within which reports belong to one flare-up"),
    "flare_not_easing_days": Parameter("days", 3, 14, "days of a flare-up after which to screen again"),
    "flare_lasting_days": Parameter("days", 7, 28, "days of a flare-up after which to see someone"),
    "flares_often_count": Parameter("flare-ups", 2, 5, "flare-ups that bring a see-someone"),
    "flares_often_days": Parameter("days", 14, 84, "days within which those flare-ups count"),
    "legs_unresolved_days": Parameter("days", 7, 28, "days of sore legs after which to see someone"),
    "weekly_apart_days": Parameter("days", 1, 7, "days apart from which two check-ins are two weeks'"),
    "worsening_rise": Parameter("points", 1, 4, "weekly average over enrolment that is slow worsening"),
    "worsening_weeks": Parameter("weeks", 1, 4, "weeks in a row that make it so"),
    "usual_fall_weeks": Parameter("weeks", 2, 8, "weekly averages in a row that let the usual pain fall"),
    "usual_shift": Parameter(
        "points", 0.5, 2, "how far two weekly averages must differ to move the usual pain"
    ),
    "acute_days": Parameter("days", 28, 56, "how old an episode is when it is no longer acute"),
    "easing_days": Parameter("days", 70, 120, "how old an episode is when it counts as chronic"),
    "acute_not_better_days": Parameter("days", 7, 28, "days after which a new episode should be easing"),
    # time away
    "gap_short_days": Parameter("days", 5, 21, "days without a session that lower the dose one rung"),
    "gap_middle_days": Parameter("days", 10, 35, "days without a session that lower it further"),
    "gap_middle_share": Parameter("percent", 40, 90, "of the week's minutes that remain then, at most"),
    "gap_long_days": Parameter("days", 14, 90, "days without a session after which to screen again"),
    "gap_long_share": Parameter("percent", 20, 80, "of the week's minutes that remain then, at most"),
}

# The book's ceilings: what even a clinician's word cannot pass in one change. They are the largest
# bounds any programme may set, so a jump beyond the programme's own bounds still obeys these.
CEILINGS: dict[str, float] = {
    name: PARAMETERS[name].most for name in PARAMETERS if name.endswith(("_ratio", "_step"))
}

MOST_SETTLED_NEEDED = 20
"""Settled sessions that one stage may ask for (sessions): more would hang the proof, and the person."""

MOST_STAGES = 60
"""Stages that one programme may have."""
