"""Spec: an agenda holds what was told, with its figures; what is not shared is said to be not shared."""

from __future__ import annotations

from datetime import date, timedelta

from backstride.web.contacts.agenda import Asked, Line, agenda_of
from backstride.web.contacts.told import Answer, Outing, Told, told_in
from tests.cast.people import ANA

SINCE, TODAY = date(2026, 1, 5), date(2026, 2, 3)
NOTHING = Told(SINCE, (), (), (), (), (), (), ())
ASKED = Asked(
    today=TODAY,
    minutes_a_week=60,
    usual_pain=2,
    free_since=None,
    goal=("the market", "after lunch", ""),
    to_go=2,
    sees_pain=True,
    sees_words=True,
)


def outings(*days_ago: int, ended: str = "done", worst: float = 3) -> tuple[Outing, ...]:
    """Sessions of 20 minutes, so many days ago."""
    return tuple(Outing(TODAY - timedelta(days=each), 20, worst, ended) for each in days_ago)


def lines(told: Told, asked: Asked = ASKED) -> dict[str, list[Line]]:
    """The lines by their part."""
    return {part.name: list(part.lines) for part in agenda_of(told, asked)}


def ids(found: list[Line]) -> list[str]:
    """What they say, without figures."""
    return [line.says for line in found]


def test_what_went_well_has_its_figures() -> None:
    told = NOTHING._replace(sessions=outings(9, 6, 4, 2), stages=(4, 5, 6))
    well = lines(told)["well"]
    assert well[0] == Line("well.sessions", {"count": 4, "minutes": 80, "since": SINCE})
    assert well[1] == Line("well.week", {"minutes": 60, "asked": 60})
    assert well[2] == Line("well.stage", {"was": 4, "now": 6})
    assert ids(well)[3:] == ["well.no_flare"]


def test_what_got_in_the_way_is_counted_and_quoted() -> None:
    told = NOTHING._replace(
        sessions=(*outings(20), *outings(2, ended="weather")),
        skipped=("visitors", ""),
        flares=(Answer(date(2026, 1, 20), 6),),
    )
    way = lines(told)["way"]
    assert Line("way.week", {"minutes": 20, "asked": 60}) in way
    assert Line("way.skipped", {"count": 2}) in way
    assert Line("way.why", {"why": "visitors"}) in way
    assert Line("way.ended.weather", {"count": 1}) in way
    gap = {"days": 18, "since": TODAY - timedelta(days=20), "until": TODAY - timedelta(days=2)}
    assert Line("way.gap", gap) in way
    assert Line("way.flares", {"count": 1, "days": [date(2026, 1, 20)]}) in way


def test_no_session_told_is_no_zero() -> None:
    assert ids(lines(NOTHING)["way"]) == ["way.none", "way.week"]


def test_a_week_that_is_not_over_is_not_held_against_anybody() -> None:
    told = NOTHING._replace(since=TODAY - timedelta(days=3), sessions=outings(1))
    assert "way" not in lines(told)


def test_beliefs_and_pain_say_the_last_answer_and_the_one_before() -> None:
    told = NOTHING._replace(harm=(Answer(SINCE, 8), Answer(TODAY, 4)), averages=(Answer(TODAY, 3),))
    found = lines(told)
    assert ids(found["beliefs"]) == ["beliefs.harm", "before", "beliefs.confidence.none"]
    assert found["beliefs"][0].figures == {"score": 4, "day": TODAY}
    assert ids(found["pain"]) == ["pain.usual", "pain.average"]


def test_without_pain_nothing_of_it_is_told_by_the_way() -> None:
    told = NOTHING._replace(
        sessions=outings(2, ended="pain", worst=9), flares=(Answer(TODAY, 8),), harm=(Answer(TODAY, 9),)
    )
    found = lines(told, ASKED._replace(sees_pain=False, free_since=SINCE))
    assert ids(found["beliefs"]) == ids(found["pain"]) == ["not_shared.pain"]
    told_of = {line.says for part in found.values() for line in part}
    assert not told_of & {"way.ended.pain", "way.flares", "well.no_flare", "well.free", "pain.worst"}


def test_without_pain_early_ends_are_one_count_for_the_cause_that_is_missing_would_be_pain() -> None:
    told = NOTHING._replace(
        sessions=(*outings(9, 6), *outings(4, 2, ended="pain"), *outings(1, ended="time"))
    )
    shared = [line for line in lines(told)["way"] if line.says.startswith("way.ended")]
    assert shared == [Line("way.ended.pain", {"count": 2}), Line("way.ended.time", {"count": 1})]
    hidden = lines(told, ASKED._replace(sees_pain=False))["way"]
    assert [line for line in hidden if line.says.startswith("way.ended")] == [
        Line("way.ended.early", {"count": 3})
    ]


def test_without_pain_sessions_that_were_all_done_have_no_such_line() -> None:
    found = lines(NOTHING._replace(sessions=outings(2)), ASKED._replace(sees_pain=False))
    assert "way.ended.early" not in ids(found["way"])


def test_their_own_words_are_read_only_where_they_are_shared() -> None:
    told = NOTHING._replace(skipped=("my sister",))
    found = lines(told, ASKED._replace(sees_words=False))
    said = [line for part in found.values() for line in part]
    assert "my sister" not in str(said)
    assert "the market" not in str(said)
    assert ids(found["goal"]) == ["not_shared.notes", "goal.to_go"]


def test_it_is_made_from_the_journal_and_what_was_undone_does_not_count() -> None:
    story = ANA.session("2026-01-06").tell("session_skipped", "2026-01-08", why="rain")
    story = story.undoes("2026-01-09", story.last).check_in("2026-01-12", 3, confidence=7)
    story = story.tell("measured", "2026-01-12", measure="walking_is_harmful", items={"harm": 6})
    told = told_in(story.entries, SINCE, story.zone)
    assert [each.day for each in told.sessions] == [date(2026, 1, 6)]
    assert told.skipped == ()
    assert told.confidence == (Answer(date(2026, 1, 12), 7),)
    assert told.harm == (Answer(date(2026, 1, 12), 6),)
