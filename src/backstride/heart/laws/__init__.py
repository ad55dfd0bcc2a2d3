"""The safety laws, each in a file of its own.

They say that the rule book keeps its promises. That is not a proof of clinical safety.
"""

from __future__ import annotations

from backstride.heart.laws import (
    doubt_never_raises,
    earned_steps,
    emergency_stops,
    gaps_lower,
    goes_on_afterwards,
    more_earns_nothing,
    no_dead_ends,
    pain_never_ends_it,
    small_steps,
    two_flares_call,
    ways_out_of_a_flare,
    worse_is_never_better,
)
from backstride.heart.laws.breach import Finding, Law
from backstride.heart.proof import Graph

LAWS = tuple(
    Law(number, (module.__doc__ or "").split(". ", 1)[1].splitlines()[0], module.breach)
    for number, module in enumerate(
        (
            emergency_stops,
            doubt_never_raises,
            small_steps,
            earned_steps,
            worse_is_never_better,
            two_flares_call,
            gaps_lower,
            pain_never_ends_it,
            no_dead_ends,
            goes_on_afterwards,
            ways_out_of_a_flare,
            more_earns_nothing,
        ),
        start=1,
    )
)


def check_laws(graph: Graph) -> tuple[Finding, ...]:
    """Hold every law against every reachable edge; a broken one comes with its shortest way."""
    return tuple(Finding(law.number, law.breach(graph)) for law in LAWS)
