"""Why this: every reason opens to its rule, the figures used, each source, and how sure we are."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from tests.cast.people import ANA
from tests.cast.story import Story
from tests.web.conftest import Clock
from tests.web.today.reading import html_of, looked_at, rules_of, text_of

Tells = Callable[[Story], Any]
MON, TUE, WED, THU = "2026-01-05", "2026-01-06", "2026-01-07", "2026-01-08"


def opened(html: str, rule: str) -> str:
    """What stands in one reason."""
    (found,) = re.findall(rf'<li id="[^"]*" data-rule="{re.escape(rule)}".*?</details>', html, re.DOTALL)
    return text_of(found)


@pytest.fixture
def after_a_walk(ana: Client, tells: Tells, clock: Clock) -> str:
    clock.at(f"{TUE} 09:00")
    tells(ANA.session(MON, rise=1).morning())
    return html_of(ana)


def test_a_reason_says_its_sentence_and_opens_to_its_rule(after_a_walk: str) -> None:
    says = opened(after_a_walk, "progression.count")
    assert "The session of Monday, 5 January 2026 went well." in says
    assert "progression.count" in says


def test_the_rule_can_be_linked_to(after_a_walk: str) -> None:
    for anchor in re.findall(r'<a href="#(why-[^"]*)"', after_a_walk):
        assert after_a_walk.count(f'id="{anchor}"') == 1


def test_the_figures_stand_there_by_name_and_unit(after_a_walk: str) -> None:
    says = opened(after_a_walk, "progression.count")
    for figure in (
        "Worst pain in the session: 3 of 10",
        "Your usual pain: 2 of 10",
        "Pain the next morning: 2 of 10",
        "Done: 16 min",
        "Settled sessions in a row: 1",
        "Settled sessions needed on this stage: 4",
    ):
        assert figure in says


def test_each_source_is_cited_in_full_with_its_status_and_on_whom_it_was_measured(
    ana: Client, tells: Tells, clock: Clock
) -> None:
    clock.at(f"{MON} 20:00")
    tells(ANA.session(MON))
    says = opened(html_of(ana), "morning.not_due")
    assert "Silbernagel KG, " in says
    assert "https://doi.org/" in says
    assert "How far it is checked: confirmed" in says
    assert "Measured on: " in says
    assert "Only a part is confirmed" in says


def test_our_own_opinion_is_called_that(after_a_walk: str) -> None:
    says = opened(after_a_walk, "progression.count")
    assert "Backstride project: project opinion." in says
    assert "No study stands behind it." in says


def test_until_when_it_holds_is_said(after_a_walk: str) -> None:
    assert "This holds until Wednesday, 7 January 2026." in text_of(after_a_walk)


def test_urgent_reasons_come_first_and_are_marked_by_a_word(ana: Client, tells: Tells, clock: Clock) -> None:
    clock.at(f"{THU} 10:00")
    tells(ANA.settled(MON).symptom(WED, "fell"))
    html = html_of(ana)
    assert rules_of(html)[0] == ("symptom.this_week", "this_week")
    assert '<span class="mark this_week">This week</span>' in html
    assert "Somebody should see this. Since Wednesday, 7 January 2026." in text_of(html)
    assert looked_at(html) == []


A_BAD_DAY = ANA.flared_up(f"{MON} 19:00").symptom(f"{MON} 19:30", "dizzy")
"""A flare-up, and something that somebody should look at this week."""
SEE = {"en": "Please have this looked at", "es": "Por favor, que alguien mire esto"}


@pytest.mark.parametrize("lang", SEE)
def test_what_somebody_should_see_stands_before_the_session_and_the_rest_beside_it(
    ana: Client, tells: Tells, clock: Clock, lang: str
) -> None:
    clock.at(f"{MON} 20:00")
    tells(A_BAD_DAY)
    html = html_of(ana, lang)
    session = html.index("data-session")
    assert html.index(SEE[lang]) < html.index('data-rule="symptom.this_week"') < session
    assert session < html.index('data-rule="flare.reported"')
    assert rules_of(html).count(("symptom.this_week", "this_week")) == 1


def test_where_nobody_needs_to_see_anything_no_such_part_is_there(after_a_walk: str) -> None:
    assert SEE["en"] not in after_a_walk


def test_a_stage_to_begin_on_is_not_named_once_it_has_changed(
    ana: Client, tells: Tells, clock: Clock
) -> None:
    clock.at(f"{MON} 20:00")
    tells(ANA)
    assert "You begin on stage" in text_of(html_of(ana))
    tells(A_BAD_DAY)
    text = text_of(html_of(ana))
    assert "Your stage is now 11" in text
    assert "You begin on stage" not in text


MORNING = {
    "en": "Your back was as usual again in the morning",
    "es": "Por la mañana su espalda estaba otra vez",
}


@pytest.mark.parametrize("lang", MORNING)
def test_a_morning_that_changes_nothing_is_named(ana: Client, tells: Tells, clock: Clock, lang: str) -> None:
    clock.at(f"{TUE} 09:00")
    tells(ANA.morning(on=TUE))
    assert MORNING[lang] in text_of(html_of(ana, lang))


def test_what_no_reason_says_and_somebody_should_see_stands_by_itself(
    ana: Client, tells: Tells, clock: Clock
) -> None:
    clock.at("2026-01-20 21:00")
    story = ANA
    for day in range(5, 12):
        story = story.session(f"2026-01-{day:02}")
    tells(story.settled("2026-01-20"))
    told = ana.get("/today/").context["page"].looks
    assert [(look.rule, look.urgency) for look in told] == looked_at(html_of(ana))


def test_what_comes_next_counts_the_settled_sessions_left(after_a_walk: str) -> None:
    assert "3 more settled sessions, and then the walk gets 2 minutes longer." in text_of(after_a_walk)


@pytest.mark.parametrize("sign", ["fell", "bone_point_pain"])
def test_where_nothing_goes_up_for_now_nothing_is_promised(
    sign: str, ana: Client, tells: Tells, clock: Clock
) -> None:
    clock.at(f"{THU} 10:00")
    tells(ANA.settled(MON).symptom(WED, sign))
    assert "more settled session" not in text_of(html_of(ana))


def test_who_chose_this_stage_keeps_the_dose_next(ana: Client, tells: Tells, clock: Clock) -> None:
    clock.at("2026-01-13")
    tells(ANA.tell("stage_chosen", f"{MON} 11:00", stage=13).settled(MON, TUE, WED, "2026-01-12", minutes=16))
    text = text_of(html_of(ana))
    assert "stage 13 of 13" in text
    assert "and then you keep this dose, week by week." in text
    assert "I am content" not in text


def test_at_the_beginning_it_says_what_is_known_and_what_is_not(
    ana: Client, tells: Tells, clock: Clock
) -> None:
    clock.at(MON)
    tells(ANA)
    assert "In these trials a professional followed along." in text_of(html_of(ana))
