"""What the pages of a person's and of a colleague's invitation show alike."""

from __future__ import annotations

from typing import Any

from backstride.web.clinic.inviting import SHOWN_AGAIN_FOR, good_for_days
from backstride.web.clinic.models import Clinician
from backstride.web.clinician.invite.mailing import MOST_AN_HOUR
from backstride.web.clinician.invite.making import Outcome
from backstride.web.participant.telling import fresh_id

NOT_KEPT = "private, no-store"
"""A page with a secret on it is kept nowhere."""
A_MINUTE_S = 60


def shown_of(clinician: Clinician, came: Outcome) -> dict[str, Any]:
    """For the template: what came of the form, and a form of its own for the next code."""
    return {
        "clinician": clinician,
        "typed": came.typed,
        "made": came.made,
        "made_already": came.made_already,
        "entry": fresh_id(),
        "good_for": good_for_days(),
        "again_for": round(SHOWN_AGAIN_FOR.total_seconds() / A_MINUTE_S),
        "most": MOST_AN_HOUR,
    }
