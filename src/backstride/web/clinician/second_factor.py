"""Whether a clinician came in by more than a password, and not too long ago.

Other people's health stands behind this door, so a password alone does not open it: a code of an
authenticator, a passkey or a recovery code was given in this session. A one-time link opens it never.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from allauth.account.authentication import get_authentication_records
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.http import HttpRequest

from backstride.book.choices.table import chosen_time

METHOD = "mfa"


def has_second_factor(user: Any) -> bool:
    """Whether they have set one up."""
    return bool(is_mfa_enabled(user))


def way_again(user: Any) -> str:
    """The name of the page that asks for it once more: a code where they have an app, else the passkey."""
    by_code = is_mfa_enabled(user, [Authenticator.Type.TOTP])
    return "mfa_reauthenticate" if by_code else "mfa_reauthenticate_webauthn"


def gave_it_lately(request: HttpRequest, now: datetime) -> bool:
    """Whether they gave it in this session, lately enough."""
    records = get_authentication_records(request, request.user)
    given = [each["at"] for each in records if each["method"] == METHOD]
    return (
        bool(given) and now.timestamp() - max(given) < chosen_time("clinic.second_factor_for").total_seconds()
    )
