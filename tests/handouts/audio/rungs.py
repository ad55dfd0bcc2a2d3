"""Every session that a shipped programme can ask for: in full, eased and walked."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from backstride.book.programmes import list_programmes
from backstride.handouts.audio import Score
from backstride.heart.notation import Block, Session

LANGUAGES = ("en", "es")


class Asked(NamedTuple):
    """A session, and where it comes from."""

    name: str
    session: Session


STAGES = [
    Asked(f"{programme.id}-{stage.number}", stage.session)
    for programme in list_programmes()
    for stage in programme.stages
]
RUNGS = [
    *STAGES,
    *(
        Asked(f"{programme.id}-{number}-{how}", rung.session)
        for programme in list_programmes()
        for how, rungs in (("eased", programme.ladder.eased), ("walked", programme.ladder.walked))
        for number, rung in enumerate(rungs)
    ),
]

every_stage = pytest.mark.parametrize("session", [a.session for a in STAGES], ids=[a.name for a in STAGES])
every_rung = pytest.mark.parametrize("session", [a.session for a in RUNGS], ids=[a.name for a in RUNGS])
in_both_languages = pytest.mark.parametrize("lang", LANGUAGES)


class Change(NamedTuple):
    """From this second on, something else is done."""

    at_s: int
    do: str


def changes(session: Session) -> list[Change]:
    """By the definition: wherever a block is unlike the one before, and where a cool-down begins."""
    found: list[Change] = []
    before: Block | None = None
    at = 0
    for index, block in enumerate(session.blocks):
        is_cool_down = index == len(session.blocks) - 1 and block.do == "walk" and session.run_s > 0
        if before and (block.do != before.do or is_cool_down):
            found.append(Change(at, block.do))
        before = block
        at += block.seconds
    return found


NEAR_MS = 10_000


def silent_minutes(score: Score) -> list[int]:
    """The whole minutes (s) with no other sound within ten seconds: each one is told softly."""
    others = [cue for cue in score.cues if cue.name != "minute"]
    return [
        at_s
        for at_s in range(60, score.session.outing_s, 60)
        if not any(
            each.at_ms < at_s * 1000 + 150 + NEAR_MS and each.ends_ms > at_s * 1000 - NEAR_MS
            for each in others
        )
    ]
