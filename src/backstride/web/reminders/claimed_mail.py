"""A mail whose row is claimed before it is sent: by one sender; by the next where that one died over it."""

from __future__ import annotations

from datetime import datetime, timedelta
from hashlib import sha256

CLAIMED, SENT, FAILED, REFUSED, UNSURE = "claimed", "sent", "failed", "refused", "unsure"
"""What a row says of its mail: `claimed` and perhaps sent; the others as `Outcome` has them."""
AGAIN_AFTER = timedelta(minutes=10)
"""How long after a failure, or a claim that nothing came of, it is tried again (project opinion)."""
DIGEST_LETTERS = 24


def is_given_up(claimed: datetime | None, now: datetime) -> bool:
    """Whether whoever claimed it has had their time."""
    return claimed is not None and claimed + AGAIN_AFTER <= now


def address_digest(address: str) -> str:
    """What is kept of the address that a mail went to: enough to know it again."""
    return sha256(address.lower().encode()).hexdigest()[:DIGEST_LETTERS]
