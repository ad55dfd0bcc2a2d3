"""Machines that make too little of a flare-up, or too much."""

from __future__ import annotations

from backstride.heart.alphabet import Event, Kind, Response
from backstride.heart.machine import step
from backstride.heart.programme import Programme
from backstride.heart.state import Ease, Mode, State
from backstride.heart.verdict import Action, Verdict
from tests.cast.broken.machines import Broken, Stepped, goes_on, machine, on_the_ladder, starts_again


def _without(rule: str, verdict: Verdict) -> Verdict:
    return verdict._replace(rules=tuple(each for each in verdict.rules if each != rule))


def a_flare_up_returns_to_the_stage_left(programme: Programme, state: State, event: Event) -> Stepped:
    """Eased while it lasts, and lower with each further flare: no single edge looks wrong."""
    after, verdict = step(programme, state, event)
    begins = state.ease is Ease.NO and after.ease is Ease.BACK
    return (after._replace(stage=state.stage) if begins else after), verdict


def a_flared_session_costs_now_and_pays_later(programme: Programme, state: State, event: Event) -> Stepped:
    """Down a stage at once, and a settled session in hand afterwards that nobody did."""
    after, verdict = step(programme, state, event)
    if starts_again(state, after) and state.ease is Ease.BACK:
        return after._replace(settled=1), verdict
    return after, verdict


