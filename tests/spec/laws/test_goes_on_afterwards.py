"""Law 10. The last or chosen stage leads to maintenance, which goes on prescribing that dose."""

from __future__ import annotations

from backstride.heart.alphabet import Event, Kind
from backstride.heart.laws import goes_on_afterwards
from backstride.heart.machine import step
from backstride.heart.programme import Programme
from backstride.heart.proof import explore
from backstride.heart.state import Mode, State
from backstride.heart.verdict import Verdict
from tests.cast.broken.every_one import those_that_break
from tests.cast.programmes import SMALL_WALK

LAW = 10


def test_each_end_of_the_programme_is_found() -> None:
    assert those_that_break(LAW) >= {
        "maintenance begins again with every session",
        "maintenance asks for less",
        "maintenance ends after a session",
        "a missed session ends maintenance",
        "a gap in maintenance is passed over",
        "unanswered mornings pause in silence",
        "a long gap is the end",
        "a flared session holds the programme",
    }


def test_maintenance_that_asks_for_less_on_the_last_stage_is_found_at_once() -> None:
    def stays(programme: Programme, state: State, event: Event) -> tuple[State, Verdict]:
        after, verdict = step(programme, state, event)
        if state.mode is Mode.MAINTENANCE and event.kind is Kind.FLARE_UP:
            return after._replace(mode=Mode.MAINTENANCE, stage=state.stage), verdict
        return after, verdict

    path = goes_on_afterwards.breach(explore(SMALL_WALK, stays))
    assert path is not None
    assert path[-1].kind is Kind.FLARE_UP
