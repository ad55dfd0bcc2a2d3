"""Spec: a month's report counts what people told who let the clinic see; nothing told is counted apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from pypdf import PdfReader
from pytest_django import DjangoAssertNumQueries

from backstride.book.catalogues import LOCALE, read_catalogue
from backstride.book.rulebook import shipped_rulebook
from backstride.book.words import Words
from backstride.outcomes.papers.month_report import ClinicMonth
from backstride.outcomes.papers.person_month import Month
from backstride.web.accounts.models import User
from backstride.web.clinic.granting import Let, end_grant, grant
from backstride.web.clinic.models import Clinic, Clinician, Look
from backstride.web.clinic.scopes import Scope
from backstride.web.clinician.report.counted import clinic_month
from backstride.web.contacts.appointments import When, Whose, fix
from backstride.web.journals.append import append
from backstride.web.journals.models import Participant
from tests.cast.people import ANA, LEO, walker
from tests.cast.story import Story
from tests.web.clinic.people import signed_in
from tests.web.conftest import Clock
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
REPORT = "/clinic/report/"
PAIN: tuple[Scope, ...] = ("pain",)
JANUARY = Month(date(2026, 1, 1), date(2026, 1, 31))
WALKS = ANA.lives_until("2026-01-20").flared_up("2026-01-21", 7)
TELLS = WALKS.tell("contact_held", "2026-01-22", "clinician", contact="week-0").tell(
    "contact_held", "2026-01-23", contact="week-4"
)
DONE = [each for each in TELLS.told if each["kind"] == "session_done"]


@pytest.fixture(name="follow")
def _follow(clinic: Clinic, clock: Clock) -> Any:
    """Lets somebody with a story be followed by the clinic from a day on."""

    def follow(
        story: Story, name: str, scopes: tuple[Scope, ...] = PAIN, since: str = "2026-01-05"
    ) -> Participant:
        user = User.objects.create_user(email=f"{name}@example.org", password="green hills at noon")
        person = Participant.objects.create(user=user, zone=story.zone, language="en")
        clock.at(since)
        grant(person, clinic, Let(name, scopes), clock.now)
        clock.at("2026-01-31 20:00")
        append(person.pk, story.told, clock.now)
        return person

    return follow


def counted(clinic: Clinic, clock: Clock, month: Month = JANUARY) -> ClinicMonth:
    return clinic_month(clinic, month, clock.now)


def test_sessions_and_minutes_are_those_of_the_journal(clinic: Clinic, clock: Clock, follow: Any) -> None:
    follow(TELLS, "ana")
    (ana,) = counted(clinic, clock).seen
    assert ana.month.sessions == len(DONE)
    assert ana.month.minutes == sum(each["minutes"] for each in DONE)
    assert (ana.month.held_by_clinic, ana.month.held_alone, ana.month.flares) == (1, 1, 1)


def test_what_was_asked_is_that_of_each_day_of_the_month(clinic: Clinic, clock: Clock, follow: Any) -> None:
    follow(TELLS, "ana")
    (ana,) = counted(clinic, clock).seen
    days = [date(2026, 1, 5) + timedelta(days=ahead) for ahead in range(27)]
    looks = [replace(TELLS, book=shipped_rulebook()).on(day).decision for day in days]
    planned = [(look.days_per_week, look.next_session) for look in looks if look.next_session]
    assert ana.month.asked_sessions == pytest.approx(sum(a_week or 0 for a_week, _ in planned) / 7)
    minutes = sum((a_week or 0) * session.minutes for a_week, session in planned) / 7
    assert ana.month.asked_minutes == pytest.approx(minutes)


def test_whoever_told_nothing_is_counted_apart(
    at_work: Client, clinic: Clinic, clock: Clock, follow: Any
) -> None:
    follow(TELLS, "ana")
    follow(LEO, "leo")
    told = [each.month.is_told for each in counted(clinic, clock).seen]
    assert sorted(told) == [False, True]
    said = page(at_work, clock)
    assert "People of whom nothing was told 1 Of 2 people with a plan" in said
    assert f"Sessions {len(DONE)} told, " in said


def test_who_is_new_and_who_left_is_known_from_what_they_let_see(
    clinic: Clinic, clock: Clock, follow: Any
) -> None:
    follow(ANA, "ana")
    leo = follow(LEO, "leo")
    clock.at("2026-02-10")
    end_grant(leo, clinic, clock.now)
    clock.at("2026-02-20")
    assert tuple(counted(clinic, clock).people) == (2, 2, 0)
    february = counted(clinic, clock, Month(date(2026, 2, 1), date(2026, 2, 28)))
    assert tuple(february.people) == (2, 0, 1)
    assert len(february.seen) == 1, "of whom ended it nothing is read"


def test_a_change_of_what_is_shared_makes_nobody_new_and_nobody_leave(
    clinic: Clinic, clock: Clock, follow: Any
) -> None:
    ana = follow(ANA, "ana")
    clock.at("2026-02-10")
    grant(ana, clinic, Let("Ana", ()), clock.now)
    clock.at("2026-02-20")
    february = counted(clinic, clock, Month(date(2026, 2, 1), date(2026, 2, 28)))
    assert tuple(february.people) == (1, 0, 0)


def test_pain_that_is_not_shared_is_not_counted(
    at_work: Client, clinic: Clinic, clock: Clock, follow: Any
) -> None:
    twice = TELLS.session("2026-01-24", 6).morning(3).session("2026-01-26", 6).morning(3)
    follow(twice, "ana", ())
    (ana,) = counted(clinic, clock).seen
    assert ana.month.flares == 0
    assert not [need for need in ana.needs if need.rule.startswith(("flare", "legs", "course"))]
    assert "From 0 of 1 people: those who share pain." in page(at_work, clock)


def test_needs_stand_by_rule_with_how_long_they_waited(
    at_work: Client, clinic: Clinic, clock: Clock, follow: Any
) -> None:
    follow(TELLS.symptom("2026-01-25", "fever"), "ana")
    (ana,) = counted(clinic, clock).seen
    waited = {need.rule: need.days for need in ana.needs}
    assert waited["symptom.today"] == 6
    assert "Sign to be seen the same day once; waited 6 days" in page(at_work, clock)


def test_an_answer_in_the_month_is_counted_once_with_its_wait(
    clinic: Clinic, clock: Clock, follow: Any
) -> None:
    says = {"rule": "symptom.today", "since": "2026-01-25", "of": "fever", "who": "somebody"}
    story = TELLS.symptom("2026-01-25", "fever")
    for day in ("2026-01-28", "2026-01-29"):
        story = story.tell("attention_answered", day, "clinician", how="seen", **says)
    follow(story, "ana")
    (ana,) = counted(clinic, clock).seen
    assert [tuple(each) for each in ana.month.answered] == [("symptom.today", 3)]


def test_a_month_ends_where_it_ends(clinic: Clinic, clock: Clock, follow: Any) -> None:
    follow(TELLS, "ana")
    first_days = Month(date(2026, 1, 1), date(2026, 1, 10))
    (ana,) = counted(clinic, clock, first_days).seen
    assert ana.month.sessions == sum(each["at"][:10] <= "2026-01-10" for each in DONE)
    assert ana.month.flares == 0


def test_before_anybody_began_nobody_had(clinic: Clinic, clock: Clock, follow: Any) -> None:
    follow(TELLS, "ana")
    december = counted(clinic, clock, Month(date(2025, 12, 1), date(2025, 12, 31)))
    assert (tuple(december.people), december.seen, december.not_begun) == ((0, 0, 0), (), 1)


def test_contacts_that_were_missed_stand_apart_from_those_that_wait(
    clinic: Clinic, clock: Clock, follow: Any
) -> None:
    follow(ANA, "ana")
    until = JANUARY._replace(last=date(2026, 1, 21))
    (ana,) = counted(clinic, clock, until).seen
    weeks = [each.week for each in shipped_rulebook().programme("walk").contacts]
    planned = [week for week in weeks if date(2026, 1, 5) + timedelta(weeks=week) <= until.last]
    assert len(planned) > 1
    assert (ana.missed, ana.due, ana.month.held_by_clinic) == (len(planned) - 1, 1, 0)
    (ana,) = counted(clinic, clock).seen
    assert (ana.missed, ana.due) == (len(planned), 0), "a week after its day it was missed, as on the list"


def test_what_was_done_in_the_next_month_changes_nothing_of_this_one(
    clinic: Clinic, clock: Clock, follow: Any, ben: Clinician
) -> None:
    """A contact held in February, one fixed for then, an answer: in January all was as it was."""
    ana = follow(ANA.lives_until("2026-01-31"), "ana")
    clock.at("2026-02-01")
    (before,) = counted(clinic, clock).seen
    clock.at("2026-02-10")
    for week in (2, 4, 12):
        fix(
            Whose(ana, clinic, f"week-{week}", date(2026, 1, 5)),
            When(date(2026, 2, 12), None, ben),
            clock.now,
        )
    held = Story("later").tell("contact_held", "2026-02-09", "clinician", contact="week-4")
    says = {"rule": "clinic.contact_missed", "since": "2026-01-26", "who": str(ben.pk), "how": "seen"}
    append(ana.pk, held.tell("attention_answered", "2026-02-09", "clinician", **says).told, clock.now)
    (after,) = counted(clinic, clock).seen
    assert after == before


def test_the_contacts_that_were_missed_are_those_that_the_list_called_missed(
    clinic: Clinic, clock: Clock, follow: Any
) -> None:
    """The contact of week 2 was on the 19th: a week later it is missed, on the list and in the counts."""
    follow(ANA, "ana")
    for last, missed in (("2026-01-25", 0), ("2026-01-26", 1), ("2026-01-31", 1)):
        (ana,) = counted(clinic, clock, Month(date(2026, 1, 6), date.fromisoformat(last))).seen
        needs = [need.rule for need in ana.needs if need.rule.startswith("clinic.contact")]
        assert (ana.missed, needs.count("clinic.contact_missed")) == (missed, missed)
        assert (ana.due, needs.count("clinic.contact_due")) == (1 - missed, 1 - missed)


def page(browser: Client, clock: Clock, month: str = "2026-01", lang: str = "en") -> str:
    browser.cookies["django_language"] = lang
    signs_in_again(browser, clock)
    answer = browser.get(REPORT, {"month": month})
    assert answer.status_code == 200
    return text_of(answer.content.decode())


def signs_in_again(browser: Client, clock: Clock) -> None:
    """The second step is asked for once a day, and these tests live through a month."""
    session = browser.session
    (given,) = session["account_authentication_methods"]
    session["account_authentication_methods"] = [{**given, "at": clock.now.timestamp()}]
    session.save()


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_pdf_says_what_the_page_says_without_a_name(
    lang: str, at_work: Client, clock: Clock, follow: Any
) -> None:
    follow(TELLS, "Anabel")
    said = page(at_work, clock, lang=lang)
    file = at_work.get(f"{REPORT}pdf/?month=2026-01")
    assert file.headers["Content-Disposition"].endswith('-2026-01.pdf"')
    reader = PdfReader(BytesIO(file.content))
    shown = "".join("".join(each.extract_text().split()) for each in reader.pages)
    assert "Anabel" not in said + shown
    assert f"{len(DONE)}" in shown
    assert reader.metadata is not None
    assert reader.metadata.author == "Riverside Back Care"
    assert not Look.objects.exists(), "nobody stands in it"


@pytest.mark.parametrize("lang", ["en", "es"])
def test_every_rule_that_a_clinician_reads_about_has_a_name_here(lang: str) -> None:
    told = read_catalogue(LOCALE / lang / "LC_MESSAGES" / "clinic.po")
    ids = [each.id for each in told if each.id.startswith("need.") and each.id.count(".") > 1]
    rules = [each.removeprefix("need.") for each in ids]
    assert len(rules) > 15
    assert [rule for rule in rules if not Words(lang).knows("clinic_report", f"rule.{rule}")] == []


@pytest.mark.parametrize("month", ["2026-13", "soon", "2026-02", "1999-01", "2026-1"])
def test_what_is_no_month_or_none_yet_is_asked_for_again(
    month: str, at_work: Client, clock: Clock, ben: Clinician
) -> None:
    for address in (REPORT, f"{REPORT}pdf/"):
        answer = at_work.get(address, {"month": month})
        assert answer.status_code == 422
        assert "That is no month, or none yet" in answer.content.decode()
        assert f'value="{month}"' in answer.content.decode()


def test_until_a_month_is_asked_for_this_one_is_offered_and_nothing_is_counted(
    at_work: Client, clinic: Clinic
) -> None:
    page = at_work.get(REPORT).content.decode()
    assert 'value="2026-01"' in page
    assert "Report for January 2026" not in text_of(page)


def test_more_people_ask_for_no_more_queries(
    clinic: Clinic,
    ben: Clinician,
    clock: Clock,
    follow: Any,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(6):
        follow(walker(Story(f"person-{number}")), f"person-{number}")
    browser = signed_in(ben, clock.now)
    month = {"month": "2026-01"}
    browser.get(REPORT, month)
    with django_assert_max_num_queries(12):
        browser.get(REPORT, month)


@pytest.mark.parametrize(
    ("lang", "says"), [("en", "cannot show these letters"), ("es", "no puede mostrar estas letras")]
)
def test_letters_that_the_pdf_cannot_show_are_named_on_the_page(
    at_work: Client, clinic: Clinic, clock: Clock, lang: str, says: str
) -> None:
    at_work.cookies["django_language"] = lang
    assert says not in text_of(at_work.get(REPORT, {"month": "2026-01"}).content.decode())
    Clinic.objects.filter(pk=clinic.pk).update(name="Riverside \U0010ffff")
    assert says in text_of(at_work.get(REPORT, {"month": "2026-01"}).content.decode())
    assert at_work.get(f"{REPORT}pdf/", {"month": "2026-01"}).content.startswith(b"%PDF")
