"""What one step of the machine says: what changed for the person, and which rules said so."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Action(StrEnum):
    """What a step changed for the person."""

    START = "start"
    PROGRESS = "progress"
    HOLD = "hold"
    STEP_BACK = "step_back"
    EASE = "ease"
    PAUSE = "pause"
    REFER_URGENT = "refer_urgent"
    ASK_FIRST = "ask_first"
    MAINTAIN = "maintain"
    NONE = "none"


class Verdict(NamedTuple):
    """What one step says: what changed, and the ids of the rules that said so."""

    action: Action
    rules: tuple[str, ...]


SEE_SOMEONE = frozenset({"flare.twice", "flare.lasting", "flare.often", "flare.not_easing"})
"""Rules whose words say: see a professional."""
