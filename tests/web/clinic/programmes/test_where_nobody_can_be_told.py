"""On a version known to break a law somebody waits while nobody of the clinic that wrote it can see that."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from backstride.heart.state import Mode
from backstride.web.api.views import _today
from backstride.web.backup.replayed import replay_all
from backstride.web.clinic.granting import Let, end_grant, grant
from backstride.web.clinic.models import Clinician
from backstride.web.journals import glance
from backstride.web.journals.journal_of import entries_of
from backstride.web.journals.models import Entry, Participant, ProgrammeVersion, Standing
from backstride.web.journals.rulebook import rulebook, rulebook_of
from backstride.web.journals.rules_version import rules_version
from backstride.web.journals.standing import stands
from backstride.web.own_programmes.models import OwnVersion
from backstride.web.own_programmes.standing_anew import stand_anew
from backstride.web.own_programmes.withdrawing import withdraw
from tests.cast.people import ANA
from tests.web.clinic.people import signed_in
from tests.web.clinic.programmes.test_a_journal_on_one import gives
from tests.web.clinic.programmes.test_checked_again import BREAKS, known
from tests.web.clinic.programmes.written import written
from tests.web.conftest import Clock

pytestmark = pytest.mark.django_db
WHY = "this version breaks a safety law, and nobody at the clinic that wrote it can see your plan"
OnIt = tuple[Participant, OwnVersion]


@pytest.fixture(name="on_it")
def _on_it(participant: Participant, tells: Callable[..., Any], ben: Clinician, clock: Clock) -> OnIt:
    """Ana, on Ben's gentle programme and followed by him; then a check finds that it breaks a law."""
    clock.at("2026-01-06 11:00")
    tells(ANA.session("2026-01-05 18:00"))
    version = known(written(ben), by=rules_version())
    gives(participant, version, ben, clock)
    grant(participant, ben.clinic, Let("Ana", ()), clock.now)
    version = known(version, BREAKS, by=rules_version())
    stand_anew(version.kept_id)
    return participant, version


def _needs(person: Participant) -> list[str]:
    kept = glance.read(Standing.objects.get(participant=person).glance)
    return [each.rule for each in kept.all_needs if each.rule.startswith("clinic.programme")]


def _is_held(person: Participant, clock: Clock) -> bool:
    decision = stands(person, clock.now).decision
    why = [str(each.figures["why"]) for each in decision.reasons if each.rule == "programme.withdrawn"]
    held = decision.mode is Mode.HELD
    assert held == (decision.next_session is None) == any(WHY in each for each in why)
    return held


def _ended(person: Participant, ben: Clinician, clock: Clock) -> None:
    end_grant(person, ben.clinic, clock.now)


def _lapsed(person: Participant, ben: Clinician, clock: Clock) -> None:
    grant(person, ben.clinic, Let("Ana", (), until=clock.now + timedelta(minutes=5)), clock.now)
    clock.now += timedelta(minutes=6)


def _gone(person: Participant, ben: Clinician, clock: Clock) -> None:
    ben.clinic.delete()


def _left(person: Participant, ben: Clinician, clock: Clock) -> None:
    Clinician.objects.filter(pk=ben.pk).update(ended=clock.now)


def _switched_off(person: Participant, ben: Clinician, clock: Clock) -> None:
    ben.user.is_active = False
    ben.user.save()


@pytest.mark.parametrize("how", [_ended, _lapsed, _gone, _left, _switched_off])
def test_they_wait_from_the_moment_when_nobody_can_be_told(
    on_it: OnIt, ben: Clinician, clock: Clock, how: Callable[[Participant, Clinician, Clock], None]
) -> None:
    person, _ = on_it
    assert not _is_held(person, clock)
    assert _needs(person) == ["clinic.programme_breaks"], (
        "while a clinic follows them they go on, and it is told"
    )
    how(person, ben, clock)
    assert _is_held(person, clock)
    assert _needs(person) == []


