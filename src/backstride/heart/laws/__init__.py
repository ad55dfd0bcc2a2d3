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
from backstride.heart.laws.breach import BY_A_CLINICIAN, GOES_ON, Finding, Law
from backstride.heart.machine import Step, step
from backstride.heart.proof import Graph, explore

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


def check_laws(graph: Graph, rule: Step = step) -> tuple[Finding, ...]:
    """Hold every law against every reachable edge; a broken one comes with its shortest way.

    Where a way that needs no clinician breaks it too, that one is told: anybody can meet it. Nor does
    that way lean on events that only go on from others, which no journal could begin with.
    """
    findings = [Finding(law.number, law.breach(graph)) for law in LAWS]
    if all(finding.holds for finding in findings):
        return tuple(findings)
    alone = tuple(event for event in graph.events if event.kind not in (*BY_A_CLINICIAN, *GOES_ON))
    plainer = explore(graph.programme, rule, alone)
    return tuple(finding if finding.holds else _told_by(plainer, finding) for finding in findings)


def _told_by(plainer: Graph, finding: Finding) -> Finding:
    """The same finding, by a way of the plainer graph where there is one."""
    return finding._replace(path=LAWS[finding.law - 1].breach(plainer) or finding.path)
