"""The way of a newcomer who hears the pages, scene by scene: from the first page to the data of their own."""

from __future__ import annotations

import re

from tests.web.browser import whose
from tests.web.browser.conftest import Visitor
from tests.web.browser.heard.newcomers import comes_to_a_plan, somebody_new
from tests.web.browser.heard.stops import Scene, Stop, goes
from tests.web.browser.steps import SENDS, clicks, opens_everything, ticks, types


def starts(visitor: Visitor) -> None:
    """Begin the session, as soon as its sound is there."""
    visitor.page.locator("[data-press=start]:enabled").click()
    visitor.page.locator("main [data-view=play]").wait_for()
    visitor.page.locator("[data-part=aloud]", has_text=re.compile(r"\w")).wait_for(state="attached")


def waits_for_the_sound(visitor: Visitor) -> None:
    """Wait until the session can begin, and what says so has been said."""
    visitor.page.locator("[data-press=start]:enabled").wait_for()


def sees_the_way_back(visitor: Visitor) -> None:
    """Wait until the page has found out that a session is under way on this phone."""
    visitor.page.locator("[data-only-way-back]").wait_for()


def told(visitor: Visitor) -> None:
    """Wait until what was sent is on another page."""
    visitor.page.wait_for_url("**/saved/**")


A_SESSION = goes(
    Stop("Today, with a session", "/today/"),
    Stop("Before the session", "/session/", (waits_for_the_sound,)),
    Stop("The session, under way", steps=(starts,)),
    Stop("It hurts", steps=(clicks("[data-press=hurts]"),)),
    Stop("It hurts: said how much", steps=(clicks("[data-pain='3']"),)),
    Stop("Telling how it was", "/log/", (sees_the_way_back,)),
    Stop("Telling how it was: nothing answered", steps=(SENDS, sees_the_way_back), wrong=True),
    Stop("It is told", steps=(ticks("ended=done", "worst=3", "legs=fine", "signs=none"), SENDS, told)),
    Stop("The journal", "/log/journal/"),
)
A_MORNING = goes(
    Stop("Today, with a question", "/today/"),
    Stop("The morning after", "/log/morning/"),
    Stop("The morning after: nothing answered", steps=(SENDS,), wrong=True),
    Stop("Today, when it is told", steps=(ticks("pain=2", "usual=yes"), SENDS)),
)
A_CHECK_IN = goes(
    Stop("The check-in", "/check-in/"),
    Stop("The check-in: nothing answered", steps=(SENDS,), wrong=True),
    Stop(
        "It is told",
        steps=(ticks("pain_average=3", "limited_activity=a_little", "signs=none"), SENDS, told),
    ),
    Stop("How things are going", "/measures/"),
    Stop("The mood", "/measures/mood/"),
    Stop("The mood: nothing answered", steps=(SENDS,), wrong=True),
    Stop("A low mood", steps=(ticks("q1=2", "q2=5"), SENDS)),
    Stop("The lessons", "/lessons/"),
    Stop("A lesson", "/lessons/legs-and-shoes/"),
)
A_FLARE_UP = goes(
    Stop("A flare-up", "/worried/flare-up/"),
    Stop("How bad it is", steps=(clicks("[name=none]"),)),
    Stop("How bad it is: nothing answered", steps=(SENDS,), wrong=True),
    Stop("What to do in a flare-up", steps=(ticks("pain=6"), SENDS)),
    Stop("The plan of the days", "/flare-up/"),
    Stop("Today, in a flare-up", "/today/"),
)
A_WORRY = goes(
    Stop("Something worries me", "/worried/"),
    Stop("Something worries me: nothing ticked", steps=(clicks("form.signs button"),), wrong=True),
    Stop("To be looked at this week", steps=(ticks("sign=fell"), clicks("form.signs button >> nth=-2"))),
    Stop("Something else", "/worried/something-else/"),
    Stop("An emergency, told with a session", "/log/", steps=(
        ticks("ended=done", "worst=3", "legs=fine", "signs=some", "sign=chest_pain"), SENDS, told,
    )),
    Stop("The emergency page", "/worried/emergency/"),
    Stop("Today, after an emergency sign", "/today/"),
)  # fmt: skip
WHAT_IS_MINE = goes(
    Stop("My plan", "/plan/"),
    Stop("How it has gone", "/progress/"),
    Stop("How it has gone, the numbers opened", "/progress/", (opens_everything,)),
    Stop("The days", "/plan/days/"),
    Stop("The days: no time", steps=(types("at", ""), SENDS), wrong=True),
    Stop("Settings", "/plan/settings/"),
    Stop("Reminders", "/reminders/"),
    Stop("My data", "/mine/"),
    Stop("Erasing it all", "/plan/erase/"),
    Stop("Erasing it all: the wrong word", steps=(clicks("form button"),), wrong=True),
)

SCENES = (
    Scene("From the first page to a plan", somebody_new, comes_to_a_plan),
    Scene("A session", whose.ana_with_a_walk_today, A_SESSION),
    Scene("The morning after", whose.ana_the_morning_after, A_MORNING),
    Scene("A check-in, a measure, a lesson", whose.ana_in_week_3, A_CHECK_IN),
    Scene("A flare-up", whose.ana_in_week_5, A_FLARE_UP),
    Scene("Something worries me, and an emergency", whose.ana_in_week_5, A_WORRY),
    Scene("How it has gone, and what is mine", whose.ana_in_week_5, WHAT_IS_MINE),
)
