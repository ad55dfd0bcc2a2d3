"""What is kept of a person beside the journal."""

from __future__ import annotations

from typing import Any

from backstride.heart.fields import JSON
from backstride.web.clinic.carried import kept_of_clinics
from backstride.web.contacts.carried import kept_of_contacts
from backstride.web.feeds.telling import calendar_of
from backstride.web.journals.models import Participant
from backstride.web.reminders.carried import kept_of_reminders


def account_of(participant: Participant) -> dict[str, JSON]:
    """Everything but what opens doors: passwords, keys and secret addresses are nobody's to carry about."""
    user: Any = participant.user
    calendar = calendar_of(participant)
    return {
        "email": user.email,
        "joined": user.joined.isoformat(),
        "zone": participant.zone,
        "language": participant.language,
        "place": participant.place or None,
        "sessions_begin_at": f"{calendar.at:%H:%M}",
        "calendar_rings": calendar.rings,
        "tokens": [{"name": token.name, "made": token.made.isoformat()} for token in user.tokens.all()],
        **kept_of_reminders(participant),
        **kept_of_clinics(participant),
        **kept_of_contacts(participant),
    }
