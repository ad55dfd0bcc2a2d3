"""The library's forms of an account, with our words beside their fields and for what is wrong with them."""

from __future__ import annotations

from typing import Any

from allauth.account import forms
from allauth.account.internal.userkit import filter_users_by_email
from allauth.account.models import EmailAddress
from django.core.exceptions import ValidationError
from django.forms import Field
from django.http import HttpRequest

from backstride.web.pages.language import words_now

DOMAIN = "account"
LABELS = {
    "login": "ask.address",
    "email": "ask.address",
    "password": "ask.password",
    "oldpassword": "ask.password.now",
    "password1": "ask.password.new",
    "password2": "ask.password.again",
}
HELP = {"password1": "ask.password.help"}
"""The library's own help is a link or a list of rules: one stands on the page, the other in this sentence."""


def say(sentence: str, **figures: Any) -> str:
    """A sentence about accounts."""
    return words_now().say(DOMAIN, sentence, **figures)


class InOurWords:
    """Beside a form of the library."""

    fields: dict[str, Field]

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        for name, field in self.fields.items():
            field.label = say(LABELS[name])
            field.help_text = say(HELP[name]) if name in HELP else ""
            field.widget.attrs.pop("placeholder", None)
            field.error_messages["required"] = say("wrong.empty")
            field.error_messages["invalid"] = say("wrong.address")


class Twice(InOurWords):
    """A new password, which is typed twice: who mistypes it would stand before a closed door."""

    cleaned_data: dict[str, Any]
    add_error: Any

    def clean(self) -> dict[str, Any]:
        """Whether it is the same; instead of the library's own look, for its own words."""
        once, again = (self.cleaned_data.get(name) for name in ("password1", "password2"))
        if once and again and once != again:
            self.add_error("password2", say("wrong.not_the_same"))
        return self.cleaned_data


class SignIn(InOurWords, forms.LoginForm):  # type: ignore[misc]
    """With an address and a password."""


class MakeAccount(InOurWords, forms.SignupForm):  # type: ignore[misc]
    """An address and a password, once."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["password1"].label = say("ask.password")


class PasswordAgain(InOurWords, forms.ReauthenticateForm):  # type: ignore[misc]
    """The password, to be sure who it is."""


class ForgotPassword(InOurWords, forms.ResetPasswordForm):  # type: ignore[misc]
    """The address to which a link is mailed."""


class NewPassword(Twice, forms.ResetPasswordKeyForm):  # type: ignore[misc]
    """By that link."""


class ChangePassword(Twice, forms.ChangePasswordForm):  # type: ignore[misc]
    """By the one there is."""


class FirstPassword(Twice, forms.SetPasswordForm):  # type: ignore[misc]
    """Of who came by a one-time link."""


class AddAddress(InOurWords, forms.AddEmailForm):  # type: ignore[misc]
    """Another address to sign in with. No mail asks whether it is theirs, so it must be no one else's."""

    def clean_email(self) -> str:
        """Refuse what is another account's: two could sign in by it, and neither make it the main one."""
        address: str = super().clean_email()
        if any(user.pk != self.user.pk for user in filter_users_by_email(address)):
            raise ValidationError(say("wrong.email_taken"), code="email_taken")
        return address

    def save(self, request: HttpRequest) -> EmailAddress:
        """Keep it, and mail nothing."""
        return EmailAddress.objects.add_email(request, self.user, self.cleaned_data["email"])
