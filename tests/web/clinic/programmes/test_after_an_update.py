"""After an update: what was checked by other rules is checked anew; what cannot be read any more is held."""

from __future__ import annotations

import sys
import uuid
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from backstride.heart.entries import JournalRefused
from backstride.heart.state import Mode
from backstride.web.clinic.granting import Let, grant
from backstride.web.clinic.models import Clinician
from backstride.web.journals import rulebook
from backstride.web.journals.append import append
from backstride.web.journals.models import Participant, ProgrammeVersion, Standing
from backstride.web.journals.standing import stands
from backstride.web.own_programmes import checking
from backstride.web.own_programmes.checking import begin_check, check_version, state_of
from backstride.web.own_programmes.given import assignable
from backstride.web.own_programmes.models import OwnVersion
from tests.cast.people import ANA
from tests.web.clinic.addresses import addresses
from tests.web.clinic.programmes.test_a_journal_on_one import gives
from tests.web.clinic.programmes.written import JUMPS, checked, ladder
from tests.web.conftest import Clock

pytestmark = pytest.mark.django_db
RENEWED = "The rules of Backstride were renewed after this version was checked."
HELD = "Backstride was renewed here and can no longer read this version."


def by_older_rules(version: OwnVersion) -> OwnVersion:
    """As an update leaves it that changed the rules."""
    OwnVersion.objects.filter(pk=version.pk).update(checked_by="0" * 64)
    return OwnVersion.objects.select_related("kept", "clinic").get(pk=version.pk)


@pytest.fixture(name="on_it")
def _on_it(ana_walked: Participant, ben: Clinician, clock: Clock) -> tuple[Participant, OwnVersion]:
    """Ana, moved onto Ben's gentle programme on the second day, and seen by Ben."""
    version = checked(ben)
    gives(ana_walked, version, ben, clock)
    grant(ana_walked, ben.clinic, Let("Ana", ()), clock.now)
    return ana_walked, version


@pytest.fixture(name="unreadable")
def _unreadable(on_it: tuple[Participant, OwnVersion]) -> Iterator[tuple[Participant, OwnVersion]]:
    """The same after an update to a release that reads another format alone."""
    _, version = on_it
    text = version.kept.text.replace("format = 1", "format = 0")
    assert text != version.kept.text
    ProgrammeVersion.objects.filter(pk=version.kept_id).update(text=text)
    Standing.objects.update(rules_version="0" * 64)
    rulebook._read.cache_clear()
    yield on_it
    rulebook._read.cache_clear()


def test_one_that_was_checked_by_other_rules_can_be_given_to_nobody(
    participant: Participant, tells: Callable[..., Any], ben: Clinician, clock: Clock
) -> None:
    clock.at("2026-01-06 11:00")
    tells(ANA)
    version = by_older_rules(checked(ben))
    assert state_of(version, clock.now) == "unchecked"
    assert assignable(ben.clinic) == []
    with pytest.raises(JournalRefused, match="in a version that holds every law"):
        gives(participant, version, ben, clock)


def test_one_that_broke_a_law_of_other_rules_is_unchecked_too(ben: Clinician, clock: Clock) -> None:
    assert state_of(by_older_rules(checked(ben, JUMPS)), clock.now) == "unchecked"


def test_opening_its_page_begins_nothing_and_its_button_checks_it_anew(
    at_work: Client, ben: Clinician, begun: list[Any], django_capture_on_commit_callbacks: Any
) -> None:
    version = by_older_rules(checked(ben))
    page = f"/clinic/programmes/{version.pk}/"
    with django_capture_on_commit_callbacks(execute=True):
        assert at_work.head(page).status_code == 200
        answer = at_work.get(page)
    assert begun == []
    assert "Refresh" not in answer.headers
    assert "To be checked again after an update" in answer.content.decode()
    assert "Check it now" in answer.content.decode()
    assert RENEWED in answer.content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        at_work.post(f"{page}check/")
    assert begun == [version.pk]
    answer = at_work.get(page)
    assert answer.headers["Refresh"] == "3"
    assert "Being checked" in answer.content.decode()
    assert "whoever is on it already goes on with it" in answer.content.decode()
    at_work.cookies["django_language"] = "es"
    assert "quienes ya están en ella siguen con ella" in at_work.get(page).content.decode()
    check_version(version.pk)
    at_work.cookies["django_language"] = "en"
    answer = at_work.get(page)
    assert "Every safety law holds" in answer.content.decode()
    assert RENEWED not in answer.content.decode()
    assert [each.version for each in assignable(ben.clinic)] == ["1.0.0"]


