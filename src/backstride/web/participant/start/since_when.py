"""Since when: a rough time is enough, and a date is taken where somebody knows it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

DAYS_AGO: dict[str, dict[str, int]] = {
    "acute": {"days": 3, "week": 7, "weeks_2": 14, "weeks_3": 21, "weeks_4": 28, "weeks_5": 35},
    "easing": {
        "weeks_6": 42,
        "weeks_7": 49,
        "weeks_8": 56,
        "weeks_9": 63,
        "weeks_10": 70,
        "weeks_11": 77,
    },
    "chronic": {
        "months_3": 91,
        "months_6": 182,
        "year": 365,
        "years_2": 730,
        "years_5": 1826,
        "years_10": 3652,
    },
    "recovered": {"week": 7, "month": 30, "months_3": 91, "months_6": 182, "year": 365, "years_2": 730},
}
"""What each rough answer means, in days before today. Our own reading of everyday words."""

NOT_KNOWN = "unknown"


def offered(back_state: str) -> tuple[str, ...]:
    """The rough answers for somebody whose back stands like this; the last is not to know."""
    return (*DAYS_AGO[back_state], NOT_KNOWN)


def about(back_state: str, answer: str, today: date) -> date | None:
    """The day that a rough answer means; None for not knowing, or for an answer that was not offered."""
    days = DAYS_AGO[back_state].get(answer)
    return today - timedelta(days=days) if days else None


def contradicts(back_state: str, began: date, today: date, values: Mapping[str, float]) -> bool:
    """Whether a date says something else than the check was told. `values`: a programme's parameters."""
    recent, lasting = values["acute_days"], values["easing_days"]
    bounds = {"acute": (0.0, recent), "easing": (recent, lasting + 1), "chronic": (lasting, float("inf"))}
    least, below = bounds.get(back_state, (0.0, float("inf")))
    return not least <= (today - began).days < below
