"""What somebody has agreed to is kept with where they stand: the last word of their own counts."""

from __future__ import annotations

import json

from backstride.web import clock
from backstride.web.journals.models import Participant, Standing
from backstride.web.journals.standing import stands
from tests.cast.people import ANA
from tests.cast.story import Story
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells


def agreed(participant: Participant) -> tuple[str, ...]:
    """As pages are told, from the standing as it is kept."""
    standing = Standing.objects.get(participant=participant)
    kept = stands(participant, clock.now()).consents
    assert json.loads(standing.course)["consents"] == list(kept)
    return kept


def says(moment: str, *, given: bool, to: str = "weather", by: str = "participant") -> Story:
    """A word about it."""
    return Story(f"{to} {moment}").tell("consented", moment, to=to, given=given, by=by)


def test_nobody_has_agreed_to_anything_at_first(participant: Participant, tells: Tells, clock: Clock) -> None:
    clock.at("2026-01-06")
    tells(ANA)
    assert agreed(participant) == ()


def test_the_last_word_about_each_thing_counts(participant: Participant, tells: Tells, clock: Clock) -> None:
    clock.at("2026-01-08")
    tells(ANA)
    tells(says("2026-01-06 10:00", given=True))
    tells(says("2026-01-06 11:00", given=True, to="a study"))
    assert agreed(participant) == ("a study", "weather")
    tells(says("2026-01-07 10:00", given=False))
    assert agreed(participant) == ("a study",)
    tells(says("2026-01-06 12:00", given=True))
    assert agreed(participant) == ("a study",), "an earlier word told late changes nothing"


def test_an_undone_word_does_not_count(participant: Participant, tells: Tells, clock: Clock) -> None:
    clock.at("2026-01-08")
    tells(ANA)
    word = says("2026-01-06 10:00", given=True)
    tells(word)
    tells(Story("undo").tell("withdrawn", "2026-01-07 10:00", about=[word.told[0]["id"]]))
    assert agreed(participant) == ()


def test_nobody_agrees_for_somebody_else(participant: Participant, tells: Tells, clock: Clock) -> None:
    clock.at("2026-01-08")
    tells(ANA)
    tells(says("2026-01-06 10:00", given=True, by="clinician"))
    assert agreed(participant) == ()
