"""Somebody on a clinic's own programme: given by that clinic, replayed from what is kept, held in the end."""

from __future__ import annotations

import io
import json
import uuid
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from backstride.heart.entries import JournalRefused
from backstride.heart.rulebook import NotInTheBook
from backstride.heart.state import Mode
from backstride.web.accounts.models import User
from backstride.web.clinic.granting import Let, grant
from backstride.web.clinic.models import Clinician
from backstride.web.journals.append import append
from backstride.web.journals.bring import bring
from backstride.web.journals.journal_of import journal_file
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Entry, Participant, ProgrammeVersion, Standing
from backstride.web.journals.rulebook import rulebook
from backstride.web.journals.rules_version import rules_version
from backstride.web.journals.standing import settle, stands
from backstride.web.own_programmes import standing_anew, withdrawing
from backstride.web.own_programmes.given import assignable
from backstride.web.own_programmes.models import OwnVersion
from backstride.web.own_programmes.standing_anew import stand_anew
from backstride.web.own_programmes.withdrawing import withdraw
from tests.cast.people import ANA, walker
from tests.cast.story import Story
from tests.web.clinic.addresses import addresses
from tests.web.clinic.programmes.written import GENTLE, JUMPS, checked, ladder, written
from tests.web.conftest import Clock

pytestmark = pytest.mark.django_db
WHY = "The second step was too large."


def change(given: OwnVersion, by_whom: Clinician | None, **says: Any) -> dict[str, Any]:
    """The entry by which a clinician gives a version; without one, by the person alone."""
    by = {"by": "clinician", "who": str(by_whom.pk)} if by_whom else {"by": "participant"}
    told = {"id": str(uuid.uuid4()), "kind": "programme_changed", "at": "2026-01-06T10:00:00+01:00", **by}
    named = {"programme": given.programme, "version": given.kept.version, "why": "a gentler ladder"}
    return {**told, **named, **says}


def gives(person: Participant, version: OwnVersion, who: Clinician | None, clock: Clock, **says: Any) -> Kept:
    """Append it."""
    return append(person.pk, [change(version, who, **says)], clock.now).kept


@pytest.fixture(name="on_it")
def _on_it(ana_walked: Participant, ben: Clinician, clock: Clock) -> tuple[Participant, OwnVersion]:
    """Ana, moved onto Ben's gentle programme on the second day."""
    version = checked(ben)
    gives(ana_walked, version, ben, clock)
    return ana_walked, version


def test_it_asks_what_its_ladder_says(on_it: tuple[Participant, OwnVersion], clock: Clock) -> None:
    person, version = on_it
    decision = stands(person, clock.now).decision
    assert (decision.programme, decision.version) == (version.programme, "1.0.0")
    assert decision.next_session is not None
    assert decision.next_session.text == "walk 8 min"
    assert Standing.objects.get().programme == version.kept
    prescribed = json.loads(Entry.objects.filter(kind="prescribed").latest("seq").payload)
    assert prescribed["decision"]["programme_sha256"] == version.kept.sha256


def test_every_page_of_hers_can_be_read(
    on_it: tuple[Participant, OwnVersion], ana: Client, at_work: Client, ben: Clinician, clock: Clock
) -> None:
    for _, page in addresses({"entry": str(Entry.objects.filter(kind="session_done").get().pk)}):
        if "." not in page:  # files are read elsewhere
            assert ana.get(page).status_code < 500, page
    assert "Gentle walking" in ana.get("/plan/").content.decode()
    grant(on_it[0], ben.clinic, Let("Ana", ()), clock.now)
    hers = {"person": str(on_it[0].pk), "version": str(on_it[1].pk)}
    for _, page in addresses(hers):
        if page.startswith("/clinic/person/") and "." not in page:
            assert at_work.get(page).status_code < 500, page
    assert "Gentle walking" in at_work.get(f"/clinic/person/{on_it[0].pk}/").content.decode()
    assert "Gentle walking" in at_work.get("/clinic/").content.decode()
    assert "1 person is on it" in at_work.get("/clinic/programmes/").content.decode()


def test_the_list_says_which_version_somebody_is_on(
    on_it: tuple[Participant, OwnVersion], at_work: Client, ben: Clinician, clock: Clock
) -> None:
    grant(on_it[0], ben.clinic, Let("Ana", ()), clock.now)
    checked(ben, ladder(4, 5, 6))
    page = at_work.get("/clinic/programmes/").content.decode()
    assert "1 person is on 1.0.0" in page
    assert "is on it" not in page


