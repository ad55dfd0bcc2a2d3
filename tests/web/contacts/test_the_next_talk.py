"""Spec: at the head of the list stands the next talk of whoever looks, with the person's own day and hour."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from backstride.web.clinic.granting import end_grant
from backstride.web.clinic.models import Clinician
from backstride.web.contacts.models import Appointment
from backstride.web.contacts.next_talk import next_talk
from backstride.web.journals.models import Participant
from backstride.web.participant.telling import fresh_id
from tests.web.clinic.people import a_clinician, signed_in
from tests.web.conftest import Clock
from tests.web.contacts.conftest import LetsSee
from tests.web.contacts.test_a_contact_with_somebody import pages
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
AtWork = Callable[[], Client]
TODAY, NEXT_WEEK = {"on": "2026-02-03", "at": "17:30"}, {"on": "2026-02-10", "at": "9:00"}


@pytest.fixture(autouse=True)
def _ana_is_followed(lets_see: LetsSee) -> None:
    lets_see()


def fixes(browser: Client, participant: Participant, week: int, when: dict[str, str]) -> None:
    """The day and the hour of a contact."""
    assert browser.post(f"{pages(participant)}{week}/day/", {"do": "fix", **when}).status_code == 302


def head(browser: Client) -> str:
    """What the list says."""
    return text_of(browser.get("/clinic/").content.decode())


def test_nothing_stands_there_where_no_hour_is_fixed(at_work: AtWork, participant: Participant) -> None:
    browser = at_work()
    fixes(browser, participant, 4, {"on": "2026-02-05", "at": ""})
    assert "next contact" not in head(browser)


def test_the_first_of_them_with_its_name_and_hour(at_work: AtWork, participant: Participant) -> None:
    browser = at_work()
    fixes(browser, participant, 8, NEXT_WEEK)
    assert "next contact: Ana of Tuesday, Tuesday, 10 February 2026 at 09:00" in head(browser)
    fixes(browser, participant, 4, TODAY)
    assert "next contact: Ana of Tuesday, today at 17:30" in head(browser)
    assert f'href="{pages(participant)}4/"' in browser.get("/clinic/").content.decode()


def test_while_it_lasts_it_stays_and_then_the_one_after_it_stands_there(
    at_work: AtWork, participant: Participant, ben: Clinician, clock: Clock
) -> None:
    browser = at_work()
    fixes(browser, participant, 4, TODAY)
    fixes(browser, participant, 8, NEXT_WEEK)
    clock.now += timedelta(hours=7, minutes=35)  # it is 17:35 where Ana is
    assert "today at 17:30" in head(signed_in(ben, clock.now))
    clock.now += timedelta(hours=2)
    assert "10 February 2026 at 09:00" in head(signed_in(ben, clock.now))


def test_one_that_was_held_early_or_called_off_is_not_next(at_work: AtWork, participant: Participant) -> None:
    browser = at_work()
    fixes(browser, participant, 4, TODAY)
    held = {"entry": fresh_id(), "went": "Well.", "agreed": "Three walks."}
    assert browser.post(f"{pages(participant)}4/", held).status_code == 302
    assert "next contact" not in head(browser)
    fixes(browser, participant, 8, NEXT_WEEK)
    assert "next contact" in head(browser)
    assert browser.post(f"{pages(participant)}8/day/", {"do": "off"}).status_code == 302
    assert "next contact" not in head(browser)


def test_a_colleagues_talk_is_theirs_and_that_of_who_ended_it_is_nobodys(
    at_work: AtWork, participant: Participant, ben: Clinician, clock: Clock
) -> None:
    fixes(at_work(), participant, 4, TODAY)
    carla = a_clinician(ben.clinic, "Carla", clock.now)
    assert next_talk(carla, clock.now) is None
    found = next_talk(ben, clock.now)
    assert found is not None
    assert (found.week, found.hour, found.is_today) == (4, "17:30", True)
    end_grant(participant, ben.clinic, clock.now)
    assert next_talk(ben, clock.now) is None


def test_one_who_ends_it_at_this_very_moment_is_not_there(
    at_work: AtWork, participant: Participant, ben: Clinician, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    fixes(at_work(), participant, 4, TODAY)

    def ends_it(_: Appointment) -> bool:
        end_grant(participant, ben.clinic, clock.now)
        return True

    monkeypatch.setattr("backstride.web.contacts.next_talk.is_still_to_hold", ends_it)
    assert next_talk(ben, clock.now) is None
