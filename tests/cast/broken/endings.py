"""Machines that end too soon, or lead nowhere."""

from __future__ import annotations

from backstride.heart.alphabet import Event, Kind, Response
from backstride.heart.machine import step
from backstride.heart.programme import Programme
from backstride.heart.state import Mode, State
from backstride.heart.verdict import Action
from tests.cast.broken.machines import Broken, Stepped, goes_on, machine
from tests.cast.programmes import SMALL_WALK


def a_stage_leads_nowhere(programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    stuck = state.stage == 2 and after.stage == 3 and event.kind is Kind.SESSION
    return (state if stuck else after), verdict


def each_stage_asks_for_one_session_more_than_it_says(
    programme: Programme, state: State, event: Event
) -> Stepped:
    after, verdict = step(programme, state, event)
    leads_on = event.kind is Kind.SESSION and state.mode is Mode.ACTIVE and after.settled < state.settled
    if leads_on and event.response is Response.SETTLED and state.settled < 9:
        return state._replace(settled=9), verdict
    return after, verdict


def the_last_stage_leads_back_to_the_one_before(programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    if after.mode is Mode.MAINTENANCE:
        before = after._replace(mode=Mode.ACTIVE, stage=after.stage - 1)
        return before, verdict._replace(action=Action.STEP_BACK)
    return after, verdict


def maintenance_asks_for_less(programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    top = after.mode is Mode.MAINTENANCE
    return (after._replace(stage=programme.last_stage - 1) if top else after), verdict


def maintenance_ends_after_a_session(programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    ends = "maintenance.keep" in verdict.rules
    return (after._replace(mode=Mode.PAUSED) if ends else after), verdict


def maintenance_begins_again_with_every_session(programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    again = "maintenance.keep" in verdict.rules
    return (after._replace(mode=Mode.ACTIVE) if again else after), verdict


def a_missed_session_ends_maintenance(programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    ends = state.mode is Mode.MAINTENANCE and event.kind is Kind.SKIPPED
    return (after._replace(mode=Mode.ACTIVE, stage=state.stage - 1) if ends else after), verdict


def a_gap_in_maintenance_is_passed_over(programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    gap = event.kind is Kind.GAP_SHORT and state.mode is Mode.MAINTENANCE
    return (state if gap else after), verdict


def unanswered_mornings_pause_in_silence(programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    silent = event.kind is Kind.UNANSWERED and goes_on(state)
    return (after._replace(mode=Mode.PAUSED) if silent else after), verdict


def a_long_gap_is_the_end(programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    if event.kind is Kind.GAP_LONG and goes_on(state):
        return State(mode=Mode.LEFT, struck=state.struck), verdict._replace(action=Action.NONE)
    return after, verdict


MACHINES: tuple[Broken, ...] = (
    machine(
        a_stage_leads_nowhere,
        {
            9: "enrolled 1 > clear normal",
        },
        on=SMALL_WALK,
    ),
    machine(
        each_stage_asks_for_one_session_more_than_it_says,
        {
            9: "enrolled 1 > flared > clear normal",
        },
    ),
    machine(
        the_last_stage_leads_back_to_the_one_before,
        {
            5: "enrolled 2 > clear normal > hard settled",
            9: "enrolled 1 > clear normal",
        },
    ),
    machine(
        maintenance_asks_for_less,
        {
            5: "enrolled 2 > clear normal > hard settled",
            10: "enrolled 2 > clear normal > settled",
        },
    ),
    machine(
        maintenance_ends_after_a_session,
        {
            5: "enrolled 2 > clear normal > settled > hard settled",
            8: "enrolled 2 > clear normal > settled > settled",
            10: "enrolled 2 > clear normal > settled > settled",
        },
    ),
    machine(
        maintenance_begins_again_with_every_session,
        {
            10: "enrolled 2 > clear normal > settled > settled",
        },
        seen=set(),
    ),
    machine(
        a_missed_session_ends_maintenance,
        {
            5: "enrolled 2 > clear normal > hard settled > skipped",
            10: "enrolled 2 > clear normal > settled > skipped",
        },
        seen={10},
    ),
    machine(
        a_gap_in_maintenance_is_passed_over,
        {
            7: "enrolled 2 > clear normal > settled > gap_short",
            10: "enrolled 2 > clear normal > settled > gap_short",
        },
        seen={7},
    ),
    machine(
        unanswered_mornings_pause_in_silence,
        {
            4: "enrolled 1 > clear normal > settled > unanswered > resume > settled",
            5: "enrolled 1 > clear normal > flared > flare_not_easing > unanswered > seen walk_only",
            8: "enrolled 1 > clear normal > unanswered",
            10: "enrolled 1 > clear normal > unanswered",
        },
        seen={8, 10},
    ),
    machine(
        a_long_gap_is_the_end,
        {
            5: "enrolled 1 > clear normal > flared > flare_not_easing > gap_long > seen walk_only",
            10: "enrolled 1 > clear normal > gap_long",
            11: "enrolled 1 > flared > clear normal > gap_long",
        },
        seen={10},
    ),
)
