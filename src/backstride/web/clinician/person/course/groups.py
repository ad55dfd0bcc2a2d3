"""Kinds of entry as somebody asks for them: sessions, mornings, decisions and so on."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from backstride.web.clinic.scopes import Scope
from backstride.web.clinician.person.course.what_is_shared import PARTS

ALL, SIGNS = "all", "signs"
GROUPS: Mapping[str, tuple[str, ...]] = {
    "sessions": ("session_done", "session_skipped", "session_moved"),
    "mornings": ("morning_after",),
    "flares": ("flared_up",),
    SIGNS: ("symptom_reported", "flared_up", "checked_in", "session_done"),
    "check_ins": ("checked_in",),
    "measures": ("measured",),
    "decisions": ("prescribed",),
    "clinicians": ("clinician_decided",),
    "contacts": ("contact_held",),
    "programme": ("screened", "enrolled", "programme_changed", "stage_chosen", "schedule_changed"),
    "pauses": ("paused_by_self", "left"),
    "lessons": ("lesson_read",),
    "attention": ("attention_answered",),
    "notes": ("noted", "goal_set"),
}


def kinds_of(group: str) -> tuple[str, ...]:
    """The kinds of entry of a group, or of all of them."""
    if group != ALL:
        return GROUPS[group]
    return tuple(dict.fromkeys(kind for kinds in GROUPS.values() for kind in kinds))


def is_hidden(group: str, scopes: Collection[Scope]) -> bool:
    """Whether a group as a whole is not shared. A clinician's own notes may stand among them all the same."""
    return group != SIGNS and all(PARTS.get(kind, "course") not in scopes for kind in GROUPS[group])


def hidden_groups(scopes: Collection[Scope]) -> list[str]:
    """The groups that are not shared."""
    return [group for group in GROUPS if is_hidden(group, scopes)]


def shared_kinds(group: str, scopes: Collection[Scope]) -> list[str]:
    """Those of its kinds that are shared whatever they say: only these may tell that there is more."""
    return [kind for kind in kinds_of(group) if PARTS.get(kind, "course") in scopes]
