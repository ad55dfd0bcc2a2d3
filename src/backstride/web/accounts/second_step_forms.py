"""The library's forms of a second step, with our words beside their fields."""

from __future__ import annotations

from typing import Any

from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from django.forms import Field

from backstride.web.pages.language import words_now


def _says(field: Field, label: str, help_text: str = "") -> None:
    words = words_now()
    field.label = words.say("sign_in", label)
    field.help_text = words.say("sign_in", help_text) if help_text else ""
    field.widget.attrs.pop("placeholder", None)


class Code(AuthenticateForm):  # type: ignore[misc]
    """A code while signing in."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        _says(self.fields["code"], "ask.code")


class CodeAgain(ReauthenticateForm):  # type: ignore[misc]
    """A code once more."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        _says(self.fields["code"], "ask.code")


class SetUpApp(ActivateTOTPForm):  # type: ignore[misc]
    """The first code of an authenticator app."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        _says(self.fields["code"], "ask.code.app")


class MakePasskey(AddWebAuthnForm):  # type: ignore[misc]
    """A passkey: alone, or beside the password where the key asks for nothing."""

    def __init__(self, *args: Any, **more: Any) -> None:
        more.setdefault("initial", {}).setdefault("passwordless", True)
        super().__init__(*args, **more)
        _says(self.fields["name"], "ask.passkey")
        _says(self.fields["passwordless"], "passkey.alone", "passkey.alone.help")


class RenamePasskey(EditWebAuthnForm):  # type: ignore[misc]
    """Another name for one."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        _says(self.fields["name"], "ask.passkey")
