"""Pages of who is reminded, and those that the links in a mail open."""

from __future__ import annotations

from tests.web.browser.steps import SENDS, Page, ticks, types

OF_WHO_IS_REMINDED = (
    Page("reminders", "/reminders/"),
    Page("reminders-wrong", "/reminders/", (types("at", ""), SENDS)),
    Page("buddy", "/reminders/buddy/"),
    Page("buddy-wrong", "/reminders/buddy/", (types("name", ""), SENDS)),
    Page("today-own-plan", "/today/"),
    Page("goal-own-plan", "/plan/goal/"),
    Page("reminders-not-today", "{not_today}"),
    Page("reminders-not-today-done", "{not_today}", (SENDS,)),
    Page("reminders-confirm", "{confirm}"),
    Page("reminders-stop", "{stop}"),
    Page("reminders-stop-done", "{stop}", (SENDS,)),
    Page("reminders-off", "/reminders/"),
    Page(
        "reminders-asked",
        "/reminders/",
        (ticks("by_mail=yes"), types("address", "another@example.org"), SENDS),
    ),
    Page("reminders-link-too-old", "/reminders/stop/x/"),
)
WHO_CAME_BACK = (Page("today-came-back-after-weeks", "/today/"),)
