"""Pain that came back after recovery: named, dated, common and no failure; and the months free of it."""

from __future__ import annotations

import pytest
from django.test import Client

from backstride.web import clock as the_clock
from backstride.web.journals.models import Participant
from backstride.web.journals.standing import stands
from backstride.web.participant.lessons.besides import told_besides
from tests.cast.story import Story
from tests.web.bad_days.flaring import LANGUAGES, reads
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells

BEGIN = "2026-01-05"
RITA = Story("Ana", usual=1).enrolled(BEGIN, recovered_on="2025-11-20").cleared(BEGIN)
FREE = RITA.tell("checked_in", "2026-02-02", came_back=False).tell(
    "checked_in", "2026-03-02", came_back=False
)
NAMED = "Your back pain has come back"


def back_as_a_flare_up(story: Story = RITA) -> Story:
    return (
        story.lives_until("2026-01-20")
        .flared_up("2026-01-20", pain=6)
        .morning(3, on="2026-01-22", back_to_usual=False)
    )


def tell(tells: Tells, clock: Clock, story: Story, on: str) -> None:
    clock.at(f"{on} 23:00")
    tells(story)


def test_in_a_flare_up_it_is_named_once_a_day_of_it_has_passed(
    ana: Client, tells: Tells, clock: Clock
) -> None:
    tell(tells, clock, RITA.lives_until("2026-01-20").flared_up("2026-01-20", pain=6), "2026-01-20")
    assert NAMED not in reads(ana, "/today/")
    tell(tells, clock, back_as_a_flare_up(), "2026-01-22")
    page = reads(ana, "/today/")
    assert NAMED in page
    assert "Since Tuesday, 20 January 2026, as you told." in page
    assert "common and no failure" in page
    page = reads(ana, "/flare-up/")
    assert "85 of 100 people" in page
    assert "Pocovi and others" in page
    assert "Only after 4 weeks away does it begin afresh." in page


def test_told_at_a_check_in_it_has_a_card_of_its_own_and_changes_no_session(
    ana: Client, tells: Tells, clock: Clock
) -> None:
    story = RITA.tell("checked_in", "2026-01-20", came_back=True)
    tell(tells, clock, story, "2026-01-20")
    page = reads(ana, "/today/")
    assert NAMED in page
    assert "You told on Tuesday, 20 January 2026 that it came back." in page
    assert "Your plan goes on as it stands." in page
    assert story.on("2026-01-20").decision.next_session == RITA.on("2026-01-20").decision.next_session


def test_it_is_spoken_of_until_it_is_over_or_four_weeks_have_gone_by(
    ana: Client, tells: Tells, clock: Clock
) -> None:
    story = RITA.tell("checked_in", "2026-01-20", came_back=True)
    tell(tells, clock, story, "2026-01-20")
    clock.at("2026-02-17")
    assert NAMED in reads(ana, "/today/")
    clock.at("2026-02-18")
    assert NAMED not in reads(ana, "/today/")
    over = story.morning(on="2026-01-22").morning(on="2026-01-30")
    tell(tells, clock, over, "2026-01-30")
    assert NAMED not in reads(ana, "/today/")


def test_it_calls_for_its_lesson(participant: Participant, tells: Tells, clock: Clock) -> None:
    tell(tells, clock, RITA.tell("checked_in", "2026-01-20", came_back=True), "2026-01-20")
    assert "recurrence.began" in told_besides(participant, stands(participant, the_clock.now()))


def test_my_plan_says_since_when_it_is_free_of_it(ana: Client, tells: Tells, clock: Clock) -> None:
    tell(tells, clock, FREE, "2026-03-02")
    assert "Free of recurrence since Monday, 5 January 2026, as far as you have told." in reads(ana, "/plan/")


def test_it_says_so_no_more_once_a_month_is_not_known(ana: Client, tells: Tells, clock: Clock) -> None:
    tell(tells, clock, FREE, "2026-03-02")
    clock.at("2026-05-04")
    assert "Free of recurrence" not in reads(ana, "/plan/")


def test_who_was_not_free_of_it_reads_nothing_of_it(ana: Client, tells: Tells, clock: Clock) -> None:
    story = Story("Ana", usual=4).enrolled(BEGIN, back_state="chronic").cleared(BEGIN)
    told = story.tell("checked_in", "2026-02-02", came_back=False, pain_worst=4)
    tell(tells, clock, told, "2026-02-02")
    page = reads(ana, "/plan/")
    assert "Free of recurrence" not in page
    assert NAMED not in page


def test_my_plan_says_that_it_came_back(ana: Client, tells: Tells, clock: Clock) -> None:
    tell(tells, clock, back_as_a_flare_up(), "2026-01-22")
    assert f"{NAMED}. Since Tuesday, 20 January 2026" in reads(ana, "/plan/")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    "story", [back_as_a_flare_up(), RITA.tell("checked_in", "2026-01-20", came_back=True), FREE]
)
def test_it_speaks_both_languages(ana: Client, tells: Tells, clock: Clock, story: Story, lang: str) -> None:
    tell(tells, clock, story, "2026-03-02" if story is FREE else "2026-01-22")
    ana.cookies["django_language"] = lang
    for page in ("/today/", "/plan/"):
        assert f'<html lang="{lang}"' in ana.get(page).content.decode()
