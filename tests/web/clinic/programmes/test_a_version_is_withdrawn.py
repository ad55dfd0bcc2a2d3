"""Spec: who is on a version that was withdrawn waits, and stands on the list until they are given another."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

import pytest
from django.test import Client

from backstride.heart.state import Mode
from backstride.outcomes.papers.person_month import Month
from backstride.web.clinic.escalating import escalate
from backstride.web.clinic.granting import Let, end_grant, grant
from backstride.web.clinic.models import Clinic, Clinician, ToldToCover
from backstride.web.clinic.scopes import SCOPES
from backstride.web.clinician.person.letters.written import THE_CLINICS
from backstride.web.clinician.report.counted import clinic_month
from backstride.web.journals import glance
from backstride.web.journals.models import Participant, Standing
from backstride.web.journals.needs import Need
from backstride.web.journals.standing import stands
from backstride.web.own_programmes.models import OwnVersion
from backstride.web.own_programmes.standing_anew import stand_anew
from backstride.web.own_programmes.withdrawing import withdraw
from tests.web.clinic.change.at_ana import Ben
from tests.web.clinic.people import signed_in
from tests.web.clinic.programmes.test_a_journal_on_one import gives
from tests.web.clinic.programmes.written import checked, ladder
from tests.web.conftest import Clock
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
RULE = "clinic.programme_withdrawn"
WHY = "The second step was too large."
SAYS = f"Their programme (Gentle walking 1.0.0) is withdrawn, so their sessions wait: “{WHY}”"
OnIt = tuple[Participant, OwnVersion]


@pytest.fixture(name="on_it")
def _on_it(ana_walked: Participant, ben: Clinician, clock: Clock) -> OnIt:
    """Ana, followed by Ben and on his gentle programme, on the day on which he withdraws it."""
    version = checked(ben)
    gives(ana_walked, version, ben, clock)
    grant(ana_walked, ben.clinic, Let("Ana of the lane", SCOPES), clock.now)
    clock.at("2026-01-08 11:00")
    withdraw(version, WHY)
    stand_anew(version.kept_id)
    return ana_walked, OwnVersion.objects.select_related("kept").get(pk=version.pk)


def needs_of(person: Participant) -> list[Need]:
    """What is kept of needs that programmes bring."""
    kept = glance.read(Standing.objects.get(participant=person).glance)
    return [each for each in kept.all_needs if each.rule.startswith("clinic.programme")]


def test_it_is_a_need_for_today_with_its_reason(on_it: OnIt, at_work: Client, clock: Clock) -> None:
    person, _ = on_it
    assert stands(person, clock.now).decision.mode is Mode.HELD
    (need,) = needs_of(person)
    assert (need.rule, need.urgency, need.first_seen) == (RULE, "today", date(2026, 1, 8))
    for page in ("/clinic/", f"/clinic/person/{person.pk}/"):
        assert SAYS in text_of(at_work.get(page).content.decode()), page
    at_work.cookies["django_language"] = "es"
    assert "está retirado, así que sus sesiones esperan" in at_work.get("/clinic/").content.decode()


def test_it_stays_the_same_need_day_after_day(on_it: OnIt, clock: Clock) -> None:
    person, version = on_it
    before = needs_of(person)
    withdraw(version, "A second reason is none.")
    clock.at("2026-02-20 11:00")
    Standing.objects.update(rules_version="0" * 64)
    stands(person, clock.now)
    assert needs_of(person) == before


def test_where_it_was_not_kept_since_when_the_day_of_the_version_counts(on_it: OnIt, clock: Clock) -> None:
    person, version = on_it
    OwnVersion.objects.update(withdrawn_at=None)
    stand_anew(version.kept_id)
    made = version.made.astimezone(ZoneInfo(person.zone)).date()
    assert [each.first_seen for each in needs_of(person)] == [made]


def test_it_is_over_once_they_are_on_another_version(on_it: OnIt, ben: Clinician, clock: Clock) -> None:
    person, _ = on_it
    newer = checked(ben, ladder(4, 5, 6))
    gives(person, newer, ben, clock, at="2026-01-08T11:00:00+01:00")
    assert needs_of(person) == []
    assert stands(person, clock.now).decision.mode is not Mode.HELD


def test_it_is_over_for_who_leaves(on_it: OnIt, ana: Client, clock: Clock) -> None:
    person, _ = on_it
    ana.post("/plan/leave/", {"why": ""})
    assert stands(person, clock.now).decision.mode is Mode.LEFT
    assert needs_of(person) == []


def test_it_is_answered_as_any_other(on_it: OnIt, at_work: Client, ana: Client) -> None:
    person, _ = on_it
    page = f"/clinic/person/{person.pk}/needs/"
    key = at_work.get(page).content.decode().partition('name="need" value="')[2].partition('"')[0]
    at_work.post(page, {"need": key, "how": "done", "outcome": "Rang her; she walks on her own."})
    assert "Rang her; she walks on her own." in at_work.get(f"/clinic/person/{person.pk}/").content.decode()
    assert "About the programme that you are on." in ana.get("/log/journal/").content.decode()


def test_the_cover_is_told_where_nobody_looks(on_it: OnIt, ben: Clinician, clock: Clock) -> None:
    Clinic.objects.filter(pk=ben.clinic_id).update(cover_address="desk@example.org")
    escalate(clock.now)
    assert [each.need for each in ToldToCover.objects.all()] == [needs_of(on_it[0])[0].key]


def test_the_months_report_counts_it_and_a_letter_leaves_it_out(
    on_it: OnIt, ben: Clinician, clock: Clock
) -> None:
    clock.at("2026-01-12 11:00")
    (seen,) = clinic_month(ben.clinic, Month(date(2026, 1, 1), date(2026, 1, 10)), clock.now).seen
    assert [tuple(each) for each in seen.needs if each.rule == RULE] == [(RULE, 2)]
    report = signed_in(ben, clock.now).get("/clinic/report/?month=2026-01").content.decode()
    assert "Programme withdrawn, sessions wait" in report
    assert RULE in THE_CLINICS


def test_a_long_reason_is_cut_in_the_line_and_whole_on_the_page_of_the_programme(
    on_it: OnIt, at_work: Client
) -> None:
    _, version = on_it
    long = "word " * 190 + "the end"
    OwnVersion.objects.update(withdrawn=long)
    stand_anew(version.kept_id)
    listed = text_of(at_work.get("/clinic/").content.decode())
    assert "word …” Give them another programme or version." in listed
    assert "the end" not in listed
    assert "the end" in at_work.get(f"/clinic/programmes/{version.pk}/").content.decode()


def test_its_page_names_who_is_on_it_and_leads_to_another_programme(
    on_it: OnIt, at_work: Client, ben: Clinician, clock: Clock
) -> None:
    person, version = on_it
    page = f"/clinic/programmes/{version.pk}/"
    shown = at_work.get(page).content.decode()
    assert f'href="/clinic/person/{person.pk}/">Ana of the lane</a>' in shown
    assert f'href="/clinic/person/{person.pk}/change/programme/"' in shown
    end_grant(person, ben.clinic, clock.now)
    shown = at_work.get(page).content.decode()
    assert "Ana of the lane" not in shown
    assert str(person.pk) not in shown
    assert "is on it" not in text_of(shown), "how many more there are is not told either"


def test_a_version_that_is_followed_names_them_too(
    ana_walked: Participant, at_work: Client, ben: Clinician, clock: Clock
) -> None:
    version = checked(ben)
    gives(ana_walked, version, ben, clock)
    grant(ana_walked, ben.clinic, Let("Ana of the lane", ()), clock.now)
    shown = at_work.get(f"/clinic/programmes/{version.pk}/").content.decode()
    assert f'href="/clinic/person/{ana_walked.pk}/">Ana of the lane</a>' in shown
    assert "/change/programme/" not in shown


def test_another_programme_is_offered_first_and_no_stage_of_this_one(on_it: OnIt, at_work: Client) -> None:
    person, _ = on_it
    page = at_work.get(f"/clinic/person/{person.pk}/change/")
    (first, changes), *others = page.context["groups"]
    assert (first, changes) == ("first", ["programme"])
    later = [what for _, of in others for what in of]
    assert later == ["refer", "days"]
    shown = text_of(page.content.decode())
    assert WHY in shown
    assert "Sessions go on as they are" not in shown
    assert "Their sessions wait anyway" in shown
    again = at_work.post(f"/clinic/person/{person.pk}/change/set-stage/", {"stage": "2", "why": "x"})
    assert again.headers["Location"] == f"/clinic/person/{person.pk}/change/"


def test_another_clinic_is_told_without_the_words_of_the_one_that_wrote_it(
    on_it: OnIt, another: Clinician, clock: Clock
) -> None:
    person, _ = on_it
    grant(person, another.clinic, Let("Ana", SCOPES), clock.now)
    dora = signed_in(another, clock.now)
    listed = text_of(dora.get("/clinic/").content.decode())
    assert "(Gentle walking 1.0.0) is withdrawn by the clinic that wrote it" in listed
    page = dora.get(f"/clinic/person/{person.pk}/change/")
    shown = text_of(page.content.decode())
    assert page.context["groups"][0] == ("first", ["programme"])
    assert "which another clinic wrote" in shown
    assert WHY not in listed + shown


def test_a_hold_that_a_clinician_made_before_stands_on_after_another_programme(
    ana_walked: Participant, ben: Clinician, at_work: Client, clock: Clock
) -> None:
    version = checked(ben)
    gives(ana_walked, version, ben, clock)
    grant(ana_walked, ben.clinic, Let("Ana of the lane", ()), clock.now)
    Ben(at_work, ana_walked).does("hold")
    withdraw(version, WHY)
    stand_anew(version.kept_id)
    gives(ana_walked, checked(ben, ladder(4, 5, 6)), ben, clock, at=clock.now.isoformat())
    assert stands(ana_walked, clock.now).decision.mode is Mode.HELD
    groups = at_work.get(f"/clinic/person/{ana_walked.pk}/change/").context["groups"]
    assert groups == [
        ("open", ["resume"]),
        ("wait", ["refer"]),
        ("plan", ["set-stage", "days", "programme"]),
    ]


def test_it_is_no_need_of_who_was_never_on_it(ana_walked: Participant, ben: Clinician, clock: Clock) -> None:
    version = checked(ben)
    withdraw(version, WHY)
    stand_anew(version.kept_id)
    assert stands(ana_walked, clock.now).decision.mode is Mode.ACTIVE
    assert needs_of(ana_walked) == []
