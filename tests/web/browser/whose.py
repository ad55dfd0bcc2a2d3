"""Whose browser it is: each of these puts somebody's journal and session in place, as their own doing would.

What they give back stands in the addresses of their pages.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.db import OperationalError
from django.test import Client
from django.urls import reverse

from backstride.web.accounts.models import User
from backstride.web.journals.append import append
from backstride.web.journals.models import Participant
from backstride.web.participant import telling
from backstride.web.participant.today import views
from tests.cast.people import ANA, HUGO, JUN
from tests.cast.story import Story
from tests.web.check.walker import begin, walk
from tests.web.conftest import Clock
from tests.web.start.conftest import after_the_check, answer_all

EMAIL, PASSWORD = "ana@example.org", "quiet lane walking"
A_SECRET = "JBSWY3DPEHPK3PXP"

Figures = dict[str, str]
SetUp = Callable[[Client, Clock, pytest.MonkeyPatch], Figures]

LAST_SESSION = "2026-01-20"
IN_WEEK_3 = (
    ANA.lives_until("2026-01-17")
    .tell("session_skipped", "2026-01-17", why="Rain all day")
    .lives_until(LAST_SESSION)
    .session(f"{LAST_SESSION} 18:30", rise=3, legs={"worst": 2, "where": "left shin"}, effort=5)
)
THE_SESSION = IN_WEEK_3.last
IN_WEEK_5 = ANA.lives_until("2026-02-03")


def nobody(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
    """Somebody who has never been here; where no mail is sent, as on a machine of one's own."""
    clock.at("2026-01-05")
    User.objects.create_user(email=EMAIL, password=PASSWORD)
    patch.setattr("django.conf.settings.EMAIL_BACKEND", "django.core.mail.backends.dummy.EmailBackend")
    return {}