def test_it_replays_the_same_when_the_clinic_is_gone(
    on_it: tuple[Participant, OwnVersion], ben: Clinician, clock: Clock
) -> None:
    person, version = on_it
    before = stands(person, clock.now)
    ben.clinic.delete()
    assert OwnVersion.objects.get().clinic is None
    Standing.objects.all().delete()
    assert stands(person, clock.now) == before
    assert Standing.objects.get().programme == version.kept


def test_a_newer_version_moves_nobody(
    on_it: tuple[Participant, OwnVersion], ben: Clinician, clock: Clock
) -> None:
    person, _ = on_it
    newer = checked(ben, ladder(4, 5, 6))
    assert newer.kept.version == "1.1.0"
    assert [each.version for each in assignable(ben.clinic)] == ["1.1.0"]
    Standing.objects.all().delete()
    assert stands(person, clock.now).decision.version == "1.0.0"
    moved = gives(person, newer, ben, clock, at="2026-01-06T10:30:00+01:00")
    assert moved.decision.version == "1.1.0"


def test_people_on_shipped_programmes_ask_nothing_of_the_versions(
    participant: Participant, tells: Callable[..., Any], clock: Clock, django_assert_num_queries: Any
) -> None:
    tells(ANA)
    with django_assert_num_queries(0):
        assert rulebook().programme("walk", "1.0.0").id == "walk"
        with pytest.raises(NotInTheBook):
            rulebook().programme("swim")


def test_its_lookup_is_a_query_or_two(
    on_it: tuple[Participant, OwnVersion], django_assert_max_num_queries: Any
) -> None:
    _, version = on_it
    with django_assert_max_num_queries(1):
        assert rulebook().programme(version.programme, "1.0.0").sha256 == version.kept.sha256
    with pytest.raises(NotInTheBook):
        rulebook().programme(version.programme, "1.7.0")
    assert version.programme not in list(rulebook().programmes)
    assert len(rulebook().programmes) == len(list(rulebook().programmes))


@pytest.mark.parametrize(
    "says",
    [
        {"by": "participant", "who": ""},
        {"who": "Ben"},
        {"who": str(uuid.uuid4())},
        {"version": "1.9.0"},
        {"version": None},
    ],
)
def test_it_comes_only_by_a_clinician_of_that_clinic_in_a_version_that_is_there(
    participant: Participant, tells: Callable[..., Any], ben: Clinician, clock: Clock, says: dict[str, Any]
) -> None:
    clock.at("2026-01-06 11:00")
    tells(ANA)
    version = checked(ben)
    wrong = {key: value for key, value in change(version, ben, **says).items() if value is not None}
    with pytest.raises(JournalRefused, match="can be given only by that clinic"):
        append(participant.pk, [wrong], clock.now)
    assert not Entry.objects.filter(kind="programme_changed").exists()


def test_nobody_is_given_one_that_breaks_a_law_is_not_checked_or_is_anothers(
    participant: Participant, tells: Callable[..., Any], ben: Clinician, another: Clinician, clock: Clock
) -> None:
    clock.at("2026-01-06 11:00")
    tells(ANA)
    gone = checked(another, ladder(4, 5, 6))
    withdraw(gone, WHY)
    wrong = [(checked(ben, JUMPS), ben), (written(ben), ben), (checked(another), ben), (gone, another)]
    for version, who in wrong:
        with pytest.raises(JournalRefused, match="can be given only by that clinic"):
            gives(participant, version, who, clock)
    assert assignable(ben.clinic) == []


def test_who_has_left_the_clinic_gives_nothing(
    participant: Participant, tells: Callable[..., Any], ben: Clinician, clock: Clock
) -> None:
    clock.at("2026-01-06 11:00")
    tells(ANA)
    version = checked(ben)
    Clinician.objects.filter(pk=ben.pk).update(ended=clock.now)
    with pytest.raises(JournalRefused):
        gives(participant, version, ben, clock)


def test_a_withdrawn_version_holds_everybody_on_it_and_says_why(
    on_it: tuple[Participant, OwnVersion], at_work: Client, ana: Client, clock: Clock
) -> None:
    person, version = on_it
    text = ProgrammeVersion.objects.get(pk=version.kept_id).text
    assert at_work.post(f"/clinic/programmes/{version.pk}/withdraw/", {"why": " "}).status_code == 422
    at_work.post(f"/clinic/programmes/{version.pk}/withdraw/", {"why": WHY})
    decision = stands(person, clock.now).decision
    assert decision.mode is Mode.HELD
    assert decision.next_session is None
    assert ("programme.withdrawn", WHY) in [(each.rule, each.figures.get("why")) for each in decision.reasons]
    assert WHY in ana.get("/today/").content.decode()
    assert ProgrammeVersion.objects.get(pk=version.kept_id).text == text
    assert WHY in at_work.get(f"/clinic/programmes/{version.pk}/").content.decode()
    assert assignable(version.clinic) == []  # type: ignore[arg-type]
    at_work.post(f"/clinic/programmes/{version.pk}/withdraw/", {"why": "Another reason."})
    assert OwnVersion.objects.get().withdrawn == WHY


