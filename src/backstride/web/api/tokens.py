"""Personal tokens: made once, shown once, revoked at once."""

from __future__ import annotations

import secrets
from datetime import date, datetime
from hashlib import sha256
from uuid import UUID

from django.db.models import QuerySet

from backstride.web.accounts.models import User
from backstride.web.api.models import PersonalToken

BEGINS = "backstride_"
"""So that a token that lies about is known for what it is."""
RANDOM_BYTES = 32
MOST_TOKENS = 20
"""Tokens of one person that work at the same time (project opinion)."""


def make_token(user: User, token_id: UUID, name: str, now: datetime) -> str | None:
    """The secret of a new token; told once, kept nowhere. None where the same form made it before."""
    secret = BEGINS + secrets.token_urlsafe(RANDOM_BYTES)
    told = {"user": user, "digest": _digest(secret), "name": name, "made": now}
    _, is_new = PersonalToken.objects.get_or_create(pk=token_id, defaults=told)
    return secret if is_new else None


def working_tokens(user: User) -> QuerySet[PersonalToken]:
    """The tokens of somebody that work, the newest first."""
    return PersonalToken.objects.filter(user=user, revoked=None)


def revoke(user: User, token_id: UUID, now: datetime) -> bool:
    """Whether there is such a token of theirs; from now on it opens nothing."""
    own = PersonalToken.objects.filter(user=user, pk=token_id)
    own.filter(revoked=None).update(revoked=now)
    return own.exists()


def token_behind(secret: str) -> PersonalToken | None:
    """The token with that secret; None where it is unknown or revoked, or its person may not sign in."""
    found = PersonalToken.objects.select_related("user").filter(digest=_digest(secret), revoked=None).first()
    return found if found and found.user.is_active else None


def note_use(token: PersonalToken, today: date) -> None:
    """Note the day on which a token was used; once a day at most."""
    if token.last_used != today:
        PersonalToken.objects.filter(pk=token.pk).update(last_used=today)


def _digest(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()
