"""Withdrawing a version: everybody on it is held, and told why, as with a shipped one.

The text stays as it is. The rule book gives the version with the reason (`web/journals/rulebook`), and the
standings made before no longer hold: each is made anew when it is next asked for, and here for all at once.
"""

from __future__ import annotations

import logging
from functools import partial
from threading import Thread

from django.db import close_old_connections, connection, transaction

from backstride.web import clock
from backstride.web.own_programmes.models import OwnVersion
from backstride.web.own_programmes.standing_anew import forget_standings, stand_anew

LOG = logging.getLogger(__name__)


def withdraw(version: OwnVersion, why: str) -> None:
    """Hold everybody on a version, for good. What was withdrawn before keeps its first reason."""
    with transaction.atomic():
        followed = OwnVersion.objects.filter(pk=version.pk, withdrawn="")
        if followed.update(withdrawn=why, withdrawn_at=clock.now()):
            forget_standings(version.kept_id)
            transaction.on_commit(partial(_in_the_background, version.kept_id))


def _in_the_background(sha256: str) -> None:
    Thread(target=_hold_and_close, args=[sha256], daemon=True, name="withdrawing a programme").start()


def _hold_and_close(sha256: str) -> None:
    close_old_connections()
    try:
        stand_anew(sha256)
    except Exception:
        LOG.exception("Not everybody's standing was made anew yet; the others' are when they are asked for.")
    finally:
        connection.close()
