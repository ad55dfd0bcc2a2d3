"""Legs and feet: fine, or something hurt; and from an entry back into the form."""

from __future__ import annotations

from backstride.heart.fields import JSON, is_yes
from backstride.web.participant.log.typed import Typed

LONGEST_WHERE = 200
ALL_OF_LEGS = ("legs", "legs_worst", "legs_where", "legs_limp", "legs_swelling")
"""The fields of the form."""


def read_legs(typed: Typed, *, needed: bool) -> JSON:
    """What the journal keeps of the legs; None where nobody answered."""
    answer = typed.choice("legs", ("fine", "hurt"), needed=needed)
    if answer != "hurt":
        return "none" if answer else None
    told = {
        "worst": typed.scale("legs_worst", needed=True),
        "where": typed.text("legs_where", LONGEST_WHERE),
        "limp": typed.yes_or_no("legs_limp"),
        "swelling": typed.yes_or_no("legs_swelling"),
    }
    return {key: value for key, value in told.items() if value is not None}


def fill_legs(legs: JSON) -> dict[str, JSON]:
    """The fields that say what an entry says."""
    if not isinstance(legs, dict):
        return {"legs": "fine"} if legs == "none" else {}
    yes_or_no = {
        f"legs_{name}": "yes" if is_yes(legs[name]) else "no" for name in ("limp", "swelling") if name in legs
    }
    worst = f"{legs['worst']:g}"
    return {"legs": "hurt", "legs_worst": worst, "legs_where": legs.get("where", ""), **yes_or_no}
