"""Spec: a clinic's tables hold what is shared; whoever stands in one can read that it was taken."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from backstride.web.accounts.models import User
from backstride.web.clinic.granting import Let, grant
from backstride.web.clinic.models import Clinic, Clinician, Look
from backstride.web.clinic.scopes import SCOPES, Scope
from backstride.web.clinician.report.tables import TABLES
from backstride.web.journals.append import append
from backstride.web.journals.models import Participant
from tests.cast.people import ANA, LEO, walker
from tests.cast.story import Story
from tests.web.clinic.people import signed_in
from tests.web.conftest import Clock

pytestmark = pytest.mark.django_db
NOTES: tuple[Scope, ...] = ("notes",)
DOCUMENTED = Path(__file__).parents[4] / "docs" / "reference" / "clinic-csv.md"
TELLS = (
    ANA.lives_until("2026-01-12")
    .session("2026-01-12", 2, ended="pain", effort=3)
    .tell("contact_held", "2026-01-13", "clinician", contact="week-0", notes="=1+1")
    .tell("contact_held", "2026-01-13", contact="week-4", notes="Mine alone")
    .flared_up("2026-01-13", 7)
)
DONE = [each for each in TELLS.told if each["kind"] == "session_done"]


def follow(clinic: Clinic, clock: Clock, story: Story, called: str, scopes: tuple[Scope, ...]) -> Participant:
    user = User.objects.create_user(
        email=f"{User.objects.count()}@example.org", password="green hills at noon"
    )
    person = Participant.objects.create(user=user, zone=story.zone, language="en")
    clock.at("2026-01-14 20:00")
    append(person.pk, story.told, clock.now)
    grant(person, clinic, Let(called, scopes), clock.now)
    return person


def rows(ben: Clinician, clock: Clock, name: str) -> list[dict[str, str]]:
    answer = signed_in(ben, clock.now).get(f"/clinic/report/{name}.csv")
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{name}-2026-01-14.csv"'
    text = answer.content.decode()
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:])))


def test_a_session_is_a_row_as_it_was_told_last(clinic: Clinic, ben: Clinician, clock: Clock) -> None:
    story = TELLS.corrects(DONE[0]["id"], minutes=11.5).undoes("2026-01-13", DONE[1]["id"])
    ana = follow(clinic, clock, story, "Ana", SCOPES)
    found = rows(ben, clock, "sessions")
    assert [each["day"] for each in found] == [each["at"][:10] for each in (DONE[0], *DONE[2:])]
    assert (found[0]["minutes"], found[0]["person"], found[0]["called"]) == ("11.5", str(ana.pk), "Ana")
    assert (found[-1]["ended"], found[-1]["pain_worst"], found[-1]["effort"]) == ("pain", "4", "3")
    assert found[-1]["pain_before"] == "", "what was not told is no zero"
    assert found[-1]["legs_worst"] == "none", "none is an answer"


def test_what_is_not_shared_is_said_to_be_so(clinic: Clinic, ben: Clinician, clock: Clock) -> None:
    follow(clinic, clock, TELLS, "Ana", ())
    last = rows(ben, clock, "sessions")[-1]
    assert {last[name] for name in ("pain_before", "pain_worst", "pain_after", "legs_worst")} == {
        "not_shared"
    }
    assert last["ended"] == "early", "that it was for pain is pain"
    (person,) = rows(ben, clock, "people")
    assert (person["usual_pain"], person["mode"], person["shares_pain"]) == ("not_shared", "active", "no")
    contacts = {each["contact"]: each for each in rows(ben, clock, "contacts")}
    assert contacts["week-4"]["notes"] == "not_shared"


def test_what_another_clinic_noted_is_theirs_to_share(
    clinic: Clinic, ben: Clinician, another: Clinician, clock: Clock
) -> None:
    story = TELLS
    for who, week in ((ben, 8), (another, 12)):
        says = {"who": f"{who.pk}", "contact": f"week-{week}", "notes": f"noted by {who.name}"}
        story = story.tell("contact_held", "2026-01-13", "clinician", **says)
    ana = follow(clinic, clock, story, "Ana", ())
    hidden = {each["contact"]: each for each in rows(ben, clock, "contacts")}
    assert [hidden[f"week-{week}"]["notes"] for week in (0, 8, 12)] == [
        "not_shared",
        "noted by Ben",
        "not_shared",
    ]
    assert {hidden[f"week-{week}"]["held_by"] for week in (0, 8, 12)} == {"clinic"}
    grant(ana, clinic, Let("Ana", NOTES), clock.now)
    shared = {each["contact"]: each for each in rows(ben, clock, "contacts")}
    assert shared["week-12"]["notes"] == "noted by Dora"


def test_words_are_taken_for_no_formula(clinic: Clinic, ben: Clinician, clock: Clock) -> None:
    follow(clinic, clock, TELLS, "=cmd|' /C calc'!A0", SCOPES)
    contacts = {each["contact"]: each for each in rows(ben, clock, "contacts")}
    assert contacts["week-0"]["notes"] == "'=1+1"
    assert contacts["week-0"]["held_by"] == "clinic"
    assert contacts["week-4"]["notes"] == "Mine alone"
    assert contacts["week-0"]["called"].startswith("'=cmd")


def test_people_have_a_row_each_also_before_they_begin(clinic: Clinic, ben: Clinician, clock: Clock) -> None:
    follow(clinic, clock, TELLS, "Ana", SCOPES)
    user = User.objects.create_user(email="new@example.org", password="green hills at noon")
    new = Participant.objects.create(user=user, zone="UTC", language="en")
    grant(new, clinic, Let("Nadia", ()), clock.now)
    ana, nadia = rows(ben, clock, "people")
    assert (ana["sessions_8_weeks"], ana["minutes_8_weeks"]) == (
        f"{len(DONE)}",
        f"{sum(each['minutes'] for each in DONE):g}",
    )
    assert (ana["programme"], ana["birth_year"], ana["usual_pain"], ana["mode"]) == (
        "walk",
        "1980",
        "2",
        "flare",
    )
    assert (nadia["called"], nadia["mode"], nadia["sessions_8_weeks"]) == ("Nadia", "", "")


def test_needs_have_their_rule_and_their_age(clinic: Clinic, ben: Clinician, clock: Clock) -> None:
    follow(clinic, clock, TELLS.symptom("2026-01-12 21:00", "fever"), "Ana", ())
    found = {each["rule"]: each for each in rows(ben, clock, "needs")}
    fever = found["symptom.today"]
    assert (fever["about"], fever["since"], fever["days"], fever["open"]) == (
        "fever",
        "2026-01-12",
        "2",
        "yes",
    )


@pytest.mark.parametrize("name", TABLES)
def test_everybody_in_a_table_can_read_that_it_was_taken(
    name: str, clinic: Clinic, ben: Clinician, clock: Clock
) -> None:
    people = {follow(clinic, clock, story, "X", ()).pk for story in (TELLS, LEO)}
    rows(ben, clock, name)
    looks = Look.objects.filter(page=f"clinic_report_{name}", clinician=ben)
    assert set(looks.values_list("participant", flat=True)) == people


@pytest.mark.parametrize("name", TABLES)
def test_each_table_has_its_headings_where_nobody_is_followed(
    name: str, at_work: Client, clock: Clock
) -> None:
    text = at_work.get(f"/clinic/report/{name}.csv").content.decode()
    assert text.strip("\ufeff\r\n").split(",") == list(TABLES[name].columns)


@pytest.mark.parametrize("name", TABLES)
def test_every_column_is_documented(name: str) -> None:
    page = DOCUMENTED.read_text(encoding="utf-8")
    assert [each for each in TABLES[name].columns if f"| `{each}` |" not in page] == []


@pytest.mark.parametrize("name", TABLES)
def test_more_people_ask_for_no_more_queries(
    name: str,
    clinic: Clinic,
    ben: Clinician,
    clock: Clock,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(5):
        follow(clinic, clock, walker(Story(f"person {number}")), f"person {number}", SCOPES)
    browser = signed_in(ben, clock.now)
    browser.get(f"/clinic/report/{name}.csv")
    with django_assert_max_num_queries(12):
        browser.get(f"/clinic/report/{name}.csv")
