"""Spec: an emergency is unmistakable: the sign, the hour it was told, and what comes next."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client

from backstride.web.clinic.granting import Let, grant
from backstride.web.clinic.models import Clinician
from backstride.web.clinic.scopes import Scope
from backstride.web.journals.models import Participant, Standing
from tests.cast.people import ANA
from tests.cast.story import Story
from tests.web.clinic.answering import answers, page_of, section_of
from tests.web.clinic.people import signed_in
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
ABOVE = "told an emergency sign, and nobody has acknowledged it yet"
TOLD = "Told an emergency sign: numbness between the legs or around the bottom."


def numb(story: Story = ANA, at: str = "2026-01-12 08:41") -> Story:
    """Somebody tells of an emergency sign."""
    return story.symptom(at, "saddle_numbness")


@pytest.fixture(name="shares", params=[(), ("pain",)], ids=["the course alone", "pain as well"])
def _shares(
    request: pytest.FixtureRequest, participant: Participant, ben: Clinician, tells: Tells, clock: Clock
) -> tuple[Scope, ...]:
    clock.at("2026-01-12 09:00")
    tells(numb())
    grant(participant, ben.clinic, Let("Ana", request.param), clock.now)
    return tuple(request.param)


def listed(browser: Client, lang: str = "en") -> str:
    """The list as it is sent."""
    browser.cookies["django_language"] = lang
    return browser.get("/clinic/").content.decode()


def test_the_list_begins_with_it_and_names_sign_day_and_hour(
    shares: tuple[Scope, ...], participant: Participant, ben: Clinician, clock: Clock
) -> None:
    html = listed(signed_in(ben, clock.now))
    said = text_of(html)
    assert f"1 person has {ABOVE}" in said
    assert f'href="/clinic/person/{participant.pk}/#needs"' in html
    assert '<tr class="emergency">' in html
    assert TOLD in said
    assert "told on Monday, 12 January 2026 at 08:41" in said


def test_it_stands_above_the_list_whatever_is_looked_for(
    shares: tuple[Scope, ...], ben: Clinician, clock: Clock
) -> None:
    browser = signed_in(ben, clock.now)
    for asked in ({"find": "Bob"}, {"show": "silent"}, {"find": "Bob", "mode": "paused"}):
        html = browser.get("/clinic/", asked).content.decode()
        assert f"1 person has {ABOVE}" in text_of(html)
        assert '<tr class="emergency">' not in html


def test_their_page_says_what_to_do_now_and_leads_to_the_clear(
    shares: tuple[Scope, ...], participant: Participant, ben: Clinician, clock: Clock
) -> None:
    browser = signed_in(ben, clock.now)
    html = page_of(participant, browser)
    assert TOLD in section_of(html)
    assert "Ring them now" in section_of(html)
    clear = f"/clinic/person/{participant.pk}/change/clear/"
    assert f'href="{clear}"' in html
    assert browser.get(clear).status_code == 200


def test_acknowledged_it_stands_on_the_list_and_no_longer_above_it(
    shares: tuple[Scope, ...], participant: Participant, ben: Clinician, clock: Clock
) -> None:
    browser = signed_in(ben, clock.now)
    answers(participant, browser, "symptom.now", how="seen")
    html = listed(browser)
    assert ABOVE not in text_of(html)
    assert '<tr class="emergency">' in html
    assert "Ring them now" in section_of(page_of(participant, browser)), "seen is not rung"


def test_once_somebody_has_rung_it_asks_nobody_to_ring_now(
    shares: tuple[Scope, ...], participant: Participant, ben: Clinician, clock: Clock
) -> None:
    browser = signed_in(ben, clock.now)
    answers(participant, browser, "symptom.now", how="done", outcome="Rang: at the hospital")
    section = section_of(page_of(participant, browser))
    assert "Ring them now" not in section
    assert "Until somebody has examined them and you say so here, no session is offered." in section


def test_told_again_it_says_when_first_and_when_last(
    shares: tuple[Scope, ...], participant: Participant, ben: Clinician, tells: Tells, clock: Clock
) -> None:
    clock.now += timedelta(hours=8)
    tells(numb(numb(), "2026-01-12 16:05"))
    said = section_of(page_of(participant, signed_in(ben, clock.now)))
    day = "Monday, 12 January 2026"
    assert f"told on {day} at 08:41, last on {day} at 16:05" in said


def test_in_spanish_as_well(
    shares: tuple[Scope, ...], participant: Participant, ben: Clinician, clock: Clock
) -> None:
    browser = signed_in(ben, clock.now)
    assert "1 persona ha contado una señal de urgencia" in text_of(listed(browser, "es"))
    assert "Llame ahora" in section_of(page_of(participant, browser, "es"))


def test_what_must_be_seen_today_says_its_hour_too(
    participant: Participant, ben: Clinician, tells: Tells, clock: Clock
) -> None:
    clock.at("2026-01-12 09:00")
    tells(ANA.symptom("2026-01-12 07:30", "fever"))
    grant(participant, ben.clinic, Let("Ana", ()), clock.now)
    said = section_of(page_of(participant, signed_in(ben, clock.now)))
    assert "told on Monday, 12 January 2026 at 07:30" in said
    assert "Ring them now" not in said


def test_a_glance_of_an_older_release_names_no_sign_and_no_hour(
    shares: tuple[Scope, ...], ben: Clinician, clock: Clock
) -> None:
    standing = Standing.objects.get()
    standing.glance = standing.glance.replace('"signs"', '"sings"').replace('"told"', '"tolled"')
    standing.save()
    said = text_of(listed(signed_in(ben, clock.now)))
    assert "Told an emergency sign. Stopped" in said
    assert "since Monday, 12 January 2026" in said
