"""Machines that do not take an emergency for one, or let it go too lightly."""

from __future__ import annotations

from backstride.heart.alphabet import Event, Kind
from backstride.heart.machine import step
from backstride.heart.programme import Programme
from backstride.heart.state import Ease, Kept, Mode, State
from backstride.heart.verdict import Action
from tests.cast.broken.machines import Broken, Stepped, machine


def _lifted_by(kind: Kind, programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    lifts = state.mode is Mode.STOPPED and state.stage > 0 and event.kind is kind
    going_on = Mode.FLARE if after.ease is Ease.BACK else Mode.ACTIVE
    return (after._replace(mode=going_on, kept=Kept.NO), verdict) if lifts else (after, verdict)


def resume_lifts_an_emergency(programme: Programme, state: State, event: Event) -> Stepped:
    return _lifted_by(Kind.RESUME, programme, state, event)


def enrolling_again_lifts_an_emergency(programme: Programme, state: State, event: Event) -> Stepped:
    return _lifted_by(Kind.ENROLLED, programme, state, event)


def a_screen_alone_lifts_an_emergency(programme: Programme, state: State, event: Event) -> Stepped:
    return _lifted_by(Kind.SCREENED_CLEAR, programme, state, event)


def a_clear_in_ignorance_lifts_an_emergency(programme: Programme, state: State, event: Event) -> Stepped:
    return _lifted_by(Kind.CLINICIAN_CLEAR, programme, state, event)


def a_hold_replaces_an_emergency(programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    if state.mode is Mode.STOPPED and event.kind is Kind.HOLD:
        return after._replace(mode=Mode.HELD), verdict
    return after, verdict


def leaving_forgets_an_emergency(programme: Programme, state: State, event: Event) -> Stepped:
    if event.kind is Kind.LEFT and state.mode is Mode.STOPPED:
        return step(programme, state._replace(mode=Mode.ACTIVE), event)
    return step(programme, state, event)


def an_emergency_is_not_heard_during_a_pause(programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    deaf = event.kind is Kind.SYMPTOM_NOW and state.mode is Mode.PAUSED
    return (state, verdict) if deaf else (after, verdict)


def a_screen_with_an_emergency_sign_only_asks(programme: Programme, state: State, event: Event) -> Stepped:
    kind = Kind.SCREENED_ASK if event.kind is Kind.SCREENED_STOP else event.kind
    return step(programme, state, event._replace(kind=kind))


def an_emergency_is_answered_calmly(programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    calm = state.mode is Mode.STOPPED and event.kind is Kind.SKIPPED
    return after, verdict._replace(action=Action.HOLD) if calm else verdict


MACHINES: tuple[Broken, ...] = (
    machine(
        resume_lifts_an_emergency,
        {
            1: "symptom_now > enrolled 1 > resume",
            7: "symptom_now > symptom_today > enrolled 1 > resume",
        },
    ),
    machine(
        enrolling_again_lifts_an_emergency,
        {
            1: "symptom_now > enrolled 1 > enrolled 1",
            7: "symptom_now > symptom_today > enrolled 1 > enrolled 1",
        },
    ),
    machine(
        a_screen_alone_lifts_an_emergency,
        {
            1: "symptom_now > enrolled 1 > clear normal",
        },
    ),
    machine(
        a_clear_in_ignorance_lifts_an_emergency,
        {
            1: "symptom_now > enrolled 1 > clinician_clear normal",
        },
    ),
    machine(
        a_hold_replaces_an_emergency,
        {
            1: "symptom_now > hold",
            7: "symptom_now > symptom_today > hold > enrolled 1 > resume",
        },
        seen={1},
    ),
    machine(
        leaving_forgets_an_emergency,
        {
            1: "symptom_now > left",
        },
    ),
    machine(
        an_emergency_is_not_heard_during_a_pause,
        {
            1: "enrolled 1 > pause > clear normal > symptom_now",
            5: "enrolled 1 > clear normal > flared > flare_not_easing > pause > "
            "symptom_now > left > seen walk_only > resume",
        },
        seen={1},
    ),
    machine(
        a_screen_with_an_emergency_sign_only_asks,
        {
            1: "stop",
        },
    ),
    machine(
        an_emergency_is_answered_calmly,
        {
            1: "symptom_now > skipped",
        },
    ),
)
