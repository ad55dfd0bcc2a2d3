"""After an update versions are checked again by themselves; of one that breaks a law the clinic is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from threading import Event, Thread
from typing import Any

import pytest
from django.test import Client

from backstride.heart.course import replay
from backstride.heart.state import Mode
from backstride.outcomes.papers.person_month import Month
from backstride.web.clinic.granting import Let, grant
from backstride.web.clinic.models import Clinician, ToldToCover
from backstride.web.clinic.open_needs import open_needs
from backstride.web.clinician.report.counted import clinic_month
from backstride.web.duties import DUTIES, Done, do_all
from backstride.web.journals import glance
from backstride.web.journals.journal_of import entries_of
from backstride.web.journals.kept import keep
from backstride.web.journals.models import Participant, ProgrammeVersion, Standing
from backstride.web.journals.need_of_programme import programme_needs
from backstride.web.journals.needs import Need
from backstride.web.journals.rulebook import rulebook
from backstride.web.journals.rules_version import rules_version
from backstride.web.journals.standing import stands
from backstride.web.own_programmes import checking
from backstride.web.own_programmes.checking import check_version, wait_for_checks
from backstride.web.own_programmes.checking_again import check_again, next_to_check
from backstride.web.own_programmes.models import OwnVersion
from backstride.web.own_programmes.standing_anew import stand_anew
from backstride.web.own_programmes.withdrawing import withdraw
from backstride.web.reminders import once
from tests.cast.people import ANA
from tests.web.clinic.people import signed_in
from tests.web.clinic.programmes.test_a_journal_on_one import gives
from tests.web.clinic.programmes.written import JUMPS, ladder, written
from tests.web.conftest import Clock

pytestmark = pytest.mark.django_db
GOES_ON = "By the renewed rules of Backstride their programme (Gentle walking 1.0.0) breaks a safety law."
OLD_RULES = "0" * 64
HOLDS: dict[str, Any] = {"holds": True, "states": 7, "edges": 9, "falls": [], "broken": []}
BREAKS: dict[str, Any] = {**HOLDS, "holds": False, "falls": [2]}


def known(version: OwnVersion, found: dict[str, Any] = HOLDS, *, by: str = OLD_RULES) -> OwnVersion:
    """As an update leaves it that changed the rules."""
    OwnVersion.objects.filter(pk=version.pk).update(found=found, checked_by=by)
    ProgrammeVersion.objects.filter(pk=version.kept_id).update(holds_laws=found["holds"])
    return OwnVersion.objects.select_related("kept").get(pk=version.pk)


def finds(monkeypatch: pytest.MonkeyPatch, found: dict[str, Any] | None) -> None:
    """What the next check finds."""
    monkeypatch.setattr(checking, "_report", lambda _: found)


def needs_of(person: Participant) -> list[Need]:
    """What is kept of needs that programmes bring."""
    kept = glance.read(Standing.objects.get(participant=person).glance)
    return [each for each in kept.needs if each.rule.startswith("clinic.programme")]


@pytest.fixture(name="on_it")
def _on_it(ana_walked: Participant, ben: Clinician, clock: Clock) -> tuple[Participant, OwnVersion]:
    """Ana, on Ben's gentle programme and followed by him; then the rules are renewed."""
    version = written(ben)
    finds_once = known(version, by=rules_version())
    gives(ana_walked, finds_once, ben, clock)
    grant(ana_walked, ben.clinic, Let("Ana", ()), clock.now)
    return ana_walked, known(version)


def test_a_round_begins_one_check_where_none_runs(
    ben: Clinician, clock: Clock, begun: list[Any], django_capture_on_commit_callbacks: Any
) -> None:
    first, second = known(written(ben)), known(written(ben, JUMPS))
    OwnVersion.objects.filter(pk=second.pk).update(made=first.made + timedelta(minutes=1))
    with django_capture_on_commit_callbacks(execute=True):
        assert [check_again(clock.now), check_again(clock.now)] == [1, 0]
    assert begun == [first.pk]
    known(first, by=rules_version())
    OwnVersion.objects.filter(pk=first.pk).update(running_since=None)
    with django_capture_on_commit_callbacks(execute=True):
        assert check_again(clock.now) == 1
    assert begun == [first.pk, second.pk]


def test_one_that_was_interrupted_is_begun_again(ben: Clinician, clock: Clock, begun: list[Any]) -> None:
    known(written(ben))
    assert [check_again(clock.now), check_again(clock.now + timedelta(minutes=6))] == [1, 1]


def test_who_is_on_a_version_comes_first_and_older_ones_that_nobody_is_on_wait(
    on_it: tuple[Participant, OwnVersion], ben: Clinician, clock: Clock
) -> None:
    _, followed = on_it
    other = known(written(ben, ladder(3, 5, named="Short walks")))
    OwnVersion.objects.filter(pk=other.pk).update(made=followed.made - timedelta(days=9))
    older, newest = known(written(ben, ladder(4, 5, 6))), known(written(ben, ladder(4, 5, 7)))
    came = []
    while (waits := next_to_check(clock.now)) is not None:
        came.append(waits.pk)
        known(waits, by=rules_version())
    assert came == [followed.pk, other.pk, newest.pk]
    assert older.pk not in came