def test_a_new_check_that_comes_to_nothing_is_not_begun_again_by_the_page(
    at_work: Client,
    ben: Clinician,
    begun: list[Any],
    django_capture_on_commit_callbacks: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    version = by_older_rules(checked(ben))
    monkeypatch.setattr(checking, "COMMAND", (sys.executable, "-c", "raise SystemExit(1)"))
    check_version(version.pk)
    with django_capture_on_commit_callbacks(execute=True):
        page = at_work.get(f"/clinic/programmes/{version.pk}/").content.decode()
    assert begun == []
    assert "Check it now" in page


def test_a_new_check_that_was_interrupted_is_begun_again(
    ben: Clinician, clock: Clock, begun: list[Any], django_capture_on_commit_callbacks: Any
) -> None:
    version = by_older_rules(checked(ben))
    with django_capture_on_commit_callbacks(execute=True):
        begin_check(version, clock.now)
        begin_check(version, clock.now + timedelta(minutes=6))
    assert begun == [version.pk, version.pk]


def test_whoever_is_on_it_goes_on_even_where_it_breaks_a_law_now(
    on_it: tuple[Participant, OwnVersion], at_work: Client, clock: Clock
) -> None:
    person, version = on_it
    before = stands(person, clock.now)
    ProgrammeVersion.objects.filter(pk=version.kept_id).update(holds_laws=False)
    Standing.objects.update(rules_version="0" * 64)
    assert stands(person, clock.now) == before
    page = at_work.get(f"/clinic/programmes/{version.pk}/").content.decode()
    assert "Whoever is on it already goes on with it until you give them another version" in page


def test_where_it_cannot_be_read_any_more_today_says_so_and_asks_for_nothing(
    unreadable: tuple[Participant, OwnVersion], ana: Client, clock: Clock
) -> None:
    person, version = unreadable
    today = ana.get("/today/")
    assert today.status_code == 200
    assert HELD in today.content.decode()
    assert "ya no puede leer esta versión" in today.content.decode()
    decision = stands(person, clock.now).decision
    assert (decision.mode, decision.next_session) == (Mode.HELD, None)
    assert (decision.programme, decision.version) == (version.programme, "1.0.0")
    assert Standing.objects.get().programme_id == version.kept_id


def test_every_page_about_them_still_answers_with_words(
    unreadable: tuple[Participant, OwnVersion], ana: Client, at_work: Client
) -> None:
    person, version = unreadable
    for _, page in addresses({}):
        if "." not in page:  # files are read elsewhere
            assert ana.get(page).status_code < 500, page
    for _, page in addresses({"person": str(person.pk), "version": str(version.pk)}):
        if page.startswith("/clinic/person/") and "." not in page:
            assert at_work.get(page).status_code < 500, page
    assert "Gentle walking" in at_work.get("/clinic/").content.decode()
    assert "on hold" in at_work.get("/clinic/").content.decode()
    assert "held by a clinician" not in at_work.get("/clinic/").content.decode(), "nobody did"


def test_its_page_says_what_is_wrong_and_begins_no_check(
    unreadable: tuple[Participant, OwnVersion],
    at_work: Client,
    begun: list[Any],
    django_capture_on_commit_callbacks: Any,
) -> None:
    version = by_older_rules(unreadable[1])
    page = f"/clinic/programmes/{version.pk}/"
    with django_capture_on_commit_callbacks(execute=True):
        shown = at_work.get(page).content.decode()
    assert begun == []
    assert "This version can no longer be read" in shown
    assert "format: it says 0; it should be 1" in shown
    assert at_work.get(f"{page}stages/").headers["Location"] == f"{page}text/"


def test_whoever_was_on_it_goes_on_with_a_version_that_can_be_read_after_the_safety_check(
    unreadable: tuple[Participant, OwnVersion], ben: Clinician, clock: Clock
) -> None:
    """How heavy the old ladder was is no longer known: nothing is asked before they have been looked at."""
    person, version = unreadable
    mended = checked(ben, ladder(4, 6, 8))
    assert mended.kept.version == "1.1.0"
    assert mended.programme == version.programme
    waits = gives(person, mended, ben, clock, at="2026-01-06T10:30:00+01:00").decision
    assert (waits.mode, waits.next_session) == (Mode.NOT_SCREENED, None)
    told = {"id": str(uuid.uuid4()), "kind": "clinician_decided", "at": "2026-01-06T10:40:00+01:00"}
    clears = {"by": "clinician", "who": str(ben.pk), "why": "seen", "decision": "clear", "scope": "walk"}
    decision = append(person.pk, [{**told, **clears}], clock.now).kept.decision
    assert decision.mode is Mode.ACTIVE
    assert decision.next_session is not None
    assert decision.next_session.text == "walk 4 min"


def test_what_a_clinician_set_on_its_ladder_breaks_nothing(
    on_it: tuple[Participant, OwnVersion], ben: Clinician, clock: Clock
) -> None:
    """A stage may have been set, or chosen, that what stands in its place does not have."""
    person, version = on_it
    clock.at("2026-01-08 11:00")
    who = {"by": "clinician", "who": str(ben.pk), "why": "easier"}
    told = {"id": "5f0e3f6a-6a53-4a51-8a3e-111111111111", "at": "2026-01-07T10:00:00+01:00", **who}
    append(person.pk, [{**told, "kind": "clinician_decided", "decision": "set_stage", "stage": 2}], clock.now)
    chosen = {"id": "5f0e3f6a-6a53-4a51-8a3e-222222222222", "at": "2026-01-07T11:00:00+01:00"}
    append(person.pk, [{**chosen, "kind": "stage_chosen", "by": "participant", "stage": 3}], clock.now)
    ProgrammeVersion.objects.filter(pk=version.kept_id).update(text="junk")
    Standing.objects.update(rules_version="0" * 64)
    rulebook._read.cache_clear()
    assert stands(person, clock.now).decision.mode is Mode.HELD
    rulebook._read.cache_clear()
