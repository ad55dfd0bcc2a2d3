"""Where somebody is: the browser's time zone takes the place of an old one, never of one chosen here."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from backstride.web.journals.models import Participant
from tests.cast.story import Story
from tests.web.browser.conftest import Visitor
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.start.conftest import after_the_check

pytestmark = [pytest.mark.browser, pytest.mark.online, pytest.mark.django_db(transaction=True)]
BEFORE, NOW_IN = "Asia/Tokyo", "Europe/Madrid"


@pytest.fixture
def beginning_again(
    visitor: Visitor, ana: Client, participant: Participant, tells: Tells, clock: Clock
) -> Visitor:
    """Ana, who left in Tokyo, and has a browser in Madrid now."""
    Participant.objects.filter(pk=participant.pk).update(zone=BEFORE)
    tells(Story("Ana", BEFORE).screened("2026-01-02").enrolled("2026-01-02").tell("left", "2026-01-04"))
    after_the_check(ana, clock)
    ana.post("/start/", {"programme": "walk"})
    session = ana.cookies["backstride_session"].value
    visitor.context.add_cookies([{"name": "backstride_session", "value": session, "url": visitor.home}])
    return visitor


def chosen(visitor: Visitor) -> Any:
    return visitor.go("/start/where/").locator("#zone").input_value()


def test_who_begins_again_elsewhere_finds_the_zone_of_the_browser(beginning_again: Visitor) -> None:
    assert chosen(beginning_again) == NOW_IN
    assert "So far your days have gone by Asia/Tokyo" in beginning_again.page.content()


def test_what_they_choose_all_the_same_stays(beginning_again: Visitor, ana: Client) -> None:
    ana.post("/start/where/", {"zone": BEFORE})
    assert chosen(beginning_again) == BEFORE


def test_a_zone_that_is_not_on_the_list_leaves_the_one_that_was_there(beginning_again: Visitor) -> None:
    beginning_again.context.add_init_script(
        "Intl.DateTimeFormat = () => ({ resolvedOptions: () => ({ timeZone: 'Etc/Unknown' }) })"
    )
    assert chosen(beginning_again) == BEFORE