def strikes_are_never_counted(programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    return after._replace(struck=False), verdict


def _forgets_strikes_on(kinds: tuple[Kind, ...], programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    return (after._replace(struck=False) if event.kind in kinds else after), verdict


def a_pause_forgets_strikes(programme: Programme, state: State, event: Event) -> Stepped:
    return _forgets_strikes_on((Kind.PAUSE, Kind.RESUME), programme, state, event)


def a_gap_forgets_strikes(programme: Programme, state: State, event: Event) -> Stepped:
    gaps = (Kind.GAP_SHORT, Kind.GAP_MIDDLE, Kind.GAP_LONG)
    return _forgets_strikes_on(gaps, programme, state, event)


def a_screen_forgets_strikes(programme: Programme, state: State, event: Event) -> Stepped:
    return _forgets_strikes_on((Kind.SCREENED_CLEAR,), programme, state, event)


def leaving_forgets_strikes(programme: Programme, state: State, event: Event) -> Stepped:
    return _forgets_strikes_on((Kind.LEFT,), programme, state, event)


def leaving_ends_a_flare_up(programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    return (after._replace(ease=Ease.NO, left_on=0) if after.mode is Mode.LEFT else after), verdict


def leaving_forgets_the_stage_of_a_flare_up(programme: Programme, state: State, event: Event) -> Stepped:
    """Eased after the new start as before it, but on whatever stage somebody begins."""
    after, verdict = step(programme, state, event)
    return after._replace(left_on=0), verdict


def a_lasting_flare_up_says_nothing(programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    return after, _without("flare.lasting", verdict)


def flare_ups_may_come_as_often_as_they_like(programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    return after, _without("flare.often", verdict)


def a_flare_up_that_does_not_ease_is_passed_over(programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    return (state if event.kind is Kind.FLARE_NOT_EASING else after), verdict


def a_flare_up_that_does_not_ease_is_not_told_during_a_hold(
    programme: Programme, state: State, event: Event
) -> Stepped:
    after, verdict = step(programme, state, event)
    untold = event.kind is Kind.FLARE_NOT_EASING and state.mode is Mode.HELD
    return after, _without("flare.not_easing", verdict) if untold else verdict


def a_gap_ends_a_flare_up(programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    if event.kind is Kind.GAP_SHORT and after.mode is Mode.FLARE:
        return on_the_ladder(after), verdict
    return after, verdict


def a_clear_screen_ends_a_flare_up(programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    if event.kind is Kind.SCREENED_CLEAR and after.mode is Mode.FLARE:
        return on_the_ladder(after), verdict
    return after, verdict


def a_flare_up_never_ends(programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    return (state if starts_again(state, after) and state.ease is Ease.BACK else after), verdict


def a_flared_session_holds_the_programme(programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    ends = event.response is Response.FLARED and goes_on(after)
    return (after._replace(mode=Mode.HELD) if ends else after), verdict


def a_flare_up_asks_first(programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    if event.kind is Kind.FLARE_UP and goes_on(after):
        return after._replace(mode=Mode.ASK_FIRST), verdict._replace(action=Action.ASK_FIRST)
    return after, verdict


def a_flare_up_in_a_pause_ends_the_programme(programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    ends = event.kind is Kind.FLARE_UP and state.mode is Mode.PAUSED
    return (State(mode=Mode.LEFT, struck=state.struck) if ends else after), verdict


MACHINES: tuple[Broken, ...] = (
    machine(
        a_flare_up_returns_to_the_stage_left,
        {
            11: "enrolled 2 > flared > clear normal > settled > settled",
        },
    ),
    machine(
        a_flared_session_costs_now_and_pays_later,
        {
            4: "enrolled 1 > flared > clear normal > settled > settled > settled",
            5: "enrolled 1 > clear normal > flared > usual_morning > usual_morning > settled",
        },
        seen={4},
    ),
    machine(
        strikes_are_never_counted,
        {
            6: "enrolled 1 > flared > flared",
        },
    ),
    machine(
        a_pause_forgets_strikes,
        {
            6: "enrolled 1 > flared > pause > flared",
        },
    ),
    machine(
        a_gap_forgets_strikes,
        {
            6: "enrolled 1 > flared > gap_short > flared",
        },
    ),
    machine(
        a_screen_forgets_strikes,
        {
            6: "enrolled 1 > flared > clear normal > flared",
        },
    ),
    machine(
        leaving_forgets_strikes,
        {
            6: "symptom_now > enrolled 1 > flared > left > flared",
        },
    ),
    machine(
        leaving_ends_a_flare_up,
        {
            11: "enrolled 1 > flared > left",
        },
    ),
    machine(
        leaving_forgets_the_stage_of_a_flare_up,
        {
            11: "enrolled 1 > flared > left > enrolled 2 > clear normal > settled > settled",
        },
    ),
    machine(
        a_lasting_flare_up_says_nothing,
        {
            11: "enrolled 1 > flare_lasting",
        },
    ),
    machine(
        flare_ups_may_come_as_often_as_they_like,
        {
            11: "enrolled 1 > flares_often",
        },
    ),
    machine(
        a_flare_up_that_does_not_ease_is_passed_over,
        {
            11: "enrolled 1 > flared > clear normal > flare_not_easing",
        },
    ),
    machine(
        a_flare_up_that_does_not_ease_is_not_told_during_a_hold,
        {11: "enrolled 1 > flared > hold > clear normal > flare_not_easing"},
    ),
    machine(
        a_gap_ends_a_flare_up,
        {
            7: "enrolled 1 > flared > clear normal > gap_short",
            11: "enrolled 1 > flared > clear normal > gap_short",
        },
    ),
    machine(
        a_clear_screen_ends_a_flare_up,
        {
            11: "enrolled 1 > flared > clear normal",
        },
    ),
    machine(
        a_flare_up_never_ends,
        {
            5: "enrolled 1 > legs_sore > clear normal > settled > unknown > "
            "flare_day > hard settled > hard settled",
            9: "enrolled 1 > flared > clear normal",
        },
        seen={9},
    ),
    machine(
        a_flared_session_holds_the_programme,
        {
            5: "enrolled 1 > flared > clear normal > flared > flare_not_easing > resume",
            8: "enrolled 1 > clear normal > flared",
            10: "enrolled 1 > clear normal > flared",
        },
    ),
    machine(
        a_flare_up_asks_first,
        {
            5: "enrolled 1 > clear normal > flared > flare_not_easing > flare_up > clear walk_only",
            8: "enrolled 1 > clear normal > flare_up",
        },
        seen={8},
    ),
    machine(
        a_flare_up_in_a_pause_ends_the_programme,
        {
            5: "enrolled 1 > clear normal > flared > flare_not_easing > pause > "
            "flare_up > seen walk_only > resume",
            8: "enrolled 1 > pause > clear normal > flare_up",
            11: "enrolled 1 > flared > pause > clear normal > flare_up",
        },
        seen=set(),
    ),
)
