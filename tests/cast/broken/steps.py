"""Machines that go up too fast, too early, or come back too high."""

from __future__ import annotations

from dataclasses import replace

from backstride.heart.alphabet import Event, Kind
from backstride.heart.machine import step
from backstride.heart.programme import Programme
from backstride.heart.state import Mode, State
from backstride.heart.verdict import Action
from tests.cast.broken.machines import Broken, Stepped, goes_on, machine, starts_again, up
from tests.cast.programmes import SMALL_RUN, SMALL_WALK, Row, walking

MANY = 20
TO_JUMP_ON = walking(tuple(Row(3, f"walk {minutes} min", 1) for minutes in (6, 8, 10, 13, 17)))
"""Small steps all the way, and from the first to the last more than the book allows in one."""


def it_goes_up_two_stages_at_once(programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    leads_on = event.kind is Kind.SESSION and verdict.action is Action.PROGRESS
    return (up(programme, after) if leads_on else after), verdict


def one_settled_session_is_always_enough(programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    if "progression.count" in verdict.rules:
        return step(programme, state._replace(settled=MANY), event)
    return after, verdict


def going_slowly_is_forgotten(programme: Programme, state: State, event: Event) -> Stepped:
    return step(replace(programme, figures={**programme.figures, **_AS_FAST}), state, event)


_AS_FAST = {"slow_factor": walking().figures["slow_factor"]._replace(value=1)}


def a_skipped_session_leads_on(programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    return (up(programme, after) if event.kind is Kind.SKIPPED and after.stage else after), verdict


def enrolling_again_is_a_way_up(programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    return (after._replace(stage=event.stage) if event.kind is Kind.ENROLLED else after), verdict


def a_clinicians_jump_is_never_refused(programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    jumps = event.kind is Kind.SET_STAGE and state.stage > 0
    return (after._replace(stage=event.stage) if jumps else after), verdict


def _comes_back_higher(kind: Kind | None, programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    higher = starts_again(state, after) and (kind is None or event.kind is kind)
    return (up(programme, after, 2) if higher else after), verdict


def a_clear_screen_comes_back_above_the_stage_left(
    programme: Programme, state: State, event: Event
) -> Stepped:
    return _comes_back_higher(Kind.SCREENED_CLEAR, programme, state, event)


def a_clinicians_clear_comes_back_above_the_stage_left(
    programme: Programme, state: State, event: Event
) -> Stepped:
    return _comes_back_higher(Kind.CLINICIAN_CLEAR, programme, state, event)


def a_resume_comes_back_above_the_stage_left(programme: Programme, state: State, event: Event) -> Stepped:
    return _comes_back_higher(Kind.RESUME, programme, state, event)


def a_flare_up_comes_back_above_the_stage_left(programme: Programme, state: State, event: Event) -> Stepped:
    return _comes_back_higher(Kind.SESSION, programme, state, event)


def a_pause_counts_as_progress(programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    return (up(programme, after) if event.kind is Kind.PAUSE and after.stage else after), verdict


def what_was_earned_outlasts_a_pause(programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    paused = event.kind is Kind.PAUSE and after.mode is Mode.PAUSED and goes_on(state)
    return (after._replace(settled=state.settled) if paused else after), verdict


def what_was_earned_outlasts_a_flare_up(programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    bad = event.kind is Kind.FLARE_UP or verdict.rules == ("flare.return",)
    return (after._replace(settled=state.settled) if bad else after), verdict


MACHINES: tuple[Broken, ...] = (
    machine(it_goes_up_two_stages_at_once, breaks={3, 5}, on=SMALL_WALK),
    machine(one_settled_session_is_always_enough, breaks={4}),
    machine(going_slowly_is_forgotten, breaks={4}),
    machine(a_skipped_session_leads_on, breaks={3, 4, 7, 11}),
    machine(enrolling_again_is_a_way_up, breaks={3, 4, 7}),
    machine(a_clinicians_jump_is_never_refused, breaks={3}, on=TO_JUMP_ON),
    machine(a_clear_screen_comes_back_above_the_stage_left, breaks={3, 4}, seen={3}),
    machine(a_clinicians_clear_comes_back_above_the_stage_left, breaks={3, 4}, seen={3}),
    machine(a_resume_comes_back_above_the_stage_left, breaks={3, 4, 7}, seen={3, 7}),
    machine(
        a_flare_up_comes_back_above_the_stage_left, breaks={3, 4, 5, 7, 11}, seen={3, 5, 7, 11}, on=SMALL_RUN
    ),
    machine(a_pause_counts_as_progress, breaks={3, 4, 7, 11}, seen={3, 7}),
    machine(what_was_earned_outlasts_a_pause, breaks={4}),
    machine(what_was_earned_outlasts_a_flare_up, breaks={4, 5}, seen={4}),
)
