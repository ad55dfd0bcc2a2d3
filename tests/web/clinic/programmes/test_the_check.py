"""A version is checked beside the server; until every law is known to hold, nobody can be given it."""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta
from threading import Thread
from typing import Any

import pytest
from django.test import Client

from backstride.web.clinic.models import Clinician
from backstride.web.journals.rules_version import rules_version
from backstride.web.own_programmes import checking
from backstride.web.own_programmes.checking import begin_check, check_version, state_of
from backstride.web.own_programmes.given import assignable
from backstride.web.own_programmes.models import OwnVersion
from tests.web.clinic.programmes.written import GENTLE, JUMPS, checked, ladder, written
from tests.web.conftest import Clock

pytestmark = pytest.mark.django_db


def fresh(version: OwnVersion) -> OwnVersion:
    return OwnVersion.objects.select_related("kept").get(pk=version.pk)


def test_one_that_holds_every_law_can_be_given(at_work: Client, ben: Clinician, clock: Clock) -> None:
    version = checked(ben)
    assert state_of(version, clock.now) == "holds"
    assert [(each.programme, each.version, each.names["en"]) for each in assignable(ben.clinic)] == [
        (version.programme, "1.0.0", "Gentle walking")
    ]
    page = at_work.get(f"/clinic/programmes/{version.pk}/")
    assert "Every safety law holds" in page.content.decode()
    assert "Refresh" not in page.headers


def test_a_broken_law_is_shown_with_its_example_and_cannot_be_given(
    at_work: Client, ben: Clinician, clock: Clock
) -> None:
    version = checked(ben, JUMPS)
    assert state_of(version, clock.now) == "broken"
    assert assignable(ben.clinic) == []
    page = at_work.get(f"/clinic/programmes/{version.pk}/").content.decode()
    assert "Law 3" in page
    assert "By itself the dose goes up one stage at most, and within bounds." in page
    assert "a session: done, settled" in page
    assert "Then the next session would be: walk 30 minutes." in page
    at_work.cookies["django_language"] = "es"
    assert "Después, la sesión siguiente sería: camine 30 minutos." in " ".join(
        at_work.get(f"/clinic/programmes/{version.pk}/").content.decode().split()
    )


def test_a_ladder_that_falls_is_told(at_work: Client, ben: Clinician) -> None:
    version = checked(ben, ladder(4, 6, 5))
    assert "It falls at stage 3." in at_work.get(f"/clinic/programmes/{version.pk}/").content.decode()
    assert assignable(ben.clinic) == []


def test_one_too_large_to_check_says_so(at_work: Client, ben: Clinician) -> None:
    version = written(ben)
    found = {"holds": False, "too_many": "more than 200000 states"}
    OwnVersion.objects.update(found=found, checked_by=rules_version())
    version.kept.holds_laws = False
    version.kept.save()
    page = at_work.get(f"/clinic/programmes/{version.pk}/").content.decode()
    assert "It makes more states than can be checked (more than 200000 states)." in page


def test_saving_begins_the_check_once(
    at_work: Client, django_capture_on_commit_callbacks: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[Any] = []
    monkeypatch.setattr(checking, "_in_the_background", begun.append)
    with django_capture_on_commit_callbacks(execute=True):
        at_work.post("/clinic/programmes/new/", {"way": "file", "text": GENTLE})
    version = OwnVersion.objects.get()
    with django_capture_on_commit_callbacks(execute=True):
        at_work.post(f"/clinic/programmes/{version.pk}/check/")
    assert begun == [version.pk]
    page = at_work.get(f"/clinic/programmes/{version.pk}/")
    assert "Being checked" in page.content.decode()
    assert page.headers["Refresh"] == "3"


def test_a_check_that_was_interrupted_can_be_begun_again(
    at_work: Client, ben: Clinician, clock: Clock, django_capture_on_commit_callbacks: Any
) -> None:
    version = written(ben)
    begin_check(version, clock.now)
    assert state_of(fresh(version), clock.now) == "running"
    clock.now += timedelta(minutes=6)
    assert state_of(fresh(version), clock.now) == "unchecked"
    assert "Check it now" in at_work.get(f"/clinic/programmes/{version.pk}/").content.decode()
    with django_capture_on_commit_callbacks() as begun:
        at_work.post(f"/clinic/programmes/{version.pk}/check/")
    assert len(begun) == 1


@pytest.mark.parametrize("script", ["raise SystemExit(1)", "print('no JSON')", "import time; time.sleep(9)"])
def test_a_check_that_comes_to_nothing_leaves_it_unchecked(
    ben: Clinician, clock: Clock, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    monkeypatch.setattr(checking, "COMMAND", (sys.executable, "-c", script))
    monkeypatch.setattr(checking, "longest", lambda: timedelta(seconds=0.5))
    version = written(ben)
    check_version(version.pk)
    assert state_of(fresh(version), clock.now) == "unchecked"


@pytest.mark.django_db(transaction=True)
def test_the_check_runs_in_a_thread_and_a_process_of_its_own(
    ben: Clinician, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[Any] = []
    begins = Thread.start

    def begin(thread: Thread) -> None:
        threads.append(thread)
        begins(thread)

    monkeypatch.setattr(Thread, "start", begin)
    version = written(ben)
    begin_check(version, clock.now)
    threads[0].join(60)
    assert state_of(fresh(version), clock.now) == "holds"


def test_the_process_says_what_it_found_and_nothing_of_a_file_that_is_none() -> None:
    nothing = subprocess.run(checking.COMMAND, input=b"junk", capture_output=True, check=False)
    assert nothing.returncode != 0
    assert nothing.stdout == b""


def test_a_course_is_shown_from_a_stage_week_by_week(at_work: Client, ben: Clinician) -> None:
    version = written(ben)
    page = f"/clinic/programmes/{version.pk}/"
    from_the_first, from_the_last = (at_work.get(page, {"from": stage}) for stage in ("1", "3"))
    assert "who begins on stage 1" in from_the_first.content.decode()
    assert "<td>1–2</td>" in from_the_first.content.decode()
    assert "<td>1–2</td>" not in from_the_last.content.decode()
    for odd in ("0", "4", "-1", "x", "²"):
        assert "who begins on stage 1" in at_work.get(page, {"from": odd}).content.decode()
