"""What the library says of an account, in our words: what is wrong, and what is mailed."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError

from backstride.web.accounts.account_forms import say
from backstride.web.accounts.sign_up import SignUp

OURS = frozenset(
    {
        "account_inactive",
        "duplicate_email",
        "email_password_mismatch",
        "enter_current_password",
        "incorrect_password",
        "too_many_login_attempts",
        "rate_limited",
    }
)
"""The faults that a page of ours can come to; `accounts.sign_up` has that an address is taken."""
OF_A_PASSWORD = frozenset({"password_too_short", "password_too_common"})


class Account(SignUp):
    """What the setting ACCOUNT_ADAPTER names."""

    def validation_error(self, code: str, *args: Any) -> ValidationError:
        """The sentence of a fault."""
        if code in OURS:
            return ValidationError(say(f"wrong.{code}"), code=code)
        return super().validation_error(code, *args)

    def clean_password(self, password: str, user: Any = None) -> str:
        """A password that will do. Raises ValidationError, in our words where we have some."""
        try:
            kept: str = super().clean_password(password, user)
        except ValidationError as found:
            raise ValidationError([_in_our_words(each) for each in found.error_list]) from None
        return kept

    def format_email_subject(self, subject: str) -> str:
        """As it is: no name of a machine before it."""
        return str(subject)

    def send_confirmation_mail(self, *asked: Any, **more: Any) -> None:
        """No address is verified, so nothing is mailed for it."""


def _in_our_words(found: ValidationError) -> ValidationError:
    if found.code not in OF_A_PASSWORD:
        return found
    figures = found.params or {}
    return ValidationError(say(f"wrong.{found.code}", least=figures.get("min_length", 0)), code=found.code)
