"""A law that is known to break is shown with its example, also while a further check is waited for."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from django.test import Client

from backstride.web.clinic.models import Clinician
from backstride.web.own_programmes.models import CAME_TO_NOTHING, OwnVersion
from tests.web.clinic.programmes.test_after_an_update import by_older_rules
from tests.web.clinic.programmes.test_checked_again import BREAKS, HOLDS, OLD_RULES, known
from tests.web.clinic.programmes.test_where_nobody_can_be_told import OnIt, _on_it
from tests.web.clinic.programmes.written import JUMPS, checked, written
from tests.web.conftest import Clock
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
on_it = _on_it
IN_USE = "There are people on version 1.0.0, which breaks a law"
COUNTS = "That counts until a check finds otherwise."
WAITS = "to be checked again after an update"


def _since(version: OwnVersion, running_since: datetime | None) -> OwnVersion:
    OwnVersion.objects.filter(pk=version.pk).update(running_since=running_since)
    return version


@pytest.mark.parametrize("is_running", [False, True])
def test_the_page_shows_the_law_the_way_and_the_example(
    at_work: Client, ben: Clinician, clock: Clock, *, is_running: bool
) -> None:
    version = checked(ben, JUMPS)
    page = f"/clinic/programmes/{version.pk}/"
    before = at_work.get(page).content.decode()
    begins = before.index('<div class="law">')
    law = before[begins : before.index("</div>", begins)]
    assert "download" in law
    _since(by_older_rules(version), clock.now if is_running else None)
    after = at_work.get(page).content.decode()
    assert COUNTS in after
    assert after.count(law) == 1
    assert ("Being checked again" in after) == is_running
    number = law.partition("/breaks/")[2].partition("/")[0]
    assert at_work.get(f"{page}breaks/{number}/").status_code == 200


def test_what_is_known_to_hold_by_other_rules_shows_nothing_of_the_kind(
    at_work: Client, ben: Clinician
) -> None:
    version = known(written(ben), HOLDS)
    page = at_work.get(f"/clinic/programmes/{version.pk}/").content.decode()
    assert COUNTS not in page
    assert 'class="law"' not in page


@pytest.mark.parametrize("more", [{}, {CAME_TO_NOTHING: "2026-01-06T11:00:00+00:00"}])
def test_the_list_says_that_people_are_on_the_newest_too(
    on_it: OnIt, at_work: Client, more: dict[str, Any]
) -> None:
    version = known(on_it[1], {**BREAKS, **more}, by=OLD_RULES)
    said = text_of(at_work.get("/clinic/programmes/").content.decode())
    assert WAITS in said
    assert IN_USE in said
    page = text_of(at_work.get(f"/clinic/programmes/{version.pk}/").content.decode())
    assert "Each rung asks for at least as much as the one below it" in page, "what was found"


def test_where_its_state_says_so_it_is_said_once(on_it: OnIt, at_work: Client) -> None:
    said = text_of(at_work.get("/clinic/programmes/").content.decode())
    assert "breaks a law" in said
    assert IN_USE not in said


def test_a_newest_one_that_nobody_is_on_is_named_by_its_page_alone(at_work: Client, ben: Clinician) -> None:
    known(written(ben), BREAKS, by=OLD_RULES)
    said = text_of(at_work.get("/clinic/programmes/").content.decode())
    assert WAITS in said
    assert IN_USE not in said
