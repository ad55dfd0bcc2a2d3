"""A day at a clinic, in real browsers: who comes first, a call, a flare-up, a word that opens, a door shut.

Ben works at the clinic, on its computer; Ana has her phone. Farid and Bo have told something this morning.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from playwright.sync_api import Browser, expect

from backstride.web.accounts.models import User
from backstride.web.clinic.granting import Let, grant
from backstride.web.clinic.models import Clinic
from backstride.web.clinic.scopes import SCOPES
from backstride.web.journals.append import append
from backstride.web.journals.models import Participant
from tests.cast.people import BO, FARID
from tests.cast.story import Story
from tests.web.browser import whose
from tests.web.browser.conftest import DESKTOP, Arrives, Visitor, a_phone
from tests.web.browser.steps import ticks
from tests.web.clinic.people import PASSWORD, a_clinician, signed_in
from tests.web.conftest import Clock

pytestmark = [
    pytest.mark.browser,
    pytest.mark.online,
    pytest.mark.both_databases,
    pytest.mark.django_db(transaction=True),
]

YESTERDAY, TODAY = "2026-02-02", "2026-02-03"
NUMB = FARID.lives_until(YESTERDAY).symptom(f"{TODAY} 08:00", "saddle_numbness")
FEVER = BO.lives_until(YESTERDAY).symptom(f"{TODAY} 07:00", "fever")
WORRIES = "Worries about work."
AGREED = "Three walks, one of them with her sister."
WHY = "Seen today: a cold, and it is over. Please go on."


@pytest.fixture(name="ana")
def _ana(visitor: Visitor, arrives: Arrives) -> Visitor:
    """Ana in week 5, with her phone."""
    arrives(whose.ana_in_week_5)
    return visitor


@pytest.fixture(name="riverside")
def _riverside(ana: Visitor, clock: Clock) -> Clinic:
    """A clinic that three people let see everything."""
    clinic = Clinic.objects.create(name="Riverside Back Care", made=clock.now)
    grant(Participant.objects.get(), clinic, Let("Ana", SCOPES), clock.now)
    for name, story in (("Farid", NUMB), ("Bo", FEVER)):
        grant(_somebody(name, story, clock), clinic, Let(name, SCOPES), clock.now)
    return clinic


@pytest.fixture(name="ben")
def _ben(riverside: Clinic, browser: Browser, live_server: Any, clock: Clock) -> Iterator[Visitor]:
    """Ben at the clinic's computer, who has come in with his second step."""
    cookies = signed_in(a_clinician(riverside, "Ben", clock.now), clock.now).cookies
    with a_phone(browser, live_server, keeps=False) as computer:
        computer.context.add_cookies(
            [{"name": name, "value": each.value, "url": computer.home} for name, each in cookies.items()]
        )
        computer.page.set_viewport_size(DESKTOP)  # type: ignore[arg-type] # Playwright has a type of its own
        yield computer


def test_a_day(ana: Visitor, ben: Visitor) -> None:
    he_sees_first_who_cannot_wait(ben)
    he_calls_ana_and_they_agree_on_something(ben, ana)
    her_back_flares_up_and_he_sees_it(ana, ben)
    he_lets_bo_walk_again(ben)
    she_shuts_the_door(ana, ben)


def he_sees_first_who_cannot_wait(ben: Visitor) -> None:
    page = ben.go("/clinic/")
    expect(page.locator("tbody th a")).to_have_text(["Farid", "Bo", "Ana"])
    ben.check()
    opens(ben, "Farid")
    emergency = page.locator(".need.emergency")
    expect(emergency).to_contain_text("numbness between the legs")
    expect(emergency).to_contain_text("Ring them now")
    page.get_by_role("button", name="I have seen it").first.click()
    expect(page.get_by_text("Noted: you have seen it.")).to_be_visible()
    expect(page.get_by_text("seen by Ben").first).to_be_visible()
    ben.check()
    expect(emergency).to_contain_text("numbness between the legs")  # seen is not over


def he_calls_ana_and_they_agree_on_something(ben: Visitor, ana: Visitor) -> None:
    page = ben.go("/clinic/")
    opens(ben, "Ana")
    page.get_by_role("link", name="Contacts", exact=True).click()
    page.get_by_role("link", name="Prepare and hold the contact").click()
    expect(page.get_by_role("heading", name="What went well")).to_be_visible()
    ben.check()
    page.locator("#q-agreed").fill(AGREED)
    page.locator("#q-private").fill(WORRIES)
    page.get_by_label("Task 1", exact=True).fill("Send the leaflet")
    page.get_by_role("button", name="The contact was held: save").click()
    expect(page.get_by_text("Send the leaflet").first).to_be_visible()
    ben.check()
    ben.press("Tasks")
    expect(page.get_by_text("Send the leaflet").first).to_be_visible()
    expect(ana.go("/log/journal/").get_by_text(AGREED)).to_be_visible()
    assert WORRIES not in ana.page.content()


def her_back_flares_up_and_he_sees_it(ana: Visitor, ben: Visitor) -> None:
    ana.go("/today/")
    ana.press("Flare-up")
    ana.page.locator('main [name="none"]').click()
    ticks("pain=6")(ana)
    ana.press("Save and see what helps")
    ana.page.get_by_role("heading", name="Day by day").wait_for()
    page = ben.go("/clinic/")
    expect(page.get_by_role("row", name="Ana").get_by_text("flare-up", exact=True)).to_be_visible()
    opens(ben, "Ana")
    page.get_by_role("link", name="Course", exact=True).click()
    expect(page.get_by_role("row", name="Flare-up").first).to_be_visible()
    ben.check()


def he_lets_bo_walk_again(ben: Visitor) -> None:
    page = ben.go("/clinic/")
    opens(ben, "Bo")
    page.get_by_role("link", name="Change", exact=True).click()
    ben.press("Clear them")
    expect(page.get_by_text("fever or shivers")).to_be_visible()  # what his word covers is named before
    ticks("scope=walk")(ben)
    page.get_by_label("Why?").fill(WHY)
    ben.press("Show what it will do")
    expect(page.get_by_role("heading", name="A bad month")).to_be_visible()
    ben.check()
    ben.press("Do it: Clear them")
    expect(page.get_by_text("They are cleared.")).to_be_visible()
    bo = Client()
    bo.force_login(User.objects.get(email="bo@example.org"))
    said = bo.get("/today/").content.decode()
    assert WHY in said
    assert "walk" in said


def she_shuts_the_door(ana: Visitor, ben: Visitor) -> None:
    page = ben.go("/clinic/")
    ana.go("/who-sees/")
    expect(ana.page.get_by_text("Ben, Riverside Back Care").first).to_be_visible()
    ana.press("End it now")
    expect(ana.page.get_by_text("No clinic sees anything of you.")).to_be_visible()
    ana.check()
    opens(ben, "Ana")
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Ana")
    assert "Ana" not in page.locator("main").inner_text()
    left = ben.go("/clinic/").locator("tbody th a").all_inner_texts()
    assert sorted(left) == ["Bo", "Farid"]


def opens(ben: Visitor, name: str) -> None:
    """From the list to somebody's page."""
    ben.page.locator("tbody th").get_by_role("link", name=name, exact=True).click()


def _somebody(name: str, story: Story, clock: Clock) -> Participant:
    user = User.objects.create_user(email=f"{name.lower()}@example.org", password=PASSWORD)
    person = Participant.objects.create(user=user, zone=story.zone, language="en", id=uuid4())
    append(person.pk, story.told, clock.now)
    return person