@pytest.mark.parametrize(
    "why", ["never checked", "checked by these rules", "withdrawn", "the clinic is gone"]
)
def test_nothing_else_is_checked(ben: Clinician, clock: Clock, why: str) -> None:
    version = written(ben)
    if why != "never checked":
        known(version, by=rules_version() if why == "checked by these rules" else OLD_RULES)
    if why == "withdrawn":
        withdraw(version, "too large a step")
    if why == "the clinic is gone":
        ben.clinic.delete()
    assert check_again(clock.now) == 0


def test_it_is_a_duty_of_each_minute_and_comes_last(
    ben: Clinician, clock: Clock, begun: list[Any], django_capture_on_commit_callbacks: Any
) -> None:
    version = known(written(ben))
    assert list(DUTIES)[-1] == "programmes"
    with django_capture_on_commit_callbacks(execute=True):
        assert do_all(clock.now).came["programmes"] == 1
    assert begun == [version.pk]


def test_a_process_of_one_round_waits_for_its_check() -> None:
    done: list[str] = []
    may_end = Event()
    Thread(target=lambda: done.append(str(may_end.wait())), name=checking.NAME).start()
    assert not wait_for_checks(0.01)
    assert done == []
    may_end.set()
    assert wait_for_checks()
    assert done == ["True"]


def test_while_it_waits_it_does_the_other_duties_each_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    rounds = iter([Counter(sent=1, left=2), Counter(sent=3), Counter(failed=1, left=1)])
    is_over, waited = iter([False, False, True]), list[float]()

    def do(_: Any) -> Done:
        came = next(rounds)
        return Done({"reminders": came}, ("cover",) if came["sent"] == 1 else ())

    def wait(at_most_s: float) -> bool:
        waited.append(at_most_s)
        return next(is_over)

    monkeypatch.setattr("backstride.web.duties.do_all", do)
    monkeypatch.setattr(checking, "wait_for_checks", wait)
    came, failed = once._rounds()
    assert (came, failed) == ({"sent": 4, "failed": 1, "left": 1}, ["cover"])
    assert (next(rounds, None), waited) == (None, [60, 60, 60])


def test_pages_say_that_it_is_checked_again_after_an_update(
    at_work: Client, ben: Clinician, clock: Clock, begun: list[Any]
) -> None:
    version = known(written(ben))
    assert "to be checked again after an update" in at_work.get("/clinic/programmes/").content.decode()
    check_again(clock.now)
    assert "being checked again after an update" in at_work.get("/clinic/programmes/").content.decode()
    page = at_work.get(f"/clinic/programmes/{version.pk}/")
    assert "Being checked again after an update" in page.content.decode()
    assert page.headers["Refresh"] == "3"


def test_where_it_breaks_a_law_now_people_go_on_and_their_clinic_is_told(
    on_it: tuple[Participant, OwnVersion], at_work: Client, ben: Clinician, clock: Clock, monkeypatch: Any
) -> None:
    person, version = on_it
    before = stands(person, clock.now).decision
    finds(monkeypatch, BREAKS)
    check_version(version.pk)
    assert stands(person, clock.now).decision == before
    assert before.mode is Mode.ACTIVE
    [need] = needs_of(person)
    assert (need.rule, need.urgency, f"{need.first_seen}") == (
        "clinic.programme_breaks",
        "today",
        "2026-01-06",
    )
    assert Standing.objects.get().attention == "today", "so the cover is told where nobody looks"
    assert GOES_ON in at_work.get("/clinic/").content.decode()
    assert GOES_ON in at_work.get(f"/clinic/person/{person.pk}/").content.decode()
    assert "breaks a law" in at_work.get("/clinic/programmes/").content.decode()
    written(ben, ladder(4, 5, 6))
    listed = at_work.get("/clinic/programmes/").content.decode()
    assert f'href="/clinic/programmes/{version.pk}/">There are people on version 1.0.0, which' in listed
    at_work.cookies["django_language"] = "es"
    assert "incumple una ley de seguridad" in at_work.get("/clinic/").content.decode()


