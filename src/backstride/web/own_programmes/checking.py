"""Holding a version against the laws beside the server: in a process of its own, waited for by a thread.

A check that ends in no finding (it crashed, took too long, or the server was stopped) leaves the version as
it was: unchecked. Whoever looks at it can begin again. A finding holds for the rules it was made by: after an
update that changes them a version is unchecked until it has been checked anew.
"""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from datetime import datetime, timedelta
from functools import partial
from threading import Semaphore, Thread
from typing import Any, Literal
from uuid import UUID

from django.db import close_old_connections, connection, transaction
from django.db.models import Q

from backstride.book.choices.table import chosen_time
from backstride.web import clock
from backstride.web.journals.models import ProgrammeVersion
from backstride.web.journals.rules_version import rules_version
from backstride.web.own_programmes.models import OwnVersion

State = Literal["unchecked", "running", "holds", "broken"]
LOG = logging.getLogger(__name__)
ONE_AT_A_TIME = Semaphore(1)
"""A check takes a whole processor, and others want to be answered meanwhile."""
COMMAND = (sys.executable, "-m", "backstride.book.check_report")


def longest() -> timedelta:
    """How long a check may take; one that began longer ago has come to nothing."""
    return chosen_time("clinic.check_lasts")


def state_of(version: OwnVersion, now: datetime) -> State:
    """How far the check of a version is."""
    if version.kept.holds_laws is not None and version.checked_by == rules_version():
        return "holds" if version.kept.holds_laws else "broken"
    since = version.running_since
    return "running" if since and now - since < longest() else "unchecked"


def was_checked_by_other_rules(version: OwnVersion) -> bool:
    """Whether the last finding was made before the rules were renewed."""
    return version.kept.holds_laws is not None and version.checked_by != rules_version()


def begin_check(version: OwnVersion, now: datetime) -> None:
    """Have it checked once this transaction is through; nothing where that is done, or is being done."""
    found_nothing = Q(kept__holds_laws=None) | ~Q(checked_by=rules_version())
    lapsed = Q(running_since=None) | Q(running_since__lte=now - longest())
    waiting = OwnVersion.objects.filter(lapsed, found_nothing, pk=version.pk)
    if waiting.update(running_since=now):
        transaction.on_commit(partial(_in_the_background, version.pk))


def check_version(version_id: UUID) -> None:
    """Check it now, and keep what was found."""
    version = OwnVersion.objects.select_related("kept").get(pk=version_id)
    OwnVersion.objects.filter(pk=version_id).update(running_since=clock.now())
    _keep(version, _report(version.kept.text))


def _in_the_background(version_id: UUID) -> None:
    Thread(target=_check_and_close, args=[version_id], daemon=True, name="check of a programme").start()


def _check_and_close(version_id: UUID) -> None:
    with ONE_AT_A_TIME:
        close_old_connections()
        try:
            check_version(version_id)
        except Exception:
            LOG.exception("The check of a programme came to nothing.")
        finally:
            connection.close()


def _report(text: str) -> dict[str, Any] | None:
    """What the check found; None where it came to nothing."""
    try:
        done = subprocess.run(  # noqa: S603 - our own program
            COMMAND, input=text.encode(), capture_output=True, timeout=longest().total_seconds(), check=True
        )
        found: dict[str, Any] = json.loads(done.stdout)
    except (OSError, subprocess.SubprocessError, ValueError):
        LOG.exception("The check of a programme came to nothing.")
        return None
    return found


def _keep(version: OwnVersion, found: dict[str, Any] | None) -> None:
    with transaction.atomic():
        OwnVersion.objects.filter(pk=version.pk).update(
            running_since=None, found=found, checked_by=rules_version() if found else ""
        )
        holds = found["holds"] if found else None  # what other rules found is no longer known, either
        ProgrammeVersion.objects.filter(pk=version.kept_id).update(holds_laws=holds)
