"""Pain during a session: enough for today is a good answer, and is answered so."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.cast.people import ANA
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.log.ana import opens
from tests.web.today.reading import html_of, rules_of, text_of


@pytest.mark.parametrize(
    ("lang", "says"),
    [("en", "stopping in time is a good answer"), ("es", "parar a tiempo es una buena respuesta")],
)
def test_a_session_stopped_for_pain_is_answered_kindly(
    ana: Client, tells: Tells, clock: Clock, lang: str, says: str
) -> None:
    clock.at("2026-01-05 19:00")
    tells(ANA)
    ana.cookies["django_language"] = lang
    page = text_of(
        ana.post("/log/", opens(ana, ended="pain", worst="4", minutes="6"), follow=True).content.decode()
    )
    assert says in page


def test_sore_legs_have_their_own_rule_and_no_flare_up(ana: Client, tells: Tells, clock: Clock) -> None:
    clock.at("2026-01-06 21:00")
    tells(ANA.check_in("2026-01-06", 2, legs={"worst": 6}))
    html = html_of(ana)
    assert "until your legs are settled" in text_of(html)
    assert [rule for rule, _ in rules_of(html) if rule.startswith("flare")] == []
