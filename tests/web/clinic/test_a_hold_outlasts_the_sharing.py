"""Spec: a clinician's hold stays when the sharing ends; that is said before, after, and while it stands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from backstride.heart.state import Mode
from backstride.web.clinic.granting import Let, end_grant, grant
from backstride.web.clinic.models import Clinic, Clinician
from backstride.web.journals.models import Participant
from backstride.web.journals.standing import stands
from tests.cast.people import ANA
from tests.cast.story import Story
from tests.web.clinic.people import a_clinician
from tests.web.conftest import Clock
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
WED, THU = "2026-01-07", "2026-01-08"
LAST = "The hold stays when you end this, and then nobody can lift it"
UNSEEN = "Nobody at a clinic can see your plan now, and only a clinician who sees it can lift the hold"
ASK_BEN = "Ask Ben, who can lift the hold"


@pytest.fixture(name="held", autouse=True)
def _held(participant: Participant, ben: Clinician, tells: Callable[..., Any], clock: Clock) -> Story:
    """Ana, whom Ben holds."""
    clock.at("2026-01-05 09:00")
    grant(participant, ben.clinic, Let("Ana", ()), clock.now)
    story = ANA.tell("clinician_decided", WED, "clinician", decision="hold", why="the leg", who=str(ben.pk))
    tells(story)
    clock.at(THU + " 20:00")
    return story


def reads(ana: Client, page: str, lang: str = "en") -> str:
    ana.cookies["django_language"] = lang
    return text_of(ana.get(page).content.decode())


def ends(ana: Client, clinic: Clinic) -> str:
    """*End it now*, pressed."""
    return text_of(ana.post(f"/who-sees/{clinic.pk}/end/", follow=True).content.decode())


@pytest.fixture(name="dora")
def _dora(another: Clinician, participant: Participant, clock: Clock) -> Clinician:
    """Of another clinic that sees Ana, too."""
    grant(participant, another.clinic, Let("Ana M.", ()), clock.now)
    return another


def test_it_is_said_before_it_is_ended(ana: Client, ben: Clinician) -> None:
    assert f"{LAST}: you cannot yourself" in reads(ana, "/who-sees/")
    assert "If it is no longer needed, ask Riverside Back Care to lift it first." in reads(ana, "/who-sees/")
    assert "entonces nadie puede levantarla" in reads(ana, "/who-sees/", "es")
    assert ASK_BEN in reads(ana, "/today/")


def test_it_is_said_after_it_was_ended_and_today_sends_nobody_to_who_sees_nothing(
    ana: Client, ben: Clinician, participant: Participant, clock: Clock
) -> None:
    said = ends(ana, ben.clinic)
    assert "Riverside Back Care sees nothing of you any more." in said
    assert "hold on your sessions stays, and nobody can lift it now" in said
    today = reads(ana, "/today/")
    assert "Ben, Riverside Back Care, has put your sessions on hold" in today
    assert ASK_BEN not in today
    assert UNSEEN in today
    assert "Riverside Back Care or another one that looks after you: it gives you a code" in today
    assert 'href="/join/"' in ana.get("/today/").content.decode()
    assert "solo un profesional que lo ve puede levantar la espera" in reads(ana, "/today/", "es")
    grant(participant, ben.clinic, Let("Ana", ()), clock.now)
    assert ASK_BEN in reads(ana, "/today/")


def test_so_it_is_where_the_sharing_lapses_by_itself(
    ana: Client, ben: Clinician, participant: Participant, clock: Clock
) -> None:
    grant(participant, ben.clinic, Let("Ana", (), until=clock.now + timedelta(minutes=5)), clock.now)
    assert ASK_BEN in reads(ana, "/today/")
    clock.now += timedelta(minutes=6)
    assert UNSEEN in reads(ana, "/today/")


def test_another_clinic_that_sees_them_can_lift_it_and_is_named(
    ana: Client, ben: Clinician, dora: Clinician, participant: Participant, clock: Clock
) -> None:
    Clinic.objects.filter(pk=dora.clinic_id).update(telephone="01632 960 002")
    page = reads(ana, "/who-sees/")
    assert "then it can be lifted by Hillside Physiotherapy" in page
    assert LAST not in page
    assert "nobody can lift it now" not in ends(ana, ben.clinic)
    today = reads(ana, "/today/")
    assert "Ask Hillside Physiotherapy: a clinician there can lift the hold" in today
    assert "Hillside Physiotherapy: 01632 960 002." in today
    assert UNSEEN not in today


def test_that_of_another_clinic_is_said_only_where_it_is_the_last_that_sees_them(
    ana: Client, ben: Clinician, dora: Clinician, participant: Participant, clock: Clock
) -> None:
    assert reads(ana, "/who-sees/").count("The hold stays") == 1, "beside the clinic that holds, alone"
    end_grant(participant, ben.clinic, clock.now)
    assert "ask Hillside Physiotherapy to lift it first" in reads(ana, "/who-sees/")


def test_whoever_made_it_has_left_and_a_colleague_is_asked(
    ana: Client, ben: Clinician, carla: Clinician, clock: Clock
) -> None:
    Clinician.objects.filter(pk=ben.pk).update(ended=clock.now)
    today = reads(ana, "/today/")
    assert ASK_BEN not in today
    assert "Ask Riverside Back Care: a clinician there can lift the hold" in today


def test_where_nobody_works_any_more_that_is_said(ana: Client, ben: Clinician, clock: Clock) -> None:
    Clinician.objects.filter(pk=ben.pk).update(ended=clock.now)
    page = reads(ana, "/who-sees/")
    assert "Nobody works at Riverside Back Care any more, so nobody there sees anything." in page
    assert "The hold stays" not in page, "ending it changes nothing of the hold"
    assert "ya no trabaja nadie" in reads(ana, "/who-sees/", "es")
    assert UNSEEN in reads(ana, "/today/")
    a_clinician(ben.clinic, "Eva", clock.now)
    assert "Nobody works" not in reads(ana, "/who-sees/")


def test_without_a_hold_nothing_of_it_is_said(
    ana: Client, ben: Clinician, tells: Callable[..., Any], held: Story
) -> None:
    tells(held.tell("clinician_decided", THU, "clinician", decision="resume", why="fine", who=str(ben.pk)))
    assert "hold" not in reads(ana, "/who-sees/")
    assert "hold" not in ends(ana, ben.clinic)


def test_it_is_true_that_beginning_again_does_not_end_it(
    ana: Client, participant: Participant, tells: Callable[..., Any], clock: Clock, held: Story
) -> None:
    ends(ana, Clinic.objects.get())
    clock.at("2026-01-10 20:00")
    gone = held.tell("left", "2026-01-09")
    tells(gone)
    assert stands(participant, clock.now).decision.mode is Mode.LEFT
    tells(gone.enrolled("2026-01-10").screened("2026-01-10"))
    assert stands(participant, clock.now).decision.mode is Mode.HELD
    assert UNSEEN in reads(ana, "/today/")