def test_the_next_update_that_finds_the_same_asks_nobody_anew(
    on_it: tuple[Participant, OwnVersion], ben: Clinician, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    person, version = on_it
    finds(monkeypatch, BREAKS)
    check_version(version.pk)
    [need] = needs_of(person)
    clock.at("2026-01-08 11:00")
    OwnVersion.objects.update(checked_by=OLD_RULES)
    Standing.objects.update(rules_version=OLD_RULES)
    stands(person, clock.now)
    assert needs_of(person) == [need], "while it waits to be checked the last finding counts"
    check_version(version.pk)
    assert needs_of(person) == [need]
    assert [each for _, each in open_needs(ben.clinic, ("today",), clock.now)] == [need]
    assert not ToldToCover.objects.exists()


def test_it_is_over_when_every_law_holds_again_or_they_are_given_another_version(
    on_it: tuple[Participant, OwnVersion], ben: Clinician, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    person, version = on_it
    for found, count in ((BREAKS, 1), (HOLDS, 0), (BREAKS, 1)):
        finds(monkeypatch, found)
        check_version(version.pk)
        assert len(needs_of(person)) == count
    newer = known(written(ben, ladder(4, 5, 6)), by=rules_version())
    gives(person, newer, ben, clock, at="2026-01-06T10:30:00+01:00")
    assert needs_of(person) == []


def test_withdrawing_it_holds_them_and_is_a_need_in_place_of_that_one(
    on_it: tuple[Participant, OwnVersion], clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    person, version = on_it
    finds(monkeypatch, BREAKS)
    check_version(version.pk)
    withdraw(version, "It breaks a law by the new rules.")
    assert stands(person, clock.now).decision.mode is Mode.HELD
    assert [each.rule for each in needs_of(person)] == ["clinic.programme_withdrawn"]


def test_where_the_check_comes_to_nothing_their_clinic_is_told_that_too(
    on_it: tuple[Participant, OwnVersion], at_work: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    person, version = on_it
    finds(monkeypatch, None)
    check_version(version.pk)
    [need] = needs_of(person)
    assert (need.rule, need.urgency) == ("clinic.programme_unchecked", "this_week")
    assert "could not be checked against the safety laws again" in at_work.get("/clinic/").content.decode()
    assert "Check it now" in at_work.get(f"/clinic/programmes/{version.pk}/").content.decode()


def test_a_law_that_is_known_to_break_is_known_on_where_a_later_check_comes_to_nothing(
    on_it: tuple[Participant, OwnVersion], at_work: Client, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    person, version = on_it
    known(version, {**BREAKS, "doubted_since": clock.now.isoformat()})
    stand_anew(version.kept_id)
    before = needs_of(person)
    finds(monkeypatch, None)
    check_version(version.pk)
    now = OwnVersion.objects.select_related("kept").get()
    assert (now.kept.holds_laws, now.checked_by, now.running_since) == (False, OLD_RULES, None)
    assert now.found is not None
    assert now.found["falls"] == [2]
    assert [each.rule for each in needs_of(person)] == ["clinic.programme_breaks"]
    assert needs_of(person) == before
    page = at_work.get(f"/clinic/programmes/{version.pk}/").content.decode()
    assert "The last check found that it breaks a safety law." in page
    assert "Check it now" in page
    assert next_to_check(clock.now + timedelta(minutes=59)) is None, "it is left for a while"
    assert next_to_check(clock.now + timedelta(hours=1)) == now
    finds(monkeypatch, HOLDS)
    check_version(version.pk)
    assert needs_of(person) == []
    assert OwnVersion.objects.get().found == HOLDS


def test_the_months_report_counts_it_from_the_day_on_which_it_was_found(
    on_it: tuple[Participant, OwnVersion], ben: Clinician, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, version = on_it
    finds(monkeypatch, BREAKS)
    check_version(version.pk)
    clock.at("2026-01-09 11:00")
    for last, waited in ((date(2026, 1, 5), []), (date(2026, 1, 8), [("clinic.programme_breaks", 2)])):
        (seen,) = clinic_month(ben.clinic, Month(date(2026, 1, 1), last), clock.now).seen
        assert [tuple(each) for each in seen.needs if each.rule.startswith("clinic.programme")] == waited


def test_an_answer_is_read_by_the_person_in_their_journal(
    on_it: tuple[Participant, OwnVersion], ana: Client, ben: Clinician, clock: Clock, monkeypatch: Any
) -> None:
    person, version = on_it
    finds(monkeypatch, BREAKS)
    check_version(version.pk)
    page = f"/clinic/person/{person.pk}/needs/"
    ben_at_work = signed_in(ben, clock.now)
    shown = ben_at_work.get(page).content.decode()
    key = shown.partition('name="need" value="')[2].partition('"')[0]
    ben_at_work.post(page, {"need": key, "how": "seen"})
    assert "About the programme that you are on." in ana.get("/log/journal/").content.decode()


def test_nobody_on_a_shipped_programme_asks_anything_of_versions(
    participant: Participant, tells: Callable[..., Any], clock: Clock, django_assert_num_queries: Any
) -> None:
    tells(ANA)
    journal = list(entries_of(participant.pk))
    course = replay(journal, rulebook(), clock.now.date())
    with django_assert_num_queries(0):
        assert programme_needs(course, keep(course, journal, participant.zone), participant.zone) == ()
