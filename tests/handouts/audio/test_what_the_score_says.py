"""When what is heard: changes at their second, and as much of the rest as there is room for."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from backstride.handouts.audio import Cue, Score, score_of
from backstride.handouts.audio.cues import LENGTHS_S, PHRASES, TONES_MS
from backstride.handouts.audio.score import GAP_MS, JOIN_MS, OPENS_AT_MS
from backstride.heart.notation import Block, Doing, Session, read_session
from tests.handouts.audio.rungs import (
    RUNGS,
    changes,
    every_rung,
    every_stage,
    in_both_languages,
    silent_minutes,
)

DOINGS: list[Doing] = ["run", "walk", "rest"]
SHORT_BLOCKS = st.builds(Block, st.sampled_from(DOINGS), st.integers(1, 40))
ANY_SESSION = st.builds(Session, st.lists(SHORT_BLOCKS, min_size=1, max_size=30).map(tuple))


def named(score: Score, *starts: str) -> list[Cue]:
    return [cue for cue in score.cues if cue.name.startswith(starts)]


def names(score: Score, from_s: float, to_s: float) -> list[str]:
    return [cue.name for cue in score.cues if from_s * 1000 <= cue.at_ms < to_s * 1000]


def hold_apart(score: Score) -> None:
    """No two sounds at once; a breath between a tone and a phrase."""
    for before, after in pairwise(score.cues):
        both_spoken = before.kind == after.kind == "phrase"
        least = JOIN_MS if both_spoken else GAP_MS if "phrase" in (before.kind, after.kind) else 0
        assert after.at_ms - before.ends_ms >= least, (before, after)
    assert score.ends_ms > score.cues[-1].ends_ms


def sound_their_changes(score: Score) -> None:
    told = [(cue.at_ms, cue.name) for cue in score.cues if cue.name in ("run", "walk", "rest")]
    assert told[0] == (OPENS_AT_MS, score.session.blocks[0].do)
    assert told[1:] == [(at * 1000, do) for at, do in changes(score.session)]


def count_down(score: Score) -> None:
    """Three seconds before each change and the end; in shorter stretches as many as there are."""
    bounds = [0, *(at for at, _ in changes(score.session)), score.session.outing_s]
    expected = [
        (end - second) * 1000
        for start, end in pairwise(bounds)
        for second in (3, 2, 1)
        if second < end - start
    ]
    assert [cue.at_ms for cue in named(score, "count") if cue.kind == "tone"] == expected


def tell_silent_minutes(score: Score) -> None:
    """At each whole minute without another sound near; and what the tone is, once, before them all."""
    minutes = [cue.at_ms for cue in score.cues if cue.name == "minute"]
    assert minutes == [at_s * 1000 for at_s in silent_minutes(score)]
    named_at = [cue.at_ms for cue in named(score, "each_minute")]
    assert len(named_at) <= 1
    assert all(at_ms < minutes[0] for at_ms in named_at)


@every_rung
@in_both_languages
def test_every_rung_of_every_programme_is_sounded_in_full(session: Session, lang: str) -> None:
    score = score_of(session, lang)
    hold_apart(score)
    sound_their_changes(score)
    count_down(score)
    assert {cue.name for cue in score.cues if cue.kind == "phrase"} <= set(PHRASES)
    assert len(named(score, "do.")) == len(score.stretches)
    assert len(named(score, "next.")) == len(score.stretches)
    assert len(named(score, "count.number")) == sum(each.of > 0 for each in score.stretches)
    assert len(named(score, "halfway")) == (session.outing_s >= 240)
    assert [cue.name for cue in score.cues[-2:]] == ["complete", "complete"]
    tell_silent_minutes(score)
    assert len(named(score, "each_minute")) == bool(silent_minutes(score))


@every_stage
def test_whatever_comes_next_in_a_shipped_stage_is_told_with_its_length(session: Session) -> None:
    score = score_of(session, "en")
    lengths = [cue.name for cue in named(score, "length.")]
    later = [f"length.{each.seconds}" for each in score.stretches[1:]]
    assert lengths[-len(later) :] == later or not later


def test_the_lengths_there_are_phrases_for_are_those_that_come_next_in_a_shipped_programme() -> None:
    later = {each.seconds for asked in RUNGS for each in score_of(asked.session, "en").stretches[1:]}
    assert later <= set(LENGTHS_S)


@given(ANY_SESSION)
@settings(max_examples=300, deadline=None)
def test_however_short_the_blocks_nothing_overlaps_and_every_change_and_countdown_sounds(
    session: Session,
) -> None:
    score = score_of(session, "es")
    hold_apart(score)
    sound_their_changes(score)
    count_down(score)
    tell_silent_minutes(score)


@given(ANY_SESSION)
@settings(max_examples=300, deadline=None)
def test_what_matters_less_is_said_only_where_what_matters_more_is(session: Session) -> None:
    score = score_of(session, "en")
    for stretch in score.stretches:
        told = names(score, stretch.starts_s, stretch.ends_s)
        has_name = f"do.{stretch.name}" in told
        has_count = any(name.startswith("count.") for name in told) or not stretch.of
        assert has_name or not any(name in PHRASES and name != "halfway" for name in told)
        assert has_count or not any(name.startswith(("next.", "length.")) for name in told)


def test_a_run_of_15_seconds_has_room_for_everything() -> None:
    score = score_of(read_session("walk 5 min, 8 x (run 15 s, walk 90 s), walk 5 min"), "en")
    assert names(score, 300, 315) == [
        *("run", "do.run", "count.number.1", "count.of.8", "next.walk", "length.90"),
        *("count", "count", "count"),
    ]


def test_shorter_blocks_lose_the_length_then_what_comes_next_then_the_count_then_the_name() -> None:
    def told(seconds: int) -> list[str]:
        score = score_of(read_session(f"walk 1 min, 3 x (run {seconds} s, walk 1 min)"), "en")
        return [name for name in names(score, 60, 60 + seconds) if name != "count"]

    assert told(8) == ["run", "do.run", "count.number.1", "count.of.3", "next.walk", "length.60"]
    assert told(7) == ["run", "do.run", "count.number.1", "count.of.3", "next.walk"]
    assert told(6) == ["run", "do.run", "count.number.1", "count.of.3"]
    assert told(5) == ["run", "do.run"]
    assert told(4) == ["run"]
    assert told(1) == ["run"]


def test_runs_are_counted_and_where_nobody_runs_walks_are_and_a_single_one_is_not() -> None:
    def counted(line: str) -> list[tuple[str, int, int]]:
        return [(each.do, each.number, each.of) for each in score_of(read_session(line), "en").stretches]

    assert counted("walk 5 min, 2 x (run 1 min, walk 90 s), walk 5 min") == [
        *(("walk", 0, 0), ("run", 1, 2), ("walk", 0, 0), ("run", 2, 2)),
        *(("walk", 0, 0), ("walk", 0, 0)),
    ]
    assert counted("2 x (walk 2 min, rest 1 min)") == [
        *(("walk", 1, 2), ("rest", 0, 0), ("walk", 2, 2), ("rest", 0, 0)),
    ]
    assert counted("walk 5 min, run 20 min, walk 5 min") == [("walk", 0, 0), ("run", 0, 0), ("walk", 0, 0)]


def test_a_walked_rung_is_one_long_walk_because_nothing_changes() -> None:
    walked = read_session("walk 5 min, 10 x (run 15 s, walk 105 s), walk 5 min").walked()
    tones = [cue for cue in score_of(walked, "en").cues if cue.name in TONES_MS and cue.kind == "tone"]
    told = [cue.name for cue in tones if cue.name != "minute"]
    assert told == ["walk", "count", "count", "count", "complete"]


def test_forty_runs_are_each_told_as_the_next_one() -> None:
    score = score_of(read_session("40 x (run 30 s, walk 30 s)"), "en")
    assert len(named(score, "count.next")) == 40
    assert named(score, "count.number") == []


def test_halfway_waits_until_the_name_and_the_count_are_said() -> None:
    score = score_of(read_session("walk 5 min, 10 x (run 15 s, walk 105 s), walk 5 min"), "en")
    assert names(score, 900, 905) == ["run", "do.run", "count.number.6", "count.of.10", "halfway"]


def test_halfway_is_not_said_where_there_is_no_silence_for_it_soon_enough() -> None:
    score = score_of(read_session("100 x (run 2 s, walk 2 s)"), "en")
    assert named(score, "halfway") == []


def test_a_tone_sounds_once_where_a_change_is_and_each_kind_has_its_own() -> None:
    score = score_of(read_session("walk 1 min, run 1 min, rest 1 min, walk 1 min"), "en")
    assert [cue.name for cue in score.cues if cue.name in ("run", "walk", "rest")] == [
        *("walk", "run", "rest", "walk"),
    ]


def test_a_long_walk_is_never_silent_for_much_longer_than_a_minute() -> None:
    for minutes in (7, 16, 30):
        score = score_of(read_session(f"walk {minutes} min"), "en")
        assert max(after.at_ms - before.ends_ms for before, after in pairwise(score.cues)) < 75_000


def test_what_the_soft_tone_is_is_said_where_the_walk_begins() -> None:
    score = score_of(read_session("walk 7 min"), "en")
    assert names(score, 0, 60) == ["walk", "do.walk", "each_minute"]
    assert names(score, 60, 417) == [
        *("minute", "minute", "minute"),
        "halfway",
        *("minute", "minute", "minute", "next.complete"),
    ]


def test_where_each_minute_has_a_change_no_soft_tone_sounds_or_is_named() -> None:
    score = score_of(read_session("10 x (run 30 s, walk 30 s)"), "en")
    assert named(score, "minute", "each_minute") == []