def test_their_standings_are_made_anew_without_anybody_asking(
    on_it: tuple[Participant, OwnVersion],
    django_capture_on_commit_callbacks: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _, version = on_it
    begun: list[str] = []
    monkeypatch.setattr(withdrawing, "_in_the_background", begun.append)
    with django_capture_on_commit_callbacks(execute=True):
        withdraw(version, WHY)
    assert begun == [version.kept_id]
    assert Standing.objects.get().rules_version == ""
    stand_anew(version.kept_id)
    standing = Standing.objects.get()
    assert (standing.mode, standing.rules_version) == ("held", rules_version())


def test_a_standing_written_just_after_the_withdrawal_is_made_anew_too(
    on_it: tuple[Participant, OwnVersion],
) -> None:
    _, version = on_it
    withdraw(version, WHY)
    Standing.objects.update(rules_version=rules_version())  # as an append that had replayed before
    stand_anew(version.kept_id)
    assert Standing.objects.get().mode == "held"


def test_one_who_cannot_be_held_stops_no_other(
    on_it: tuple[Participant, OwnVersion],
    tells: Callable[..., Any],
    ben: Clinician,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first, version = on_it
    second = Participant.objects.create(zone="Europe/Madrid", language="en")
    append(second.pk, walker(Story("Second")).told, clock.now)
    gives(second, version, ben, clock)
    withdraw(version, WHY)
    Standing.objects.update(rules_version=rules_version())

    def fails_for_the_first(person: Participant, *others: Any) -> Kept:
        if person == first:
            raise JournalRefused([])
        return settle(person, *others)

    monkeypatch.setattr(standing_anew, "settle", fails_for_the_first)
    stand_anew(version.kept_id)
    assert Standing.objects.get(participant=second).mode == "held"
    assert Standing.objects.get(participant=first).rules_version == "", "made anew when it is asked for"
    assert stands(first, clock.now).decision.mode is Mode.HELD


def test_who_is_given_another_version_goes_on(
    on_it: tuple[Participant, OwnVersion], ben: Clinician, clock: Clock
) -> None:
    person, version = on_it
    withdraw(version, WHY)
    newer = checked(ben, ladder(4, 5, 6))
    decision = gives(person, newer, ben, clock, at="2026-01-06T10:30:00+01:00").decision
    assert decision.mode is Mode.ACTIVE
    assert decision.next_session is not None


def test_a_journal_on_it_can_be_brought_back_and_by_nobody_who_was_never_on_it(
    on_it: tuple[Participant, OwnVersion], clock: Clock
) -> None:
    person, version = on_it
    before, file = stands(person, clock.now).decision, journal_file(person.pk)
    Participant.objects.all().delete()
    user = User.objects.create_user(email="again@example.org", password="quiet lane walking")
    again = Participant.objects.create(user=user, zone="UTC", language="en")
    unknown = file.replace(version.kept.sha256.encode(), b"0" * 64)
    for other in (unknown, file.replace(b'"version": "1.0.0", "why"', b'"version": "1.9.0", "why"')):
        with pytest.raises(NotInTheBook, match="kept only where that clinic is"):
            bring(again.pk, other, clock.now)
    assert bring(again.pk, file, clock.now).kept.decision.next_session == before.next_session


def test_whoever_takes_their_data_along_takes_the_text_along(
    on_it: tuple[Participant, OwnVersion], ana: Client
) -> None:
    answer = ana.get("/mine/everything.zip")
    content = b"".join(answer.streaming_content)  # type: ignore[attr-defined]
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.read("programmes/gentle-walking-1.0.0.toml").decode() == on_it[1].kept.text


def test_the_list_is_made_by_the_same_queries_however_long(
    at_work: Client, ben: Clinician, django_assert_num_queries: Any
) -> None:
    written(ben)
    with django_assert_num_queries(7) as first:
        at_work.get("/clinic/programmes/")
    for number in range(5):
        written(ben, GENTLE.replace("gentle-walking", f"number-{number}"))
    with django_assert_num_queries(len(first)):
        at_work.get("/clinic/programmes/")
