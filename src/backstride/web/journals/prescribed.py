"""What was prescribed is itself recorded, so that nothing later rewrites what somebody was told."""

from __future__ import annotations

import uuid
from datetime import datetime

from backstride.handouts.given import prescribed_by
from backstride.heart.fields import JSON
from backstride.web.journals.kept import Kept


def prescription(kept: Kept, programme_sha256: str, digest: str, now: datetime) -> dict[str, JSON]:
    """The entry that records a decision."""
    decision = {
        **prescribed_by(kept.decision),
        "programme_sha256": programme_sha256,
        "day": kept.decision.on.isoformat(),
        "digest": digest,
    }
    return {
        "id": str(uuid.uuid4()),
        "kind": "prescribed",
        "at": now.isoformat(timespec="seconds"),
        "by": "system",
        "decision": decision,
    }
