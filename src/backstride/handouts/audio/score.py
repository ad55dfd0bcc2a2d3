"""When the track sounds what: the one truth for the track, the player and the tests.

Time zero is the start of the session, and of the track. A change sounds at its exact second. What else can be
heard comes as far as there is room, in this order: the countdown, the name of what is done now, which one of
how many, what comes next, its length, halfway, a soft tone at each whole minute that would be silent (else a
long walk sounds like a phone that has stopped), what that tone is. Nothing ever overlaps, and nothing spoken
is cut.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final, Literal, NamedTuple

from backstride.handouts.audio.cues import TONES_MS, count_phrases, length_phrases
from backstride.handouts.audio.stretches import Stretch, stretches
from backstride.handouts.given import refuse_unusable
from backstride.heart.notation import Session

COUNTDOWN: Final = 3
"""How many seconds before a change are counted down."""

OPENS_AT_MS: Final = 300
"""When the first tone sounds: phones and wireless earphones swallow the first tenths of a track."""

GAP_MS: Final = 150
"""Silence between a tone and a phrase, and between two phrases."""

JOIN_MS: Final = 40
"""Silence inside what is said in one breath: `three` `of eight`."""

HALFWAY_LATE_MS: Final = 20_000
"""How long after the middle `halfway` may still be said."""

HALFWAY_FROM_S: Final = 240
"""Halfway is told in sessions of at least so many seconds."""

MINUTE_APART_MS: Final = 10_000
"""A minute with another sound so near, before or after, needs no tone of its own (project opinion)."""

TAIL_MS: Final = 1000
"""Silence after the last phrase, so that nothing cuts it."""

Kind = Literal["tone", "phrase"]


class Cue(NamedTuple):
    """One sound: when (ms from the start), how long (ms), and which tone or phrase."""

    at_ms: int
    lasts_ms: int
    kind: Kind
    name: str

    @property
    def ends_ms(self) -> int:
        """When it is over."""
        return self.at_ms + self.lasts_ms


class Room(NamedTuple):
    """A stretch of silence that something may be said in (ms)."""

    from_ms: int
    to_ms: int

    def holds(self, lasts_ms: int) -> bool:
        """Whether something so long fits."""
        return self.from_ms + lasts_ms <= self.to_ms

    def after(self, lasts_ms: int) -> Room:
        """What is left when something so long was said at its beginning."""
        return self._replace(from_ms=self.from_ms + lasts_ms + GAP_MS) if lasts_ms else self


@dataclass(frozen=True)
class Score:
    """Every sound of a session, in order; no two at the same time."""

    session: Session
    stretches: tuple[Stretch, ...]
    cues: tuple[Cue, ...]

    @cached_property
    def ends_ms(self) -> int:
        """How long the track lasts: the session, what is said at its end, and a little silence."""
        return self.cues[-1].ends_ms + TAIL_MS


def score(session: Session, lasts_ms: Mapping[str, int]) -> Score:
    """The score of a session. `lasts_ms`: how long each phrase lasts. Raises NoHandout."""
    refuse_unusable(session)
    heard = stretches(session)
    cues = list(_opening_and_closing(heard, lasts_ms))
    for stretch, following in zip(heard, [*heard[1:], None], strict=True):
        cues += _in_stretch(stretch, following, lasts_ms)
    cues.sort()
    cues += _halfway(session, cues, lasts_ms)
    cues.sort()
    minutes = list(_minutes(session, cues))
    cues += [*minutes, *_named(heard[0], cues, lasts_ms)] if minutes else []
    return Score(session, heard, tuple(sorted(cues)))


def _opening_and_closing(heard: tuple[Stretch, ...], lasts_ms: Mapping[str, int]) -> Iterator[Cue]:
    yield _tone(OPENS_AT_MS, heard[0].do)
    for stretch in heard[1:]:
        yield _tone(stretch.starts_s * 1000, stretch.do)
    end = _tone(heard[-1].ends_s * 1000, "complete")
    yield end
    yield from _said(("complete",), end.ends_ms + GAP_MS, lasts_ms)


def _in_stretch(stretch: Stretch, following: Stretch | None, lasts_ms: Mapping[str, int]) -> Iterator[Cue]:
    """What is heard between two changes: the countdown at the end, and what is said before it."""
    counted = min(COUNTDOWN, stretch.seconds - 1)
    for second in range(1, counted + 1):
        yield _tone((stretch.ends_s - second) * 1000, "count")
    room = _room(stretch, counted)
    for phrases in (_now(stretch), count_phrases(stretch.number, stretch.of)):
        if not room.holds(_length(phrases, lasts_ms)):
            return
        yield from _said(phrases, room.from_ms, lasts_ms)
        room = room.after(_length(phrases, lasts_ms))
    for phrases in _next(following):
        if room.holds(_length(phrases, lasts_ms)):
            at_ms = room.to_ms - _length(phrases, lasts_ms)
            yield from _said(phrases, at_ms, lasts_ms)
            room = Room(room.from_ms, at_ms - GAP_MS)
            break
    phrases = _how_long(stretch, following)
    if room.holds(_length(phrases, lasts_ms)):
        yield from _said(phrases, room.from_ms, lasts_ms)


def _room(stretch: Stretch, counted: int) -> Room:
    """The silence between the tone of a change and the countdown to the next."""
    opens_ms = stretch.starts_s * 1000 or OPENS_AT_MS
    counts_ms = (stretch.ends_s - counted) * 1000
    return Room(opens_ms + TONES_MS[stretch.do] + GAP_MS, counts_ms - GAP_MS)


def _how_long(stretch: Stretch, following: Stretch | None) -> tuple[str, ...]:
    """The length of the first stretch; of later ones it was told before they began."""
    return length_phrases(stretch.seconds) if following and not stretch.starts_s else ()


def _now(stretch: Stretch) -> tuple[str, ...]:
    return (f"do.{stretch.name}",)


def _next(following: Stretch | None) -> list[tuple[str, ...]]:
    """What comes next: with its length if there is room, else without."""
    if following is None:
        return [("next.complete",)]
    name = f"next.{following.name}"
    return [(name, *length_phrases(following.seconds)), (name,)]


def _halfway(session: Session, cues: list[Cue], lasts_ms: Mapping[str, int]) -> Iterator[Cue]:
    """In the first silence after the middle that holds it; unsaid when there is none soon enough."""
    if session.outing_s < HALFWAY_FROM_S:
        return
    middle_ms = session.outing_s * 500
    for before, after in pairwise(cues):
        at_ms = max(before.ends_ms + GAP_MS, middle_ms)
        room = Room(at_ms, after.at_ms - GAP_MS)
        if room.holds(lasts_ms["halfway"]):
            if at_ms <= middle_ms + HALFWAY_LATE_MS:
                yield from _said(("halfway",), at_ms, lasts_ms)
            return


def _minutes(session: Session, cues: list[Cue]) -> Iterator[Cue]:
    """A soft tone at each whole minute that has no other sound near."""
    lasts_ms = TONES_MS["minute"]
    for before, after in pairwise(cues):
        first_s = -(-(before.ends_ms + MINUTE_APART_MS) // 60_000) * 60
        for at_s in range(first_s, session.outing_s, 60):
            if at_s * 1000 + lasts_ms + MINUTE_APART_MS > after.at_ms:
                break
            yield _tone(at_s * 1000, "minute")


def _named(first: Stretch, cues: list[Cue], lasts_ms: Mapping[str, int]) -> Iterator[Cue]:
    """What the soft tone is, after all else that is said where a session begins; unsaid without room."""
    for before, after in pairwise(cues):
        if before.at_ms >= first.ends_s * 1000:
            return
        room = Room(before.ends_ms + GAP_MS, after.at_ms - GAP_MS)
        if before.kind == "phrase" and room.holds(lasts_ms["each_minute"]):
            yield from _said(("each_minute",), room.from_ms, lasts_ms)
            return


def _tone(at_ms: int, name: str) -> Cue:
    return Cue(at_ms, TONES_MS[name], "tone", name)


def _said(phrases: tuple[str, ...], at_ms: int, lasts_ms: Mapping[str, int]) -> Iterator[Cue]:
    for phrase in phrases:
        yield Cue(at_ms, lasts_ms[phrase], "phrase", phrase)
        at_ms += lasts_ms[phrase] + JOIN_MS


def _length(phrases: tuple[str, ...], lasts_ms: Mapping[str, int]) -> int:
    return sum(lasts_ms[phrase] + JOIN_MS for phrase in phrases)
