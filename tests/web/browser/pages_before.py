"""Pages of who has no plan yet: nobody in particular, a newcomer in the check, a newcomer at the start."""

from __future__ import annotations

from tests.web.browser.steps import SENDS, Page, clicks, loses_the_cookie, ticks, types, unticks_all

NOBODY = (
    Page("welcome", "/"),
    Page("check", "/check/"),
    Page("worried", "/worried/"),
    Page("worried-nothing-ticked", "/worried/", (clicks("form.signs button"),)),
    Page("something-else-signed-out", "/worried/something-else/"),
    Page("flare-signed-out", "/worried/flare-up/", (clicks("[name=none]"), ticks("pain=6"), SENDS)),
    Page("emergency", "/worried/emergency/?zone=Europe/Madrid"),
    Page("emergency-number-unknown", "/worried/emergency/en/"),
    Page("emergency-for-all", "/worried/emergency/en/ES/"),
    Page("sign-in", "/accounts/login/?next=/start/"),
    Page(
        "sign-in-wrong",
        "/accounts/login/",
        (types("login", "ana@example.org"), types("password", "not the one"), SENDS),
    ),
    Page("sign-up", "/accounts/signup/?next=/start/"),
    Page(
        "sign-up-wrong",
        "/accounts/signup/",
        (types("email", "ana@example"), types("password1", "short"), SENDS),
    ),
    Page("no-mail-is-sent", "/accounts/password/reset/"),
    Page("password-reset-sent", "/accounts/password/reset/done/"),
    Page("password-reset-too-old", "/accounts/password/reset/key/1-gone/"),
    Page("password-reset-over", "/accounts/password/reset/key/done/"),
    Page("account-closed", "/accounts/inactive/"),
    Page("one-time-link", "/enter/a-made-up-secret/"),
    Page("one-time-link-used-up", "/enter/a-made-up-secret/", (SENDS,)),
    Page("erased", "/plan/erased/"),
    Page("not-found", "/nothing-here/"),
    Page("form-too-old", "/check/", (loses_the_cookie, SENDS)),
)
IN_THE_CHECK = (
    Page("outcome-run", "/check/outcome/"),
    Page("check-over", "/check/"),
    Page("check-right-now", "/check/right_now/"),
    Page("check-lately", "/check/lately/"),
    Page("check-you", "/check/you/"),
    Page("check-back", "/check/back/"),
    Page("check-health", "/check/health/"),
    Page("check-history", "/check/history/"),
    Page("check-falls", "/check/falls/"),
    Page("check-running", "/check/running/"),
    Page("check-word", "/check/word/"),
    Page("check-wrong", "/check/you/", (types("birth_year", "1066"), types("walk_minutes", ""), SENDS)),
    Page("check-came-up", "/check/lately/?more=signs_seen", (ticks("this_week_signs=dizzy"),)),
    Page("check-goes-on", "/check/"),
)
OF_THE_START = (
    Page("bring", "/mine/bring/"),
    Page("bring-wrong", "/mine/bring/", (SENDS,)),
    Page("start", "/start/"),
    Page("start-where", "/start/where/"),
    Page("start-pain", "/start/pain/"),
    Page("start-days-none", "/start/days/", (unticks_all, SENDS)),
    Page("start-since", "/start/since/"),
    Page("start-before", "/start/before/"),
    Page("start-active", "/start/active/"),
    Page("start-days", "/start/days/"),
    Page("start-aids", "/start/aids/"),
    Page("start-ready", "/start/ready/"),
)
