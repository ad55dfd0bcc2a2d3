"""Somebody with a session to play: short ones, that a test can hear to the end."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from time import monotonic
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import BrowserContext, Page

from backstride.handouts.given import Given, given_by
from backstride.heart.notation import read_session
from backstride.web import clock as web_clock
from backstride.web.accounts.models import User
from backstride.web.journals.append import append
from backstride.web.journals.models import Entry, Participant
from tests.cast.people import HUGO
from tests.cast.story import Story
from tests.web.browser.conftest import Visitor
from tests.web.browser.whose import EMAIL, PASSWORD, Figures, SetUp
from tests.web.conftest import Clock

SHORT = "walk 4 s, run 3 s, walk 3 s, run 3 s, walk 2 s"
"""15 s: 9 of walking, 6 of running."""
BRIEF = "walk 3 s, run 3 s, walk 3 s"
"""9 s: as short as a session can be that warms up, runs and cools down."""
ALL_OF_IT = (0.15, 0.05)
"""Its minutes, and those of them that are run."""
MOMENT = "2026-01-05 18:00"
PLAYER = "/session/"
EAVESDROPS = """
  window.steer = {}
  const set = navigator.mediaSession.setActionHandler.bind(navigator.mediaSession)
  navigator.mediaSession.setActionHandler = (name, does) => { window.steer[name] = does; set(name, does) }
  window.buzzed = []
  navigator.vibrate = what => { window.buzzed.push(what) }
  window.ahead_ms = 0
  const Real = Date
  window.Date = class extends Real {
    constructor(...given) { given.length ? super(...given) : super(Real.now() + window.ahead_ms) }
    static now() { return Real.now() + window.ahead_ms }
  }
  const play = HTMLMediaElement.prototype.play
  HTMLMediaElement.prototype.play = function () {
    this.playbackRate = window.rate
    window.sound = this
    return play.call(this)
  }
"""
"""Script: what a lock screen presses and the hand feels; a clock to be set, and sound to be hurried."""


HIDDEN = """hidden => {
  const says = (name, value) => Object.defineProperty(document, name, { value, configurable: true })
  says('visibilityState', hidden ? 'hidden' : 'visible')
  says('hidden', hidden)
  document.dispatchEvent(new Event('visibilitychange'))
}"""
"""Script: the phone is locked, or unlocked."""


def asked_for(line: str = BRIEF, story: Story = HUGO, moment: str = MOMENT) -> SetUp:
    """Somebody who is asked for a session written in one line, whatever their stage is."""
    lives = as_shipped(story, moment)

    def set_up(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
        def short(*asked: Any) -> Given:
            return replace(given_by(*asked), session=read_session(line))

        patch.setattr("backstride.web.participant.carry.given_today.given_by", short)
        return lives(client, clock, patch)

    return set_up


def as_shipped(story: Story, moment: str = MOMENT) -> SetUp:
    """Somebody who is asked for what their programme asks for."""

    def set_up(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
        clock.at(moment)
        user = User.objects.create_user(email=EMAIL, password=PASSWORD)
        participant = Participant.objects.create(user=user, zone=story.zone, language="en", place="ES")
        append(participant.pk, story.told, clock.now)
        client.force_login(user)
        opened, begun = clock.now, monotonic()
        patch.setattr(web_clock, "now", lambda: opened + timedelta(seconds=monotonic() - begun))
        return {}

    return set_up


@dataclass
class Listener:
    """Somebody in front of the player."""

    visitor: Visitor
    rate: float

    @property
    def page(self) -> Page:
        """The tab in front of them."""
        return self.visitor.page

    @property
    def context(self) -> BrowserContext:
        """Their browser."""
        return self.visitor.context

    def opens(self) -> Page:
        """The player's page."""
        return self.visitor.go(PLAYER)

    def starts(self) -> Page:
        """Open it, and begin as soon as the sound is there."""
        self.opens()
        self.press("Start")
        return self.page

    def press(self, name: str) -> None:
        """Press the button of that name that can be seen."""
        asks = self.page.locator("dialog[open]")
        where = asks if asks.count() else self.page
        where.get_by_role("button", name=name, exact=True).locator("visible=true").click()

    def another_tab(self) -> Page:
        """A second one beside the first."""
        page = self.context.new_page()
        page.goto(f"{self.visitor.home}{PLAYER}")
        return page

    def hears(self, words: str, within_s: float = 8) -> None:
        """Something that the page shows on the way: which part it is."""
        shows = "words => document.querySelector('[data-part=along]').textContent.startsWith(words)"
        self.page.wait_for_function(shows, arg=words, timeout=within_s * 1000)

    def comes_to_the_end(self, within_s: float = 25) -> None:
        """The question of the end."""
        self.page.get_by_role("heading", name="How was it?").wait_for(timeout=within_s * 1000)

    def tells(self, worst: int = 3) -> None:
        """Answer what is asked at the end, once it is, and save."""
        self.page.locator("[data-part=ended] form").wait_for()
        for name, value in (("worst", worst), ("legs", "fine"), ("signs", "none")):
            self.page.locator(f"[data-part=ended] form [name={name}][value='{value}']").check(force=True)
        self.page.locator("[data-part=ended] form button.go").click()

    def tells_and_it_arrives(self, worst: int = 3) -> dict[str, Any]:
        """Tell it, and see what follows; what the journal says then."""
        self.tells(worst)
        self.page.wait_for_url("**/log/saved/**")
        return the_session()


def sessions() -> list[dict[str, Any]]:
    """Every session in the database."""
    rows = Entry.objects.filter(kind="session_done").order_by("seq")
    return [json.loads(each) for each in rows.values_list("payload", flat=True)]


def the_session() -> dict[str, Any]:
    """The one session in the database."""
    (session,) = sessions()
    return session


Sits = Callable[..., Listener]
"""Sits somebody down in front of the player: what is asked of them, how fast the sound goes, the language."""
