"""Machines that pass over time away, symptoms or changes that should make somebody wait."""

from __future__ import annotations

from backstride.heart.alphabet import Event, Kind
from backstride.heart.machine import step
from backstride.heart.programme import Programme
from backstride.heart.state import Mode, Pace, State
from tests.cast.broken.machines import Broken, Stepped, machine
from tests.cast.programmes import SMALL_RUN, SMALL_WALK


def _unmoved_by(kind: Kind, programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    return (state if event.kind is kind else after), verdict


def a_gap_keeps_the_stage(programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    gap = event.kind in (Kind.GAP_SHORT, Kind.GAP_MIDDLE)
    return (after._replace(stage=state.stage) if gap else after), verdict


def a_gap_goes_all_the_way_down(programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    gap = event.kind is Kind.GAP_SHORT
    return (after._replace(stage=min(state.stage, 1)) if gap else after), verdict


def a_gap_on_the_first_stage_goes_up(programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    gap = event.kind is Kind.GAP_SHORT and state.stage == 1
    return (after._replace(stage=2) if gap else after), verdict


def a_long_gap_asks_for_no_screen(programme: Programme, state: State, event: Event) -> Stepped:
    kind = Kind.GAP_MIDDLE if event.kind is Kind.GAP_LONG else event.kind
    return step(programme, state, event._replace(kind=kind))


def an_expired_clearance_is_passed_over(programme: Programme, state: State, event: Event) -> Stepped:
    return _unmoved_by(Kind.CLEARANCE_EXPIRED, programme, state, event)


def a_symptom_for_today_is_passed_over(programme: Programme, state: State, event: Event) -> Stepped:
    return _unmoved_by(Kind.SYMPTOM_TODAY, programme, state, event)


def a_symptom_for_this_week_is_passed_over(programme: Programme, state: State, event: Event) -> Stepped:
    return _unmoved_by(Kind.SYMPTOM_THIS_WEEK, programme, state, event)


def who_resumes_needs_no_screen(programme: Programme, state: State, event: Event) -> Stepped:
    """A clearance that runs out during a hold is forgotten at its end."""
    after, verdict = step(programme, state, event)
    held = state.mode in (Mode.HELD, Mode.PAUSED) and event.kind is Kind.CLEARANCE_EXPIRED
    return (state if held else after), verdict


def a_sore_bone_goes_on_running(programme: Programme, state: State, event: Event) -> Stepped:
    kind = Kind.SYMPTOM_THIS_WEEK if event.kind is Kind.SYMPTOM_BONE else event.kind
    return step(programme, state, event._replace(kind=kind))


def a_settled_session_heals_a_sore_bone(programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    healed = "progression.hold_no_step_up" in verdict.rules
    return (after._replace(pace=Pace.EASY) if healed else after), verdict


MACHINES: tuple[Broken, ...] = (
    machine(
        a_gap_keeps_the_stage,
        {
            7: "enrolled 2 > gap_short",
        },
    ),
    machine(
        a_gap_goes_all_the_way_down,
        {
            7: "enrolled 4 > gap_short",
        },
        seen=set(),
        on=SMALL_WALK,
    ),
    machine(
        a_gap_on_the_first_stage_goes_up,
        {
            3: "enrolled 1 > gap_short > clear normal",
            4: "enrolled 1 > gap_short",
            5: "enrolled 1 > clear normal > settled > hard settled > gap_short",
            7: "enrolled 1 > gap_short",
            11: "enrolled 1 > flared > gap_short > clear normal > settled > settled",
        },
        seen={3, 4, 5, 7},
    ),
    machine(
        a_long_gap_asks_for_no_screen,
        {
            7: "enrolled 1 > clear normal > gap_long",
        },
    ),
    machine(
        an_expired_clearance_is_passed_over,
        {
            7: "enrolled 1 > clear normal > clearance_expired",
        },
    ),
    machine(
        a_symptom_for_today_is_passed_over,
        {
            7: "enrolled 1 > clear normal > symptom_today",
        },
    ),
    machine(
        a_symptom_for_this_week_is_passed_over,
        {
            7: "enrolled 1 > clear normal > settled > symptom_this_week > settled",
        },
    ),
    machine(
        who_resumes_needs_no_screen,
        {
            7: "enrolled 1 > hold > clear normal > clearance_expired > resume",
        },
    ),
    machine(
        a_sore_bone_goes_on_running,
        {
            7: "enrolled 1 > clear normal > symptom_bone",
        },
        on=SMALL_RUN,
    ),
    machine(
        a_settled_session_heals_a_sore_bone,
        {
            5: "enrolled 1 > clear normal > set_stage 3 > settled > hard settled > seen walk_only > settled",
            7: "enrolled 1 > clear normal > symptom_bone > settled",
        },
        seen={7},
        on=SMALL_RUN,
    ),
)
