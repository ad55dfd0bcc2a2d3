"""Every page that there is: who looks at it, where it is, and what they do there before it looks like that.

Whoever adds an address adds a line here, or says in NOT_LOOKED_AT why nobody ever sees it.
"""

from __future__ import annotations

from tests.web.browser import weather, whose, whose_clinic, whose_reminders
from tests.web.browser.pages_before import IN_THE_CHECK, NOBODY, OF_THE_START
from tests.web.browser.pages_of_a_clinic import (
    A_COLLEAGUE,
    AT_WORK,
    OF_WHO_LETS_SEE,
    ON_THE_FIRST_DAY,
    WHO_CHANGES,
    WHO_SENT_TOO_LATE,
    WHO_WRITES,
    WITH_A_CODE,
    WITH_AN_EMERGENCY,
    WITH_NOBODY,
    WITH_SOMETHING_LEFT_OVER,
)
from tests.web.browser.pages_of_ana import (
    IN_A_FLARE_UP,
    IN_MONTH_4,
    IN_WEEK_5,
    OF_AN_ACCOUNT,
    OF_ANA,
    OF_HOW_THINGS_ARE_GOING,
    WHOSE_PAIN_CAME_BACK,
    WITH_A_SECOND_STEP,
)
from tests.web.browser.pages_of_reminders import OF_WHO_IS_REMINDED, WHO_CAME_BACK
from tests.web.browser.steps import SENDS, THIS_LINK, Page, ticks, types
from tests.web.browser.whose import PASSWORD, SetUp

PEOPLE: dict[str, tuple[SetUp, tuple[Page, ...]]] = {
    "nobody": (whose.nobody, NOBODY),
    "nobody, where mail is sent": (
        whose.who_forgot_the_password,
        (
            Page("password-reset", "/accounts/password/reset/"),
            Page("password-reset-new", THIS_LINK, ends_at="{reset_here}"),
            Page(
                "password-reset-new-wrong",
                THIS_LINK,
                (types("password1", "short"), SENDS),
                ends_at="{reset_here}",
            ),
        ),
    ),
    "a newcomer in the check": (whose.newcomer_who_wants_to_run, IN_THE_CHECK),
    "a newcomer who is well": (whose.newcomer(), (Page("outcome-clear", "/check/outcome/"),)),
    "a newcomer, gently": (
        whose.newcomer(back={"back_state": "acute", "trend": "better"}),
        (Page("outcome-gently", "/check/outcome/"),),
    ),
    "a newcomer who should ask first": (
        whose.newcomer(lately={"same_day_signs": ["fever"], "signs_seen": ""}),
        (Page("outcome-ask-first", "/check/outcome/"),),
    ),
    "a newcomer who is too young": (
        whose.newcomer(you={"birth_year": "2012"}),
        (Page("outcome-too-young", "/check/outcome/"),),
    ),
    "a newcomer with an emergency": (
        whose.newcomer(right_now={"emergency_body": "chest_pain"}),
        (Page("outcome-emergency", "/check/outcome/"),),
    ),
    "a newcomer with an account": (whose.newcomer_with_an_account, OF_THE_START),
    "a newcomer whose start waits": (whose.newcomer_who_waits, (Page("start-waits", "/start/"),)),
    "a newcomer too young to start": (whose.newcomer_too_young, (Page("start-none", "/start/"),)),
    "ana in week 3": (whose.ana_in_week_3, OF_ANA),
    "ana, the morning after": (
        whose.ana_the_morning_after,
        (
            Page("today-morning", "/today/"),
            Page("morning", "/log/morning/"),
            Page("morning-wrong", "/log/morning/", (SENDS,)),
            Page("morning-told", "/log/morning/", (ticks("pain=2", "usual=yes"), SENDS), ends_at="/today/"),
            Page("today-rest", "/today/"),
        ),
    ),
    "ana in week 5": (whose.ana_in_week_5, IN_WEEK_5),
    "ana and how things are going": (whose.ana_in_week_3, OF_HOW_THINGS_ARE_GOING),
    "ana in month 4": (whose.ana_in_month_4, IN_MONTH_4),
    "ana without a forecast": (weather.due_today, weather.WHERE_IT_IS_OFF),
    "ana on a hot day": (weather.on_a_hot_day, weather.PAGES),
    "ana and her account": (whose.ana_in_week_3, OF_AN_ACCOUNT),
    "ana with a second step": (whose.ana_with_a_second_step, WITH_A_SECOND_STEP),
    "ana signs in": (
        whose.nobody_with_a_second_step,
        (
            Page(
                "second-step",
                "/accounts/login/",
                (types("login", whose.EMAIL), types("password", PASSWORD), SENDS),
                ends_at="/accounts/2fa/authenticate/",
            ),
        ),
    ),
    "ana signs in after an emergency": (
        whose.ana_signs_in_after_an_emergency,
        (Page("was-it-you-emergency", "/told-before/?next=/today/"),),
    ),
    "ana signs in after a check": (
        whose.ana_signs_in_after_a_check,
        (Page("was-it-you", "/today/", ends_at="/told-before/"),),
    ),
    "who came by a link": (whose.who_came_by_a_link, (Page("password-set", "/accounts/password/set/"),)),
    "somebody who runs": (
        whose.somebody_who_runs,
        (Page("today-run", "/today/"), Page("plan-run", "/plan/"), Page("indoors-run", "/indoors/")),
    ),
    "ana on the third morning of one": (whose.ana_in_a_flare_up, IN_A_FLARE_UP),
    "ana whose pain came back": (whose.ana_whose_pain_came_back, WHOSE_PAIN_CAME_BACK),
    "ana, who is reminded": (whose_reminders.ana_who_is_reminded, OF_WHO_IS_REMINDED),
    "ana, back after weeks": (whose_reminders.somebody_back_after_weeks, WHO_CAME_BACK),
    "in a flare-up": (whose.in_a_flare_up, (Page("today-flare", "/today/"), Page("plan-flare", "/plan/"))),
    "in maintenance": (
        whose.in_maintenance,
        (Page("today-maintenance", "/today/"), Page("plan-maintenance", "/plan/")),
    ),
    "stopped": (
        whose.stopped,
        (
            Page("today-stopped", "/today/"),
            Page("plan-stopped", "/plan/"),
            Page("carry-stopped", "/carry/"),
            Page("player-stopped", "/session/"),
            Page("emergency-stopped", "/worried/emergency/"),
            Page("ticked-by-mistake", "/check/by-mistake/"),
            Page("check-seen", "/check/seen/"),
            Page("check-seen-wrong", "/check/seen/", (SENDS,)),
            Page("outcome-waits", "/check/seen/", (ticks("seen=no"), SENDS), ends_at="/check/outcome/"),
        ),
    ),
    "paused": (
        whose.paused,
        (Page("today-paused", "/today/"), Page("plan-paused", "/plan/"), Page("plan-go-on", "/plan/pause/")),
    ),
    "held": (whose.held, (Page("today-held", "/today/"), Page("plan-held", "/plan/"))),
    "asked to be seen first": (
        whose.asked_to_be_seen_first,
        (Page("today-ask-first", "/today/"), Page("plan-ask-first", "/plan/")),
    ),
    "who left": (whose.who_left, (Page("today-left", "/today/"), Page("plan-left", "/plan/"))),
    "a falling-down machine": (
        whose.where_the_disk_is_full,
        (Page("not-kept", "/plan/goal/", (types("goal", "To the market"), SENDS)),),
    ),
    "ana and her clinic": (whose_clinic.ana_and_her_clinic, OF_WHO_LETS_SEE),
    "nobody with a code": (whose_clinic.nobody_with_a_code, WITH_A_CODE),
    "ben at work": (whose_clinic.ben_at_work, AT_WORK),
    "ben and an emergency": (whose_clinic.ben_and_an_emergency, WITH_AN_EMERGENCY),
    "ben and what is left over": (whose_clinic.ben_with_something_left_over, WITH_SOMETHING_LEFT_OVER),
    "ben who sent a form too late": (whose_clinic.ben_who_sent_too_late, WHO_SENT_TOO_LATE),
    "ben who writes": (whose_clinic.ben_who_writes, WHO_WRITES),
    "ben who changes something": (whose_clinic.ben_who_changes, WHO_CHANGES),
    "ben on his first day": (whose_clinic.ben_on_his_first_day, ON_THE_FIRST_DAY),
    "ben with nobody to follow": (whose_clinic.ben_with_nobody, WITH_NOBODY),
    "a colleague": (whose_clinic.a_colleague, A_COLLEAGUE),
    "our mistake": (whose.where_we_made_a_mistake, (Page("broken", "/today/"),)),
}

