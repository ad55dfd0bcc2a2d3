"""The demo: five made-up people, each at another point of the way, told through `append`."""

from __future__ import annotations

import pytest

from backstride.heart.state import Mode
from backstride.web.accounts.models import User
from backstride.web.demo.fill import RealPeopleHere, fill
from backstride.web.journals.kept_as_json import read
from backstride.web.journals.models import Entry, Participant, Standing
from tests.web.conftest import Clock

pytestmark = pytest.mark.django_db


def modes() -> dict[str, str]:
    rows = Standing.objects.values_list("participant__user__email", "mode")
    return {str(email).partition("@")[0]: mode for email, mode in rows}


def test_each_stands_where_their_name_says(clock: Clock) -> None:
    clock.at("2026-04-15")
    fill()
    assert modes() == {
        "week-1": Mode.ACTIVE,
        "week-6": Mode.ACTIVE,
        "flare-up": Mode.FLARE,
        "maintenance": Mode.MAINTENANCE,
        "stopped": Mode.STOPPED,
    }


@pytest.mark.parametrize("day", range(15, 22))
def test_on_every_day_somebody_has_a_session_to_look_at(clock: Clock, day: int) -> None:
    clock.at(f"2026-04-{day}")
    fill()
    week_1 = Standing.objects.get(participant__user__email__startswith="week-1")
    assert read(week_1.course).decision.due


def test_a_second_start_makes_them_anew_as_of_that_day(clock: Clock) -> None:
    clock.at("2026-04-15")
    fill()
    clock.at("2026-05-20")
    fill()
    assert User.objects.count() == 5
    newest = Entry.objects.filter(participant__user__email__startswith="week-1").latest("at")
    assert newest.local_day.isoformat() == "2026-05-20"


def test_a_folder_with_a_real_journal_is_left_alone(participant: Participant, clock: Clock) -> None:
    with pytest.raises(RealPeopleHere, match="empty folder"):
        fill()
    assert User.objects.count() == 1
