"""Which symptoms there are, and how soon each must be seen.

`now`: an emergency. `today`: seen today, sessions wait until then. `this_week`: a professional this
week; sessions may go on at the same dose or easier. What is asked, and in which words, is the book's.
"""

from __future__ import annotations

from typing import Literal

Urgency = Literal["now", "today", "this_week", "routine"]

URGENCIES: tuple[Urgency, ...] = ("now", "today", "this_week", "routine")

NOW = (
    "saddle_numbness",
    "bladder_bowel_change",
    "sexual_function_change",
    "both_legs_weak",
    "both_legs_new_pain_or_numbness",
    "foot_drop_or_fast_weakness",
    "chest_pain",
    "fainted",
    "breathless_at_rest",
    "racing_heart_unwell",
    "stroke_signs",
    "tearing_back_or_belly_pain",
    "serious_accident",
)
TODAY = (
    "new_leg_weakness",
    "fever",
    "calf_swelling",
    "fall_with_fragile_bones",
    "cancer_history_new_pain",
    "exertional_chest_or_breath",
)
THIS_WEEK = (
    "weight_loss",
    "constant_night_pain",
    "pain_below_knee_new",
    "leg_pain_walking_eased_by_sitting",
    "bone_point_pain",
    "fell",
    "dizzy",
    "new_injury",
)
NO_RUNNING = ("bone_point_pain",)
"""Also no running until somebody has looked: a sore spot on a bone may be a stress fracture."""

URGENCY: dict[str, Urgency] = {
    **dict.fromkeys(NOW, "now"),
    **dict.fromkeys(TODAY, "today"),
    **dict.fromkeys(THIS_WEEK, "this_week"),
}
