"""Where a session is, and what was done of it, the page works out as Python does: for every stage."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import pytest

from backstride.book.rulebook import shipped_rulebook
from backstride.book.words import Words
from backstride.handouts.audio.stretches import stretches
from backstride.heart.notation import Session, in_minutes, read_session
from backstride.web.participant.player.heard import stretches_heard
from tests.web.browser.conftest import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
WORDS = Words("en", strict=True)
WORKS_OUT = """async asked => {
  const { whereAt, backFrom } = await import('/static/backstride/player/where.js')
  const { whatWasDone } = await import('/static/backstride/player/done.js')
  return asked.map(({ stretches, moments, played }) => ({
    where: moments.map(at => {
      const { index, left_s, over, next } = whereAt(stretches, at)
      return [index, left_s, over, next?.starts_s ?? null, backFrom(stretches, at)]
    }),
    done: played.map(each => whatWasDone(stretches, each)),
  }))
}"""
Played = list[tuple[float, float]]


def every_session() -> Iterator[Session]:
    """Each stage of each shipped programme, in every form that somebody may be asked for."""
    for versions in shipped_rulebook().programmes.values():
        for programme in versions.values():
            ladder = programme.ladder
            for rungs in (ladder.full, ladder.eased, ladder.walked):
                yield from {rung.session for rung in rungs}


def moments_of(session: Session) -> list[float]:
    ends = [stretch.ends_s for stretch in stretches(session)]
    return [0, 0.25, *(end + by for end in ends for by in (-3.5, -1, -0.01, 0, 0.5, 2.9, 3))]


def where(session: Session, at_s: float) -> list[Any]:
    """As Python has it: which stretch, seconds left, whether over, when the next begins, where back leads."""
    heard = stretches(session)
    index = next((n for n, each in enumerate(heard) if at_s < each.ends_s), len(heard) - 1)
    here, following = heard[index], heard[index + 1 : index + 2]
    left = max(0, -int(-(here.ends_s - at_s) // 1))
    back = heard[index - 1] if index and at_s - here.starts_s < 3 else here
    starts = following[0].starts_s if following else None
    return [index, left, at_s >= session.outing_s, starts, back.starts_s]


def played_of(session: Session, chance: random.Random) -> list[Played]:
    end = float(session.outing_s)
    cuts = sorted(round(chance.uniform(0, end), 2) for _ in range(4))
    return [
        [],
        [(0, end)],
        [(0, end + 2.5)],
        [(0, end / 2), (end / 2 + 1, end)],
        [(0, round(end * 0.4))],
        [(cuts[0], cuts[1]), (cuts[2], cuts[3])],
        [(0, cuts[3]), (cuts[1], end)],
    ]


def done(session: Session, played: Played) -> dict[str, Any]:
    """As Python has it, block by block."""
    left_out = _left_out(session, played)
    is_all = sum(to - from_ for from_, to in left_out) <= min(5, session.outing_s / 50)
    counted = [*played, *left_out] if is_all else played
    run, moving, at = 0.0, 0.0, 0
    for block in session.blocks:
        spent = sum(max(0, min(to, at + block.seconds) - max(from_, at)) for from_, to in counted)
        run += spent * (block.do == "run")
        moving += spent * (block.do != "rest")
        at += block.seconds
    return {"minutes": _minutes(moving), "run_minutes": _minutes(run), "all": is_all}


def _left_out(session: Session, played: Played) -> Played:
    found, upto = [], 0.0
    for from_, to in sorted(played):
        if from_ > upto:
            found.append((upto, min(from_, session.outing_s)))
        upto = max(upto, to)
    return [*found, (upto, session.outing_s)] if upto < session.outing_s else found


def _minutes(seconds: float) -> float:
    return in_minutes(int(seconds + 0.5))


def test_every_stage_of_every_programme(visitor: Visitor) -> None:
    sessions = sorted(set(every_session()), key=lambda session: session.text)
    assert len(sessions) > 60
    chance = random.Random(4)  # noqa: S311 - the same every time
    asked: list[dict[str, Any]] = [
        {
            "stretches": stretches_heard(session, WORDS),
            "moments": moments_of(session),
            "played": played_of(session, chance),
        }
        for session in sessions
    ]
    visitor.go("/")
    for session, question, answer in zip(
        sessions, asked, visitor.page.evaluate(WORKS_OUT, asked), strict=True
    ):
        assert answer["where"] == [where(session, at) for at in question["moments"]], session.text
        for played, found in zip(question["played"], answer["done"], strict=True):
            assert found == pytest.approx(done(session, played), abs=0.011), (session.text, played)
    whole = [answer["done"][1] for answer in visitor.page.evaluate(WORKS_OUT, asked)]
    expected = [{"minutes": s.minutes, "run_minutes": s.run_minutes, "all": True} for s in sessions]
    assert whole == expected


BEEPS = """async stretches => {
  const { tonesAlone } = await import('/static/backstride/player/tones.js')
  const bytes = new Uint8Array(await tonesAlone(stretches).arrayBuffer()).slice(44)
  const found = []
  let silentFrom = -1e9
  for (let n = 0; n < bytes.length; n++) {
    if (Math.abs(bytes[n] - 128) < 3) continue
    if (n - silentFrom > 1200) found.push(Math.round(n / 400) / 10)
    silentFrom = n
  }
  return found
}"""
"""Script: when the tones alone begin to sound after a silence (s)."""


@pytest.mark.parametrize("line", ["walk 7 min", "walk 5 min, 3 x (run 90 s, walk 2 min), walk 5 min"])
def test_tones_alone_sound_softly_at_the_minutes_at_which_the_track_would_be_silent_but_for_words(
    visitor: Visitor, line: str
) -> None:
    session = read_session(line)
    visitor.go("/")
    heard = visitor.page.evaluate(BEEPS, stretches_heard(session, WORDS))
    changes = [0.3, *(each.starts_s for each in stretches(session)[1:]), session.outing_s]
    counted = {end - n for end in changes[1:] for n in (1, 2, 3)}
    near = {int(at) for at in changes}
    minutes = {
        at for at in range(60, session.outing_s, 60) if not any(at - 10 < each < at + 14 for each in near)
    }
    assert minutes
    assert {at for at in heard if at not in {*changes, *counted}} == minutes
    assert {*changes} <= {*heard}
