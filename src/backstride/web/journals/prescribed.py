"""What was prescribed is itself recorded, so that nothing later rewrites what somebody was told."""

from __future__ import annotations

import json
import uuid
from datetime import datetime
from hashlib import sha256
from typing import Any

from backstride.heart.another_day import DAY_RULES
from backstride.heart.fields import JSON
from backstride.web.journals.kept import Kept


def digest_of(kept: Kept) -> str:
    """A digest of what is prescribed; two decisions that differ only in their day have the same."""
    return sha256(json.dumps(_what(kept), sort_keys=True).encode()).hexdigest()


def prescription(kept: Kept, programme_sha256: str, digest: str, now: datetime) -> dict[str, JSON]:
    """The entry that records a decision."""
    decision = {
        **_what(kept),
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


def _what(kept: Kept) -> dict[str, Any]:
    decision = kept.decision
    return {
        "programme": decision.programme,
        "version": decision.version,
        "mode": str(decision.mode),
        "stage": decision.stage,
        "action": str(decision.action),
        "days_per_week": decision.days_per_week,
        "session": decision.next_session.text if decision.next_session else None,
        "rules": [reason.rule for reason in decision.reasons if reason.rule not in DAY_RULES],
    }
