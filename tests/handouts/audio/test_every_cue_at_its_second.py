"""The finished file, decoded: each change sounds within 20 ms of the definition, and nothing else between."""

from __future__ import annotations

import pytest

from backstride.handouts.audio import score_of
from backstride.handouts.audio.cues import TONES_MS
from backstride.heart.notation import Session, read_session
from tests.handouts.audio.listening import RATE, begins_s, heard, level_db, loudest_note, made
from tests.handouts.audio.rungs import LANGUAGES, STAGES, changes, silent_minutes

NEAR_S = 0.02
BLEEDS_MS = 60
"""A decoder smears a sound over a frame and a half."""

IN_TURNS = [(asked.session, LANGUAGES[number % 2]) for number, asked in enumerate(STAGES)]


@pytest.mark.parametrize(("session", "lang"), IN_TURNS, ids=[asked.name for asked in STAGES])
def test_every_change_of_every_stage_is_heard_within_20_ms_and_the_rest_is_silence(
    session: Session, lang: str
) -> None:
    sound = heard(made(session, lang))
    ends = session.outing_s
    expected = [*changes(session), (ends, "complete"), *((ends - second, "count") for second in (1, 2, 3))]
    expected += [(minute, "minute") for minute in silent_minutes(score_of(session, lang))]
    found = [(begins_s(sound, at), loudest_note(sound, at)) for at, _ in expected]
    late = [at - wanted for (at, _), (wanted, _) in zip(found, expected, strict=True)]
    assert [name for _, name in found] == [name for _, name in expected]
    assert max(map(abs, late)) <= NEAR_S
    for cue in score_of(session, lang).cues:
        around = slice(*((ms * RATE // 1000) for ms in (cue.at_ms - BLEEDS_MS, cue.ends_ms + BLEEDS_MS)))
        assert level_db(sound[around]) > -20, cue
        sound[around] = 0
    assert level_db(sound) < -50


def test_changes_a_second_apart_are_heard_at_their_second() -> None:
    session = read_session("5 x (run 1 s, walk 1 s, rest 1 s)")
    sound = heard(made(session))
    assert len(changes(session)) == 14
    assert [loudest_note(sound, at) for at, _ in changes(session)] == [do for _, do in changes(session)]
    assert all(abs(begins_s(sound, at) - at) <= NEAR_S for at, _ in changes(session))


def test_each_tone_lasts_less_than_the_shortest_block() -> None:
    assert {name for name, ms in TONES_MS.items() if ms >= 1000} == set()