def test_a_grant_given_again_ends_it(on_it: OnIt, ben: Clinician, clock: Clock) -> None:
    person, _ = on_it
    before = stands(person, clock.now).decision
    end_grant(person, ben.clinic, clock.now)
    assert _is_held(person, clock)
    clock.now += timedelta(hours=1)
    grant(person, ben.clinic, Let("Ana", ()), clock.now)
    assert stands(person, clock.now).decision == before
    assert _needs(person) == ["clinic.programme_breaks"]
    prescribed = Entry.objects.filter(participant=person, kind="prescribed").count()
    stands(person, clock.now)
    assert Entry.objects.filter(participant=person, kind="prescribed").count() == prescribed


def test_that_another_clinic_follows_them_does_not_help(
    on_it: OnIt, ben: Clinician, another: Clinician, clock: Clock
) -> None:
    person, _ = on_it
    grant(person, another.clinic, Let("Ana", ()), clock.now)
    end_grant(person, ben.clinic, clock.now)
    assert _is_held(person, clock)
    page = signed_in(another, clock.now).get(f"/clinic/person/{person.pk}/change/")
    assert page.status_code == 200
    assert "resume" not in page.content.decode(), "nobody can lift it but by another programme"


def test_nothing_else_holds_anybody(on_it: OnIt, ben: Clinician, clock: Clock) -> None:
    person, version = on_it
    end_grant(person, ben.clinic, clock.now)
    for holds in (None, True):
        ProgrammeVersion.objects.filter(pk=version.kept_id).update(holds_laws=holds)
        assert not _is_held(person, clock)


def test_a_reason_that_the_clinic_gave_counts_first(on_it: OnIt, ben: Clinician, clock: Clock) -> None:
    person, version = on_it
    withdraw(version, "It was too steep.")
    end_grant(person, ben.clinic, clock.now)
    why = [each.figures.get("why") for each in stands(person, clock.now).decision.reasons]
    assert "It was too steep." in why


def test_they_read_why_and_what_they_can_do_and_can_go_on_with_another(
    on_it: OnIt, ben: Clinician, ana: Client, clock: Clock
) -> None:
    person, _ = on_it
    end_grant(person, ben.clinic, clock.now)
    page = ana.get("/today/").content.decode()
    assert "nobody at the clinic that wrote it can see your plan" in page
    assert f'href="{reverse("programme")}"' in page
    assert f'href="{reverse("who_sees")}"' in page
    assert "withdrawn, so your sessions" not in page
    ana.cookies["django_language"] = "es"
    page = ana.get("/today/").content.decode()
    assert "este programa incumple una de sus leyes de seguridad" in page
    ana.post(reverse("programme"), {"programme": "walk", "entry": "6d1f4c0e-8a55-4c3f-9c39-0d8f6a1b2c3d"})
    assert stands(person, clock.now).decision.mode is Mode.ACTIVE


def test_every_replay_of_theirs_says_the_same(on_it: OnIt, ben: Clinician, clock: Clock) -> None:
    person, version = on_it
    assert replay_all()["alike"] == 1
    end_grant(person, ben.clinic, clock.now)
    assert replay_all()["by_other_rules"] == 1, "the standing is made anew when it is asked for"
    assert _is_held(person, clock)
    assert replay_all()["alike"] == 1
    assert _today(person)["mode"] == "held"
    book = rulebook_of(person.pk, clock.now)
    assert WHY in book.programme(version.programme, "1.0.0").withdrawn
    assert rulebook().programme(version.programme, "1.0.0").withdrawn == "", "for nobody else"
    assert len(entries_of(person.pk)) == Entry.objects.filter(participant=person).count()


def test_it_is_worked_out_once_and_read_afterwards(
    on_it: OnIt, ben: Clinician, clock: Clock, django_assert_max_num_queries: Any
) -> None:
    person, _ = on_it
    end_grant(person, ben.clinic, clock.now)
    assert _is_held(person, clock)
    with django_assert_max_num_queries(3):
        stands(person, clock.now)
