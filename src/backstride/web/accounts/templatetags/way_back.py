"""A tag for templates: `{% way_back as back %}`, what somebody lacks to sign in again."""

from __future__ import annotations

from typing import Any, NamedTuple

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django import template

register = template.Library()


class WayBack(NamedTuple):
    """What is missing to sign in without a link: with an address and a password, or a passkey."""

    needs_address: bool = False
    needs_password: bool = False

    @property
    def is_missing(self) -> bool:
        """Whether only another sign-in link would let them in."""
        return self.needs_address or self.needs_password


@register.simple_tag(takes_context=True)
def way_back(context: Any) -> WayBack:
    """Of whoever asks for the page; nobody in particular lacks nothing."""
    user = context["request"].user
    passkeys = Authenticator.objects.filter(type=Authenticator.Type.WEBAUTHN)
    if not user.is_authenticated or passkeys.filter(user=user).exists():
        return WayBack()
    has_address = bool(user.email) or EmailAddress.objects.filter(user=user).exists()
    return WayBack(needs_address=not has_address, needs_password=not user.has_usable_password())
