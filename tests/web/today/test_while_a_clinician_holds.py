"""Spec: whose sessions a clinician holds reads first who and why, then what they can do; the rest stays."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from backstride.book.words import Words
from backstride.web.clinic.granting import Let, end_grant, grant
from backstride.web.clinic.models import Clinic, Clinician
from backstride.web.clinic.scopes import Scope
from backstride.web.journals.append import append
from backstride.web.journals.models import Participant
from tests.cast.people import ANA
from tests.cast.story import Story
from tests.web.clinic.people import a_clinician
from tests.web.conftest import Clock
from tests.web.today.reading import html_of, text_of

pytestmark = pytest.mark.django_db
PAIN: tuple[Scope, ...] = ("pain",)
Tells = Callable[[Story], Any]
TUE, WED, THU, LATER = "2026-01-06", "2026-01-07", "2026-01-08", "2026-01-20"
WHY = "Until I have heard how your leg is."
SAYS = {
    "en": ("Lena Ortiz, Riverside Back Care, has put your sessions on hold", "What you can do meanwhile"),
    "es": ("Lena Ortiz, Riverside Back Care, ha detenido sus sesiones", "Qué puede hacer mientras tanto"),
}
UNKNOWN = "If you do not know why, ask whoever gave you this programme"


@pytest.fixture(name="lena")
def _lena(participant: Participant, clock: Clock) -> Clinician:
    clock.at("2026-01-05")
    clinic = Clinic.objects.create(name="Riverside Back Care", made=clock.now, telephone="01632 960 001")
    grant(participant, clinic, Let("Ana", PAIN), clock.now)
    return a_clinician(clinic, "Lena Ortiz", clock.now)


def held(story: Story, by: Clinician | None, on: str = WED) -> Story:
    who = {"who": str(by.pk)} if by else {}
    return story.tell("clinician_decided", on, "clinician", decision="hold", why=WHY, **who)


@pytest.mark.parametrize(("lang", "day"), [("en", WED), ("es", WED), ("en", LATER)])
def test_who_and_why_come_first_and_then_what_can_be_done(  # noqa: PLR0917
    lang: str, day: str, ana: Client, tells: Tells, lena: Clinician, clock: Clock
) -> None:
    tells(held(ANA, lena))
    clock.at(day + " 20:00")
    said = text_of(html_of(ana, lang))
    who, meanwhile = SAYS[lang]
    why = said.index(WHY)
    assert said.index(who) < why < said.index(meanwhile)
    assert "01632 960 001" in said
    assert said.index(meanwhile) < said.index("Why this" if lang == "en" else "Por qué")
    assert UNKNOWN not in said
    assert "A clinician" not in said


def test_whoever_is_not_known_by_name_is_a_clinician(ana: Client, tells: Tells, clock: Clock) -> None:
    tells(held(ANA, None))
    clock.at(LATER)
    said = text_of(html_of(ana))
    assert "A clinician has put your sessions on hold" in said
    assert WHY in said


def test_a_clinician_of_another_clinic_is_not_named(
    ana: Client, tells: Tells, lena: Clinician, clock: Clock
) -> None:
    other = Clinic.objects.create(name="Hillside", made=clock.now)
    tells(held(ANA, a_clinician(other, "Dora", clock.now)))
    clock.at(LATER)
    assert "Dora" not in text_of(html_of(ana))


def test_a_name_that_was_known_stays_known_once_the_clinic_sees_nothing_more(
    ana: Client, participant: Participant, tells: Tells, lena: Clinician, clock: Clock
) -> None:
    tells(held(ANA, lena))
    end_grant(participant, lena.clinic, clock.now)
    clock.at(LATER)
    assert SAYS["en"][0] in text_of(html_of(ana))


def test_the_hold_is_said_though_another_word_came_after_it(
    ana: Client, tells: Tells, lena: Clinician, clock: Clock
) -> None:
    tells(held(ANA, lena).tell("schedule_changed", THU, "clinician", days=["tue", "fri"], why="as agreed"))
    clock.at(THU + " 20:00")
    said = text_of(html_of(ana))
    assert WHY in said
    assert "as agreed" in said


def test_once_it_is_lifted_nothing_of_it_stands_there(
    ana: Client, tells: Tells, lena: Clinician, clock: Clock
) -> None:
    tells(held(ANA, lena).clinician("resume", THU))
    clock.at("2026-01-09")
    assert WHY not in text_of(html_of(ana))


def test_a_pause_is_no_hold(
    ana: Client, participant: Participant, tells: Tells, lena: Clinician, clock: Clock
) -> None:
    tells(held(ANA, lena).clinician("resume", THU).clinician("pause", "2026-01-09"))
    clock.at("2026-01-10")
    assert "on hold" not in text_of(html_of(ana))


def test_an_open_morning_can_still_be_told(ana: Client, tells: Tells, lena: Clinician, clock: Clock) -> None:
    tells(held(ANA.session(f"{TUE} 18:00"), lena))
    clock.at(WED + " 20:00")
    said = html_of(ana)
    assert "One answer about the session of Tuesday, 6 January 2026 is still open" in text_of(said)
    assert 'href="/log/morning/"' in said
    assert ana.get("/log/morning/").status_code == 200
    clock.at(LATER)
    assert "is still open" not in text_of(html_of(ana))


def test_a_morning_that_was_told_is_not_asked_again(
    ana: Client, tells: Tells, lena: Clinician, clock: Clock
) -> None:
    tells(held(ANA.session(f"{TUE} 18:00").morning(pain=2), lena))
    clock.at(WED + " 20:00")
    assert "is still open" not in text_of(html_of(ana))


def test_a_flare_up_keeps_its_card_and_its_question(
    ana: Client, tells: Tells, lena: Clinician, clock: Clock
) -> None:
    tells(held(ANA.flared_up(TUE, 7), lena))
    clock.at(THU + " 09:00")
    said = text_of(html_of(ana))
    assert "Your flare-up" in said
    assert "Your sessions stay on hold; the answer shows how the flare-up goes" in said
    assert "whole sessions come back" not in said
    assert "Your sessions stay on hold" in text_of(ana.get(reverse("flare_plan")).content.decode())


def test_the_talk_with_the_clinic_stays_and_no_review_is_asked_for(
    ana: Client, tells: Tells, lena: Clinician, clock: Clock
) -> None:
    tells(held(ANA, lena))
    clock.at(LATER)  # two weeks in: the contact of week 2 is due
    said = html_of(ana)
    assert "Riverside Back Care" in text_of(said).partition("What you can do meanwhile")[2]
    assert 'id="appointment"' in said
    assert "/plan/review/" not in said
    assert "on your own" not in text_of(said)


def test_the_journal_names_them(ana: Client, participant: Participant, tells: Tells, lena: Clinician) -> None:
    append(participant.pk, held(ANA, lena).told, lena.joined)
    said = text_of(ana.get("/log/journal/").content.decode())
    assert "told by Lena Ortiz Lena Ortiz has put your sessions on hold." in said


def test_a_word_on_its_own_day_is_by_name_too(
    ana: Client, tells: Tells, lena: Clinician, clock: Clock
) -> None:
    tells(ANA.tell("clinician_decided", WED, "clinician", who=str(lena.pk), decision="refer", why=WHY))
    clock.at(WED + " 20:00")
    said = text_of(html_of(ana))
    assert "Lena Ortiz would like somebody to see you. Until then there is no step up." in said
    assert said.count("this week") == said.count("Please arrange it this week.")


def test_by_name_nothing_is_said_less_carefully_than_without() -> None:
    """The one sentence is the other with somebody's name in it, in every language."""
    unnamed = {"en": "A clinician", "es": "Un profesional"}
    for lang, somebody in unnamed.items():
        words = Words(lang)
        for what in ("set_stage", "hold", "refer"):
            by_name = words.say("clinic_change", f"named.{what}", who=somebody, stage=7)
            assert by_name == words.say("rules", f"clinician.{what}", stage=7)
