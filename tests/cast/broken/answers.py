"""Machines that mistake how back and legs answered a session."""

from __future__ import annotations

from backstride.heart.alphabet import Ended, Event, Kind, Response
from backstride.heart.machine import step
from backstride.heart.programme import Programme
from backstride.heart.state import Ease, State
from tests.cast.broken.machines import Broken, Stepped, goes_on, machine, up
from tests.cast.programmes import SMALL_RUN


def _takes(one: Response, other: Response, programme: Programme, state: State, event: Event) -> Stepped:
    return step(programme, state, event._replace(response=other) if event.response is one else event)


def an_irritated_session_passes_for_a_settled_one(
    programme: Programme, state: State, event: Event
) -> Stepped:
    return _takes(Response.IRRITATED, Response.SETTLED, programme, state, event)


def an_unanswered_session_passes_for_a_settled_one(
    programme: Programme, state: State, event: Event
) -> Stepped:
    return _takes(Response.UNKNOWN, Response.SETTLED, programme, state, event)


def an_unanswered_session_costs_what_was_earned(programme: Programme, state: State, event: Event) -> Stepped:
    return _takes(Response.UNKNOWN, Response.IRRITATED, programme, state, event)


def a_flared_session_passes_for_an_irritated_one(programme: Programme, state: State, event: Event) -> Stepped:
    return _takes(Response.FLARED, Response.IRRITATED, programme, state, event)


def stopping_for_pain_passes_for_stopping_early(programme: Programme, state: State, event: Event) -> Stepped:
    if event.ended is Ended.PAIN and event.response is Response.IRRITATED:
        return step(programme, state, event._replace(ended=Ended.PART, response=Response.SETTLED))
    return step(programme, state, event)


def part_of_a_session_earns_credit(programme: Programme, state: State, event: Event) -> Stepped:
    return step(programme, state, event._replace(ended=Ended.DONE) if event.ended is Ended.PART else event)


def part_of_a_session_costs_more_than_stopping_for_pain(
    programme: Programme, state: State, event: Event
) -> Stepped:
    after, verdict = step(programme, state, event)
    costs_nothing = event.ended is Ended.PAIN and event.response is Response.IRRITATED
    return (state if costs_nothing else after), verdict


def a_hard_session_earns_more_than_an_easy_one(programme: Programme, state: State, event: Event) -> Stepped:
    swapped: dict[Ended | None, Ended] = {Ended.HARD: Ended.DONE, Ended.DONE: Ended.HARD}
    return step(programme, state, event._replace(ended=swapped.get(event.ended, event.ended)))


