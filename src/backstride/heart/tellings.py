"""What each kind of entry tells the machine: from an entry and what is in mind to events with figures."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from backstride.heart.bad_days import flared_up, morning_note
from backstride.heart.check_ins import checked_in
from backstride.heart.clearing import screened
from backstride.heart.decided import (
    clinician_decided,
    left,
    paused_by_self,
    programme_changed,
    schedule_changed,
    session_moved,
    session_skipped,
    stage_chosen,
)
from backstride.heart.signs import symptom_reported
from backstride.heart.telling import Telling, Told


def tell(telling: Telling) -> Iterator[Told]:
    """The events of an entry, in order; each is stepped before the next is asked for."""
    teller = _TELLERS.get(telling.entry.kind)
    return teller(telling) if teller else iter(())


_TELLERS: dict[str, Callable[[Telling], Iterator[Told]]] = {
    "screened": screened,
    "symptom_reported": symptom_reported,
    "flared_up": flared_up,
    "morning_after": morning_note,
    "checked_in": checked_in,
    "clinician_decided": clinician_decided,
    "programme_changed": programme_changed,
    "stage_chosen": stage_chosen,
    "paused_by_self": paused_by_self,
    "schedule_changed": schedule_changed,
    "session_skipped": session_skipped,
    "session_moved": session_moved,
    "left": left,
}
