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
    machine(
        it_goes_up_two_stages_at_once,
        {
            3: "enrolled 1 > clear normal > settled",
            5: "enrolled 1 > clear normal > hard settled > enrolled 2 > settled",
        },
        on=SMALL_WALK,
    ),
    machine(
        one_settled_session_is_always_enough,
        {
            4: "enrolled 1 > clear normal > settled",
        },
    ),
    machine(
        going_slowly_is_forgotten,
        {
            4: "enrolled 1 > clear slow > settled > settled",
        },
    ),
    machine(
        a_skipped_session_leads_on,
        {
            3: "enrolled 1 > skipped > clear normal",
            4: "enrolled 1 > skipped",
            7: "symptom_today > enrolled 1 > skipped",
            11: "enrolled 1 > flared > skipped > clear normal > settled > settled",
        },
    ),
    machine(
        enrolling_again_is_a_way_up,
        {
            3: "enrolled 1 > clear walk_only > enrolled 2",
            4: "enrolled 1 > enrolled 2",
            7: "symptom_today > enrolled 1 > enrolled 2",
            11: "enrolled 1 > flared > clear normal > enrolled 2 > settled > settled",
        },
        seen={3, 4, 7},
    ),
    machine(
        a_clinicians_jump_is_never_refused,
        {
            3: "enrolled 1 > set_stage 5",
        },
        on=TO_JUMP_ON,
    ),
    machine(
        a_clear_screen_comes_back_above_the_stage_left,
        {
            3: "enrolled 1 > clear normal",
            4: "enrolled 1 > clear normal",
        },
        seen={3},
    ),
    machine(
        a_resume_comes_back_above_the_stage_left,
        {
            3: "enrolled 1 > hold > clear normal > resume",
            4: "enrolled 1 > hold > clear normal > resume",
            7: "enrolled 1 > hold > clear normal > symptom_this_week > resume",
        },
        seen={3, 7},
    ),
    machine(
        a_flare_up_comes_back_above_the_stage_left,
        {
            3: "enrolled 1 > flared > clear normal > settled",
            4: "enrolled 1 > flared > clear normal > settled",
            5: "enrolled 1 > clear normal > flared > hard settled",
            7: "enrolled 1 > flared > clear normal > symptom_this_week > settled",
            11: "enrolled 1 > flared > clear normal > settled",
        },
        seen={3, 11, 5, 7},
        on=SMALL_RUN,
    ),
    machine(
        a_pause_counts_as_progress,
        {
            3: "enrolled 1 > pause > resume > clear normal",
            4: "enrolled 1 > pause",
            7: "symptom_today > enrolled 1 > pause",
            11: "enrolled 1 > flared > pause > resume > clear normal > settled > settled",
        },
        seen={3, 7},
    ),
    machine(
        what_was_earned_outlasts_a_pause,
        {
            4: "enrolled 1 > clear normal > settled > pause > resume > settled",
        },
    ),
    machine(
        what_was_earned_outlasts_a_flare_up,
        {
            4: "enrolled 1 > clear normal > settled > flare_up > settled > settled > settled",
            5: "enrolled 1 > clear normal > settled > hard settled > flare_up > "
            "usual_morning > usual_morning > settled",
        },
        seen={4},
    ),
)
