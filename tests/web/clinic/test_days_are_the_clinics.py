"""Spec: a clinic's own days are those where it is: of invitations, of programmes, of the month's report."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from backstride.outcomes.papers.person_month import Month
from backstride.web.accounts.models import User
from backstride.web.clinic.granting import Let, grant
from backstride.web.clinic.inviting import To, invite
from backstride.web.clinic.models import Clinic, Clinician
from backstride.web.clinic.where_it_is import as_kept, zone_said
from backstride.web.clinician.report.counted import clinic_month
from backstride.web.clinician.report.followed import people_of
from backstride.web.clinician.report.month_asked import last_of
from backstride.web.journals.models import Participant
from tests.web.clinic.people import PASSWORD, signed_in, signed_in_by_password
from tests.web.clinic.programmes.written import written
from tests.web.conftest import Clock
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
AUCKLAND = "Pacific/Auckland"
LATE_IN_UTC = datetime(2026, 1, 31, 20, tzinfo=UTC)
"""In Auckland it is nine in the morning of the 1st of February."""
FEBRUARY = Month(date(2026, 2, 1), last_of(date(2026, 2, 1)))
JANUARY = Month(date(2026, 1, 1), last_of(date(2026, 1, 1)))


@pytest.fixture(name="far")
def _far(clinic: Clinic, clock: Clock) -> Clinic:
    clock.now = LATE_IN_UTC
    clinic.zone = AUCKLAND
    clinic.save()
    return clinic


def test_a_programme_was_made_on_the_day_there(far: Clinic, ben: Clinician, clock: Clock) -> None:
    version = written(ben)
    page = text_of(signed_in(ben, clock.now).get(f"/clinic/programmes/{version.pk}/").content.decode())
    assert "1 February" in page
    assert "31 January" not in page


def test_a_colleagues_code_works_until_the_day_there(far: Clinic, carla: Clinician, clock: Clock) -> None:
    invite(far, carla, To(work=True), clock.now)
    page = text_of(signed_in(carla, clock.now).get("/clinic/team/").content.decode())
    assert "until Tuesday, 3 March 2026" in page


def test_the_month_that_is_there_can_be_asked_for(far: Clinic, ben: Clinician, clock: Clock) -> None:
    browser = signed_in(ben, clock.now)
    assert browser.get("/clinic/report/?month=2026-02").status_code == 200
    Clinic.objects.update(zone="America/New_York")
    assert browser.get("/clinic/report/?month=2026-02").status_code == 422


def test_a_report_is_made_on_the_day_there_and_ends_with_it(far: Clinic, clock: Clock) -> None:
    report = clinic_month(far, FEBRUARY, clock.now)
    assert (report.made_on, report.month.last) == (date(2026, 2, 1), date(2026, 2, 1))


def test_who_is_followed_since_midnight_there_is_new_in_that_month(
    far: Clinic, participant: Participant, clock: Clock
) -> None:
    grant(participant, far, Let("Ana", ()), datetime(2026, 1, 31, 12, tzinfo=UTC))
    assert people_of(far, FEBRUARY, clock.now).new == 1
    assert people_of(far, JANUARY, clock.now).followed == 0


def test_a_table_is_named_by_the_day_there(far: Clinic, ben: Clinician, clock: Clock) -> None:
    answer = signed_in(ben, clock.now).get("/clinic/report/people.csv")
    assert "2026-02-01" in answer.headers["Content-Disposition"]


def test_the_browser_of_the_first_who_works_there_says_where_it_is(clinic: Clinic, clock: Clock) -> None:
    works(clinic, "carla", AUCKLAND, clock)
    assert zone_of(clinic) == AUCKLAND
    works(clinic, "ben", "Europe/Madrid", clock)
    assert zone_of(clinic) == AUCKLAND


@pytest.mark.parametrize("zone", ["", "Nowhere/At_All", "../../etc/passwd", "x" * 100])
def test_what_is_no_time_zone_moves_nothing(
    clinic: Clinic, carla: Clinician, clock: Clock, zone: str
) -> None:
    answer = signed_in(carla, clock.now).post("/clinic/team/zone/", {"zone": zone})
    assert answer.status_code == 422
    assert "Choose a time zone of the list." in text_of(answer.content.decode())
    assert zone_of(clinic) == "UTC"


@pytest.mark.parametrize("zone", ["", "Nowhere/At_All", "../../etc/passwd", "x" * 100])
def test_a_browser_that_says_no_time_zone_still_lets_somebody_begin(
    clinic: Clinic, clock: Clock, zone: str
) -> None:
    works(clinic, "carla", zone, clock)
    assert (zone_of(clinic), clinic.clinicians.count()) == ("UTC", 1)


def test_where_it_was_said_at_its_beginning_no_browser_says_it_anew(clinic: Clinic, clock: Clock) -> None:
    Clinic.objects.update(zone="Europe/Madrid")
    works(clinic, "carla", AUCKLAND, clock)
    assert zone_of(clinic) == "Europe/Madrid"


def test_utc_can_be_said_and_then_is(clinic: Clinic, carla: Clinician, clock: Clock) -> None:
    browser = signed_in(carla, clock.now)
    before = browser.get("/clinic/team/").content.decode()
    assert '<option value="UTC" selected' not in before, "nobody has said it"
    page = browser.post("/clinic/team/zone/", {"zone": "UTC"}, follow=True).content.decode()
    assert "Done. From now on days and hours are shown as they are there." in text_of(page)
    assert "Its days and hours are those of UTC." in text_of(page)
    assert "Nobody has said where the clinic is" not in text_of(page)
    assert '<option value="UTC" selected' in page
    report = clinic_month(Clinic.objects.get(), JANUARY, LATE_IN_UTC)
    assert report.made_on == date(2026, 1, 31), "by that clock"


def test_once_utc_was_said_no_browser_says_it_anew(clinic: Clinic, clock: Clock) -> None:
    Clinic.objects.update(zone=as_kept("UTC"))
    works(clinic, "carla", AUCKLAND, clock)
    assert zone_said(Clinic.objects.get()) == "UTC"


def test_a_browser_that_keeps_its_clock_on_utc_has_not_said_where_the_clinic_is(
    clinic: Clinic, clock: Clock
) -> None:
    works(clinic, "carla", "UTC", clock)
    assert zone_said(Clinic.objects.get()) == ""


def test_who_leads_it_changes_it_and_a_colleague_reads_it(
    clinic: Clinic, carla: Clinician, ben: Clinician, clock: Clock
) -> None:
    leads, works_there = signed_in(carla, clock.now), signed_in(ben, clock.now)
    assert "its days and hours are those of UTC" in text_of(works_there.get("/clinic/team/").content.decode())
    assert (
        leads.post("/clinic/team/zone/", {"zone": "America/New_York"}).headers["Location"] == "/clinic/team/"
    )
    assert zone_of(clinic) == "America/New_York"
    page = works_there.get("/clinic/team/").content.decode()
    assert "those of America/New York" in text_of(page)
    assert 'name="zone"' not in page
    assert works_there.post("/clinic/team/zone/", {"zone": AUCKLAND}).status_code == 404


def works(clinic: Clinic, name: str, zone: str, clock: Clock) -> None:
    """Somebody begins there by a code, in a browser of a time zone."""
    code = invite(clinic, None, To(work=True, lead=True), clock.now)
    user = User.objects.create_user(email=f"{name}@example.org", password=PASSWORD)
    signed_in_by_password(user).post(f"/join/{code}/", {"name": name, "zone": zone})


def zone_of(clinic: Clinic) -> str:
    return Clinic.objects.get(pk=clinic.pk).zone
