"""Spec: a page of the course reads its own weeks, in as many queries for three years as for three months."""

from __future__ import annotations

import json
import uuid
from datetime import date, datetime, time

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from backstride.book.rulebook import shipped_rulebook
from backstride.simulation.stable_course import StableCourse
from backstride.simulation.stable_pain import StablePerson
from backstride.simulation.streams import stream
from backstride.web.accounts.models import User
from backstride.web.clinic.models import Clinician
from backstride.web.clinic.scopes import SCOPES
from backstride.web.journals.append import append
from backstride.web.journals.models import Entry, Participant
from tests.web.clinic.of_one_person import Shares
from tests.web.conftest import MADRID, Clock

pytestmark = pytest.mark.django_db
MOST_DAYS = 1_500
SESSIONS = {"three months": 45, "three years": 650}
PARTS = ("", "?kind=signs", "charts/", "charts/?weeks=all", "measures/", "recordings/")


def lived(sessions: int, clock: Clock) -> Participant:
    """A simulated person with so many sessions; the clock stands on the evening of the last one."""
    course = StableCourse("walk", StablePerson(3, 0.3), shipped_rulebook(), stream(1, "course"), MOST_DAYS)
    on: date = course.walk(sessions).on
    clock.now = datetime.combine(on, time(21), MADRID)
    user = User.objects.create_user(email=f"{sessions}@example.org")
    person = Participant.objects.create(user=user, zone="Europe/Madrid", language="en")
    told = [
        {"id": str(uuid.uuid4()), "kind": each.kind, "at": each.at.isoformat(), "by": each.by, **each.says}
        for each in course.journal
    ]
    append(person.pk, json.loads(json.dumps(told)), clock.now)
    return person


def queries(shares: Shares, part: str, browser: Client) -> int:
    """How many a page makes, once it has been looked at."""
    shares.html(part, browser=browser)
    with CaptureQueriesContext(connection) as seen:
        shares.html(part, browser=browser)
    return len(seen)


def test_the_queries_are_the_same_for_three_months_and_three_years(ben: Clinician, clock: Clock) -> None:
    found = {}
    for name, sessions in SESSIONS.items():
        shares = Shares(lived(sessions, clock), ben, clock, *SCOPES)
        browser = shares.browser
        found[name] = {part: queries(shares, part, browser) for part in PARTS}
    assert found["three months"] == found["three years"]
    assert max(found["three years"].values()) <= 20, found


def test_the_timeline_reads_eight_weeks_and_no_more(ben: Clinician, clock: Clock) -> None:
    shares = Shares(lived(SESSIONS["three months"], clock), ben, clock, *SCOPES)
    rows = Entry.objects.filter(participant=shares.ana, kind="session_done")
    first = min(rows.values_list("local_day", flat=True))
    html = shares.html("?kind=sessions")
    assert 0 < html.count('<td class="kind">') < rows.count()
    assert f"{first}" not in html
