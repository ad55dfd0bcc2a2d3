"""Pages of a clinic, and those on which a person lets one see something."""

from __future__ import annotations

from tests.web.browser.steps import SENDS, Page, types

OF_WHO_LETS_SEE = (
    Page("who-sees", "/who-sees/"),
    Page("who-sees-change", "/who-sees/{clinic}/"),
    Page("who-sees-change-wrong", "/who-sees/{clinic}/", (types("called", ""), SENDS)),
    Page("join", "/join/"),
    Page("join-wrong", "/join/", (SENDS,)),
    Page("invited", "/join/{code}/"),
    Page("invited-wrong", "/join/{code}/", (SENDS,)),
    Page("no-invitation", "/join/AAAA-AAAA-AAAA-AAAA/"),
)
WITH_A_CODE = (Page("invited-signed-out", "/join/{code}/"),)
AT_WORK = (
    Page("clinic-people", "/clinic/"),
    Page("clinic-people-not-found", "/clinic/?find=zzz"),
    Page("clinic-person", "/clinic/person/{person}/"),
    Page("clinic-person-silent", "/clinic/person/{silent}/"),
    Page("clinic-invite", "/clinic/invite/"),
    Page("clinic-invite-made", "/clinic/invite/", (SENDS,)),
    Page("clinic-team", "/clinic/team/"),
    Page("clinic-team-code", "/clinic/team/", (SENDS,), ends_at="/clinic/team/invite/"),
)
ON_THE_FIRST_DAY = (Page("clinic-second-factor", "/clinic/second-factor/"),)
WITH_NOBODY = (Page("clinic-people-none", "/clinic/"),)
A_COLLEAGUE = (
    Page("invited-to-work", "/join/{code}/"),
    Page("invited-to-work-wrong", "/join/{code}/", (SENDS,)),
)
