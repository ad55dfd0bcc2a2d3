"""Who has their account erased lets nobody in any more: nobody would know whose their codes are."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import pre_delete
from django.dispatch import receiver

from backstride.web import clock
from backstride.web.clinic.inviting import take_back_all_of
from backstride.web.clinic.models import Clinician


@receiver(pre_delete, sender=Clinician)
def take_back_their_codes(sender: type, instance: Clinician, **more: Any) -> None:
    """A code by nobody is one of the command line, and that one holds."""
    take_back_all_of(instance, clock.now())
