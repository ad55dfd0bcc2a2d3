"""Spec: the list says pain as figures, what is not shared, how long nothing was heard, programmes by name."""

from __future__ import annotations

import uuid
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from backstride.web.clinic.granting import Let, grant
from backstride.web.clinic.models import Clinician
from backstride.web.clinic.scopes import Scope
from backstride.web.journals.append import append
from backstride.web.journals.models import Participant
from backstride.web.own_programmes.models import OwnVersion
from tests.cast.people import ANA
from tests.cast.story import Story
from tests.web.clinic.answering import answers, page_of, section_of
from tests.web.clinic.people import signed_in
from tests.web.clinic.programmes.written import checked
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
WITH_PAIN: tuple[Scope, ...] = ("pain",)
Lives = Callable[..., Client]


@pytest.fixture(name="lives")
def _lives(participant: Participant, ben: Clinician, tells: Tells, clock: Clock) -> Lives:
    def lives(story: Story, until: str, *scopes: Scope) -> Client:
        clock.at(f"{until} 21:00")
        tells(story)
        grant(participant, ben.clinic, Let("Ana", scopes), clock.now)
        return signed_in(ben, clock.now)

    return lives


def listed(browser: Client, lang: str = "en") -> str:
    """What the list says."""
    browser.cookies["django_language"] = lang
    return text_of(browser.get("/clinic/").content.decode())


def a_flare() -> Story:
    """A session that stopped for pain, and a flare-up told on the day after it."""
    story = ANA.lives_until("2026-01-26").session("2026-01-27", minutes=9, ended="pain", pain={"worst": 8})
    return story.flared_up("2026-01-28", 7)


def test_the_last_pain_and_a_flare_up_since_stand_there_as_figures(
    lives: Lives, participant: Participant
) -> None:
    browser = lives(a_flare(), "2026-01-28", *WITH_PAIN)
    said = listed(browser)
    assert "worst in the last session, 27 Jan: 8 of 10" in said
    assert "flare-up told on 28 Jan: 7 of 10" in said
    assert "flare-up told on 28 Jan: 7 of 10" in text_of(page_of(participant, browser))


def test_what_is_not_shared_is_said_to_be_not_shared(lives: Lives, participant: Participant) -> None:
    browser = lives(a_flare(), "2026-01-28")
    assert "not shared" in listed(browser)
    said = text_of(page_of(participant, browser))
    assert "Pain is not shared with you" in said
    assert "Why it was decided so" in said
    assert "What they are told word for word may tell of pain" in said
    assert "of 10" not in said
    assert "flare-up told" not in said


def test_a_time_away_is_said_in_days_and_who_is_silent_is_called_so(
    lives: Lives, participant: Participant
) -> None:
    browser = lives(ANA.lives_until("2026-01-26"), "2026-02-14")
    said = section_of(page_of(participant, browser))
    assert "No session for" in said
    assert "gap rule" not in said
    row = listed(browser)
    assert "who is silent (1)" in row
    assert row.count("silent") == 2, "the row says it, too"


def test_a_clinics_own_programme_goes_by_its_name_in_the_readers_language(
    lives: Lives, participant: Participant, ben: Clinician, clock: Clock
) -> None:
    browser = lives(ANA, "2026-01-05")
    version, names = checked(ben), {"en": "Gentle walking", "es": "Caminar sin prisa"}
    OwnVersion.objects.filter(pk=version.pk).update(names=names)
    moved = {
        "id": str(uuid.uuid4()),
        "kind": "programme_changed",
        "at": clock.now.isoformat(),
        "by": "clinician",
        "who": str(ben.pk),
        "programme": version.programme,
        "version": version.kept.version,
        "why": "a gentler ladder",
    }
    append(participant.pk, [moved], clock.now)
    course = f"/clinic/person/{participant.pk}/course/"
    for lang, name in names.items():
        said = listed(browser, lang)
        assert said.count(name) == 1, "in the row; there is nothing to choose"
        assert name in text_of(page_of(participant, browser, lang))
        assert name in text_of(browser.get(course).content.decode())
        assert "gentle-walking" not in said
    with CaptureQueriesContext(connection) as asked:
        listed(browser)
    assert sum("own_programmes" in each["sql"] for each in asked) == 1


def test_a_session_stands_with_the_minutes_that_were_asked_of_it(
    lives: Lives, participant: Participant
) -> None:
    lives(ANA, "2026-01-05", *WITH_PAIN)
    browser = lives(ANA.session("2026-01-06", minutes=9, ended="pain"), "2026-01-06", *WITH_PAIN)
    html = page_of(participant, browser)
    assert "9 of 16" in html
    assert '<th scope="row">6 Jan</th>' in html


def test_a_reminder_is_one_press_away(lives: Lives, participant: Participant) -> None:
    browser = lives(ANA.symptom("2026-01-12 08:00", "fell"), "2026-01-12")
    html = page_of(participant, browser)
    assert 'name="until" value="2026-01-15">In 3 days' in html
    answers(participant, browser, "symptom.this_week", how="snoozed", until="2026-01-15")
    assert "put off by Ben until Thursday, 15 January 2026" in section_of(page_of(participant, browser))
