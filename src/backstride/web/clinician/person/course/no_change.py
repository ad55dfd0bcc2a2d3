"""Which decisions changed nothing: after most sessions the plan stays as it was, and that is no news."""

from __future__ import annotations

from itertools import pairwise

from backstride.web.clinician.person.course.plans_then import Plan, Plans

URGENT = "refer_urgent"
QUIET = ("none", "hold", "maintain")
"""What a decision does where it asks for nothing new. Pauses, urgent help and checks are news."""
WHY_IT_WAITS = (
    "waiting.",
    "symptom.",
    "clinician.",
    "clearance.ask_first",
    "clearance.stop_now",
    "clearance.word_needed",
    "programme.withdrawn",
)
"""Rules that are news where the decision before had them not: why somebody waits, or is to be seen."""


def changed_nothing(plans: Plans) -> frozenset[str]:
    """The ids of the decisions that asked for the same as the one before, and did nothing else."""
    return frozenset(plan.id for before, plan in pairwise(plans.plans) if _is_as_before(plan, before))


def _is_as_before(plan: Plan, before: Plan) -> bool:
    """What was done last is named until something else is: repeated it is no news, but for urgent help."""
    repeated = plan.action == before.action and plan.action != URGENT
    if plan.asks_for != before.asks_for or _why_it_waits(plan) - _why_it_waits(before):
        return False
    return plan.action in QUIET or repeated


def _why_it_waits(plan: Plan) -> set[str]:
    return {rule for rule in plan.rules if rule.startswith(WHY_IT_WAITS)}
