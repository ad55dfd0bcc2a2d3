"""Making an account: whether anybody may here, and what is said where an address is taken.

Without mail nobody can be asked whether an address is theirs, so trying tells that one is taken. The sentence
names nobody, tries are few (ACCOUNT_RATE_LIMITS), and an instance may close its door.
"""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from backstride.web.pages.language import words_now

TAKEN = "email_taken"


class SignUp(DefaultAccountAdapter):  # type: ignore[misc]
    """What the setting ACCOUNT_ADAPTER names."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 - allauth's
        """Whether anybody may make an account: the setting SIGN_UP_OPEN."""
        return bool(settings.SIGN_UP_OPEN)

    def validation_error(self, code: str, *args: Any) -> ValidationError:
        """An address that is taken, in our words; everything else in allauth's."""
        if code == TAKEN:
            return ValidationError(words_now().say("start", "account.sign_up.not_with_this"), code=code)
        said: ValidationError = super().validation_error(code, *args)
        return said
