"""One-time sign-in links: for the first start, and for who has lost their way in."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from hashlib import sha256

from django.db import transaction

from backstride.web.accounts.models import SignInLink, User

GOOD_FOR = timedelta(days=1)
"""How long an unused link works (project opinion): until tomorrow, if the first start is in the evening."""


def make_link(user: User, now: datetime) -> str:
    """The secret of a new link. It is told once and kept nowhere."""
    secret = secrets.token_urlsafe(24)
    SignInLink.objects.create(digest=_digest(secret), user=user, made=now)
    return secret


def use_link(secret: str, now: datetime) -> User | None:
    """The user a link signs in; None where it is unknown, used or too old. It works once."""
    with transaction.atomic():
        links = SignInLink.objects.select_for_update().filter(digest=_digest(secret), used=None)
        link = links.select_related("user").filter(made__gt=now - GOOD_FOR).first()
        if link is None or not link.user.is_active:
            return None
        link.used = now
        link.save(update_fields=["used"])
        return link.user


def owner() -> User:
    """The person whose machine this is: the first user, made when there is none."""
    return User.objects.order_by("joined").first() or User.objects.create_user()


def _digest(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()