NOT_LOOKED_AT = {
    "language": "a switch: it leads back to the page it stands on",
    "size": "a switch: it leads back to the page it stands on",
    "place": "a form of the page worried",
    "check_forget": "a button of the outcome: it leads back to the check",
    "letter": "a file",
    "journal_file": "a file",
    "everything": "a file",
    "revoke_token": "a button of the tokens: it leads back to them",
    "health": "for programs",
    "api_entries": "for programs",
    "api_today": "for programs",
    "api_openapi": "for programs",
    "api_top": "for programs",
    "api_not_found": "for programs",
    "carry_file": "a file",
    "summary": "a file",
    "feed": "a file",
    "appointment": "a file",
    "clinic_person_contact_invitation": "a file",
    "reminders_silence": "a button of the reminders: it leads back to them",
    "reminders_off": "a button of the reminders: it leads back to them",
    "reminders_device": "what a script asks",
    "player_track": "a file",
    "worker": "what a script asks",
    "manifest": "what a browser asks",
    "what_to_keep": "what a script asks",
    "who_sees_end": "a button of the page: it leads back there",
    "clinic_invite_back": "a button of the page: it leads back there",
    "clinic_programme_check": "a button of the page: it leads back there",
    "clinic_programme_file": "a file to keep",
    "clinic_programme_witness": "a file to keep",
    "clinic_team_back": "a button of the page: it leads back there",
    "clinic_person_letter_pdf": "a file",
    "clinic_report_pdf": "a file",
    "clinic_report_people": "a file",
    "clinic_report_sessions": "a file",
    "clinic_report_needs": "a file",
    "clinic_report_contacts": "a file",
    "measure_talked": "a button of the note on Today: it leads back there",
    "measures_aside": "buttons of the card on Today and of a form: they lead back there",
    "mfa_download_recovery_codes": "a file",
    "mfa_login_webauthn": "what a script asks",
    "mfa_reauthenticate_webauthn": "needs a key that a device has made",
    "not_here": "no page, whatever the library brings along",
    "account_email_verification_sent": "no address is verified",
    "account_confirm_email": "no address is verified",
    "account_confirm_login_code": "no codes are sent",
}
"""Addresses that are no page, or that nobody is ever led to; and why."""