def who_forgot_the_password(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
    """Somebody with a link to choose another password."""
    user = User.objects.create_user(email=EMAIL, password=PASSWORD)
    patch.setattr("django.conf.settings.EMAIL_BACKEND", "django.core.mail.backends.locmem.EmailBackend")
    key, secret = user_pk_to_url_str(user), default_token_generator.make_token(user)
    return {
        "reset": reverse("account_reset_password_from_key", args=[key, secret]),
        "reset_here": reverse("account_reset_password_from_key", args=[key, "set-password"]),
    }


def newcomer(**changed: Any) -> SetUp:
    """Somebody who has answered every page of the check, with something changed."""

    def walks(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
        clock.at("2026-01-05")
        walk(client, **changed)
        return {}

    return walks


def newcomer_who_wants_to_run(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
    """Somebody who was asked about running, too, and has diabetes: every page of the check is theirs."""
    clock.at("2026-01-05")
    client.post("/check/", {"for": "run-walk", "zone": "Europe/Madrid"})
    walk(client, health={"long_term": "diabetes"})
    return {}


def newcomer_with_an_account(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
    """Somebody who finished the check, signed up, and has answered what the start asks."""
    _signed_up(client, clock)
    after_the_check(client, clock)
    answer_all(client)
    return {}


def newcomer_who_waits(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
    """Somebody who should ask a professional before they begin."""
    _signed_up(client, clock)
    after_the_check(client, clock, pregnancy="pregnant")
    return {}


def newcomer_too_young(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
    """Somebody for whom this is not made."""
    _signed_up(client, clock)
    after_the_check(client, clock, birth_year=2012)
    return {}


def ana_signs_in_after_an_emergency(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
    """Ana, in whose browser a sign was told before she signed in."""
    _lives(client, clock, IN_WEEK_3, f"{LAST_SESSION} 20:00")
    client.logout()
    begin(client)
    client.post("/check/right_now/", {"emergency_body": ["chest_pain"]})
    client.force_login(User.objects.get(email=EMAIL))
    return {}


def ana_signs_in_after_a_check(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
    """Ana, in whose browser the check was finished before she signed in."""
    _lives(client, clock, IN_WEEK_3, f"{LAST_SESSION} 20:00")
    client.logout()
    walk(client)
    client.force_login(User.objects.get(email=EMAIL))
    return {}


def ana_in_week_3(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
    """Ana, on an evening with a session behind her that hurt more than usual."""
    _lives(client, clock, IN_WEEK_3, f"{LAST_SESSION} 20:00")
    return {"session": THE_SESSION}


def ana_the_morning_after(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
    """Ana, who has not said yet how the morning is."""
    _lives(client, clock, IN_WEEK_3, "2026-01-21 08:30")
    return {}


def ana_in_week_5(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
    """Ana, with a walk today and a review to hold."""
    _lives(client, clock, IN_WEEK_5, "2026-02-03 10:00")
    return {}


def ana_in_month_4(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
    """Ana, after a long time away, on a day on which she is asked about the last four weeks."""
    _lives(client, clock, IN_WEEK_5.check_in("2026-02-02", 2), "2026-04-27 10:00")
    return {}


def ana_in_a_flare_up(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
    """Ana, two mornings after a flare-up began: her pain has come back, and today's question is open."""
    flare = IN_WEEK_5.flared_up("2026-02-05", pain=6)
    _lives(client, clock, flare.morning(3, on="2026-02-07"), "2026-02-08 08:30")
    return {}


def ana_whose_pain_came_back(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
    """Ana, who told it at a check-in, and not as a flare-up."""
    told = ANA.lives_until("2026-02-09").tell(
        "checked_in", "2026-02-09", came_back=True, came_back_on="2026-02-06", lasted_days=2
    )
    _lives(client, clock, told, "2026-02-09 21:00")
    return {}


def ana_with_a_second_step(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
    """Ana, who signs in with a second step, and owns a key."""
    _lives(client, clock, ANA, "2026-01-05 20:00")
    return {"key": str(_second_step(User.objects.get(email=EMAIL)).pk)}


def nobody_with_a_second_step(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
    """Ana, signed out."""
    TOTP.activate(User.objects.create_user(email=EMAIL, password=PASSWORD), A_SECRET)
    return {}


def who_came_by_a_link(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
    """The owner of the machine, who never had a password."""
    client.force_login(User.objects.create_user())
    return {}


def _in(story: Story, moment: str) -> SetUp:
    def set_up(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
        _lives(client, clock, story, moment)
        return {}

    return set_up


somebody_who_runs = _in(HUGO, "2026-01-05 20:00")
in_a_flare_up = _in(ANA.settled("2026-01-05").flared_up("2026-01-07"), "2026-01-07 20:00")
in_maintenance = _in(JUN.lives_until("2026-01-08"), "2026-01-08 10:00")
paused = _in(ANA.tell("paused_by_self", "2026-01-06"), "2026-01-07 10:00")
ana_with_a_walk_today = _in(IN_WEEK_5, "2026-02-05 10:00")
held = _in(
    ANA.tell("clinician_decided", "2026-01-06", "clinician", decision="hold", why="abcdefghij" * 28),
    "2026-01-07 10:00",
)
who_left = _in(ANA.tell("left", "2026-01-06"), "2026-01-07 10:00")
asked_to_be_seen_first = _in(ANA.symptom("2026-01-06", "fever"), "2026-01-06 20:00")


def stopped(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
    """Ana, after an emergency sign; she has answered the check again since."""
    _lives(client, clock, ANA.symptom("2026-01-06", "saddle_numbness"), "2026-01-06 20:00")
    begin(client)
    walk(client)
    return {}


def where_the_disk_is_full(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
    """Ana, where nothing can be kept."""
    _lives(client, clock, ANA, "2026-01-05 20:00")
    patch.setattr(telling, "append", _fails(OperationalError("database or disk is full")))
    return {}


def where_we_made_a_mistake(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
    """Ana, where the app is broken."""
    _lives(client, clock, ANA, "2026-01-05 20:00")
    patch.setattr(views, "render", _fails(RuntimeError("a mistake of ours, made up for a test")))
    return {}


def _signed_up(client: Client, clock: Clock) -> None:
    clock.at("2026-01-05")
    client.force_login(User.objects.create_user(email=EMAIL, password=PASSWORD))


def _lives(client: Client, clock: Clock, story: Story, moment: str) -> None:
    """Somebody with that journal, signed in at that moment."""
    clock.at(moment)
    user = User.objects.create_user(email=EMAIL, password=PASSWORD)
    participant = Participant.objects.create(user=user, zone=story.zone, language="en", place="ES")
    append(participant.pk, story.told, clock.now)
    client.force_login(user)


def _second_step(user: User) -> Authenticator:
    TOTP.activate(user, A_SECRET)
    RecoveryCodes.activate(user)
    data = {"name": "My phone", "credential": {"clientExtensionResults": {"credProps": {"rk": True}}}}
    return Authenticator.objects.create(user=user, type=Authenticator.Type.WEBAUTHN, data=data)


def _fails(why: Exception) -> Callable[..., Any]:
    def fail(*asked: Any, **more: Any) -> Any:
        raise why

    return fail
