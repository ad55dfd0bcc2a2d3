"""Secret addresses: made, shown again to their owner, ended. Whoever knows one sees the calendar.

The secret is worked out of 32 random bytes in the database and the key of the instance, which lies beside it:
so it can be shown again, and a copy of the database alone opens no calendar. It is looked up by its digest.
"""

from __future__ import annotations

import secrets
from base64 import urlsafe_b64encode
from datetime import datetime
from hashlib import sha256

from django.db import transaction
from django.utils.crypto import salted_hmac

from backstride.web.feeds.models import Address
from backstride.web.journals.models import Participant

SALT = "backstride.web.feeds.address"
SECRET_BYTES = 32
SECRET_LETTERS = 43
"""32 bytes in letters that an address may hold."""
ENDED_KEPT = 10
"""How many ended addresses of a person still say that they have ended; older ones are unknown."""


def open_address(participant: Participant) -> Address | None:
    """The address that works now."""
    return Address.objects.filter(participant=participant, ended=None).first()


def secret_of(address: Address) -> str:
    """The secret, to be shown to the owner; empty where the instance's key is another one since."""
    secret = _secret(address.seed)
    return secret if _digest(secret) == address.digest else ""


def make_address(participant: Participant, instead_of: str, now: datetime) -> None:
    """A new address, and an end to the one before.

    `instead_of`: the digest of the one that was seen, or empty. Where it is another one by now, a button was
    pressed twice, and nothing happens.
    """
    with transaction.atomic():
        locked = Participant.objects.select_for_update().get(pk=participant.pk)
        before = open_address(locked)
        if instead_of == (before.digest if before else ""):
            _end(locked, now)
            seed = secrets.token_hex(SECRET_BYTES)
            Address.objects.create(digest=_digest(_secret(seed)), participant=locked, seed=seed, made=now)


def end_address(participant: Participant, now: datetime) -> None:
    """No address works any more."""
    with transaction.atomic():
        _end(Participant.objects.select_for_update().get(pk=participant.pk), now)


def find_address(secret: str) -> Address | None:
    """The address with this secret, open or ended; its participant and their user are read with it."""
    if len(secret) != SECRET_LETTERS:
        return None
    rows = Address.objects.select_related("participant__user")
    return rows.filter(digest=_digest(secret)).first()


def _end(participant: Participant, now: datetime) -> None:
    theirs = Address.objects.filter(participant=participant)
    theirs.filter(ended=None).update(ended=now, seed="")
    newest = theirs.order_by("-ended").values_list("pk", flat=True)[:ENDED_KEPT]
    theirs.exclude(pk__in=list(newest)).delete()


def _secret(seed: str) -> str:
    mixed = salted_hmac(SALT, seed, algorithm="sha256").digest()
    return urlsafe_b64encode(mixed).rstrip(b"=").decode()


def _digest(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()
