"""Law 5. Worse is never better, for every common future."""

from __future__ import annotations

from backstride.heart.alphabet import SESSIONS, Ended, Event, Kind, Response
from backstride.heart.laws.worse_is_never_better import next_worse
from tests.cast.broken.every_one import those_that_break

LAW = 5


def test_each_history_whose_worse_twin_gets_more_is_found() -> None:
    assert those_that_break(LAW) >= {
        "an irritated session passes for a settled one",
        "part of a session costs more than stopping for pain",
        "a hard session earns more than an easy one",
        "a flared session costs now and pays later",
        "a flare up never ends",
        "maintenance asks for less",
        "the rungs fall",
    }


def worse_than(event: Event) -> set[Event]:
    """Every session event that some chain of worse words leads to."""
    next_ones = {SESSIONS[worse] for better, worse in next_worse(SESSIONS) if SESSIONS[better] == event}
    return next_ones.union(*(worse_than(each) for each in next_ones))


def session(ended: Ended, response: Response) -> Event:
    return Event(Kind.SESSION, ended, response)


def test_a_session_done_and_settled_is_better_than_every_other_but_doing_too_much() -> None:
    best = session(Ended.DONE, Response.SETTLED)
    others = {event for event in SESSIONS if event.ended is not Ended.OVER and event != best}
    assert worse_than(best) == others


def test_doing_too_much_is_neither_better_nor_worse_than_doing_it() -> None:
    over = {event for event in SESSIONS if event.ended is Ended.OVER}
    for event in over:
        assert worse_than(event) <= over


def test_a_flared_session_stopped_for_pain_is_the_worst() -> None:
    worst = session(Ended.PAIN, Response.FLARED)
    assert worse_than(worst) == set()
    assert all(
        worst in worse_than(event) for event in SESSIONS if event != worst and event.ended is not Ended.OVER
    )


def test_a_worse_end_does_not_make_up_for_a_better_answer() -> None:
    assert session(Ended.DONE, Response.FLARED) not in worse_than(session(Ended.PART, Response.SETTLED))
    assert session(Ended.PART, Response.SETTLED) not in worse_than(session(Ended.DONE, Response.FLARED))
