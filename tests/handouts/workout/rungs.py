"""Every rung of every shipped programme, and sessions at the edges, as what handouts are given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple, get_args

from backstride.book.programmes import read_file, read_programme, shipped_programmes
from backstride.handouts.given import Given, How, given_stage, rung_at
from backstride.heart.notation import Session, read_session

ON = date(2026, 3, 4)
LANGUAGES = ("en", "es")


class AtARung(NamedTuple):
    """A name for the test's line, and what a handout is given."""

    name: str
    given: Given


def every_rung() -> list[AtARung]:
    """Each stage in full, eased and walked, in each language."""
    return [rung for lang in LANGUAGES for rung in _rungs(lang)]


def _rungs(lang: str) -> Iterator[AtARung]:
    for versions in shipped_programmes().values():
        for path in versions.values():
            programme = read_file(path)
            for stage in programme.stages:
                full = given_stage(programme, stage.number, lang, ON)
                for how in get_args(How):
                    session = rung_at(programme, stage.number, how).session
                    name = f"{programme.id}-{programme.version}-{stage.number}-{how}-{lang}"
                    yield AtARung(name, replace(full, session=session, how=how))


def as_it_is_done(session: Session) -> list[tuple[str, int]]:
    """What is done, and for how long (seconds): where there is only walking, one walk."""
    if any(block.do != "walk" for block in session.blocks):
        return list(session.blocks)
    return [("walk", session.outing_s)]


def given_a(session: str | Session, lang: str = "en") -> Given:
    """A handout is given this session."""
    blocks = read_session(session) if isinstance(session, str) else session
    return replace(given_stage(read_programme("run-walk"), 1, lang, ON), session=blocks)


AT_THE_EDGES = (
    "walk 1 s",
    "walk 360 min",
    "3 x (walk 2 min, rest 1 min)",
    "run 30 s, walk 90 s",
    "walk 5 min, run 60 s",
    "2 x (walk 60 s, run 60 s), walk 60 s, 3 x (run 20 s, rest 40 s)",
    "200 x (run 40 s, walk 65 s)",
    ", ".join(f"{'run' if number % 2 else 'walk'} {number} s" for number in range(1, 131)),
)
"""Sessions that no shipped programme has: one second, six hours, many steps, no way in or out."""