def an_irritated_session_is_rewarded(programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    if event.response is Response.IRRITATED and goes_on(state) and state.ease is Ease.NO:
        return up(programme, after), verdict
    return after, verdict


def a_reported_flare_up_is_only_noted(programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    return (state if event.kind is Kind.FLARE_UP else after), verdict


def sore_legs_go_on_running(programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    return (state if event.kind in (Kind.LEGS_SORE, Kind.LEGS_STILL_SORE) else after), verdict


def too_much_earns_credit(programme: Programme, state: State, event: Event) -> Stepped:
    return step(programme, state, event._replace(ended=Ended.DONE) if event.ended is Ended.OVER else event)


def too_much_is_asked_for_again(programme: Programme, state: State, event: Event) -> Stepped:
    after, verdict = step(programme, state, event)
    more = event.ended is Ended.OVER and event.response is Response.SETTLED
    return (up(programme, after) if more and after.stage else after), verdict


def too_much_is_a_way_out_of_a_flare_up(programme: Programme, state: State, event: Event) -> Stepped:
    over = event.ended is Ended.OVER and state.ease is not Ease.NO
    return step(programme, state, event._replace(ended=Ended.DONE) if over else event)


def too_much_crowns_the_last_stage(programme: Programme, state: State, event: Event) -> Stepped:
    over = event.ended is Ended.OVER and state.stage == programme.last_stage and state.ease is Ease.NO
    return step(programme, state, event._replace(ended=Ended.DONE) if over else event)


MACHINES: tuple[Broken, ...] = (
    machine(
        an_irritated_session_passes_for_a_settled_one,
        {
            2: "enrolled 1 > clear normal > settled > irritated",
            4: "enrolled 1 > clear normal > settled > irritated",
            5: "enrolled 1 > clear normal > settled > irritated",
            6: "enrolled 1 > flared > irritated > flared",
            11: "enrolled 1 > flared > clear normal > settled > irritated",
        },
    ),
    machine(
        an_unanswered_session_passes_for_a_settled_one,
        {
            2: "enrolled 1 > clear normal > settled > unknown",
            4: "enrolled 1 > clear normal > settled > unknown",
            6: "enrolled 1 > flared > unknown > flared",
            9: "enrolled 1 > flared > unknown",
            11: "enrolled 1 > flared > clear normal > settled > unknown",
        },
    ),
    machine(
        an_unanswered_session_costs_what_was_earned,
        {
            9: "enrolled 1 > clear normal > settled > unknown",
        },
    ),
    machine(
        a_flared_session_passes_for_an_irritated_one,
        {
            2: "enrolled 1 > clear normal > flared",
            6: "enrolled 1 > flared > flared",
        },
    ),
    machine(
        stopping_for_pain_passes_for_stopping_early,
        {
            2: "enrolled 1 > flared > clear normal > settled > pain irritated",
            5: "enrolled 1 > flared > clear normal > settled > pain irritated",
            6: "enrolled 1 > flared > pain irritated > flared",
            11: "enrolled 1 > flared > clear normal > settled > pain irritated",
        },
        seen={5},
    ),
    machine(
        part_of_a_session_earns_credit,
        {
            4: "enrolled 1 > clear normal > settled > part settled",
            5: "enrolled 1 > clear normal > settled > part settled",
        },
    ),
    machine(
        part_of_a_session_costs_more_than_stopping_for_pain,
        {
            5: "enrolled 1 > clear normal > settled > pain irritated > settled",
        },
    ),
    machine(
        a_hard_session_earns_more_than_an_easy_one,
        {
            4: "enrolled 1 > clear normal > hard settled > hard settled",
            5: "enrolled 1 > clear normal > hard settled > hard settled",
            9: "enrolled 1 > clear normal",
        },
        seen={9},
    ),
    machine(
        an_irritated_session_is_rewarded,
        {
            2: "enrolled 1 > clear normal > irritated",
            3: "enrolled 1 > clear walk_only > irritated",
            4: "enrolled 1 > clear normal > irritated",
            5: "enrolled 1 > clear normal > irritated",
            7: "enrolled 1 > clear normal > symptom_this_week > irritated",
            12: "enrolled 1 > clear normal > over irritated",
        },
        seen={2, 4, 5, 7},
    ),
    machine(
        a_reported_flare_up_is_only_noted,
        {
            2: "enrolled 1 > clear normal > flare_up",
        },
    ),
    machine(
        sore_legs_go_on_running,
        {
            2: "enrolled 1 > clear normal > legs_sore",
            8: "enrolled 1 > clear normal > legs_sore",
        },
        on=SMALL_RUN,
    ),
    machine(
        too_much_earns_credit,
        {
            4: "enrolled 1 > clear normal > settled > over settled",
            12: "enrolled 1 > clear normal > over settled",
        },
    ),
    machine(
        too_much_is_asked_for_again,
        {
            3: "enrolled 1 > over settled > clear normal",
            4: "enrolled 1 > over settled",
            7: "symptom_today > enrolled 1 > over settled",
            11: "enrolled 1 > flared > over settled > clear normal > settled > settled",
            12: "enrolled 1 > over settled",
        },
    ),
    machine(
        too_much_is_a_way_out_of_a_flare_up,
        {
            12: "enrolled 1 > flared > clear normal > over settled",
        },
    ),
    machine(
        too_much_crowns_the_last_stage,
        {
            12: "enrolled 2 > clear normal > over settled",
        },
    ),
)
