"""Where mail of a clinic to somebody goes."""

from __future__ import annotations

from backstride.web.accounts.addresses import as_servers_read
from backstride.web.journals.models import Participant


def mailbox_of(person: Participant) -> str:
    """The address of their account, as mail servers read it; empty where mail can go to none."""
    user = person.user
    return as_servers_read(user.email or "") if user and user.is_active else ""
