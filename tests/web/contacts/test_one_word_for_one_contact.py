"""Spec: the list and *Contacts* say the same of a contact, and an answer about one is none about another."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from backstride.web.journals.models import Participant
from tests.web.clinic.answering import answers, page_of, section_of
from tests.web.contacts.conftest import LetsSee
from tests.web.contacts.test_a_contact_with_somebody import pages
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
AtWork = Callable[[], Client]
MISSED_ON = "2026-02-09"
"""A week after the day of the contact of week 4."""
FIXED = {"do": "fix", "on": "2026-02-12", "at": "17:30"}


@pytest.fixture(name="browser")
def _browser(at_work: AtWork, lets_see: LetsSee) -> Client:
    lets_see(until=MISSED_ON)
    return at_work()


def contacts(person: Participant, browser: Client) -> str:
    """What the page of the contacts says."""
    return text_of(browser.get(pages(person)).content.decode())


def fix(person: Participant, browser: Client) -> None:
    """The contact of week 4 gets a day and an hour."""
    assert browser.post(f"{pages(person)}4/day/", FIXED).status_code == 302


def test_missed_is_missed_on_both_pages_and_can_still_be_held(
    browser: Client, participant: Participant
) -> None:
    assert "The contact of week 4 was missed" in section_of(page_of(participant, browser))
    said = contacts(participant, browser)
    assert "Week 4, main contact Missed: it was on Monday, 2 February 2026, 7 days ago" in said
    assert "Prepare and hold the contact of Monday, 2 February 2026" in said


def test_what_was_answered_about_one_does_not_wander_to_the_one_before(
    browser: Client, participant: Participant
) -> None:
    answers(participant, browser, "clinic.contact_missed", how="snoozed", until="2026-02-12")
    assert "put off by Ben until" in section_of(page_of(participant, browser))
    fix(participant, browser)
    said = section_of(page_of(participant, browser))
    assert "put off by Ben" not in said
    assert "week 2" not in said


def test_one_that_was_overtaken_is_not_offered_to_be_held(browser: Client, participant: Participant) -> None:
    fix(participant, browser)
    said = contacts(participant, browser)
    assert "Prepare the next contact, on Thursday, 12 February 2026" in said
    assert "Prepare and hold" not in said
    held = {"entry": "11111111-1111-4111-8111-111111111111", "agreed": "Saturday, round the lake."}
    assert browser.post(f"{pages(participant)}4/", held).status_code == 302
    said = contacts(participant, browser)
    assert "Prepare and hold" not in said
    assert "Due since" not in said


def test_a_day_that_is_over_is_not_proposed(browser: Client, participant: Participant) -> None:
    form = browser.get(f"{pages(participant)}4/day/").content.decode()
    assert 'name="on" value=""' in form
    fix(participant, browser)
    assert 'name="on" value="2026-02-12"' in browser.get(f"{pages(participant)}4/day/").content.decode()


def test_the_person_reads_which_of_them_was_looked_at(
    browser: Client, participant: Participant, ana: Any
) -> None:
    answers(participant, browser, "clinic.contact_missed", how="seen")
    said = text_of(ana.get("/log/journal/").content.decode())
    assert "About a talk with your clinic that did not take place." in said
