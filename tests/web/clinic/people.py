"""People of a clinic, and their browsers: signed in by a password alone, or with a second factor too."""

from __future__ import annotations

from datetime import datetime

from allauth.account.authentication import AUTHENTICATION_METHODS_SESSION_KEY
from allauth.mfa.models import Authenticator
from django.test import Client

from backstride.web.accounts.models import User
from backstride.web.clinic.models import Clinic, Clinician

PASSWORD = "green hills at noon"


def a_clinician(clinic: Clinic, name: str, now: datetime, *, leads: bool = False) -> Clinician:
    """Somebody who works at a clinic and has set up a second factor."""
    user = User.objects.create_user(email=f"{name.lower()}@example.org", password=PASSWORD)
    Authenticator.objects.create(user=user, type=Authenticator.Type.TOTP, data={"secret": "made up"})
    return Clinician.objects.create(user=user, clinic=clinic, name=name, joined=now, leads=leads)


def signed_in_by_password(user: User) -> Client:
    """A browser that somebody came in with by a password or a link alone."""
    client = Client()
    client.force_login(user)
    return client


def signed_in(clinician: Clinician, now: datetime) -> Client:
    """A clinician's browser, with the second factor given at a moment."""
    client = signed_in_by_password(clinician.user)
    gives_the_second_factor(client, clinician.user, now)
    return client


def gives_the_second_factor(client: Client, user: User, now: datetime) -> None:
    """As allauth keeps it once a code or a passkey was right."""
    session = client.session
    session[AUTHENTICATION_METHODS_SESSION_KEY] = [{"method": "mfa", "at": now.timestamp(), "type": "totp"}]
    session["account_authentication_methods_user"] = str(user.pk)
    session.save()
