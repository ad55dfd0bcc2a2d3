"""What a check puts into a journal: that somebody was screened, or at once that they told of an emergency."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from backstride.heart.fields import JSON
from backstride.web.journals.models import Participant
from backstride.web.participant.check.draft import Draft, Ended
from backstride.web.participant.once import tell_also, tell_once
from backstride.web.participant.telling import an_entry


def is_told(participant: Participant | None, entry_id: str) -> bool:
    """Whether the journal holds an entry with this id."""
    return participant is not None and participant.entries.filter(pk=UUID(entry_id)).exists()


def tell_check(participant: Participant, draft: Draft) -> None:
    """Append a finished check. Told already (a double click), it is there once.

    Raises JournalRefused where it cannot be used.
    """
    tell_once(participant, screened_entry(participant, draft))


def screened_entry(participant: Participant, draft: Draft) -> dict[str, JSON]:
    """A finished check as an entry."""
    seen = draft.seen if draft.seen.by_somebody else None
    return an_entry(
        participant,
        "screened",
        draft.entry,
        datetime.fromisoformat(draft.at) if isinstance(draft, Ended) else None,
        questionnaire=draft.questionnaire,
        answers=draft.answers,
        seen_by=seen and seen.by,
        seen_on=seen and seen.on,
        replaces=draft.replaces,
    )


def tell_signs(
    participant: Participant, entry_id: str, signs: tuple[str, ...], at: datetime | None = None
) -> None:
    """Append signs, told now or at a moment before. The same form with other signs tells those as well."""
    tell_also(participant, an_entry(participant, "symptom_reported", entry_id, at, symptoms=list(signs)))
