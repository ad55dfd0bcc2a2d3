"""What the library says of a second step, in our words: what is wrong, and how a new passkey is called."""

from __future__ import annotations

from typing import Any

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.core.exceptions import ValidationError

from backstride.web.pages.language import words_now

DOMAIN = "sign_in"


class SecondStep(DefaultMFAAdapter):  # type: ignore[misc]
    """What the setting MFA_ADAPTER names."""

    def validation_error(self, code: str, *args: Any) -> ValidationError:
        """The sentence of a fault that this adapter knows; any other as the library says it."""
        if code in self.error_messages:
            return ValidationError(words_now().say(DOMAIN, f"wrong.{code}"), code=code)
        said: ValidationError = super().validation_error(code, *args)
        return said

    def get_totp_issuer(self) -> str:
        """How an authenticator app lists the account."""
        return words_now().say("web", "frame.name")

    def generate_authenticator_name(self, user: Any, type: Authenticator.Type) -> str:  # noqa: A002 - allauth's
        """How a new passkey is called until somebody names it."""
        number = Authenticator.objects.filter(user=user, type=type).count() + 1
        if number == 1:
            return words_now().say(DOMAIN, "passkey.named")
        return words_now().say(DOMAIN, "passkey.named.next", number=number)
