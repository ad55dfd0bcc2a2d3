"""Whose browser it is: Ana, who is reminded, keeps a plan of her own words, and has a buddy."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from backstride.web.journals.append import append
from backstride.web.journals.models import Participant
from backstride.web.journals.standing import stands
from backstride.web.reminders.models import Buddy, Wish
from backstride.web.reminders.signed import Signed, of_address, sign
from tests.cast.people import ANA
from tests.web.browser import whose
from tests.web.browser.whose import EMAIL, Figures
from tests.web.conftest import Clock


def ana_with_a_walk_today(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
    """Ana in week 5, in the morning of a day that has a session."""
    whose.ana_in_week_5(client, clock, patch)
    day = stands(Participant.objects.get(), clock.now).decision.next_session_on
    clock.at(f"{day} 09:30")
    return {}


def ana_who_is_reminded(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
    """Ana on a day with a walk; every mail she got is at hand."""
    ana_with_a_walk_today(client, clock, patch)
    patch.setattr("django.conf.settings.EMAIL_BACKEND", "django.core.mail.backends.locmem.EmailBackend")
    ana = Participant.objects.get()
    own = {"goal": "To the market", "when": "after breakfast", "where": "round the park"}
    story = whose.IN_WEEK_5.tell("goal_set", "2026-02-03 08:00", **own)
    append(ana.pk, story.told, clock.now)
    Wish.objects.create(participant=ana, by_mail=True, confirmed=True, address=EMAIL, language="en")
    Buddy.objects.create(participant=ana, name="Luz", address="luz@example.org")
    today = clock.now.date()
    return {
        what: reverse(f"reminders_{what}", args=[sign(what, Signed(ana.pk, today, of_address(EMAIL)))])
        for what in ("not_today", "stop", "confirm")
    }


def somebody_back_after_weeks(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
    """Ana, away for three weeks, whose back has been worse since."""
    away = ANA.settled("2026-01-05", "2026-01-06", "2026-01-08").check_in("2026-01-22 20:00", average=5)
    back = away.session("2026-01-30", pain={"before": 5, "worst": 5}).morning(rise=2)
    return whose._in(back, "2026-02-01 10:00")(client, clock, patch)
