"""The browsers that may show a push: taken in when somebody switches it on there, and forgotten."""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256

from django.db import transaction

from backstride.web.journals.models import Participant
from backstride.web.reminders.models import Device
from backstride.web.reminders.push_services import may_go_to

MOST = 6
"""Browsers of one person; the one that was switched on longest ago gives way."""
OF_THIS_BROWSER = "push_device"
"""In a session: the device that was switched on in it."""


class NotADevice(ValueError):
    """What came is no subscription that a push can be sent to."""


def take_in(participant: Participant, endpoint: str, key: str, secret: str, now: datetime) -> Device:
    """Keep a browser's subscription. One that was somebody else's is this person's now. Raises NotADevice."""
    if not may_go_to(endpoint):
        raise NotADevice("no push service that this instance knows")
    from backstride.web.reminders.sealing import NotAKey, read_keys  # noqa: PLC0415 - a start stays quick

    try:
        read_keys(key, secret)
    except NotAKey as why:
        raise NotADevice(str(why)) from None
    says = {"participant": participant, "endpoint": endpoint, "key": key, "secret": secret, "made": now}
    with transaction.atomic():
        Participant.objects.select_for_update().get(pk=participant.pk)
        device, _ = Device.objects.update_or_create(digest=digest_of(endpoint), defaults=says)
        newest = Device.objects.filter(participant=participant).order_by("-made", "-pk")
        kept = list(newest.values_list("pk", flat=True)[:MOST])
        Device.objects.filter(participant=participant).exclude(pk__in=kept).delete()
    return device


def forget(participant: Participant, endpoint: str) -> None:
    """No push goes there any more."""
    Device.objects.filter(participant=participant, digest=digest_of(endpoint)).delete()


def digest_of(endpoint: str) -> str:
    """By which a browser is found."""
    return sha256(endpoint.encode()).hexdigest()
