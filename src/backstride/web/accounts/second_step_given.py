"""Setting up the first second step is giving it: whoever has just shown it is not asked for it again.

Only the first. Who has one already must give that one; else a password would be enough to put another in its
place and walk in by it. A password that was chosen a moment ago is not asked for again, either.
"""

from __future__ import annotations

from typing import Any

from allauth.account.internal.flows.login import record_authentication
from allauth.account.signals import user_signed_up
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added
from django.dispatch import receiver
from django.http import HttpRequest

METHOD, PASSWORD = "mfa", "password"
SHOWN = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
"""What somebody shows while they set it up: a code of the app, or a finger on the passkey."""


@receiver(authenticator_added)
def note_given(
    sender: type, request: HttpRequest, user: Any, authenticator: Authenticator, **more: Any
) -> None:
    """Note it in the session, as the library does for each one that is given."""
    others = Authenticator.objects.filter(user=user, type__in=SHOWN).exclude(pk=authenticator.pk)
    if authenticator.type in SHOWN and not others.exists():
        record_authentication(request, user, METHOD, id=authenticator.pk, type=authenticator.type)


@receiver(user_signed_up)
def note_password(sender: type, request: HttpRequest, user: Any, **more: Any) -> None:
    """Whoever has just made an account has given its password."""
    if user.has_usable_password():
        record_authentication(request, user, PASSWORD, reauthenticated=True)
