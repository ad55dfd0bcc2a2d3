"""Holding a version against the laws beside the server: in a process of its own, waited for by a thread.

A check that ends in no finding (it crashed, took too long, or the server was stopped) leaves the version
unchecked. Whoever looks at it can begin again. A law that is known to break is known on, with its example,
until a check finds that it holds. A finding holds for the rules it was made by: after an
update that changes them a version is unchecked until it has been checked anew (`checking_again`). Where it
then breaks a law, the standings of everybody on it are made anew, so that their clinic's list says so.
"""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from datetime import datetime, timedelta
from functools import partial
from threading import Semaphore, Thread
from threading import enumerate as enumerate_threads
from typing import Any, Literal
from uuid import UUID

from django.db import close_old_connections, connection, transaction
from django.db.models import Q

from backstride.book.choices.table import chosen_time
from backstride.web import clock
from backstride.web.journals.models import ProgrammeVersion
from backstride.web.journals.rules_version import rules_version
from backstride.web.own_programmes.models import CAME_TO_NOTHING, DOUBTED_SINCE, OwnVersion
from backstride.web.own_programmes.standing_anew import forget_standings, stand_anew

State = Literal["unchecked", "running", "holds", "broken"]
Told = Literal["unchecked", "running", "holds", "broken", "waits", "again"]
LOG = logging.getLogger(__name__)
ONE_AT_A_TIME = Semaphore(1)
"""A check takes a whole processor, and others want to be answered meanwhile."""
NAME = "check of a programme"
"""Of each thread that waits for a check."""
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


def told_as(version: OwnVersion, now: datetime) -> Told:
    """How far the check is, in words: after an update it waits to be made again, or is being made again."""
    state = state_of(version, now)
    if not was_checked_by_other_rules(version):
        return state
    return "again" if state == "running" else "waits"


def begin_check(version: OwnVersion, now: datetime) -> None:
    """Have it checked once this transaction is through; nothing where that is done, or is being done."""
    found_nothing = Q(kept__holds_laws=None) | ~Q(checked_by=rules_version())
    lapsed = Q(running_since=None) | Q(running_since__lte=now - longest())
    waiting = OwnVersion.objects.filter(lapsed, found_nothing, pk=version.pk)
    if waiting.update(running_since=now):
        transaction.on_commit(partial(_in_the_background, version.pk))


def check_version(version_id: UUID) -> None:
    """Check it now, and keep what was found."""
    version, now = OwnVersion.objects.select_related("kept").get(pk=version_id), clock.now()
    OwnVersion.objects.filter(pk=version_id).update(running_since=now)
    if _keep(version, _report(version.kept.text), now):
        stand_anew(version.kept_id)


def wait_for_checks(longest_s: float | None = None) -> bool:
    """Wait for the checks that this process began, lest it end before them; whether none runs any more.

    `longest_s`: so many seconds at most for each; None for as long as it takes.
    """
    running = [each for each in enumerate_threads() if each.name == NAME]
    for thread in running:
        thread.join(longest_s)
    return not any(each.is_alive() for each in running)


def _in_the_background(version_id: UUID) -> None:
    Thread(target=_check_and_close, args=[version_id], daemon=True, name=NAME).start()


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


def _keep(version: OwnVersion, found: dict[str, Any] | None, now: datetime) -> bool:
    """Whether the standings of people on it say something else by that."""
    if found is None and version.kept.holds_laws is False:
        found = {**(version.found or {}), CAME_TO_NOTHING: now.isoformat()}
        OwnVersion.objects.filter(pk=version.pk).update(running_since=None, found=found)
        return False
    holds = found["holds"] if found else None  # that every law held by other rules is no longer known, either
    says_else = not (holds and version.kept.holds_laws)
    with transaction.atomic():
        OwnVersion.objects.filter(pk=version.pk).update(
            running_since=None,
            found={**(found or {}), **({} if holds else _doubted(version, now))},
            checked_by=rules_version() if found else "",
        )
        ProgrammeVersion.objects.filter(pk=version.kept_id).update(holds_laws=holds)
        if says_else:
            forget_standings(version.kept_id)
    return says_else


def _doubted(version: OwnVersion, now: datetime) -> dict[str, str]:
    """Since when it is not known to hold every law; a further finding of that leaves the moment."""
    return {DOUBTED_SINCE: (version.found or {}).get(DOUBTED_SINCE, now.isoformat())}
