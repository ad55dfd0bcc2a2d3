"""Pages of a clinic, and those on which a person lets one see something."""

from __future__ import annotations

from tests.web.browser.steps import (
    SENDS,
    Page,
    chooses,
    clicks,
    on_the_last_day,
    once_more,
    opens_everything,
    ticks,
    types,
)

OF_WHO_LETS_SEE = (
    Page("who-sees", "/who-sees/"),
    Page("today-with-a-clinic", "/today/"),
    Page("plan-with-a-clinic", "/plan/"),
    Page("who-sees-change", "/who-sees/{clinic}/"),
    Page("who-sees-change-wrong", "/who-sees/{clinic}/", (types("called", ""), SENDS)),
    Page("join", "/join/"),
    Page("join-wrong", "/join/", (SENDS,)),
    Page("invited", "/join/{code}/"),
    Page("invited-wrong", "/join/{code}/", (SENDS,)),
    Page("no-invitation", "/join/AAAA-AAAA-AAAA-AAAA/"),
)
WITH_A_CODE = (Page("invited-signed-out", "/join/{code}/"),)
WITH_AN_EMERGENCY = (
    Page("clinic-people-emergency", "/clinic/"),
    Page("clinic-person-emergency", "/clinic/person/{silent}/", (opens_everything,)),
    Page("clinic-change-emergency", "/clinic/person/{silent}/change/clear/"),
    Page("clinic-change-emergency-wrong", "/clinic/person/{silent}/change/clear/", (SENDS,)),
    Page(
        "clinic-change-emergency-seen",
        "/clinic/person/{silent}/change/clear/",
        (
            *(ticks("scope=walk"), types("seen_by", "Dr Mill"), on_the_last_day("seen_on")),
            *(types("why", "All is well with the nerves."), SENDS),
        ),
    ),
)
WITH_SOMETHING_LEFT_OVER = (
    Page("clinic-contacts-left-over", "/clinic/person/{person}/contacts/"),
    Page("clinic-contact-day-left-over", "/clinic/person/{person}/contacts/4/day/"),
    Page("clinic-contact-day-mailed", "/clinic/person/{person}/contacts/8/day/"),
    Page("clinic-invite-made-again", "/clinic/invite/", (SENDS, once_more)),
    Page("clinic-team-invite-made-again", "/clinic/team/invite/", (SENDS, once_more)),
)
AT_WORK = (
    Page("clinic-people", "/clinic/"),
    Page("clinic-people-not-found", "/clinic/?find=zzz"),
    Page("clinic-people-silent", "/clinic/?show=silent"),
    Page("clinic-people-narrowed-to-nobody", "/clinic/?show=silent&mode=held"),
    Page("clinic-person", "/clinic/person/{person}/"),
    Page("clinic-person-silent", "/clinic/person/{silent}/"),
    Page("clinic-course", "/clinic/person/{person}/course/"),
    Page("clinic-course-not-shared", "/clinic/person/{silent}/course/?kind=mornings"),
    Page("clinic-charts", "/clinic/person/{person}/course/charts/", (opens_everything,)),
    Page("clinic-charts-not-shared", "/clinic/person/{silent}/course/charts/"),
    Page("clinic-measures", "/clinic/person/{person}/course/measures/"),
    Page("clinic-measures-not-shared", "/clinic/person/{silent}/course/measures/"),
    Page("clinic-recordings", "/clinic/person/{person}/course/recordings/"),
    Page("clinic-recordings-not-shared", "/clinic/person/{silent}/course/recordings/"),
    Page("clinic-contacts", "/clinic/person/{person}/contacts/", (opens_everything,)),
    Page("clinic-contacts-wrong", "/clinic/person/{person}/contacts/", (clicks('button[value="task"]'),)),
    Page("clinic-contact", "/clinic/person/{person}/contacts/2/"),
    Page("clinic-contact-not-shared", "/clinic/person/{silent}/contacts/2/"),
    Page(
        "clinic-contact-wrong",
        "/clinic/person/{person}/contacts/2/",
        (types("went", "Two walks in the rain."), types("task_1_due", "2026-02-01"), SENDS),
    ),
    Page("clinic-contact-held", "/clinic/person/{person}/contacts/0/"),
    Page("clinic-contact-correct", "/clinic/person/{person}/contacts/0/correct/"),
    Page(
        "clinic-contact-correct-wrong",
        "/clinic/person/{person}/contacts/0/correct/",
        (types("notes", ""), clicks('button[value="correct"]')),
    ),
    Page("clinic-contact-day", "/clinic/person/{person}/contacts/4/day/"),
    Page(
        "clinic-contact-day-wrong",
        "/clinic/person/{person}/contacts/4/day/",
        (types("on", ""), clicks('button[value="fix"]')),
    ),
    Page("clinic-tasks", "/clinic/tasks/"),
    Page("clinic-coaching", "/clinic/coaching/", (opens_everything,)),
    Page("clinic-person-needs", "/clinic/person/{silent}/needs/", (opens_everything,)),
    Page(
        "clinic-person-needs-wrong",
        "/clinic/person/{silent}/needs/",
        (opens_everything, clicks('button[value="done"]')),
    ),
    Page("clinic-letters", "/clinic/person/{person}/letters/"),
    Page(
        "clinic-letter-shown",
        "/clinic/person/{person}/letters/",
        (
            *(ticks("kind=gp", "why=see"), types("to", "Dr Mill, Riverside Surgery")),
            *(types("sentence", "Please have a look at the left leg."), SENDS),
        ),
    ),
    Page(
        "clinic-letter-at-the-end",
        "/clinic/person/{silent}/letters/",
        (ticks("kind=discharge"), SENDS),
    ),
    Page("clinic-letter-wrong", "/clinic/person/{person}/letters/", (SENDS,)),
    Page("clinic-report", "/clinic/report/?month=2026-01"),
    Page("clinic-report-to-ask-for", "/clinic/report/"),
    Page("clinic-report-no-month", "/clinic/report/?month=soon"),
    Page("clinic-invite", "/clinic/invite/"),
    Page("clinic-invite-made", "/clinic/invite/", (SENDS,)),
    Page("clinic-invite-wrong", "/clinic/invite/", (types("note", "x" * 121), SENDS)),
    Page("clinic-team", "/clinic/team/"),
    Page("clinic-team-let-go", "/clinic/team/{colleague}/ended/"),
    Page("clinic-not-found", "/clinic/person/{colleague}/"),
    Page("clinic-team-invite", "/clinic/team/invite/"),
    Page("clinic-team-invite-made", "/clinic/team/invite/", (SENDS,)),
    Page(
        "clinic-team-cover-wrong",
        "/clinic/team/",
        (ticks("cover=elsewhere"), clicks('form[action$="/cover/"] button')),
        ends_at="/clinic/team/cover/",
    ),
    Page(
        "clinic-team-zone-wrong",
        "/clinic/team/",
        (chooses("zone", ""), clicks('form[action$="/zone/"] button')),
        ends_at="/clinic/team/zone/",
    ),
    Page("clinic-team-letterhead", "/clinic/team/letterhead/"),
    Page("clinic-team-letterhead-wrong", "/clinic/team/letterhead/", (types("address", "x" * 201), SENDS)),
)
WHO_SENT_TOO_LATE = (
    Page("clinic-send-again", "/clinic/send-again/"),
    Page("not-that-way", "/clinic/team/cover/"),
)
WHO_WRITES = (
    Page("clinic-programmes", "/clinic/programmes/"),
    Page("clinic-programme-new", "/clinic/programmes/new/"),
    Page("clinic-programme-new-wrong", "/clinic/programmes/new/", (SENDS,)),
    Page("clinic-programme-new-wrong-file", "/clinic/programmes/new/", (clicks("form[enctype] button"),)),
    Page("clinic-programme-holds", "/clinic/programmes/{holds}/"),
    Page("clinic-programme-breaks", "/clinic/programmes/{breaks}/"),
    Page("clinic-programme-unchecked", "/clinic/programmes/{unchecked}/"),
    Page("clinic-programme-withdrawn", "/clinic/programmes/{withdrawn}/"),
    Page("clinic-people-withdrawn", "/clinic/"),
    Page("clinic-person-withdrawn", "/clinic/person/{person}/"),
    Page("clinic-change-withdrawn", "/clinic/person/{person}/change/"),
    Page("clinic-programme-stages", "/clinic/programmes/{holds}/stages/"),
    Page(
        "clinic-programme-stages-wrong",
        "/clinic/programmes/{holds}/stages/",
        (types("name-en", ""), clicks("button.go")),
    ),
    Page(
        "clinic-programme-stages-insert",
        "/clinic/programmes/{holds}/stages/",
        (clicks('button[name="insert"]'), clicks('button[name="insert"]')),
    ),
    Page("clinic-programme-text", "/clinic/programmes/{holds}/text/"),
    Page(
        "clinic-programme-text-wrong",
        "/clinic/programmes/{holds}/text/",
        (types("text", "hop"), clicks("button.go")),
    ),
    Page("clinic-programme-withdraw", "/clinic/programmes/{holds}/withdraw/"),
    Page("clinic-programme-withdraw-wrong", "/clinic/programmes/{holds}/withdraw/", (clicks("form button"),)),
)
WHO_CHANGES = (
    Page("clinic-change", "/clinic/person/{person}/change/"),
    Page("clinic-change-wrong", "/clinic/person/{person}/change/hold/", (SENDS,)),
    Page("clinic-change-days", "/clinic/person/{person}/change/days/"),
    Page("clinic-change-stage-wrong", "/clinic/person/{person}/change/set-stage/", (SENDS,)),
    Page("clinic-change-programme", "/clinic/person/{person}/change/programme/"),
    Page(
        "clinic-change-seen",
        "/clinic/person/{person}/change/hold/",
        (types("why", "Until we have spoken on Thursday."), SENDS),
    ),
    Page(
        "clinic-change-beyond",
        "/clinic/person/{person}/change/set-stage/",
        (chooses("stage", "16"), types("why", "You walk as far every day."), SENDS),
    ),
    Page(
        "clinic-change-refused",
        "/clinic/person/{person}/change/set-stage/",
        (chooses("stage", "21"), types("why", "You walk as far every day."), SENDS),
    ),
    Page("clinic-change-waits", "/clinic/person/{silent}/change/"),
    Page("clinic-change-clear", "/clinic/person/{silent}/change/clear/"),
    Page(
        "clinic-change-cleared",
        "/clinic/person/{silent}/change/clear/",
        (ticks("scope=walk"), types("why", "The fever has gone."), SENDS, clicks('button[name="sure"]')),
        ends_at="/clinic/person/{silent}/",
    ),
)
ON_THE_FIRST_DAY = (Page("clinic-second-factor", "/clinic/second-factor/"),)
WITH_NOBODY = (
    Page("clinic-people-none", "/clinic/"),
    Page("clinic-programmes-none", "/clinic/programmes/"),
)
A_COLLEAGUE = (
    Page("invited-to-work", "/join/{code}/"),
    Page("invited-to-work-wrong", "/join/{code}/", (SENDS,)),
)
