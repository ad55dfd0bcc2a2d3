"""What of an entry is shared: named key by key, so that a key nobody has thought of is not shown.

Warning signs are part of the course, wherever they were told: somebody may have to act on them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from backstride.heart.entries import Entry
from backstride.heart.fields import JSON
from backstride.outcomes.told import signs_in
from backstride.web.clinic.scopes import Scope

SIGNS = "symptom_reported"
PARTS: Mapping[str, Scope] = {
    "morning_after": "pain",
    "checked_in": "pain",
    "measured": "pain",
    "flared_up": "pain",
    "noted": "notes",
    "goal_set": "notes",
}
"""Kinds of entry that belong to one part as a whole; all others belong to the course."""
IN_THEIR_OWN_WORDS = frozenset({"why", "text", "goal", "notes", "outcome", "aids", "seen_by", "when"})
OF_THEIR_PLAN = frozenset({"when", "where"})
"""Of a goal always the person's own: whoever sets another goal leaves them as they were told."""
OF_PAIN = frozenset({"pain", "legs", "back_to_usual", "usual_pain"})

KEYS: Mapping[str, tuple[str, ...]] = {
    "screened": ("seen_by", "seen_on"),
    "enrolled": ("programme", "version", "days"),
    "session_done": (
        "minutes",
        "run_minutes",
        "asked",
        "ended",
        "pain",
        "legs",
        "effort",
        "symptoms",
        "where",
    ),
    "session_skipped": ("why",),
    "session_moved": ("day", "to", "why"),
    "morning_after": ("pain", "back_to_usual", "legs"),
    "checked_in": (
        *("pain_average", "pain_worst", "limited_activity", "sought_care", "pain_days", "work_days_off"),
        *("legs", "confidence", "sleep", "came_back", "came_back_on", "lasted_days", "recovered", "symptoms"),
    ),
    "measured": ("measure", "version", "items", "total"),
    "flared_up": ("pain", "symptoms"),
    "symptom_reported": ("symptoms",),
    "clinician_decided": ("decision", "scope", "stage", "why"),
    "programme_changed": ("programme", "version", "why"),
    "stage_chosen": ("stage", "why"),
    "paused_by_self": ("over", "why"),
    "schedule_changed": ("days", "why"),
    "contact_held": ("contact", "notes"),
    "lesson_read": ("lesson",),
    "noted": ("text",),
    "goal_set": ("goal", "when", "where"),
    "attention_answered": ("rule", "how", "until", "outcome"),
    "left": ("why",),
    "prescribed": ("decision",),
}
"""What of each kind is ever shown; a kind that is not here never is."""


class Sees(NamedTuple):
    """What a clinic sees of somebody, and who works or worked there: what they wrote themselves they read."""

    scopes: Collection[Scope]
    colleagues: Collection[str]
    """The ids of its clinicians."""

    def wrote(self, entry: Entry) -> bool:
        """Whether an entry is by one of its clinicians."""
        return entry.by == "clinician" and (entry.who or "") in self.colleagues


def as_shared(entry: Entry, sees: Sees) -> Entry | None:
    """The entry with what is shared of it; None where nothing is.

    Of one that is not shared, but tells of warning signs, the signs alone are left.
    """
    if entry.kind not in KEYS:
        return None
    part = PARTS.get(entry.kind, "course")
    if part not in sees.scopes and not (part == "notes" and sees.wrote(entry)):
        signs = list(signs_in(entry))
        return entry._replace(kind=SIGNS, says={"symptoms": signs}) if signs else None
    says = {key: entry.says[key] for key in KEYS[entry.kind] if key in entry.says}
    return entry._replace(says=_kept(says, _hidden(entry, sees), own_words="notes" in sees.scopes))


def _hidden(entry: Entry, sees: Sees) -> frozenset[str]:
    """Why a clinician decided something belongs to the decision, wherever they work."""
    open_words = "notes" in sees.scopes or sees.wrote(entry) or entry.kind == "clinician_decided"
    of_plan = entry.kind == "goal_set" and "notes" not in sees.scopes
    return (
        (frozenset() if open_words else IN_THEIR_OWN_WORDS)
        | (OF_THEIR_PLAN if of_plan else frozenset())
        | (frozenset() if "pain" in sees.scopes else OF_PAIN)
    )


def _kept(says: Mapping[str, JSON], hidden: frozenset[str], *, own_words: bool) -> dict[str, JSON]:
    """Where legs hurt is told in one's own words, too."""
    kept = {key: told for key, told in says.items() if key not in hidden}
    legs = kept.get("legs")
    if isinstance(legs, dict) and not own_words:
        kept["legs"] = {key: told for key, told in legs.items() if key != "where"}
    return kept
