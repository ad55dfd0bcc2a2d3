"""A morning far above the usual pain, and said to be as usual: one question more, whether both are meant."""

from __future__ import annotations

from collections.abc import Mapping

from backstride.heart.fields import JSON
from backstride.heart.response import is_far_above_usual
from backstride.web.journals.kept import Kept
from backstride.web.journals.rulebook import rulebook

SURE = "sure"
"""The hidden field with the pain that was asked about: sent again with the same answers, both are meant."""


def to_ask_about(says: Mapping[str, JSON], sure: str, kept: Kept) -> str | None:
    """The pain to ask about; None where the two answers go together, or were confirmed."""
    if kept.person is None or not says["back_to_usual"] or sure == str(says["pain"]):
        return None
    decision = kept.decision
    values = rulebook().programme(decision.programme, decision.version).values
    far = is_far_above_usual(values, says["pain"], kept.person.usual_pain)
    return str(says["pain"]) if far else None
